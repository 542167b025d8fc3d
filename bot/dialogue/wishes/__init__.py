"""What a message wants of a call, told from words by what they do, some by the matcher too. Nothing here answers."""

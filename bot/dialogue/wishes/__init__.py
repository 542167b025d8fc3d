"""What a message wants of a call, told from words by what they do. Text in, fact out: nothing here answers."""

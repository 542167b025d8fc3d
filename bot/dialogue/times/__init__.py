"""When somebody wants to be called: a text in, a wish out; and whether the desk can keep it."""

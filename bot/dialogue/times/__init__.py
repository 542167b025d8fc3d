"""When somebody wants to be called: reads a wish from a text, and checks whether the desk can fulfil it."""

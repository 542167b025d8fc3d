"""Which entries does this text ask for? Text and content in, a match out; touches nothing outside."""

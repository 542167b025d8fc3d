"""Who writes and who is meant: names, introductions, family."""

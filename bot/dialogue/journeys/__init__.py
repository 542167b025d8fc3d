"""What is said and done next: each hears a message and answers it, or passes. `switchboard.py` asks them in order."""

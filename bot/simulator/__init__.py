"""The testers' page: a phone that posts real signed messages to the real webhook, and shows why the bot answered so.

`payloads`, `twiml`, `marks`, `troubles` and `scripts` are pure and serve the command line as well.
"""

"""The testers' page: phones that post real signed messages to the real webhook, and explanations of the bot's answers.

`payloads`, `twiml`, `marks`, `troubles` and `scripts` are pure and are also used by the command line.
"""

"""The tools of the command line. They use the bot; the bot does not use them."""

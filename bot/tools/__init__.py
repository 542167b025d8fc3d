"""The command line's tools. They use the bot; the bot never uses them."""

"""Entry point of the learning process that `apart` starts."""

from bot.matching.apart import main

main()

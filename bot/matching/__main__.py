"""What `apart` starts."""

from bot.matching.apart import main

main()

"""The staff pages. `register` hangs them into the application under /inbox."""

from bot.inbox.blueprint import register

__all__ = ["register"]

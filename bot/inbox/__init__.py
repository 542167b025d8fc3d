"""The staff pages. `register` adds them to the application under /inbox."""

from bot.inbox.blueprint import register

__all__ = ["register"]

"""All use of SQLAlchemy. No other package writes SQL or handles rows (except as plain mappings)."""

from sqlalchemy import Connection

from bot.store.database import Store, StoreBusy

__all__ = ["Connection", "Store", "StoreBusy"]

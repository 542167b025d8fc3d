"""Everything SQLAlchemy. Outside this room nobody writes SQL and nobody sees a row."""

from sqlalchemy import Connection

from bot.store.database import Store, StoreBusy

__all__ = ["Connection", "Store", "StoreBusy"]

"""Where everything is kept: SQLite files and PostgreSQL databases, through the same stores."""

from planner.storage.backup import restore
from planner.storage.opening import open_store, upgrade

__all__ = ["open_store", "restore", "upgrade"]

"""Where everything is kept: SQLite files and PostgreSQL databases, through the same stores."""

from planner.storage.opening import open_store

__all__ = ["open_store"]

"""A file as an older program left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from planner.storage import engines, migrating


def back_to(path: Path, revision: str) -> None:
    """Take everything out of a file that came after a revision, but for what rows say."""
    model = path.with_name("model.db")
    engine = engines.sqlite_engine(model)
    with engines.writing(engine) as connection, connection.begin():
        migrating.run(connection, revision)
    engine.dispose()
    with closing(sqlite3.connect(model)) as old, closing(sqlite3.connect(path)) as new:
        known = _columns(old)
        for table, columns in _columns(new).items():
            if table not in known:
                new.execute(f'DROP TABLE "{table}"')
                continue
            for column in columns - known[table]:
                new.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
        new.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        new.execute(f"PRAGMA user_version = {int(revision)}")
        new.commit()
    for left in path.parent.glob("model.db*"):
        left.unlink()


def _columns(database: sqlite3.Connection) -> dict[str, set[str]]:
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: {row[1] for row in database.execute(f'PRAGMA table_info("{name}")')}
        for (name,) in tables
        if not name.startswith("sqlite_")
    }

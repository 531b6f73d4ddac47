"""Column types that mean the same on SQLite and PostgreSQL, and the metadata that every table belongs to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    LargeBinary,
    MetaData,
    String,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.types import TypeDecorator, TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# The same ids, moments and times come back in row after row.
@lru_cache(maxsize=65_536)
def _uuid(stored: bytes) -> UUID:
    return UUID(bytes=stored)


@lru_cache(maxsize=65_536)
def _moment(stored: int) -> datetime:
    return datetime.fromtimestamp(stored, UTC)


@lru_cache(maxsize=65_536)
def _wall(stored: str) -> datetime:
    return datetime.fromisoformat(stored)


def _unless_missing(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else change(value)


class Id(TypeDecorator[UUID]):
    """A UUID: the server's own type, and 16 bytes on SQLite, where 32 letters would double every index."""

    impl = Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose what the engine stores."""
        return dialect.type_descriptor(LargeBinary(16) if dialect.name == "sqlite" else Uuid())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """To what the driver takes."""
        return value.bytes if value is not None and dialect.name == "sqlite" else value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """From what the driver gives."""
        return (
            _unless_missing(_uuid) if dialect.name == "sqlite" else super().result_processor(dialect, coltype)
        )


class Instant(TypeDecorator[datetime]):
    """A moment in whole seconds: ``timestamptz`` on a server, seconds since 1970 on SQLite. Aware UTC in Python.

    Raises:
        ValueError: A value without a zone is on its way in; it would be somebody's local time by accident.
    """

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose what the engine stores."""
        return dialect.type_descriptor(BigInteger() if dialect.name == "sqlite" else TIMESTAMP(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To what the driver takes."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant needs a zone: {value}")
        return int(value.timestamp()) if dialect.name == "sqlite" else value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """From what the driver gives."""
        return _unless_missing(_moment if dialect.name == "sqlite" else lambda value: value.astimezone(UTC))


class Wall(TypeDecorator[datetime]):
    """A time on the wall: ``timestamp`` without zone on a server, ``2026-11-25T09:00`` on SQLite. Naive in Python."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose what the engine stores."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else TIMESTAMP())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To what the driver takes."""
        if value is None:
            return None
        if value.tzinfo is not None:
            raise ValueError(f"a wall time has no zone: {value}")
        return value.isoformat(timespec="minutes") if dialect.name == "sqlite" else value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """From what the driver gives."""
        return _unless_missing(_wall) if dialect.name == "sqlite" else None


def text_column(name: str) -> Column[str]:
    """A text that is never missing, only empty."""
    return Column(name, String, nullable=False, server_default=text("''"))


def key_column() -> Column[str]:
    """What :func:`reference_key` makes of a reference; ordered by code points on a server too."""
    sort = String().with_variant(String(collation="C"), "postgresql")
    return Column("reference_key", sort, nullable=False, unique=True)


def reference_key(reference: str) -> str:
    """How references are compared and put in order: without regard to case, and 9 before 10."""
    key = reference.strip().casefold()
    return f"{len(key):03}{key}"


def folded(*parts: str) -> str:
    """How texts are compared and searched without regard to case, also æ, ø and å, which SQLite's own LIKE ignores."""
    return "\n".join(part.casefold() for part in parts)

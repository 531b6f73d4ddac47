"""The derived instants of sessions, kept right when a country changes its clocks.

Wall times are the truth. When the computer learns of other rules for a zone, the instants of the sessions that are
affected are worked out again; their wall times stay as people planned them.
"""

from __future__ import annotations

import hashlib
import zoneinfo
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, select

from planner.domain.clock import instant
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed
from planner.storage.tables_office import office
from planner.storage.tables_sessions import session


def rules_digest(zone: str) -> str:
    """A digest of a zone's offsets, once a week through the years that sessions are planned in."""
    place, at, offsets = ZoneInfo(zone), datetime(2015, 1, 1, 12, tzinfo=UTC), []
    while at.year < 2040:
        offsets.append(int((at.astimezone(place).utcoffset() or timedelta()).total_seconds()))
        at += timedelta(weeks=1)
    return hashlib.sha256(repr(offsets).encode()).hexdigest()[:16]


def version() -> str:
    """The version of the time zone database that this computer goes by, such as ``2026a``."""
    for folder in zoneinfo.TZPATH:
        try:
            first = (Path(folder) / "tzdata.zi").read_text("ascii").splitlines()[0]
        except (OSError, UnicodeDecodeError, IndexError):
            continue
        return first.rpartition(" ")[2]
    try:
        year, _, part = metadata.version("tzdata").partition(".")
    except metadata.PackageNotFoundError:
        return ""
    # The package's own number is that of its data: 2026.1 for 2026a.
    return year + chr(ord("a") - 1 + int(part))


def derive_again(connection: Connection, zone: str) -> int:
    """Work out the instants again if the zone's rules are newer than those they were made with; how many changed.

    Older rules change nothing, or two computers on one server would undo each other's work.
    """
    known = connection.execute(select(office.c.zone_rules, office.c.tzdata)).one()
    digest, newest = rules_digest(zone), version()
    if digest == known.zone_rules or newest < known.tzdata:
        return 0
    columns = (
        session.c.id,
        session.c.wall_start,
        session.c.minutes,
        session.c.zone,
        session.c.start_utc,
        session.c.end_utc,
    )
    wrong = []
    for row in connection.execute(select(*columns)):
        try:
            start = instant(row.wall_start, row.zone)
        except Malformed:
            # The new rules jump over it; a person has to move it, and until then it stays where it was.
            continue
        end = start + timedelta(minutes=row.minutes)
        if (start, end) != (row.start_utc, row.end_utc):
            week = IsoWeek.of(row.wall_start.date()).key
            wrong.append({"key": row.id, "start": start, "end": end, "week": week, "lifted": False})
    if wrong:
        change = session.update().where(session.c.id == bindparam("key"))
        moved: dict[str, Any] = {
            "start_utc": bindparam("start"),
            "end_utc": bindparam("end"),
            "iso_week": bindparam("week"),
        }
        connection.execute(change.values(**moved, guarded=bindparam("lifted")), wrong)
        from planner.storage.session_writer import set_guards

        set_guards(connection, [row["key"] for row in wrong])
    connection.execute(office.update().values(zone_rules=digest, tzdata=newest))
    return len(wrong)

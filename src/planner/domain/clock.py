"""Copenhagen wall time and elapsed minutes, right across summer time.

A session's truth is a wall time in a named zone. Elapsed time is computed here and nowhere else: the difference
of two aware datetimes of one zone ignores a clock change between them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from planner.domain.refusals import Malformed

ZONE_NAME = "Europe/Copenhagen"


class Clock(Protocol):
    """Where the present comes from; the program has one, tests stop theirs."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC, whole seconds."""
        ...


def today(clock: Clock, zone: str = ZONE_NAME) -> date:
    """The date on the wall calendar now."""
    return wall_time(clock.now(), zone).date()


@lru_cache(maxsize=16_384)
def instant(wall: datetime, zone: str = ZONE_NAME) -> datetime:
    """The instant (UTC) of a wall time; a doubled hour means its first pass.

    Raises:
        Malformed: The clock jumps over that time, or the value carries a zone of its own.
    """
    if wall.tzinfo is not None:
        raise Malformed("time-with-zone", time=wall)
    found = wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)
    if wall_time(found, zone) != wall:
        raise Malformed("time-in-gap", time=wall)
    return found


def wall_time(moment: datetime, zone: str = ZONE_NAME) -> datetime:
    """What the clock on the wall shows at an instant, as a naive datetime with ``fold`` 0."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def elapsed_minutes(start: datetime, end: datetime, zone: str = ZONE_NAME) -> int:
    """Minutes that really pass between two wall times, 60 fewer or more across a clock change."""
    return int((instant(end, zone) - instant(start, zone)).total_seconds() // 60)


def later(start: datetime, minutes: int, zone: str = ZONE_NAME) -> datetime:
    """The wall time that many elapsed minutes after another."""
    return wall_time(instant(start, zone) + timedelta(minutes=minutes), zone)

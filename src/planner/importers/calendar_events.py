"""One event of somebody else's calendar: when it is, how it repeats, and whether it takes time at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Event
from icalendar.prop import vBroken

from planner.importers.calendar_zones import Zones
from planner.importers.recurrence import Repeat, UnknownRule, read_rule

Lines = Mapping[str, Sequence[str]]
_DATE = re.compile(r":(\d{8})")
_LONGEST_TITLE = 200


class LeftOut(Exception):
    """An event that is left out; ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True, kw_only=True)
class OutsideEvent:
    """An event that was understood.

    Attributes:
        start: With its zone; occurrences keep its wall time there.
        length: How long it is; ``days`` instead when it is of whole days.
        replaces: For a changed occurrence, the instant it was meant to be at.
        except_: Instants on which it is not.
        also: Further starts.
        guessed: Whether its zone had to be guessed.
        broken: Whether a part of it could not be read (an exception, a further date).
    """

    uid: str
    sequence: int
    start: datetime
    length: timedelta
    days: int = 0
    title: str = ""
    cancelled: bool = False
    free: bool = False
    rule: Repeat | None = None
    replaces: datetime | None = None
    except_: set[datetime] = field(default_factory=set)
    also: list[datetime] = field(default_factory=list)
    guessed: bool = False
    broken: bool = False


def certainly_elsewhere(lines: Lines, first: date, last: date) -> bool:
    """Whether a single event is plainly on other dates; settles most of an old calendar without reading it."""
    if any(name in lines for name in ("RRULE", "RDATE", "RECURRENCE-ID", "DURATION")):
        return False
    near = timedelta(days=2)
    start, end = _written(lines, "DTSTART"), _written(lines, "DTEND")
    if start is None or ("DTEND" in lines and end is None):
        return False
    return start > last + near or (end or start) < first - near


def _written(lines: Lines, name: str) -> date | None:
    match = _DATE.search(lines[name][-1]) if name in lines else None
    try:
        return datetime.strptime(match[1], "%Y%m%d").date() if match else None  # noqa: DTZ007  # a date has no zone
    except ValueError:
        return None


def read_event(lines: Lines, zones: Zones) -> OutsideEvent:
    """An event of its lines.

    Raises:
        LeftOut: It says no time, takes none, or cannot be understood.
    """
    text = "\r\n".join(
        ["BEGIN:VEVENT", *(line for each in lines.values() for line in each), "END:VEVENT", ""]
    )
    try:
        return _read(Event.from_ical(text), zones)
    except LeftOut:
        raise
    except UnknownRule as problem:
        raise LeftOut(problem.reason) from None
    except Exception:  # noqa: BLE001  # whatever is wrong with what somebody else wrote, the rest is still good
        raise LeftOut("broken") from None


def _read(event: Any, zones: Zones) -> OutsideEvent:
    when = _value(event, "DTSTART")
    if when is None:
        raise LeftOut("broken")
    start, guessed = zones.aware(when.dt, _zone_name(when))
    whole_days = not isinstance(when.dt, datetime)
    length, days = _length(event, zones, when.dt, start, whole_days=whole_days)
    replaces = _value(event, "RECURRENCE-ID")
    rules = _all(event, "RRULE")
    if len(rules) > 1 or "EXRULE" in event:
        raise LeftOut("rule")
    made = OutsideEvent(
        uid=str(event.get("UID", "")),
        sequence=int(_plain(event, "SEQUENCE") or 0),
        start=start,
        length=length,
        days=days,
        title=str(event.get("SUMMARY", "")).strip()[:_LONGEST_TITLE],
        cancelled=str(event.get("STATUS", "")).upper() == "CANCELLED",
        free=str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
        or str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() == "FREE",
        rule=_rule(rules, start) if rules else None,
        replaces=_instant(zones, replaces.dt, _zone_name(replaces)) if replaces else None,
        guessed=guessed,
        broken=_is_broken(event, "EXDATE", "RDATE", "SEQUENCE"),
    )
    made.except_ = {moment.astimezone(UTC) for moment in _moments(event, "EXDATE", zones)}
    made.also = _moments(event, "RDATE", zones)
    return made


def _length(
    event: Any, zones: Zones, when: datetime | date, start: datetime, *, whole_days: bool
) -> tuple[timedelta, int]:
    end, duration = _value(event, "DTEND"), _value(event, "DURATION")
    if whole_days:
        days = 1
        if end is not None:
            days = (_date(end.dt) - _date(when)).days
        elif duration is not None:
            days = max(1, duration.dt.days)
        # Some write the same date twice for one day.
        return timedelta(days=max(1, days)), max(1, days)
    if end is not None:
        length = zones.aware(end.dt, _zone_name(end))[0].astimezone(UTC) - start.astimezone(UTC)
    elif duration is not None:
        length = duration.dt
    else:
        length = timedelta(0)
    if length <= timedelta(0):
        raise LeftOut("no_length")
    return length, 0


def _rule(rules: list[Any], start: datetime) -> Repeat:
    parts = dict(rules[0])
    for name in list(parts):
        if str(name).upper() == "UNTIL":
            parts[name] = [_on_the_wall(value, start) for value in parts[name]]
    return read_rule(parts)


def _on_the_wall(value: Any, start: datetime) -> Any:
    """When a series ends, as the wall of its own zone shows it."""
    if not isinstance(value, date):
        raise UnknownRule("rule")
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(start.tzinfo).replace(tzinfo=None)
    return value


def _moments(event: Any, name: str, zones: Zones) -> list[datetime]:
    found = []
    for row in _all(event, name):
        zone = str(row.params.get("TZID", ""))
        for each in row.dts:
            value = each.dt[0] if isinstance(each.dt, tuple) else each.dt
            found.append(zones.aware(value, zone)[0])
    return found


def _instant(zones: Zones, value: datetime | date, zone: str) -> datetime:
    return zones.aware(value, zone)[0].astimezone(UTC)


def _date(value: datetime | date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _all(event: Any, name: str) -> list[Any]:
    """Every value of a property that could be read."""
    value = event.get(name)
    values = value if isinstance(value, list) else [value]
    return [each for each in values if each is not None and not isinstance(each, vBroken)]


def _value(event: Any, name: str) -> Any:
    """The last value of a property that could be read, or None; one that could not makes the event unreadable."""
    if _is_broken(event, name):
        raise LeftOut("broken")
    found = _all(event, name)
    return found[-1] if found else None


def _plain(event: Any, name: str) -> Any:
    found = _all(event, name)
    return found[-1] if found else None


def _is_broken(event: Any, *names: str) -> bool:
    wrong = {str(name).upper() for name, _ in event.errors if name}
    return any(name in wrong for name in names)


def _zone_name(value: Any) -> str:
    return str(value.params.get("TZID", ""))

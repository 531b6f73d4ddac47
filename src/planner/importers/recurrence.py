"""The dates on which an event of somebody else's calendar repeats, between two moments.

The well-known libraries look for the next date until they find one: a rule that never comes round (30 February, every
day) keeps them busy for seconds, and one by the second for ever. Here only the days, weeks, months or years that meet the
two moments are gone through, and every step is paid for from a budget. Tests compare it with ``dateutil``.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice, product
from typing import Any

_WEEKDAYS = {name: number for number, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYSETPOS", "BYMONTH", "BYMONTHDAY", "BYDAY"} | {
    "BYHOUR",
    "BYMINUTE",
    "BYSECOND",
}
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_OFTEN = ("HOURLY", "MINUTELY", "SECONDLY")
_NEVER = date(9998, 12, 31)


class UnknownRule(Exception):
    """A rule that is not understood; ``reason`` says why: it comes too often, or it is another sort of rule."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class OutOfBudget(Exception):
    """Going on would take too long."""


class Budget:
    """How many steps may still be taken."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def spend(self, steps: int = 1) -> None:
        """Take steps.

        Raises:
            OutOfBudget: There are none left.
        """
        self._left -= steps
        if self._left < 0:
            raise OutOfBudget


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A rule, read: ``days`` are weekdays (0 is Monday) with which one of the month or year it is (0: every one)."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: datetime | date | None = None
    week_starts: int = 0
    positions: tuple[int, ...] = ()
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    days: tuple[tuple[int, int], ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()

    def times(self, start: datetime) -> list[time]:
        """The times of a day, in order."""
        parts = (
            self.hours or (start.hour,),
            self.minutes or (start.minute,),
            self.seconds or (start.second,),
        )
        return [time(*each) for each in product(*parts)]


def read_rule(parts: Mapping[str, Any]) -> Repeat:
    """A rule from the parts of an ``RRULE``.

    Raises:
        UnknownRule: It comes too often, or it has parts that are not understood.
    """
    values = {
        str(name).upper(): value if isinstance(value, list) else [value] for name, value in parts.items()
    }
    frequency = str((values.get("FREQ") or [""])[0]).upper()
    if frequency in _OFTEN:
        raise UnknownRule("too_often")
    if frequency not in _FREQUENCIES or set(values) - _KNOWN:
        raise UnknownRule("rule")
    try:
        return Repeat(
            frequency=frequency,
            interval=_one(values, "INTERVAL", 1),
            count=_one(values, "COUNT", 1) if "COUNT" in values else None,
            until=values["UNTIL"][0] if "UNTIL" in values else None,
            week_starts=_WEEKDAYS[str((values.get("WKST") or ["MO"])[0]).upper()],
            positions=_numbers(values, "BYSETPOS", -366, 366),
            months=frozenset(_numbers(values, "BYMONTH", 1, 12)),
            month_days=frozenset(_numbers(values, "BYMONTHDAY", -31, 31)),
            days=tuple(_weekday(str(text)) for text in values.get("BYDAY", ())),
            hours=_numbers(values, "BYHOUR", 0, 23),
            minutes=_numbers(values, "BYMINUTE", 0, 59),
            seconds=_numbers(values, "BYSECOND", 0, 59),
        )
    except (ValueError, TypeError, KeyError):
        raise UnknownRule("rule") from None


def _one(values: Mapping[str, list[Any]], name: str, least: int) -> int:
    number = int((values.get(name) or [1])[0])
    if not least <= number <= 10_000:
        raise ValueError(name)
    return number


def _numbers(values: Mapping[str, list[Any]], name: str, least: int, most: int) -> tuple[int, ...]:
    found = sorted({int(value) for value in values.get(name, ())})
    if any(not least <= number <= most for number in found) or (least < 0 and 0 in found):
        raise ValueError(name)
    return tuple(found)


def _weekday(text: str) -> tuple[int, int]:
    which = int(text[:-2] or 0)
    if not -53 <= which <= 53:
        raise ValueError(text)
    return _WEEKDAYS[text[-2:].upper()], which


def repeats(
    rule: Repeat, start: datetime, first: datetime, last: datetime, budget: Budget
) -> Iterator[datetime]:
    """The moments of a rule from ``first`` to ``last`` (both included), in order, in the wall time of ``start``.

    Raises:
        OutOfBudget: It would take too long.
    """
    end = min(last, _until(rule, start))
    found = _from(rule, start, first if rule.count is None else start, end, budget)
    for moment in islice(found, rule.count):
        if moment >= first:
            yield moment


def _until(rule: Repeat, start: datetime) -> datetime:
    if rule.until is None:
        return datetime.combine(_NEVER, time.max)
    if isinstance(rule.until, datetime):
        return rule.until.replace(tzinfo=None)
    return datetime.combine(rule.until, time.max)


def _from(
    rule: Repeat, start: datetime, first: datetime, end: datetime, budget: Budget
) -> Iterator[datetime]:
    times = rule.times(start)
    for days in _periods(rule, start.date(), max(first, start).date(), end.date(), budget):
        moments = sorted(datetime.combine(day, clock) for day in days for clock in times)
        budget.spend(1 + len(moments))
        for moment in _placed(moments, rule.positions):
            if moment > end:
                return
            if moment >= start:
                yield moment


def _placed(moments: Sequence[datetime], positions: Sequence[int]) -> Iterable[datetime]:
    if not positions:
        return moments
    size = len(moments)
    picked = {at - 1 if at > 0 else size + at for at in positions if -size <= at <= size}
    return [moments[at] for at in sorted(picked)]


def _periods(rule: Repeat, start: date, first: date, last: date, budget: Budget) -> Iterator[Iterable[date]]:
    """The days that a rule names in each day, week, month or year from the one that holds ``first``."""
    step = rule.interval
    match rule.frequency:
        case "DAILY":
            skipped = max(0, (first - start).days) // step
            day = start + timedelta(days=skipped * step)
            while day <= last:
                budget.spend()
                yield [day] if _in_month(rule, day) and _on_weekday(rule, day) else []
                day += timedelta(days=step)
        case "WEEKLY":
            monday = start - timedelta(days=(start.weekday() - rule.week_starts) % 7)
            skipped = max(0, (first - monday).days // 7) // step
            monday += timedelta(weeks=skipped * step)
            plain = not (rule.days or rule.month_days)
            while monday <= last:
                week = (monday + timedelta(days=offset) for offset in range(7))
                yield [
                    day
                    for day in week
                    if _in_month(rule, day)
                    and (day.weekday() == start.weekday() if plain else _on_weekday(rule, day))
                ]
                monday += timedelta(weeks=step)
        case "MONTHLY":
            begun = start.year * 12 + start.month - 1
            skipped = max(0, first.year * 12 + first.month - 1 - begun) // step
            for number in range(begun + skipped * step, last.year * 12 + last.month, step):
                yield _of_month(rule, number // 12, number % 12 + 1, start)
        case _:
            skipped = max(0, first.year - start.year) // step
            for year in range(start.year + skipped * step, last.year + 1, step):
                budget.spend(12)
                yield _of_year(rule, year, start)


def _in_month(rule: Repeat, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if not rule.month_days:
        return True
    length = monthrange(day.year, day.month)[1]
    return day.day in rule.month_days or day.day - length - 1 in rule.month_days


def _on_weekday(rule: Repeat, day: date) -> bool:
    return not rule.days or any(day.weekday() == weekday for weekday, _ in rule.days)


def _of_month(rule: Repeat, year: int, month: int, start: date) -> list[date]:
    if rule.months and month not in rule.months:
        return []
    length = monthrange(year, month)[1]
    days = [date(year, month, number + 1) for number in range(length)]
    if rule.days:
        named = _nth(rule, days)
        return [day for day in days if day in named and _in_month(rule, day)]
    if rule.month_days:
        return [day for day in days if _in_month(rule, day)]
    return days[start.day - 1 : start.day]


def _of_year(rule: Repeat, year: int, start: date) -> list[date]:
    if rule.months or not rule.days:
        usual = range(1, 13) if rule.month_days or rule.days else (start.month,)
        months = sorted(rule.months) or usual
        return [day for month in months for day in _of_month(rule, year, month, start)]
    first = date(year, 1, 1)
    days = [first + timedelta(days=offset) for offset in range((date(year + 1, 1, 1) - first).days)]
    named = _nth(rule, days)
    return [day for day in days if day in named and _in_month(rule, day)]


def _nth(rule: Repeat, days: Sequence[date]) -> set[date]:
    """The days that the weekdays name: every one, or the nth from the front or the back."""
    found: set[date] = set()
    for weekday, which in rule.days:
        same = [day for day in days if day.weekday() == weekday]
        if which == 0:
            found.update(same)
        elif -len(same) <= which <= len(same):
            found.add(same[which - 1 if which > 0 else which])
    return found

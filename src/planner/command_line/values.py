"""What people type after an option: weeks, dates, times, numbers and choices, each refused in a plain sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time

import click

from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}[:.]\d{2})")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_LARGEST = 1_000_000


class Week(click.ParamType[IsoWeek]):
    """``2026-W48``."""

    name = "2026-W48"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> IsoWeek:
        """The week, or a refusal."""
        return value if isinstance(value, IsoWeek) else IsoWeek.parse(str(value))


class Day(click.ParamType[date]):
    """``2026-11-25``."""

    name = "2026-11-25"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a refusal."""
        return value if isinstance(value, date) else read_day(str(value))


class Moment(click.ParamType[datetime]):
    """``2026-11-25T09:00``, on the clock on the wall."""

    name = "2026-11-25T09:00"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The date and time, or a refusal."""
        if isinstance(value, datetime):
            return value
        match = _MOMENT.fullmatch(str(value).strip())
        if match is None:
            raise Malformed("not-a-moment", text=str(value))
        return datetime.combine(read_day(match[1]), read_time(match[2]))


class Clock(click.ParamType[time]):
    """``09:35``."""

    name = "09:35"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> time:
        """The time of day, or a refusal."""
        return value if isinstance(value, time) else read_time(str(value))


class Number(click.ParamType[int]):
    """A whole number of at least ``least``."""

    name = "N"

    def __init__(self, least: int = 0) -> None:
        self._least = least

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a refusal."""
        text = str(value).strip()
        if not re.fullmatch(r"-?\d{1,9}", text):
            raise Malformed("not-a-number", text=str(value), option=option_name(param))
        number = int(text)
        if not self._least <= number <= _LARGEST:
            raise Malformed(
                "number-out-of-range",
                number=number,
                least=self._least,
                most=_LARGEST,
                field=option_name(param),
            )
        return number


class OneOf(click.ParamType[str]):
    """One of some words, in any case."""

    name = "choice"

    def __init__(self, choices: Iterable[str]) -> None:
        self._choices = tuple(str(choice) for choice in choices)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The words between bars."""
        return "|".join(self._choices)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, or a refusal."""
        found = next((choice for choice in self._choices if choice == str(value).strip().lower()), None)
        if found is None:
            raise Malformed("not-a-choice", text=str(value), option=option_name(param), choices=self._choices)
        return found


WEEK = Week()
DAY = Day()
MOMENT = Moment()
CLOCK = Clock()


def option_name(param: click.Parameter | None) -> str:
    """What a parameter is called where it is typed."""
    if param is None:
        return ""
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def read_day(text: str) -> date:
    """A date from ``2026-11-25``.

    Raises:
        Malformed: It is not a date.
    """
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip()):
            return date.fromisoformat(text.strip())
    except ValueError:
        pass
    raise Malformed("not-a-date", text=text)


def read_time(text: str) -> time:
    """A time of day from ``09:35`` or ``9.35``.

    Raises:
        Malformed: It is not a time of day.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise Malformed("not-a-time", text=text)
    return time(int(match[1]), int(match[2]))


def one_named(**given: str | None) -> tuple[str, str]:
    """The one of several options that was given, by its name, and its value.

    Raises:
        Malformed: None was, or more than one.
    """
    named = [(name, value) for name, value in given.items() if value is not None]
    if len(named) != 1:
        raise Malformed("one-of-options", options=[f"--{name}" for name in given])
    return named[0]

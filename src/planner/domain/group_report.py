"""Progression by group without names: figures that are shown, and figures that are held back so that nobody can be found.

Source: domain guide 3.2 row 33 ("aggregate report per group, no names") and 4 ("cells <5 suppressed").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TypeAlias

from planner.domain.attendance import Hours
from planner.domain.disclosure import Shown, put_together, shown


class Direction(StrEnum):
    """Where a citizen's hours at companies are going."""

    UP = "up"
    LEVEL = "level"
    DOWN = "down"
    UNKNOWN = "unknown"


def direction_of(slope: float | None) -> Direction:
    """The direction of a slope in minutes a week; below half a minute is level."""
    if slope is None:
        return Direction.UNKNOWN
    whole = round(slope)
    return Direction.UP if whole > 0 else Direction.DOWN if whole < 0 else Direction.LEVEL


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenFigures:
    """What one citizen adds to the report.

    Attributes:
        group: The code of their group; None for none.
        hours: All the weeks together.
        slope: Minutes more at companies each week; None where there are too few weeks.
        came: How many sessions they came to, and to how many of them on time.
        due: How many deadlines fell within the weeks, and how many of them were met in time.
    """

    group: str | None
    hours: Hours = field(default_factory=Hours)
    slope: float | None = None
    came: tuple[int, int] = (0, 0)
    due: tuple[int, int] = (0, 0)


class Withheld(Enum):
    """A figure that is not shown because few people are behind it."""

    FEW = "few"


Figure: TypeAlias = "int | float | Withheld | None"
"""None is that there is nothing to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A line of the report: a group's code, None for those put together or for all of them; figures by column."""

    group: str | None
    together: bool
    citizens: int
    figures: Mapping[str, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReport:
    """The lines, in the order of the groups, and that of all citizens; ``total`` None when all of them are too few."""

    rows: tuple[GroupRow, ...]
    total: GroupRow | None
    least: int


People: TypeAlias = "Sequence[CitizenFigures]"
_SUMS: Mapping[str, Callable[[CitizenFigures], int]] = {
    "planned": lambda who: who.hours.planned,
    "attended": lambda who: who.hours.attended,
    "company": lambda who: who.hours.company_attended,
}
_SHARES: Mapping[str, Callable[[CitizenFigures], tuple[int, int]]] = {
    "rate": lambda who: (who.hours.denominator, who.hours.attended),
    "punctuality": lambda who: who.came,
}
COLUMNS = (*_SUMS, *_SHARES, *Direction, "deadlines-met", "deadlines-missed")
"""The columns after the number of citizens, in order."""
SHARES = frozenset(_SHARES)
"""Columns that are shares, 0 to 1."""
HOURS = frozenset(_SUMS)
"""Columns that are minutes."""


def group_report(people: People, order: Sequence[str | None], least: int) -> GroupReport:
    """The report on some citizens.

    Args:
        people: What each of them adds.
        order: Every group there may be, in the order of the report.
        least: The fewest citizens that a figure may be about.
    """
    groups = [[who for who in people if who.group == code] for code in order]
    parts = put_together([len(each) for each in groups], least)
    if not parts:
        return GroupReport(rows=(), total=None, least=least)
    members = [[who for place in part for who in groups[place]] for part in parts]
    columns: dict[str, tuple[list[Figure], Figure]] = {}
    for name, number in _SUMS.items():
        columns[name] = _summed(members, number, least)
    for name, pair in _SHARES.items():
        columns[name] = _shared(members, pair, least)
    columns |= _counted(members, {each.value: _in_direction(each) for each in Direction}, least)
    columns |= _counted(
        members,
        {"deadlines-met": lambda who: who.due[1], "deadlines-missed": lambda who: who.due[0] - who.due[1]},
        least,
    )
    rows = tuple(
        GroupRow(
            group=order[part[0]] if _alone(part, groups, least) else None,
            together=not _alone(part, groups, least),
            citizens=len(members[number]),
            figures={name: cells[number] for name, (cells, _) in columns.items()},
        )
        for number, part in enumerate(parts)
    )
    total = GroupRow(
        group=None,
        together=True,
        citizens=len(people),
        figures={name: whole for name, (_, whole) in columns.items()},
    )
    return GroupReport(rows=rows, total=total, least=least)


def _alone(part: Sequence[int], groups: Sequence[People], least: int) -> bool:
    return len(part) == 1 and len(groups[part[0]]) >= least


def _in_direction(direction: Direction) -> Callable[[CitizenFigures], int]:
    return lambda who: int(direction_of(who.slope) is direction)


def _summed(
    members: Sequence[People], number: Callable[[CitizenFigures], int], least: int
) -> tuple[list[Figure], Figure]:
    """Sums; how many people have anything in them decides what is shown."""
    how = shown([[sum(1 for who in each if number(who))] for each in members], least)
    sums = [sum(number(who) for who in each) for each in members]
    return _held_back(how, sums, sum(sums))


def _shared(
    members: Sequence[People], pair: Callable[[CitizenFigures], tuple[int, int]], least: int
) -> tuple[list[Figure], Figure]:
    """Shares of sums; how many people have a share decides what is shown."""
    how = shown([[sum(1 for who in each if pair(who)[0])] for each in members], least)
    return _held_back(
        how, [_share(each, pair) for each in members], _share([who for each in members for who in each], pair)
    )


def _share(people: People, pair: Callable[[CitizenFigures], tuple[int, int]]) -> float | None:
    whole = sum(pair(who)[0] for who in people)
    return sum(pair(who)[1] for who in people) / whole if whole else None


def _counted(
    members: Sequence[People], counts: Mapping[str, Callable[[CitizenFigures], int]], least: int
) -> dict[str, tuple[list[Figure], Figure]]:
    """Columns of counts that are told apart together: one small count among them holds all of them back."""
    table = [[sum(count(who) for who in each) for count in counts.values()] for each in members]
    how = shown(table, least)
    columns = zip(*table, strict=True)
    return {
        name: _held_back(how, list(column), sum(column)) for name, column in zip(counts, columns, strict=True)
    }


def _held_back(how: Shown, rows: Sequence[Figure], whole: Figure) -> tuple[list[Figure], Figure]:
    return (
        list(rows) if how is Shown.ROWS else [Withheld.FEW] * len(rows),
        Withheld.FEW if how is Shown.NOTHING else whole,
    )

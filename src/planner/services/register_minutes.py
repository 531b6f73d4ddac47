"""Hours of many citizens week by week, from the sums kept beside the register, as far as the acting person may know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.isoweek import IsoWeek
from planner.services.ports import Reading

WeekMinutes = tuple[int, int, int, int, int, int, int, int]
"""The fields of ``Hours`` in their order, as plain numbers: a team's year is many of them."""
NO_MINUTES: WeekMinutes = (0, 0, 0, 0, 0, 0, 0, 0)


def team_minutes(
    reading: Reading, acting: Acting, citizens: Sequence[UUID], weeks: tuple[IsoWeek, ...]
) -> Mapping[UUID, Sequence[WeekMinutes]]:
    """Each citizen's minutes by place of the week; what the acting person may not know the content of is only planned."""
    place = {week.key: n for n, week in enumerate(weeks)}
    owner = acting.organisation.id if acting.organisation else None
    lines = reading.register.team(
        citizens,
        weeks[0],
        weeks[-1],
        owner=owner,
        only_owner=owner is not None and not acting.sees_all_citizens,
    )
    mentored = mentored_weeks(reading, acting, weeks)
    found: dict[UUID, list[WeekMinutes]] = {}
    count = len(weeks)
    who: UUID | None = None
    row: list[WeekMinutes] = []
    for line in lines:
        if line[0] != who:
            who = line[0]
            row = found.setdefault(who, [NO_MINUTES] * count)
        n = place[line[1]]
        added: WeekMinutes = line[3:]
        if line[2] and line[1] not in mentored.get(who, ()):
            added = (line[3], 0, 0, 0, 0, line[3], 0, 0)
        old = row[n]
        row[n] = added if old is NO_MINUTES else _sum(old, added)
    return found


def _sum(one: WeekMinutes, other: WeekMinutes) -> WeekMinutes:
    return (
        one[0] + other[0],
        one[1] + other[1],
        one[2] + other[2],
        one[3] + other[3],
        one[4] + other[4],
        one[5] + other[5],
        one[6] + other[6],
        one[7] + other[7],
    )


def mentored_weeks(
    reading: Reading, acting: Acting, weeks: tuple[IsoWeek, ...]
) -> Mapping[UUID, frozenset[int]]:
    """The weeks in which the acting person was a citizen's mentor from the first day to the last, by citizen."""
    if acting.staff is None:
        return {}
    found: dict[UUID, set[int]] = {}
    for who, since, until in reading.register.mentoring(acting.staff.id, weeks[0].monday, weeks[-1].sunday):
        found.setdefault(who, set()).update(
            week.key for week in weeks if since <= week.monday and (until is None or week.sunday <= until)
        )
    return {who: frozenset(keys) for who, keys in found.items()}

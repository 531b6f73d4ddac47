"""A team's hours week by week, from the sums that are kept beside the register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.agreed_hours import AgreedStep, agreed_minutes
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Placement, Ref
from planner.domain.progression import company_is_known, slope
from planner.services.ports import Reading
from planner.services.progression_rows import TeamProgression, TeamRow
from planner.services.register_minutes import NO_MINUTES, team_minutes


def read_team(
    reading: Reading,
    acting: Acting,
    citizens: Sequence[Ref],
    weeks: tuple[IsoWeek, ...],
    today: date,
    slope_weeks: int,
) -> TeamProgression:
    """The team, in the order of the citizens given."""
    ids = [each.id for each in citizens]
    minutes = team_minutes(reading, acting, ids, weeks)
    over = sum(week.sunday < today for week in weeks)
    now = IsoWeek.of(today)
    steps, placements = agreements(reading, ids, now)
    empty = (NO_MINUTES,) * len(weeks)
    rows = []
    for who in citizens:
        found = minutes.get(who.id, empty)
        counted = [
            (n, week[7])
            for n, week in enumerate(found[:over])
            if week[1] and company_is_known(week[5], week[6], week[7])
        ]
        planned, attended = sum(week[1] for week in found), sum(week[2] for week in found)
        rows.append(
            TeamRow(
                citizen=who,
                weeks=tuple(found),
                rate=attended / planned if planned else None,
                slope=slope(counted[-slope_weeks:]),
                latest=counted[-1][1] if counted else None,
                agreed=agreed_minutes(steps.get(who.id, ()), placements.get(who.id, ()), now),
            )
        )
    return TeamProgression(weeks=weeks, rows=tuple(rows))


def agreements(
    reading: Reading, citizens: Sequence[UUID], week: IsoWeek
) -> tuple[Mapping[UUID, Iterable[AgreedStep]], Mapping[UUID, Sequence[Placement]]]:
    """All steps of each citizen, and the placements that touch a week; those without any are left out."""
    placements: dict[UUID, list[Placement]] = {}
    for each in reading.busy.placements(citizens, week.monday, week.sunday):
        placements.setdefault(each.citizen.id, []).append(each)
    return reading.register.steps(citizens), placements

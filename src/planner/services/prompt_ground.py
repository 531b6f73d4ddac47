"""What the rules of prompts look at, for many citizens at once in a handful of questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.catalogue import Group, row_on
from planner.domain.due_contacts import DueContact, MissedSession
from planner.domain.isoweek import IsoWeek, span
from planner.domain.people import Ref
from planner.domain.placements import PlacementState
from planner.domain.progression import company_is_known
from planner.domain.prompts.ground import Ground, Standing
from planner.services.contact_due import due_contacts, missed_sessions
from planner.services.placement_keeping import running_states
from planner.services.ports import Reading
from planner.services.programme_reading import programme_rows, standings
from planner.services.register_minutes import WeekMinutes, team_minutes

# Weeks that do not count, as in a holiday, are passed over: so many are looked at to find the last ones that do.
_WEEKS_BACK = 40
_DENOMINATOR, _UNLAWFUL, _UNRECORDED, _COMPANY_PLANNED, _COMPANY = 1, 4, 5, 6, 7


def read_ground(reading: Reading, acting: Acting, people: Sequence[Ref], day: date, days_back: int) -> Ground:
    """Everything about the people on a date, and no-shows of so many days back, as far as the acting person may know."""
    ids = [each.id for each in people]
    rows = reading.catalogue.rows(Group)
    codes = reading.people.groups(ids, day)
    weeks = tuple(span(IsoWeek.of(day).plus(-_WEEKS_BACK), IsoWeek.of(day)))
    minutes = team_minutes(reading, acting, ids, weeks)
    return Ground(
        day=day,
        citizens=people,
        group_rows=rows,
        groups={who: row for who, code in codes.items() if (row := row_on(rows, code, day)) is not None},
        company={who: _counted(each, weeks, day) for who, each in minutes.items()},
        placements=_placements(reading, people, day),
        due=_due(reading, ids, day),
        missed=_missed(reading, acting, people, minutes, weeks, (day - timedelta(days=days_back), day)),
        standings=_standings(reading, ids, day),
    )


def _counted(
    minutes: Sequence[WeekMinutes], weeks: Sequence[IsoWeek], day: date
) -> tuple[tuple[IsoWeek, int], ...]:
    return tuple(
        (week, each[_COMPANY])
        for week, each in zip(weeks, minutes, strict=True)
        if week.sunday < day
        and each[_DENOMINATOR]
        and company_is_known(each[_UNRECORDED], each[_COMPANY_PLANNED], each[_COMPANY])
    )


def _placements(reading: Reading, people: Sequence[Ref], day: date) -> dict[UUID, list[PlacementState]]:
    found: dict[UUID, list[PlacementState]] = {}
    for state in running_states(reading, people, day):
        found.setdefault(state.placement.citizen.id, []).append(state)
    return found


def _due(reading: Reading, ids: Sequence[UUID], day: date) -> dict[UUID, list[DueContact]]:
    found: dict[UUID, list[DueContact]] = {}
    for due in due_contacts(reading, ids, day):
        found.setdefault(due.citizen.id, []).append(due)
    return found


def _missed(
    reading: Reading,
    acting: Acting,
    people: Sequence[Ref],
    minutes: Mapping[UUID, Sequence[WeekMinutes]],
    weeks: Sequence[IsoWeek],
    dates: tuple[date, date],
) -> dict[UUID, list[MissedSession]]:
    """Looked for only in the weeks and for those where the kept sums say that somebody stayed away."""
    first, last = dates
    found: dict[UUID, list[MissedSession]] = {}
    for number, week in enumerate(weeks):
        if week.sunday < first:
            continue
        wanted = [who for who in people if who.id in minutes and minutes[who.id][number][_UNLAWFUL]]
        begin, end = max(first, week.monday), min(last, week.sunday)
        for missed in missed_sessions(reading, acting, wanted, begin, end):
            found.setdefault(missed.citizen.id, []).append(missed)
    return found


def _standings(reading: Reading, ids: Sequence[UUID], day: date) -> dict[UUID, list[Standing]]:
    rows = programme_rows(reading)
    running = reading.programmes.running(day, day, citizens=ids)
    found: dict[UUID, list[Standing]] = {}
    for enrolment, _, deadlines in standings(reading, rows, running, day):
        made = Standing(enrolment=enrolment, type=rows.type_of(enrolment), deadlines=deadlines)
        found.setdefault(enrolment.citizen.id, []).append(made)
    return found

"""What the rules of prompts look at, for many citizens at once in a handful of questions."""

from __future__ import annotations

from collections.abc import Sequence
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
    groups = {who: row for who, code in codes.items() if (row := row_on(rows, code, day)) is not None}
    return Ground(
        day=day,
        citizens=people,
        group_rows=rows,
        groups=groups,
        company=_company(reading, acting, [who for who, group in groups.items() if group.rising_to], day),
        placements=_placements(reading, people, day),
        due=_due(reading, ids, day),
        missed=_missed(reading, acting, people, day - timedelta(days=days_back), day),
        standings=_standings(reading, ids, day),
    )


def _company(
    reading: Reading, acting: Acting, ids: Sequence[UUID], day: date
) -> dict[UUID, tuple[tuple[IsoWeek, int], ...]]:
    now = IsoWeek.of(day)
    # The week of the day itself is not over.
    weeks = tuple(span(now.plus(-_WEEKS_BACK), now.plus(-1)))
    return {
        who: tuple((week, each[_COMPANY]) for week, each in zip(weeks, minutes, strict=True) if _counts(each))
        for who, minutes in team_minutes(reading, acting, ids, weeks).items()
    }


def _counts(minutes: WeekMinutes) -> bool:
    return minutes[_DENOMINATOR] > 0 and company_is_known(
        minutes[_UNRECORDED], minutes[_COMPANY_PLANNED], minutes[_COMPANY]
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
    first: date,
    last: date,
) -> dict[UUID, list[MissedSession]]:
    """Looked for only in the weeks and for those where the kept sums say that somebody stayed away."""
    weeks = tuple(span(IsoWeek.of(first), IsoWeek.of(last)))
    minutes = team_minutes(reading, acting, [who.id for who in people], weeks)
    found: dict[UUID, list[MissedSession]] = {}
    for number, week in enumerate(weeks):
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

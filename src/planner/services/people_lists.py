"""Records for the plain pages, and the week page's list with its hours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar, cast
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Attendable
from planner.domain.catalogue import Group, Kind, Sensitivity, row_on
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Membership, Record, reference_order
from planner.domain.planned_week import SUBJECT_TYPES, SubjectType
from planner.domain.programme_rows import DeadlineRule
from planner.domain.programmes import Enrolment
from planner.services.people_lines import PersonLine
from planner.services.people_rights import known, known_citizens
from planner.services.ports import Reading
from planner.services.programme_reading import programme_rows
from planner.services.register_rights import seen_parts

R = TypeVar("R", bound=Record)


def of_sort(
    reading: Reading, acting: Acting, sort: type[R], text: str, mine_on: date | None, limit: int | None = None
) -> tuple[R, ...]:
    """Records whose name or reference holds the text, by reference, as far as the acting person may know of them.

    ``mine_on`` limits citizens to those whose mentor the acting person is on a date, when the acting person is somebody.
    """
    if sort is Citizen and mine_on is not None and acting.staff is not None:
        mine = {ref.id for ref in reading.people.mentees(acting.staff.id, mine_on)}
        chosen = sorted(
            (each for each in reading.people.by_id(Citizen, mine).values() if not each.removed),
            key=reference_order,
        )
        return cast("tuple[R, ...]", known(reading, acting, _holding(chosen, text))[:limit])
    if sort is Citizen and not acting.sees_all_citizens:
        return cast("tuple[R, ...]", _holding(known_citizens(reading, acting), text)[:limit])
    if acting.sees_all_citizens:
        return reading.people.list(sort, text=text, limit=limit)
    return known(reading, acting, reading.people.list(sort, text=text))[:limit]


def week_lines(
    reading: Reading, acting: Acting, sort: type[Record], records: Iterable[Record], week: IsoWeek
) -> tuple[PersonLine, ...]:
    """The records with their hours in the week, in the order given; a handful of queries however many there are."""
    records = tuple(records)
    if sort is Citizen:
        return _citizen_lines(reading, acting, records, week)
    planned, company = _sums(reading, acting, SUBJECT_TYPES[sort], [record.id for record in records], week)
    return tuple(
        PersonLine(
            record=record,
            planned_minutes=planned.get(record.id, 0),
            company_minutes=company.get(record.id, 0),
        )
        for record in records
    )


def _citizen_lines(
    reading: Reading, acting: Acting, records: tuple[Record, ...], week: IsoWeek
) -> tuple[PersonLine, ...]:
    ids = [record.id for record in records]
    parts = seen_parts(reading, acting, ids, week.monday, week.sunday)
    groups = reading.people.groups(ids, week.sunday) if acting.sees_all_citizens else {}
    rows = reading.catalogue.rows(Group)
    programmes = _Programmes(reading, acting, ids, week)
    return tuple(
        PersonLine(
            record=record,
            planned_minutes=_minutes(parts.get(record.id, ())),
            company_minutes=_minutes(part for part in parts.get(record.id, ()) if part.company_time),
            group=row_on(rows, groups[record.id], week.sunday) if record.id in groups else None,
            programme_week=programmes.week_of(record.id),
        )
        for record in records
    )


def _minutes(parts: Iterable[Attendable]) -> int:
    return sum(part.slot.minutes for part in parts)


class _Programmes:
    """How far citizens are in their programmes; those who are enrolled in none, in those of the cohorts they are in.

    Other organisations' staff are told of their own cohorts only.
    """

    def __init__(self, reading: Reading, acting: Acting, ids: list[UUID], week: IsoWeek) -> None:
        self._week = week
        self._joined: dict[UUID, Membership] = reading.people.joined(ids, week.sunday)
        cohorts = reading.people.by_id(Cohort, {tie.cohort.id for tie in self._joined.values()})
        self._cohorts = {each.id: each for each in known(reading, acting, cohorts.values())}
        self._rows = programme_rows(reading)
        self._enrolled: dict[UUID, Enrolment] = {}
        if acting.sees_all_citizens:
            running = reading.programmes.running(week.sunday, week.sunday, citizens=ids)
            own = (each for each in running if not self._rows.type_of(each).alongside)
            self._enrolled = {each.citizen.id: each for each in own}

    def week_of(self, citizen: UUID) -> tuple[int, int] | None:
        """Which week of how many until the programme's first deadline; None when there is none, or it is over."""
        found = self._enrolled.get(citizen)
        if found is not None:
            rules = [rule for rule in self._rows.rules_of(found) if rule.enabled and not rule.starts_at]
            return self._of(found.clock_start, rules)
        tie = self._joined.get(citizen)
        cohort = self._cohorts.get(tie.cohort.id) if tie else None
        if tie is None or cohort is None:
            return None
        rules = [
            rule
            for rule in self._rows.rules
            if rule.enabled and rule.in_force(self._week.sunday) and rule.programme == cohort.programme
        ]
        return self._of(tie.since, rules)

    def _of(self, start: date, rules: list[DeadlineRule]) -> tuple[int, int] | None:
        weeks = min((rule.weeks for rule in rules), default=0)
        number = (self._week.monday - IsoWeek.of(start).monday).days // 7 + 1
        return (number, weeks) if number <= weeks else None


def _sums(
    reading: Reading, acting: Acting, sort: SubjectType, ids: list[UUID], week: IsoWeek
) -> tuple[dict[UUID, int], dict[UUID, int]]:
    planned: dict[UUID, int] = {}
    company: dict[UUID, int] = {}
    kinds = {row.id: row for row in reading.catalogue.rows(Kind)}
    for part in reading.sessions.planned_sums(sort, ids, week.monday, week.sunday):
        own = acting.owns(part.owner)
        if not own and not acting.sees_all_citizens:
            continue
        planned[part.subject] = planned.get(part.subject, 0) + part.minutes
        # A mentor may see more than this; a list tells the same to all of an office.
        open_to_all = own or part.sensitivity is Sensitivity.NORMAL
        if open_to_all and kinds[part.kind].counts_as_company_time:
            company[part.subject] = company.get(part.subject, 0) + part.minutes
    return planned, company


def _holding(citizens: Iterable[Citizen], text: str) -> tuple[Citizen, ...]:
    wanted = text.strip().casefold()
    return tuple(
        each for each in citizens if wanted in each.name.casefold() or wanted in each.reference.casefold()
    )

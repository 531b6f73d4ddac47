"""The register of a week as a grid of people and days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Attendable, Hours, Mark, StatusSums, status_sums, weekly_hours
from planner.domain.catalogue import AttendanceCode
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort, Organisation, Ref, Staff, reference_order
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Malformed
from planner.domain.session import Session, Slot, effective_slot
from planner.services.acting_person import viewing
from planner.services.people_rights import known_record
from planner.services.ports import Reading
from planner.services.register_absence import Proposals
from planner.services.register_rights import seen_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A person's part in one session: the time that holds for them and every mark by ``seq``.

    ``proposed`` is what a period of absence proposes, ``closing`` what the day is closed by.
    """

    session: UUID
    reference: str
    title: str
    slot: Slot
    marks: tuple[Mark, ...] = ()
    proposed: AttendanceCode | None = None
    closing: Closing | None = None

    @property
    def current(self) -> Mark | None:
        """The mark that holds; None when there is none or it was taken back."""
        last = self.marks[-1] if self.marks else None
        return last if last is not None and last.entry.code is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridPerson:
    """A row: for each day of the grid the person's cells, by start.

    ``hours`` are those of the grid's sessions; ``week`` all of the person's hours of the week that may be told.
    """

    citizen: Ref
    days: tuple[tuple[GridCell, ...], ...]
    hours: Hours
    week: Hours

    @property
    def sums(self) -> StatusSums:
        """How many of which mark."""
        return status_sums(cell.current for day in self.days for cell in day)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekGrid:
    """A week of a cohort, an organisation or a member of staff; ``people`` by reference, ``sessions`` by start.

    ``days`` are the dates that have sessions. ``closings`` are those that stand over any of them.
    """

    subject: Ref
    week: IsoWeek
    days: tuple[date, ...]
    people: tuple[GridPerson, ...]
    sessions: tuple[Session, ...]
    closings: tuple[Closing, ...]

    @property
    def sums(self) -> StatusSums:
        """How many of which mark in the whole grid."""
        return status_sums(cell.current for who in self.people for day in who.days for cell in day)

    def sums_on(self, place: int) -> StatusSums:
        """How many of which mark on one of the days, counted from 0."""
        return status_sums(cell.current for who in self.people for cell in who.days[place])

    @property
    def total(self) -> Hours:
        """The hours of everybody in the grid's sessions."""
        return sum((who.hours for who in self.people), Hours())


def read_grid(
    reading: Reading,
    acting: Acting,
    week: IsoWeek,
    *,
    cohort: str | None,
    organisation: str | None,
    staff: str | None,
) -> WeekGrid:
    """The grid, with what the acting person may see."""
    subject, sessions = _sessions(reading, acting, week, cohort, organisation, staff)
    seen_by = viewing(reading, acting)
    shown = tuple(session for session in sessions if seen_by.sees(session))
    people = {row.citizen.id: row.citizen for session in shown for row in session.attending}
    days = tuple(sorted({session.day for session in shown}))
    parts = seen_parts(reading, acting, people, week.monday, week.sunday)
    proposals = Proposals(reading, acting, people, week.monday, week.sunday)
    closed = reading.register.closed([session.id for session in shown])
    rows = tuple(
        _person(who, days, shown, parts.get(who.id, ()), proposals, closed, week)
        for who in sorted(people.values(), key=reference_order)
    )
    return WeekGrid(
        subject=subject,
        week=week,
        days=days,
        people=rows,
        sessions=shown,
        closings=tuple({each.id: each for each in closed.values()}.values()),
    )


def _sessions(
    reading: Reading,
    acting: Acting,
    week: IsoWeek,
    cohort: str | None,
    organisation: str | None,
    staff: str | None,
) -> tuple[Ref, tuple[Session, ...]]:
    if sum(each is not None for each in (cohort, organisation, staff)) != 1:
        raise Malformed("one-subject-only")
    if organisation is not None:
        owner = known_record(reading, acting, Organisation, organisation).ref
        return owner, reading.sessions.owned_by(owner.id, week.monday, week.sunday)
    if cohort is not None:
        subject = Subject(SubjectType.COHORT, known_record(reading, acting, Cohort, cohort).ref)
    else:
        subject = Subject(SubjectType.STAFF, known_record(reading, acting, Staff, staff or "").ref)
    return subject.ref, reading.sessions.of(subject, week.monday, week.sunday)


def _person(
    who: Ref,
    days: Iterable[date],
    sessions: Iterable[Session],
    parts: tuple[Attendable, ...],
    proposals: Proposals,
    closed: dict[UUID, Closing],
    week: IsoWeek,
) -> GridPerson:
    known = {part.session: part for part in parts}
    by_day: dict[date, list[GridCell]] = {day: [] for day in days}
    mine: list[Attendable] = []
    for session in sessions:
        slot = effective_slot(session, who.id)
        if slot is None:
            continue
        part = known.get(session.id)
        if part is not None:
            mine.append(part)
        by_day[session.day].append(
            GridCell(
                session=session.id,
                reference=session.reference,
                title=session.title,
                slot=slot,
                marks=part.marks if part else (),
                proposed=proposals.code(who.id, session.day),
                closing=closed.get(session.id),
            )
        )
    return GridPerson(
        citizen=who,
        days=tuple(tuple(cells) for cells in by_day.values()),
        hours=weekly_hours(mine, [week])[week],
        week=weekly_hours(parts, [week])[week],
    )

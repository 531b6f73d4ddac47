"""What one recipient may see of their weeks, gathered from the store: the only way to an exporter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.agreed_hours import decisive_day, tasks_of
from planner.domain.catalogue import Words, row_on
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Organisation, Record, Staff, Workplace
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.programme_rows import ProgrammeType
from planner.domain.recipient_sight import visible_week
from planner.domain.recipients import Contact, Content, Recipient, RecipientType, VisibleWeek
from planner.domain.refusals import Malformed
from planner.domain.session import Session
from planner.services.absence_views import without_absent
from planner.services.acting_person import viewing
from planner.services.ports import Reading

MOST_WEEKS = 60
UNIT_NAME_SETTING = "unit_name"
UNIT_PHONE_SETTING = "unit_phone"
RECORDS: dict[RecipientType, type[Record]] = {
    RecipientType.CITIZEN: Citizen,
    RecipientType.COHORT: Cohort,
    RecipientType.STAFF: Staff,
    RecipientType.WORKPLACE: Workplace,
    RecipientType.PROVIDER: Organisation,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """What to make for whom: whole weeks from the first, for a recipient by reference or id.

    ``names`` puts the members' names on a cohort's sheet.
    """

    sort: RecipientType
    recipient: str
    first: IsoWeek
    weeks: int = 1
    names: bool = False

    @property
    def span(self) -> tuple[IsoWeek, ...]:
        """The weeks in order.

        Raises:
            Malformed: None, or more than 60.
        """
        if not 1 <= self.weeks <= MOST_WEEKS:
            raise Malformed("weeks-out-of-range", most=MOST_WEEKS)
        return tuple(self.first.plus(offset) for offset in range(self.weeks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything a recipient's view is made of, before anything is left out."""

    recipient: Recipient
    record: Record
    weeks: tuple[IsoWeek, ...]
    sessions: tuple[Session, ...]
    contact: Contact
    contacts: dict[UUID, Contact]


def gather(reading: Reading, order: ExportOrder, day: date) -> Gathered:
    """The recipient's sessions of the weeks, and whom they ring.

    Whom to ring is the mentor on ``day`` (today), whatever weeks are asked for: a calendar must not change because
    another span of it was exported. A citizen without one then has the mentor of the first day asked for.

    Raises:
        Unknown: Nothing answers to the reference.
    """
    weeks = order.span
    record = reading.people.get(RECORDS[order.sort], order.recipient)
    first, last = weeks[0].monday, weeks[-1].sunday
    if order.sort is RecipientType.PROVIDER:
        sessions = reading.sessions.owned_by(record.id, first, last)
    else:
        subject = Subject(SubjectType(order.sort.value), record.ref)
        sessions = reading.sessions.of(subject, first, last)
    sessions = without_absent(reading, order.sort, record.id, sessions, first, last)
    unit = Contact(
        name=reading.setting(UNIT_NAME_SETTING) or "", phone=reading.setting(UNIT_PHONE_SETTING) or ""
    )
    contacts: dict[UUID, Contact] = {}
    contact = Contact()
    if order.sort is RecipientType.CITIZEN:
        contact = _mentors(reading, [record.id], first, day).get(record.id, unit)
    elif order.sort is RecipientType.COHORT:
        contact = unit
    elif order.sort is RecipientType.WORKPLACE:
        coming = {row.citizen.id for session in sessions for row in session.attending}
        contacts = dict.fromkeys(coming, unit) | _mentors(reading, coming, first, day)
    return Gathered(
        recipient=Recipient(order.sort, record.ref, names=order.names),
        record=record,
        weeks=weeks,
        sessions=sessions,
        contact=contact,
        contacts=contacts,
    )


def visible(reading: Reading, acting: Acting, found: Gathered, content: Content) -> VisibleWeek:
    """What may be said, at a content level, by this acting person to this recipient."""
    first, last = found.weeks[0].monday, found.weeks[-1].sunday
    return visible_week(
        viewing(reading, acting, found.contacts),
        found.recipient,
        content,
        found.weeks,
        found.sessions,
        closed_days=tuple(day for day in reading.closed_days(first, last) if not day.site),
        heading=found.record.name,
        programme=_programme(reading, found.record, first),
        contact=found.contact,
        husk=found.record.husk if isinstance(found.record, Citizen) else "",
        tasks=_tasks(reading, acting, found),
    )


def _tasks(reading: Reading, acting: Acting, found: Gathered) -> dict[str, tuple[str, ...]]:
    """What those who are placed at a workplace do there in the last of the weeks, by their names."""
    if not isinstance(found.record, Workplace) or not acting.sees_all_citizens:
        return {}
    day = decisive_day(found.weeks[-1])
    placed = [
        each
        for each in reading.people.placements(workplace=found.record.id)
        if each.since <= found.weeks[-1].sunday
    ]
    steps = reading.register.steps([each.citizen.id for each in placed])
    return {
        each.citizen.name: tasks_of(each, steps.get(each.citizen.id, ()), day)
        for each in placed
        if each.until is None or each.until >= found.weeks[0].monday
    }


def _mentors(reading: Reading, citizens: Iterable[UUID], first: date, day: date) -> dict[UUID, Contact]:
    ids = list(citizens)
    assigned = reading.people.mentors(ids, first) | reading.people.mentors(ids, day)
    staff = reading.people.by_id(Staff, {ref.id for ref in assigned.values()})
    return {
        citizen: Contact(name=staff[ref.id].name, phone=staff[ref.id].phone)
        for citizen, ref in assigned.items()
        if ref.id in staff
    }


def _programme(reading: Reading, record: Record, day: date) -> Words | None:
    """The course that a cohort, or a citizen through a cohort, is on."""
    cohort = record if isinstance(record, Cohort) else None
    if isinstance(record, Citizen):
        current = [m for m in reading.people.memberships(citizen=record.id) if m.covers(day)]
        teams = reading.people.by_id(Cohort, [m.cohort.id for m in current])
        cohort = next((teams[m.cohort.id] for m in current), None)
    if cohort is None or cohort.programme is None:
        return None
    row = row_on(reading.catalogue.rows(ProgrammeType), cohort.programme, day)
    return row.name if row else None

"""Contacts and support, read and written; what each method does stands in the port."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, func, select, true

from planner.domain.contacts import (
    ContactResult,
    ContactWay,
    Direction,
    LoggedContact,
    Party,
    RhythmUnit,
    SupportSchedule,
    SupportType,
)
from planner.domain.people import Ref
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.people_rows import named, on, ref_of
from planner.storage.rows import chunks, upsert
from planner.storage.tables_contacts import contact as contacts
from planner.storage.tables_contacts import support_schedule as schedules
from planner.storage.tables_people import citizen, placement, staff, workplace


class SqlContactReader:
    """Contacts and support in one look."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def contacts(
        self, citizens: Iterable[UUID], first: date, last: date
    ) -> dict[UUID, tuple[LoggedContact, ...]]:
        """Citizens' contacts on the dates."""
        between = contacts.c.at.between(_begin(first), datetime.combine(last, time.max))
        return self._gathered(citizens, _contacts().where(between))

    def newest(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[LoggedContact, ...]]:
        """The newest contacts of each party."""
        reached = [row.id for row in self._catalogue.rows(ContactResult) if row.reached]
        found: dict[UUID, dict[UUID, LoggedContact]] = {}
        # A window and not a maximum: two contacts may stand at the same minute.
        place = func.row_number().over(
            partition_by=(contacts.c.citizen_id, contacts.c.party, contacts.c.workplace_id),
            order_by=(contacts.c.at.desc(), contacts.c.id),
        )
        for part in chunks(dict.fromkeys(citizens)):
            for wanted in (true(), contacts.c.result_id.in_(reached)):
                theirs = contacts.c.citizen_id.in_(part)
                inner = select(contacts.c.id, place.label("place")).where(theirs, wanted)
                first = inner.subquery()
                query = _contacts().join(first, first.c.id == contacts.c.id).where(first.c.place == 1)
                for row in self._connection.execute(query):
                    found.setdefault(row.citizen_id, {})[row.id] = self._contact(row)
        newest_first = {who: sorted(each.values(), key=_moment, reverse=True) for who, each in found.items()}
        return {who: tuple(each) for who, each in newest_first.items()}

    def contact(self, contact: UUID) -> LoggedContact | None:
        """One by id."""
        row = self._connection.execute(_contacts().where(contacts.c.id == contact)).first()
        return self._contact(row) if row else None

    def schedules(
        self, citizens: Iterable[UUID], day: date | None = None
    ) -> dict[UUID, tuple[SupportSchedule, ...]]:
        """Citizens' support by start."""
        query = _schedules() if day is None else _schedules().where(on(schedules, day))
        found: dict[UUID, list[SupportSchedule]] = {}
        for part in chunks(dict.fromkeys(citizens)):
            here = query.where(schedules.c.citizen_id.in_(part))
            for row in self._connection.execute(
                here.order_by(schedules.c.since, schedules.c.party, schedules.c.id)
            ):
                found.setdefault(row.citizen_id, []).append(self._schedule(row))
        return {who: tuple(each) for who, each in found.items()}

    def schedule(self, schedule: UUID) -> SupportSchedule | None:
        """One by id."""
        row = self._connection.execute(_schedules().where(schedules.c.id == schedule)).first()
        return self._schedule(row) if row else None

    def _gathered(
        self, citizens: Iterable[UUID], query: Select[Any]
    ) -> dict[UUID, tuple[LoggedContact, ...]]:
        found: dict[UUID, list[LoggedContact]] = {}
        for part in chunks(dict.fromkeys(citizens)):
            here = query.where(contacts.c.citizen_id.in_(part))
            for row in self._connection.execute(here.order_by(contacts.c.at.desc(), contacts.c.id)):
                found.setdefault(row.citizen_id, []).append(self._contact(row))
        return {who: tuple(each) for who, each in found.items()}

    def _contact(self, row: Row[Any]) -> LoggedContact:
        return LoggedContact(
            id=row.id,
            citizen=ref_of(row, "citizen"),
            at=row.at,
            way=self._catalogue.by_id(ContactWay, row.way_id),
            result=self._catalogue.by_id(ContactResult, row.result_id),
            party=Party(row.party),
            direction=Direction(row.direction),
            by=ref_of(row, "staff") if row.staff_id else None,
            workplace=ref_of(row, "workplace") if row.workplace_id else None,
            note=row.note,
            next_due=row.next_due,
            session=row.session_id,
        )

    def _schedule(self, row: Row[Any]) -> SupportSchedule:
        tied = Ref(row.placement_id, row.placement_reference, row.placed_name) if row.placement_id else None
        return SupportSchedule(
            id=row.id,
            citizen=ref_of(row, "citizen"),
            type=self._catalogue.by_id(SupportType, row.type_id),
            since=row.since,
            until=row.until,
            every=row.every,
            unit=RhythmUnit(row.unit),
            party=Party(row.party),
            workplace=ref_of(row, "workplace") if row.workplace_id else None,
            placement=tied,
        )


class SqlContactWriter:
    """Changes to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_contact(self, contact: LoggedContact) -> None:
        """Add or change."""
        values = {
            **_shared(contact),
            "at": contact.at,
            "way_id": contact.way.id,
            "result_id": contact.result.id,
            "direction": contact.direction.value,
            "staff_id": contact.by.id if contact.by else None,
            "note": contact.note,
            "next_due": contact.next_due,
            "session_id": contact.session,
        }
        upsert(self._connection, contacts, values)

    def remove_contact(self, contact: UUID) -> None:
        """Forget one."""
        self._connection.execute(delete(contacts).where(contacts.c.id == contact))

    def put_schedule(self, schedule: SupportSchedule) -> None:
        """Add or change."""
        values = {
            **_shared(schedule),
            "type_id": schedule.type.id,
            "since": schedule.since,
            "until": schedule.until,
            "every": schedule.every,
            "unit": schedule.unit.value,
            "placement_id": schedule.placement.id if schedule.placement else None,
        }
        upsert(self._connection, schedules, values)

    def remove_schedule(self, schedule: UUID) -> None:
        """Forget one."""
        self._connection.execute(delete(schedules).where(schedules.c.id == schedule))


def _shared(kept: LoggedContact | SupportSchedule) -> dict[str, object]:
    return {
        "id": kept.id,
        "citizen_id": kept.citizen.id,
        "party": kept.party.value,
        "workplace_id": kept.workplace.id if kept.workplace else None,
    }


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _moment(contact: LoggedContact) -> datetime:
    return contact.at


def _contacts() -> Select[Any]:
    return (
        select(contacts, *named(citizen, "citizen"), *named(staff, "staff"), *named(workplace, "workplace"))
        .join(citizen, citizen.c.id == contacts.c.citizen_id)
        .outerjoin(staff, staff.c.id == contacts.c.staff_id)
        .outerjoin(workplace, workplace.c.id == contacts.c.workplace_id)
    )


def _schedules() -> Select[Any]:
    placed = workplace.alias("placed")
    return (
        select(
            schedules,
            *named(citizen, "citizen"),
            *named(workplace, "workplace"),
            placement.c.reference.label("placement_reference"),
            placed.c.name.label("placed_name"),
        )
        .join(citizen, citizen.c.id == schedules.c.citizen_id)
        .outerjoin(workplace, workplace.c.id == schedules.c.workplace_id)
        .outerjoin(placement, placement.c.id == schedules.c.placement_id)
        .outerjoin(placed, placed.c.id == placement.c.workplace_id)
    )

"""Contacts and support come back as they were kept, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

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
from planner.storage.store import SqlReading
from tests import builders
from tests.storage.conftest import Office

WHEN = datetime(2026, 11, 25, 9, 30)
DAY = WHEN.date()


def contact(office: Office, look: SqlReading, hours_ago: int = 0, **changes: object) -> LoggedContact:
    results = look.catalogue.rows(ContactResult)
    made = LoggedContact(
        id=uuid4(),
        citizen=office.citizens[0].ref,
        at=WHEN - timedelta(hours=hours_ago),
        way=look.catalogue.rows(ContactWay)[0],
        result=next(row for row in results if row.reached),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_contact_comes_back_whole_changed_and_gone(office: Office) -> None:
    (session,) = office.put(
        builders.session(office.kind, office.home, builders.slot(DAY, "09:00", "10:00"), who=office.citizens)
    )
    with office.store.writing() as work:
        made = contact(
            *(office, work),
            party=Party.COMPANY,
            direction=Direction.IN,
            by=office.staff[0].ref,
            workplace=office.workplace.ref,
            note="æøå",
            next_due=DAY,
            session=session.id,
        )
        work.contacting.put_contact(made)
    with office.store.writing() as work:
        assert work.contacts.contact(made.id) == made
        assert work.contacts.contacts([made.citizen.id], DAY, DAY) == {made.citizen.id: (made,)}
        assert work.contacts.contacts([made.citizen.id], date.min, DAY - timedelta(days=1)) == {}
        bare = replace(made, party=Party.OTHER, by=None, workplace=None, session=None, next_due=None)
        work.contacting.put_contact(bare)
        assert work.contacts.contact(made.id) == bare
        work.contacting.remove_contact(made.id)
        assert work.contacts.contact(made.id) is None


def test_the_newest_of_each_party_and_the_newest_reached(office: Office) -> None:
    company = {"party": Party.COMPANY, "workplace": office.workplace.ref}
    with office.store.writing() as work:
        tried = next(row for row in work.catalogue.rows(ContactResult) if not row.reached)
        rows = {
            "tried": contact(office, work, 0, result=tried),
            "spoke": contact(office, work, 1),
            "old": contact(office, work, 2),
            "company": contact(office, work, 3, **company),
            "company-old": contact(office, work, 4, **company),
            "other": contact(office, work, 5, citizen=office.citizens[1].ref, result=tried),
        }
        for row in rows.values():
            work.contacting.put_contact(row)
    first, second, third = (each.id for each in office.citizens[:3])
    with office.store.reading() as look:
        assert look.contacts.newest([first, second, third]) == {
            first: (rows["tried"], rows["spoke"], rows["company"]),
            second: (rows["other"],),
        }
        assert look.contacts.newest([]) == {}


def test_support_comes_back_whole_and_by_date(office: Office) -> None:
    placement = builders.placement(office.citizens[0], office.workplace)
    with office.store.writing() as work:
        work.put_record(placement, None)
        made = SupportSchedule(
            id=uuid4(),
            citizen=office.citizens[0].ref,
            type=work.catalogue.rows(SupportType)[0],
            since=DAY,
            until=DAY + timedelta(days=6),
            every=2,
            unit=RhythmUnit.MONTHS,
            party=Party.COMPANY,
            workplace=office.workplace.ref,
            placement=placement.ref,
        )
        work.contacting.put_schedule(made)
        later = replace(made, id=uuid4(), since=DAY + timedelta(days=7), until=None, placement=None)
        work.contacting.put_schedule(later)
    who = office.citizens[0].id
    with office.store.writing() as work:
        assert work.contacts.schedules([who]) == {who: (made, later)}
        assert work.contacts.schedules([who], DAY + timedelta(days=6)) == {who: (made,)}
        assert work.contacts.schedules([who], DAY - timedelta(days=1)) == {}
        assert work.contacts.schedule(made.id) == made
        work.contacting.remove_schedule(made.id)
        assert work.contacts.schedule(made.id) is None

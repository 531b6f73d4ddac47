"""Hours by week are what sessions and marks add up to, whoever wrote them and in what order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from planner.domain.attendance import Entry, Hours, Mark, hours_of
from planner.domain.catalogue import Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.session import ParticipantOrigin, Session
from planner.services.ports import Batch
from planner.storage import open_store
from planner.storage.store import SqlReading
from planner.storage.tables_closing import week_hours
from tests import builders
from tests.builders import MONDAY, NOW, StoppedClock, slot
from tests.storage.conftest import Office, fill
from tests.storage.older import back_to

FIRST, LAST = IsoWeek(2026, 40), IsoWeek(2027, 10)
Key = tuple[UUID, int, UUID, bool]


def stored(look: SqlReading) -> dict[Key, Hours]:
    return {
        (each.citizen, each.week, each.owner, each.secret): each.hours
        for each in look.register.week_sums(FIRST, LAST)
    }


def by_the_rule(look: SqlReading, office: Office) -> dict[Key, Hours]:
    """The same by the domain's own rule."""
    found: dict[Key, Hours] = {}
    citizens = [who.id for who in office.citizens]
    parts = look.attendance.attendables(citizens, FIRST.monday, LAST.sunday)
    for who, each in parts.items():
        for part in each:
            assert part.owner is not None
            secret = part.sensitivity is not Sensitivity.NORMAL
            key = (who, part.slot.week.key, part.owner.id, secret)
            found[key] = found.get(key, Hours()) + hours_of(part)
    return found


def marked(office: Office, session: Session, code: str | None, seq: int, **entry: object) -> None:
    made = Entry(code=office.codes[code] if code else None, **entry)  # type: ignore[arg-type]
    who = session.participants[0].citizen.id
    with office.store.writing() as work:
        work.add_marks([Mark(session=session.id, citizen=who, seq=seq, entry=made, by="M1", at=NOW)])


def agree(office: Office) -> dict[Key, Hours]:
    with office.store.reading() as look:
        found = stored(look)
        assert found == by_the_rule(look, office)
    return found


def planned(
    office: Office, start: str = "09:00", end: str = "12:00", day: date = MONDAY, **changes: object
) -> Session:
    made = builders.session(
        office.kinds["work_placement"], office.home, slot(day, start, end), who=office.citizens[:2]
    )
    return office.put(replace(made, **changes))[0]  # type: ignore[arg-type]


def test_a_mark_counts_at_once_and_a_correction_instead_of_it(office: Office) -> None:
    session = planned(office)
    assert {hours.unrecorded for hours in agree(office).values()} == {180}
    marked(office, session, "M", 1, minutes=180)
    marked(office, session, "F", 2, minutes=135)
    late = agree(office)[office.citizens[0].id, 202648, office.home.id, False]
    assert late == Hours(
        planned=180,
        denominator=180,
        attended=135,
        unlawful=45,
        company_planned=180,
        company_attended=135,
    )
    marked(office, session, None, 3)
    assert agree(office)[office.citizens[0].id, 202648, office.home.id, False].unrecorded == 180


def test_a_moved_a_shortened_and_a_removed_session(office: Office) -> None:
    session = planned(office)
    marked(office, session, "M", 1, minutes=180)
    (moved,) = office.change(
        (session, replace(session, slot=slot(MONDAY + timedelta(days=7), "09:00", "11:00")))
    )
    assert {key[1] for key in agree(office)} == {202649}
    own = replace(moved.participants[0], own=slot(moved.day, "10:00", "11:00"))
    (own_time,) = office.change((moved, replace(moved, participants=(own, moved.participants[1]))))
    assert sorted(hours.planned for hours in agree(office).values()) == [60, 120]
    out = replace(own_time.participants[1], origin=ParticipantOrigin.TAKEN_OUT)
    (less,) = office.change((own_time, replace(own_time, participants=(own_time.participants[0], out))))
    assert len(agree(office)) == 1
    office.change((less, replace(less, removed=True)))
    assert agree(office) == {}


def test_secret_hours_and_other_owners_stand_apart(office: Office) -> None:
    planned(office)
    planned(office, "13:00", "14:00", owner=office.provider.ref, sensitivity=Sensitivity.HEALTH)
    assert {(key[2], key[3]) for key in agree(office)} == {
        (office.home.id, False),
        (office.provider.id, True),
    }


def test_a_kind_that_becomes_company_time_from_a_date(office: Office) -> None:
    talk = office.kind
    made = [
        builders.session(
            talk, office.home, slot(MONDAY + timedelta(days=7 * n), "09:00", "10:00"), who=office.citizens
        )
        for n in range(3)
    ]
    office.put(*made)
    new = replace(
        talk, id=builders.kind().id, valid_from=MONDAY + timedelta(days=7), counts_as_company_time=True
    )
    with office.store.writing() as work:
        work.put_entries([replace(talk, valid_to=new.valid_from), new])
        assert work.repoint_sessions(talk.id, new.id, new.valid_from) == 2
    company = {key[1]: hours.company_planned for key, hours in agree(office).items()}
    assert company == {202648: 0, 202649: 60, 202650: 60}


def test_a_transaction_sees_what_it_has_written(office: Office) -> None:
    with office.store.writing() as work:
        made = builders.session(
            office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=office.citizens[:1]
        )
        work.put_sessions([made], {})
        (line,) = work.register.team(
            [office.citizens[0].id], FIRST, LAST, owner=office.home.id, only_owner=False
        )
    assert line[3] == 60


def test_what_was_rolled_back_is_not_counted(office: Office) -> None:
    def fail() -> None:
        with office.store.writing() as work:
            made = builders.session(
                office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=office.citizens
            )
            work.put_sessions([made], {})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert agree(office) == {}


def test_a_large_load_counts_too(office: Office) -> None:
    made = [
        builders.session(
            office.kinds["work_placement"],
            office.home,
            slot(MONDAY + timedelta(days=7 * n), "09:00", "12:00"),
            who=office.citizens,
        )
        for n in range(4)
    ]

    def marks() -> Iterator[Mark]:
        for each in made[:2]:
            for row in each.participants:
                entry = Entry(code=office.codes["M"], minutes=180)
                yield Mark(session=each.id, citizen=row.citizen.id, seq=1, entry=entry, by="M1", at=NOW)

    with office.store.writing() as work:
        work.load(Batch(sessions=iter(made), marks=marks()))
    assert len(agree(office)) == 16


@pytest.mark.parametrize("seed", range(6))
def test_the_database_counts_as_the_domain_does(office: Office, seed: int) -> None:
    """Codes of every meaning, minutes around the threshold, lawful reasons, corrections."""
    chance = random.Random(seed)
    codes = list(office.codes)
    for day in range(10):
        session = planned(office, day=MONDAY + timedelta(days=day))
        for seq in range(1, chance.randint(1, 4)):
            code = chance.choice([*codes, None])
            minutes = chance.choice([0, 100, 164, 165, 166, 180])
            marked(office, session, code, seq, minutes=minutes, lawful_reason=chance.random() < 0.3)
    agree(office)
    assert office.store.check() == ()


def test_the_check_finds_wrong_hours(office: Office) -> None:
    planned(office)
    assert office.store.check() == ()
    with office.store._engine.begin() as connection:
        connection.execute(week_hours.update().values(attended=1))
    assert {finding.code for finding in office.store.check()} == {"week-hours-wrong"}


def test_an_older_database_is_given_its_hours(tmp_path: Path) -> None:
    """A file without the table, with marks in it: what the migration adds up is what the rule says."""
    path = tmp_path / "office.db"
    store = open_store(str(path), clock=StoppedClock(), create=True)
    office = fill(store)
    chance = random.Random(7)
    for day in range(12):
        session = planned(office, day=MONDAY + timedelta(days=day))
        marked(
            office, session, chance.choice(list(office.codes)), 1, minutes=chance.choice([0, 100, 165, 180])
        )
    own = planned(office, "13:00", "15:00")
    row = replace(own.participants[0], own=slot(MONDAY, "13:00", "14:00"))
    office.change((own, replace(own, participants=(row, own.participants[1]))))
    before = agree(office)
    store.close()
    back_to(path, "0003")
    again = open_store(str(path), clock=StoppedClock())
    with again.reading() as look:
        assert stored(look) == before
    assert again.check() == ()
    again.close()

"""The clashes of everybody's week: read in one go, and the same as when each is asked about alone."""

import random
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import event as database_event

from planner.domain.acting import SETUP, Acting
from planner.domain.availability import Absence, HoursSort, WeekHours
from planner.domain.catalogue import Words
from planner.domain.clashes import Clash, ClosedDay
from planner.domain.people import Placement, Room, Workplace
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import Slot, slot_of
from planner.services.acting_person import viewing
from planner.services.availability_keeping import AvailabilityKeeping
from planner.services.clash_search import find_clashes
from planner.services.closing_days import ClosingDays
from planner.services.rule_clashes import ClashReading
from planner.services.session_drafts import NewSession
from planner.storage import open_store
from planner.storage.store import SqlStore
from tests.builders import StoppedClock
from tests.services.house import LONG_AGO, MONDAY, WEEK, House, at

CITIZENS = ("101", "102", "103", "104", "1005")
STAFF = ("MAJA", "NILS", "TOVE", "SUSSI")
KINDS = ("talk", "work_placement", "job_coaching", "health_talk")
SUBJECTS = {
    SubjectType.CITIZEN: CITIZENS,
    SubjectType.COHORT: ("1A", "2A"),
    SubjectType.STAFF: STAFF,
    SubjectType.ROOM: ("R1", "R2"),
    SubjectType.WORKPLACE: ("V1", "V2"),
}


@contextmanager
def copied(settled_file: Path) -> Iterator[House]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "office.db"
        shutil.copyfile(settled_file, path)
        store = open_store(str(path), clock=StoppedClock())
        try:
            yield House(store, StoppedClock())
        finally:
            store.close()


def bound(house: House) -> None:
    """Hours, an absence, a closed day, a small room and an agreement: something for most rules to find."""
    keeping = AvailabilityKeeping(house.store, house.clock)
    ClosingDays(house.store, house.clock).close(
        SETUP, ClosedDay(MONDAY + timedelta(days=1), Words("Planlægning", "Planning"), "Huset", public=False)
    )
    maja = Subject(SubjectType.STAFF, house.staff("MAJA").ref)
    anna = Subject(SubjectType.CITIZEN, house.citizen("101").ref)
    for subject, sort, start, end in (
        (maja, HoursSort.OPEN, time(9), time(15)),
        (anna, HoursSort.KEPT_FREE, time(10), time(11)),
    ):
        hours = WeekHours(
            id=uuid4(), subject=subject, sort=sort, weekday=0, start=start, end=end, since=LONG_AGO
        )
        keeping.add(SETUP, hours)
    away = MONDAY + timedelta(days=2)
    keeping.add(SETUP, Absence(id=uuid4(), subject=maja, start=at("08:00", away), end=at("12:00", away)))
    house.people.add(SETUP, Room(id=uuid4(), reference="R3", name="Lille", site="Huset", capacity=1))
    workplace = house.people.get(SETUP, Workplace, "V1")
    placement = Placement(
        id=uuid4(),
        reference="",
        name="",
        citizen=house.citizen("102").ref,
        workplace=workplace.ref,
        weekly_minutes=300,
        since=LONG_AGO,
    )
    house.people.add(SETUP, placement)


def planned(house: House, seed: int, many: int) -> None:
    """Sessions at random, whatever they clash with."""
    chosen = random.Random(seed)
    wanted: list[NewSession] = []
    for _ in range(many):
        day = MONDAY + timedelta(days=chosen.randrange(5))
        start = at(f"{chosen.randrange(8, 16):02d}:{chosen.choice(('00', '30'))}", day)
        slot = slot_of(start, chosen.choice((30, 60, 120, 240)))
        new = NewSession(
            kind=chosen.choice(KINDS),
            start=slot.start,
            end=slot.end,
            staff=tuple(chosen.sample(STAFF, chosen.randrange(3))),
            citizens=tuple(chosen.sample(CITIZENS, 2)),
        )
        if chosen.random() < 0.2:
            new = replace(new, citizens=(), cohort="1A")
        where = chosen.choice(
            (("room", "R1"), ("room", "R3"), ("workplace", "V1"), ("place", "Torvet"), None)
        )
        wanted.append(replace(new, **dict([where])) if where else new)  # type: ignore[arg-type]
    # What clashes is let stand.
    house.planning.add_all(SETUP, wanted, "Aftalt")


def one_by_one(clashes: Iterable[Clash]) -> set[tuple[object, ...]]:
    """Each finding of each person by itself, whichever of its sessions was asked about first."""
    return {
        (
            clash.rule,
            clash.severity,
            who.id if who else None,
            clash.week or frozenset(clash.sessions),
            frozenset((clash.slot, clash.other_slot)) if not clash.week else None,
            clash.reason if not clash.week else None,
            clash.day_name,
            repr(sorted((name, str(value)) for name, value in clash.params.items())),
        )
        for clash in clashes
        for who in (clash.subjects or (None,))
    }


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), many=st.integers(1, 14))
def test_the_whole_office_is_everybody_together(settled_file: Path, seed: int, many: int) -> None:
    with copied(settled_file) as house:
        bound(house)
        planned(house, seed, many)
        whole = ClashReading(house.store).of_week(SETUP, WEEK)
        alone = [
            clash
            for sort, references in SUBJECTS.items()
            for reference in references
            for clash in house.week(reference, sort=sort).clashes
        ]
        for clash in whole:
            event(clash.rule.value)
        assert one_by_one(whole) == one_by_one(alone)


@pytest.mark.parametrize("who", ["setup", "mentor", "teacher"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reading_the_week_in_one_go_finds_what_asking_around_each_session_finds(
    settled_file: Path, who: str, seed: int
) -> None:
    with copied(settled_file) as house:
        bound(house)
        planned(house, seed, 14)
        friday = MONDAY + timedelta(days=4)
        house.plan("09:00", "15:00", "101", day=friday, kind="health_talk", owner="SUF", allow="Aftalt")
        acting: Acting = SETUP if who == "setup" else getattr(house, who)
        with house.store.reading() as reading:
            seen_by = viewing(reading, acting)
            sessions = [
                session for day in WEEK.days for session in reading.sessions.on(day) if seen_by.sees(session)
            ]
            expected = find_clashes(reading, sessions, seen_by)
        assert expected or who == "teacher"
        assert ClashReading(house.store).of_week(acting, WEEK) == expected


def test_a_full_week_takes_as_many_questions_as_a_thinner_one(settled_file: Path) -> None:
    asked = []
    for many in (20, 60):
        with copied(settled_file) as house:
            bound(house)
            planned(house, 7, many)
            asked.append(questions(house))
    assert asked[0] == asked[1] <= 20


def questions(house: House) -> int:
    """How many statements the database is asked."""
    store = house.store
    assert isinstance(store, SqlStore)
    statements: list[str] = []

    def note(*told: object) -> None:
        statements.append(str(told[2]))

    database_event.listen(store._engine, "before_cursor_execute", note)
    try:
        ClashReading(store).of_week(SETUP, WEEK)
    finally:
        database_event.remove(store._engine, "before_cursor_execute", note)
    return len(statements)


def test_an_empty_week_has_no_clashes(house: House) -> None:
    assert ClashReading(house.store).of_week(SETUP, WEEK) == ()


def test_slots_of_two_dates_are_never_at_the_same_time_even_as_the_clock_changes() -> None:
    """What the search for double bookings relies on."""
    for night in (date(2026, 10, 25), date(2027, 3, 28)):
        for offset in (-1, 1):
            other = night + timedelta(days=offset)
            whole = [Slot(at("00:00", day), at("23:59", day)) for day in (night, other)]
            assert not whole[0].overlaps(whole[1])

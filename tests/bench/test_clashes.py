"""How fast one moved session is judged in a large office, and a time found for a cohort of fifteen."""

from __future__ import annotations

import sqlite3
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort, Organisation
from planner.domain.planned_week import SubjectType
from planner.domain.session import Session, slot_of
from planner.services.free_time_wish import FreeTimeWish
from planner.services.template_plan import TemplateOrder
from planner.wiring import OpenOffice, open_office

pytestmark = pytest.mark.bench

CITIZENS = 10_000
WEEK = IsoWeek(2026, 48)
ROUNDS = 50


@dataclass
class Large:
    office: OpenOffice
    path: Path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Large]:
    path = tmp_path_factory.mktemp("large") / "office.sqlite"
    with open_office(str(path)) as office:
        office.sample.fill(citizens=CITIZENS, weeks=2, start=WEEK, seed=1, today=date(2026, 11, 20))
        yield Large(office, path)


def median_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    work()
    times = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        times.append((perf_counter() - begun) * 1_000)
    return statistics.median(times)


def raw_queries(path: Path, session: Session) -> Callable[[], object]:
    """The floor: the sessions of its citizens in the week and of its staff on the day, read with the driver alone."""
    connection = sqlite3.connect(path)
    week, day = session.slot.week, session.slot.start_utc
    monday, sunday = week.monday, week.sunday
    who = [row.citizen.id.bytes for row in session.attending]
    staff = [person.id.bytes for person in session.staff] or [b""]

    def epoch(when: date) -> int:
        return int(day.timestamp()) + (when - session.day).days * 86_400

    def read() -> object:
        marks, others = ",".join("?" * len(who)), ",".join("?" * len(staff))
        first = connection.execute(
            f"SELECT p.citizen_id, s.* FROM participant p JOIN session s ON s.id = p.session_id"
            f" WHERE p.citizen_id IN ({marks}) AND p.start_utc >= ? AND p.start_utc < ?",
            [*who, epoch(monday), epoch(sunday) + 86_400],
        ).fetchall()
        second = connection.execute(
            f"SELECT p.staff_id, s.* FROM session_staff p JOIN session s ON s.id = p.session_id"
            f" WHERE p.staff_id IN ({others}) AND p.start_utc >= ? AND p.start_utc < ?",
            [*staff, epoch(session.day) - 86_400, epoch(session.day) + 86_400],
        ).fetchall()
        return first, second

    return read


@pytest.mark.parametrize(("sort", "reference", "limit"), [("citizen", "9005", 5.0), ("cohort", "1A", 15.0)])
def test_one_moved_session(large: Large, sort: str, reference: str, limit: float) -> None:
    planning = large.office.planning
    session = planning.week(SETUP, SubjectType(sort), reference, WEEK).sessions[0]
    moved = slot_of(session.start + timedelta(minutes=30), session.minutes)
    took = median_ms(lambda: planning.moved_preview(SETUP, session, moved))
    floor = median_ms(raw_queries(large.path, session))
    people = len(session.attending)
    print(
        f"\n{sort}, {people} people: {took:.2f} ms, two raw queries {floor:.2f} ms, ratio {took / floor:.1f}"
    )
    assert took <= limit


def raw_week(path: Path) -> Callable[[], object]:
    """The floor: the week's sessions, with who is in them and who holds them, read with the driver alone."""
    connection = sqlite3.connect(path)
    monday = int(datetime.combine(WEEK.monday, time(), ZoneInfo("Europe/Copenhagen")).timestamp())
    week = (monday, monday + 7 * 86_400)
    between = "SELECT id FROM session WHERE start_utc >= ? AND start_utc < ? AND NOT removed"

    def read() -> object:
        return (
            connection.execute(
                "SELECT * FROM session WHERE start_utc >= ? AND start_utc < ? AND NOT removed", week
            ).fetchall(),
            connection.execute(
                "SELECT p.*, c.reference, c.name FROM participant p JOIN citizen c ON c.id = p.citizen_id"
                f" WHERE p.session_id IN ({between})",
                week,
            ).fetchall(),
            connection.execute(
                "SELECT p.*, s.reference, s.name FROM session_staff p JOIN staff s ON s.id = p.staff_id"
                f" WHERE p.session_id IN ({between})",
                week,
            ).fetchall(),
        )

    return read


def test_the_whole_offices_week(large: Large) -> None:
    took = median_ms(lambda: large.office.clashes.of_week(SETUP, WEEK), 3)
    floor = median_ms(raw_week(large.path), 3)
    found = len(large.office.clashes.of_week(SETUP, WEEK))
    print(
        f"\n{found} clashes of {CITIZENS} people's week: {took:.0f} ms, its rows read raw {floor:.0f} ms,"
        f" ratio {took / floor:.1f}"
    )
    assert took <= 15 * floor


@pytest.mark.parametrize("where", [{"room": "R1"}, {"any_room": True}])
def test_a_time_for_a_cohort_of_fifteen_over_four_weeks(large: Large, where: dict[str, object]) -> None:
    office = large.office
    owner = office.people.list(SETUP, Organisation)[0]
    reference = f"15-{next(iter(where))}"
    cohort = Cohort(id=uuid4(), reference=reference, name="Hold 15", organisation=owner.ref)
    office.people.add(SETUP, cohort)
    for number in range(9001, 9016):
        office.cohorts.join(SETUP, reference, str(number), date(2026, 1, 1))
    wish = FreeTimeWish(
        cohort=reference,
        staff=("M1",),
        minutes=60,
        first=WEEK.monday,
        last=WEEK.plus(3).sunday,
        how_many=200,
        **where,  # type: ignore[arg-type]
    )
    took = median_ms(lambda: office.find_time.find(SETUP, wish), 10)
    found = office.find_time.find(SETUP, wish)
    print(f"\n{where}: {found.tried} times tried, {len(found.slots)} found: {took:.1f} ms")
    assert took <= 200


def test_a_cohorts_quarter_is_still_judged_in_a_second(large: Large) -> None:
    order = TemplateOrder(
        template="figure-6", sort=SubjectType.COHORT, subject="1A", first=IsoWeek(2027, 2), weeks=13
    )
    took = median_ms(lambda: large.office.templates.preview(SETUP, order), 3)
    print(f"\n13 weeks previewed: {took:.0f} ms")
    assert took <= 1_000

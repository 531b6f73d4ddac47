"""How fast a team's list of needs is made in a large office, against SQLite fetching the sums and the parts it needs."""

import gc
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from uuid import uuid4

import pytest

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Membership, Organisation
from planner.services.acting_person import acting_person
from planner.services.ports import Batch
from planner.services.prompts import open_prompts
from planner.services.sample_office import SampleOffice
from planner.services.team_needs import TeamNeedsReading
from planner.services.team_people import Team
from planner.storage import open_store
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench

OFFICE, TEAM = 10_000, 500
FIRST = IsoWeek(2026, 45)
NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
# Prompts look back over months: most of the time is theirs.
LIMIT = 12.0
PROMPTS_LIMIT = 8.0


def seconds(act: Callable[[], object], times: int = 5) -> float:
    found = []
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        act()
        found.append(perf_counter() - start)
    return min(found)


def test_a_team_of_500_in_an_office_of_10_000(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    clock = StoppedClock(NOW)
    store = open_store(str(path), clock=clock, create=True)
    SampleOffice(store, clock).fill(citizens=OFFICE, weeks=3, start=FIRST, today=date(2026, 11, 20))
    with store.reading() as look:
        acting = acting_person(look, "M1")
        citizens = look.people.list(Citizen, limit=TEAM)
        jobcentre = look.people.list(Organisation)[0].ref
    large = Cohort(id=uuid4(), reference="STOR", name="Stort hold", organisation=jobcentre)
    ties = [
        Membership(id=uuid4(), cohort=large.ref, citizen=each.ref, since=FIRST.monday) for each in citizens
    ]
    with store.writing() as work:
        work.load(Batch(records=[large], memberships=ties))
    team = Team(cohort="STOR")
    reading = TeamNeedsReading(store, clock)
    raw = sqlite3.connect(path)
    wanted = ", ".join("?" * TEAM)
    ids = [each.id.bytes for each in citizens]
    week = IsoWeek.of(NOW.date())

    sums = f"SELECT * FROM week_hours WHERE iso_week = ? AND citizen_id IN ({wanted})"
    parts = (
        "SELECT * FROM participant JOIN session ON session.id = participant.session_id"
        f" WHERE participant.iso_week = ? AND participant.citizen_id IN ({wanted})"
    )

    def floor() -> None:
        for query in (sums, parts):
            assert raw.execute(query, [week.key, *ids]).fetchall()

    ours, least = seconds(lambda: reading.week(acting, week, team)), seconds(floor)
    refs, day = [each.ref for each in citizens], NOW.date()

    def prompts() -> None:
        with store.reading() as asked:
            open_prompts(asked, acting, refs, day)

    alone = seconds(prompts)
    found = reading.week(acting, week, team)
    raw.close()
    assert found.citizens == TEAM
    assert found.needs
    print(
        f"\nwhat {TEAM} of {OFFICE} citizens need: {ours * 1000:.0f} ms, {len(found.needs)} lines;"
        f" the rows from SQLite: {least * 1000:.0f} ms; ratio {ours / least:.1f}"
    )
    print(f"prompts of {TEAM} citizens: {alone * 1000:.0f} ms; ratio {alone / least:.1f}")
    assert ours < LIMIT * least
    assert alone < PROMPTS_LIMIT * least

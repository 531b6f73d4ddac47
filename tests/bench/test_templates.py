"""How fast a 13-week template is on a cohort of 15, against inserting the same rows without a service."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort, Organisation, OrganisationType
from planner.domain.planned_week import SubjectType
from planner.services.cohort_lists import CohortLists
from planner.services.people_keeping import PeopleKeeping
from planner.services.ports import Store
from planner.services.template_applying import TemplateApplying
from planner.services.template_plan import TemplateOrder, plan_template
from planner.services.week_planning import WeekPlanning
from planner.storage import open_store
from planner.storage.session_rows import participant_values, session_values
from planner.storage.store import SqlStore, SqlWriting
from planner.storage.tables_sessions import participant, session
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench

MEMBERS = 15
WEEKS = 13
ROUNDS = 5
# Clashes are searched, histories kept and everything read back, where the floor only inserts.
LIMIT = 20
ORDER = TemplateOrder(
    template="figure-3", sort=SubjectType.COHORT, subject="1A", first=IsoWeek(2027, 2), weeks=WEEKS
)
CLOCK = StoppedClock()


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    found = open_store(str(tmp_path / "office.db"), clock=CLOCK, create=True)
    people = PeopleKeeping(found, CLOCK)
    jobcentre = next(
        each for each in people.list(SETUP, Organisation) if each.type is OrganisationType.JOBCENTRE
    )
    people.add(SETUP, Cohort(id=uuid4(), reference="1A", name="Hold 1A", organisation=jobcentre.ref))
    for number in range(MEMBERS):
        people.add_citizen(SETUP, name=f"Borger {number}", reference=f"C{number}")
        CohortLists(found, CLOCK).join(SETUP, "1A", f"C{number}", date(2026, 1, 1))
    return found


def test_thirteen_weeks_for_fifteen(store: SqlStore, capsys: pytest.CaptureFixture[str]) -> None:
    templates, planning = TemplateApplying(store, CLOCK), WeekPlanning(store, CLOCK)
    applied: list[float] = []
    undone: list[float] = []
    sessions = 0
    for _ in range(ROUNDS):
        made, seconds = _timed(lambda: templates.apply(SETUP, ORDER))
        applied.append(seconds)
        sessions = len(made.created)
        assert made.change is not None
        _, seconds = _timed(partial(planning.undo, SETUP, made.change))
        undone.append(seconds)
    preview = [_timed(lambda: templates.preview(SETUP, ORDER))[1] for _ in range(ROUNDS)]
    floor = [_floor(store) for _ in range(ROUNDS)]
    apply, least = statistics.median(applied), statistics.median(floor)
    with capsys.disabled():
        print(
            f"\n{sessions} sessions: preview {statistics.median(preview) * 1000:.0f} ms, "
            f"apply {apply * 1000:.0f} ms, undo {statistics.median(undone) * 1000:.0f} ms, "
            f"floor {least * 1000:.0f} ms, ratio {apply / least:.1f}"
        )
    assert apply < LIMIT * least


def _floor(store: Store) -> float:
    """The same rows through Core, and nothing else."""
    with store.reading() as reading:
        planned = plan_template(reading, SETUP, replace(ORDER, first=IsoWeek(2028, 2)), lambda: str(uuid4()))
    rows = [{**session_values(each), "version": 1, "guarded": True} for each in planned.sessions]
    people = [
        participant_values(each, row, guarded=True) for each in planned.sessions for row in each.participants
    ]

    def insert() -> None:
        with store.writing() as work:
            assert isinstance(work, SqlWriting)
            work._connection.execute(session.insert(), rows)
            work._connection.execute(participant.insert(), people)
            raise _Back

    started = perf_counter()
    with pytest.raises(_Back):
        insert()
    return perf_counter() - started


T = TypeVar("T")


class _Back(Exception):
    """Nothing of it is kept."""


def _timed(act: Callable[[], T]) -> tuple[T, float]:
    started = perf_counter()
    result = act()
    return result, perf_counter() - started

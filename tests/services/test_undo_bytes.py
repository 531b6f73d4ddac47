"""Acts of every sort in any order, undone one by one: ``week show --json`` prints the same bytes as at first."""

from __future__ import annotations

import shutil
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from planner.domain.refusals import PlannerError
from planner.services.changes import Change
from planner.storage import open_store
from tests.builders import StoppedClock
from tests.command_line.running import Planner
from tests.services import test_series_undo as of_series
from tests.services import test_week_undo as of_weeks
from tests.services.house import MONDAY, WEEK, House

SUBJECTS = (("--cohort", "1A"), ("--citizen", "101"))


def shown(planner: Planner) -> list[str]:
    """What the command prints of some weeks, letter by letter."""
    return [
        planner.says("week", "show", *whose, "--week", str(WEEK.plus(offset)), "--json")
        for whose in SUBJECTS
        for offset in range(2)
    ]


def of_week(house: House, data: st.DataObject) -> Change | None:
    """One of the acts on a single session or two."""
    sessions = sorted(house.snapshot().values(), key=lambda each: each.reference)
    if not sessions:
        return None
    number = data.draw(st.integers(0, 60))
    act = data.draw(st.sampled_from(of_weeks.ACTS))
    return act(house, house.now(sessions[number % len(sessions)]), number)


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_the_first_state_byte_for_byte(
    settled_file: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path, clock = tmp_path_factory.mktemp("bytes") / "office.db", StoppedClock()
    shutil.copyfile(settled_file, path)
    with closing(open_store(str(path), clock=clock)) as store:
        house, planner = House(store, clock), Planner(path.parent, str(path), clock.now())
        house.plan("09:00", "10:00", "101", "102", staff=("MAJA",), room="R1")
        house.plan("10:00", "11:00", cohort="1A")
        house.plan("09:00", "10:00", "1005", day=MONDAY + timedelta(days=1))
        first = shown(planner)
        done: list[Change] = []
        for act in data.draw(
            st.lists(st.sampled_from([*of_series.ACTS, *[of_week] * 8]), min_size=3, max_size=9)
        ):
            with suppress(PlannerError, ZeroDivisionError):
                change = act(house, data)
                if change is not None:
                    event(change.act)
                    done.append(change)
        last = shown(planner)
        undone = [house.undo(change) for change in reversed(done)]
        assert shown(planner) == first
        for change in reversed(undone):
            house.undo(change)
        assert shown(planner) == last

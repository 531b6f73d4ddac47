"""The attendance test week: Figure 4 with a late Tuesday, an ill Thursday and a health talk nobody recorded."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.acting import SETUP
from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.services.people_keeping import PeopleKeeping
from planner.services.ports import Store
from planner.services.register import Register
from planner.services.template_applying import TemplateApplying
from planner.services.template_plan import TemplateOrder
from planner.services.week_planning import WeekPlanning
from planner.storage import open_store
from tests.builders import StoppedClock

WEEK = IsoWeek(2026, 48)
SATURDAY = datetime(2026, 11, 28, 8, 0, tzinfo=UTC)
CLOCK = StoppedClock(SATURDAY)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Citizen 9002 in Figure 4's week, which is over."""
    opened = open_store(str(tmp_path / "office.db"), clock=CLOCK, create=True)
    PeopleKeeping(opened, CLOCK).add_citizen(SETUP, name="Borger 9002", reference="9002", group="1")
    order = TemplateOrder(template="figure-4", sort=SubjectType.CITIZEN, subject="9002", first=WEEK)
    TemplateApplying(opened, CLOCK).apply(SETUP, order)
    yield opened
    opened.close()


def test_the_week_adds_up(store: Store) -> None:
    register = Register(store, CLOCK)
    sessions = WeekPlanning(store, CLOCK).week(SETUP, SubjectType.CITIZEN, "9002", WEEK).sessions
    monday, tuesday, wednesday, thursday, friday, _ = sessions
    for session in (monday, wednesday, friday):
        register.mark(SETUP, session.reference, "9002", "M")
    register.mark(SETUP, tuesday.reference, "9002", "F", came=tuesday.start.replace(hour=9, minute=45))
    register.mark(SETUP, thursday.reference, "9002", "S")

    found = register.hours(SETUP, "9002", WEEK.plus(-1), WEEK.plus(1))
    assert found.weeks[WEEK] == Hours(
        planned=960,
        denominator=900,
        attended=675,
        lawful=180,
        unlawful=45,
        unrecorded=60,
        company_planned=900,
        company_attended=675,
    )
    assert found.weeks[WEEK].rate == 0.75
    assert found.weeks[WEEK.plus(-1)] == found.weeks[WEEK.plus(1)] == Hours()
    assert [(entry.mark.entry.minutes, entry.current) for entry in found.entries[WEEK]] == [
        (180, True),
        (135, True),
        (180, True),
        (0, True),
        (180, True),
    ]


def test_the_same_week_marked_wrong_first_and_corrected(store: Store) -> None:
    register = Register(store, CLOCK)
    sessions = WeekPlanning(store, CLOCK).week(SETUP, SubjectType.CITIZEN, "9002", WEEK).sessions
    for session in sessions[:5]:
        register.mark_blank(SETUP, session.reference, "M")
    assert register.hours(SETUP, "9002", WEEK, WEEK).weeks[WEEK].rate == 1.0
    register.mark(SETUP, sessions[1].reference, "9002", "F", minutes=135)
    register.mark(SETUP, sessions[3].reference, "9002", "S")
    hours = register.hours(SETUP, "9002", WEEK, WEEK)
    assert hours.weeks[WEEK].rate == 0.75
    assert [entry.current for entry in hours.entries[WEEK]].count(False) == 2

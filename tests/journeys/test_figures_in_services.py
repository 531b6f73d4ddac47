"""Figures 3, 4 and 6 of the action plan from an empty database, cell by cell."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import Rule
from planner.domain.isoweek import WEEKDAYS, IsoWeek
from planner.domain.people import Cohort, Organisation
from planner.domain.planned_week import SubjectType
from planner.domain.session import Session
from planner.services.cohort_lists import CohortLists
from planner.services.people_keeping import PeopleKeeping
from planner.services.template_applying import TemplateApplying
from planner.services.template_plan import TemplateOrder
from planner.services.week_planning import WeekPlanning
from planner.storage import open_store
from tests.builders import StoppedClock

DATA = Path(__file__).parents[1] / "data" / "figures.toml"
FIGURES: list[dict[str, Any]] = tomllib.loads(DATA.read_text("utf-8"))["figure"]
WEEK = IsoWeek(2026, 48)


@dataclass
class Desk:
    people: PeopleKeeping
    cohorts: CohortLists
    templates: TemplateApplying
    planning: WeekPlanning


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty database, with one citizen who is alone in a cohort."""
    clock = StoppedClock()
    store = open_store(str(tmp_path / "empty.db"), clock=clock, create=True)
    made = Desk(
        PeopleKeeping(store, clock),
        CohortLists(store, clock),
        TemplateApplying(store, clock),
        WeekPlanning(store, clock),
    )
    made.people.add_citizen(SETUP, name="Borger 9001", reference="9001", group="1")
    owner = made.people.get(SETUP, Organisation, "JC").ref
    made.people.add(SETUP, Cohort(id=uuid4(), reference="1A", name="Hold 1A", organisation=owner))
    made.cohorts.join(SETUP, "1A", "9001", date(2026, 1, 1))
    yield made
    store.close()


def as_cell(session: Session) -> dict[str, Any]:
    """A session in the words of the figures; what a figure leaves out stands here as it usually is."""
    return {
        "day": WEEKDAYS[session.day.weekday()],
        "start": f"{session.start:%H:%M}",
        "end": f"{session.end:%H:%M}",
        "end_is": session.end_is.value,
        "kind": session.kind.code,
        "title": session.title,
        "audience": session.audience.value,
        "company_time": session.kind.counts_as_company_time,
        "owner": session.owner.reference,
        "sensitivity": session.sensitivity.value,
    }


def expected(figure: dict[str, Any]) -> list[dict[str, Any]]:
    usual = {"company_time": False, "owner": "JC", "sensitivity": "normal"}
    return [usual | cell for cell in figure["cells"]]


@pytest.mark.parametrize("sort", [SubjectType.CITIZEN, SubjectType.COHORT])
@pytest.mark.parametrize("figure", FIGURES, ids=[f"figure-{figure['number']}" for figure in FIGURES])
def test_every_cell_is_as_in_the_figure(desk: Desk, figure: dict[str, Any], sort: SubjectType) -> None:
    subject = "9001" if sort is SubjectType.CITIZEN else "1A"
    order = TemplateOrder(template=f"figure-{figure['number']}", sort=sort, subject=subject, first=WEEK)
    applied = desk.templates.apply(SETUP, order)
    assert applied.skipped == ()
    # Nothing that blocks; and the health talk of Figure 4 begins elsewhere as the placement ends.
    found = [clash.rule for clash in applied.clashes if clash.rule is not Rule.NOTICE]
    assert found == ([Rule.TRAVEL] if figure["number"] == 4 else [])
    week = desk.planning.week(SETUP, SubjectType.CITIZEN, "9001", WEEK)
    assert [as_cell(session) for session in week.sessions] == expected(figure)
    assert (week.planned_minutes, week.company_minutes) == (
        figure["total_minutes"],
        figure["company_minutes"],
    )


@pytest.mark.parametrize("figure", FIGURES, ids=[f"figure-{figure['number']}" for figure in FIGURES])
def test_the_figures_times_are_those_of_the_weeks_dates(desk: Desk, figure: dict[str, Any]) -> None:
    order = TemplateOrder(
        template=f"figure-{figure['number']}", sort=SubjectType.CITIZEN, subject="9001", first=WEEK
    )
    created = desk.templates.apply(SETUP, order).created
    for session, cell in zip(created, figure["cells"], strict=True):
        day = WEEK.monday + timedelta(days=WEEKDAYS.index(cell["day"]))
        assert session.start == datetime.combine(day, time.fromisoformat(cell["start"]))
        assert session.end == datetime.combine(day, time.fromisoformat(cell["end"]))

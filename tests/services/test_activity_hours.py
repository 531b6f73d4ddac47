"""Activity hours by citizen, organisation and week: whose sessions, and what may not be known."""

from __future__ import annotations

import pytest

from planner.domain.acting import SETUP, Acting
from planner.domain.attendance import Hours
from planner.domain.refusals import Malformed, Unknown
from planner.services.activity_hours import ActivityHours, ActivityWriters
from tests.services.house import WEEK, House


def rows(house: House, acting: Acting, **more: str) -> list[tuple[str, str, str, int, int]]:
    writers = ActivityWriters(text=lambda *_: b"", workbook=lambda *_: b"")
    found = ActivityHours(house.store, writers).rows(acting, WEEK, WEEK.plus(5), **more)
    return [
        (
            row.organisation.reference,
            row.citizen.reference,
            str(row.week),
            row.hours.planned,
            row.hours.attended,
        )
        for row in found
    ]


@pytest.fixture
def house(either_house: House) -> House:
    session = either_house.plan("09:00", "12:00", cohort="2A")
    either_house.plan("13:00", "14:00", "103")
    secret = either_house.plan_secret("15:00", "16:00", "103")
    either_house.after(secret)
    either_house.register.mark(SETUP, session.reference, "103", "M")
    either_house.register.mark(SETUP, secret.reference, "103", "M")
    return either_house


def test_each_organisation_has_its_own_row(house: House) -> None:
    assert rows(house, SETUP) == [
        ("JC", "103", "2026-W48", 60, 0),
        ("SUF", "103", "2026-W48", 60, 60),
        ("UDB", "103", "2026-W48", 180, 180),
        ("UDB", "104", "2026-W48", 180, 0),
    ]
    assert [row[0] for row in rows(house, SETUP, organisation="UDB")] == ["UDB", "UDB"]


def test_who_may_know_what(house: House) -> None:
    assert [row for row in rows(house, house.mentor) if row[0] == "SUF"] == [
        ("SUF", "103", "2026-W48", 60, 0)
    ]
    assert [row for row in rows(house, house.colleague) if row[0] == "SUF"] == [
        ("SUF", "103", "2026-W48", 60, 60)
    ]
    assert [row[0] for row in rows(house, house.teacher)] == ["UDB", "UDB"]
    assert rows(house, house.teacher, organisation="SUF") == rows(house, house.teacher)


def test_impossible_spans(house: House) -> None:
    writers = ActivityWriters(text=lambda *_: b"", workbook=lambda *_: b"")
    with pytest.raises(Malformed):
        list(ActivityHours(house.store, writers).rows(SETUP, WEEK, WEEK.plus(-1)))
    with pytest.raises(Unknown):
        rows(house, SETUP, organisation="ABC")
    assert sum((row[3] for row in rows(house, SETUP)), 0) == Hours(planned=480).planned

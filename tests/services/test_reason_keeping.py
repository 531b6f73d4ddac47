"""Reasons for absence: from a day on, taken back by value, and never changing what was registered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.domain.catalogue import Words
from planner.domain.refusals import Conflict, Malformed, Refused
from planner.services.reason_keeping import ReasonKeeping
from tests.services.house import MONDAY, House

TUESDAY = MONDAY + timedelta(days=1)
NAME = Words("tandlæge", "dentist")


def offered(house: House, day: date) -> dict[str, bool]:
    return {row.name.da: row.lawful for row in house.catalogue.reasons(day)}


def test_a_reason_is_added_changed_ended_and_each_taken_back(either_house: House) -> None:
    house = either_house
    service = ReasonKeeping(house.store, house.clock)
    before = offered(house, TUESDAY)
    added = service.add(house.mentor, NAME, MONDAY, lawful=True)
    assert offered(house, MONDAY) == before | {"tandlæge": True}
    row = service.list(house.mentor, MONDAY)[-1]
    changed = service.change(house.mentor, row, TUESDAY, Words("ærinde", "errand"), lawful=False)
    assert (offered(house, MONDAY), offered(house, TUESDAY)) == (
        before | {"tandlæge": True},
        before | {"ærinde": False},
    )
    with pytest.raises(Conflict, match="changed-meanwhile"):
        service.end(house.mentor, row, TUESDAY)
    undone = service.undo(house.mentor, changed)
    assert offered(house, TUESDAY) == before | {"tandlæge": True}
    service.undo(house.mentor, service.undo(house.mentor, undone))
    ended = service.end(house.mentor, row, TUESDAY)
    assert offered(house, TUESDAY) == before
    service.undo(house.mentor, ended)
    service.undo(house.mentor, added)
    assert offered(house, MONDAY) == before
    assert row not in service.list(house.mentor, MONDAY)


def test_what_cannot_be(house: House) -> None:
    service = ReasonKeeping(house.store, house.clock)
    row = service.list(house.mentor, MONDAY)[0]
    with pytest.raises(Malformed, match="name-empty"):
        service.add(house.mentor, Words(" ", "x"), MONDAY, lawful=True)
    with pytest.raises(Refused, match="edit-before-start"):
        service.end(house.mentor, row, row.valid_from)
    for act in (
        lambda: service.list(house.teacher, MONDAY),
        lambda: service.add(house.teacher, NAME, MONDAY, lawful=True),
        lambda: service.change(house.teacher, row, MONDAY, NAME, lawful=True),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()

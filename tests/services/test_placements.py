"""Placements: how they stand, extended and undone, places left, and neutral tasks on the company's own sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.people import Placement, Workplace
from planner.domain.recipients import Content, RecipientType
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.recipient_views import ExportOrder, gather, visible
from tests.services.house import MONDAY, WEEK, House

START = date(2026, 8, 31)
# 31-8-2026 and 13 and 26 weeks, by hand.
FIRST, SECOND = date(2026, 11, 29), date(2027, 2, 28)


def placed(house: House, citizen: str = "101", where: str = "V1", **more: object) -> Placement:
    made = Placement(
        id=uuid4(),
        reference="",
        name="",
        citizen=house.citizen(citizen).ref,
        workplace=house.people.get(SETUP, Workplace, where).ref,
        weekly_minutes=900,
        since=START,
        type="praktik",
    )
    kept = house.people.add(SETUP, replace(made, **more)).record  # type: ignore[arg-type]
    assert isinstance(kept, Placement)
    return kept


def test_a_placement_is_extended_with_a_note_and_undone(either_house: House) -> None:
    house = either_house
    kept = placed(house, tasks="rydde op\nveje mel af")
    assert house.people.get(SETUP, Placement, kept.reference).tasks == "rydde op\nveje mel af"
    change = house.placements.extend(house.mentor, kept, note="møder stabilt")
    state = house.placements.state(house.mentor, kept.reference)
    assert (state.last_day, state.note_missing) == (SECOND, False)
    assert [(each.before, each.until, each.note, each.by) for each in state.extensions] == [
        (FIRST, SECOND, "møder stabilt", "MAJA")
    ]
    back = house.placements.undo(house.mentor, change)
    state = house.placements.state(house.mentor, kept.reference)
    assert (state.last_day, state.placement.until, state.extensions) == (FIRST, None, ())
    house.placements.undo(house.mentor, back)
    assert house.placements.state(house.mentor, kept.reference).last_day == SECOND
    with pytest.raises(Conflict):
        house.placements.undo(house.mentor, back)
    with pytest.raises(Conflict):
        house.placements.extend(house.mentor, kept, note="igen")


def test_what_is_refused(house: House) -> None:
    kept = placed(house)
    with pytest.raises(Refused, match="extension-needs-note"):
        house.placements.extend(house.mentor, kept)
    with pytest.raises(Refused, match="note-names-health"):
        house.placements.extend(house.mentor, kept, note="depression i bedring")
    with pytest.raises(Unknown, match="unknown-placement-type"):
        placed(house, "102", type="ukendt")
    with pytest.raises(Malformed, match="number-out-of-range"):
        placed(house, "102", weekly_minutes=2221)
    for act in (
        lambda: house.placements.extend(house.teacher, kept, note="x"),
        lambda: house.placements.running(house.teacher, MONDAY),
        lambda: house.placements.capacity(house.nurse, MONDAY),
        lambda: house.placements.state(house.teacher, kept.reference),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()


def test_those_that_end_first_stand_first(house: House) -> None:
    placed(house, "103", type="part_time")
    placed(house, "101")
    placed(house, "102", until=MONDAY)
    placed(house, "104", since=MONDAY + timedelta(days=1))
    found = house.placements.running(house.mentor, MONDAY)
    assert [(each.placement.citizen.reference, each.last_day) for each in found] == [
        ("102", MONDAY),
        ("101", FIRST),
        ("103", None),
    ]
    assert [each.ends_soon(MONDAY) for each in found] == [True, True, False]
    mine = house.placements.running(house.mentor, MONDAY, mine=True)
    assert [each.placement.citizen.reference for each in mine] == ["102", "101"]
    assert house.placements.running(house.mentor, FIRST + timedelta(days=1), citizens=["101"]) == ()


def test_places_left_on_a_day(house: House) -> None:
    bakery = house.people.get(SETUP, Workplace, "V1")
    house.people.change(
        SETUP, bakery, replace(bakery, places=2, weekly_minutes=600, tasks="bage", trade="107100")
    )
    placed(house, "101", until=MONDAY)
    placed(house, "102")
    by_day = {
        day: [
            (each.workplace.reference, each.taken, each.open)
            for each in house.placements.capacity(SETUP, day)
        ]
        for day in (START - timedelta(days=1), MONDAY, MONDAY + timedelta(days=1), FIRST + timedelta(days=1))
    }
    assert list(by_day.values()) == [
        [("V1", 0, 2), ("V2", 0, None)],
        [("V1", 2, 0), ("V2", 0, None)],
        [("V1", 1, 1), ("V2", 0, None)],
        [("V1", 0, 2), ("V2", 0, None)],
    ]


def test_words_that_label_are_pointed_out(house: House) -> None:
    assert house.placements.labelling("Hjælp til udsatte, kontanthjælp; rydde op") == (
        "udsatte",
        "kontanthjælp",
    )
    assert house.placements.labelling("rydde op, tastearbejde") == ()


def tasks(house: House, where: str = "V1", sort: RecipientType = RecipientType.WORKPLACE) -> tuple[str, ...]:
    with house.store.reading() as reading:
        found = gather(reading, ExportOrder(sort=sort, recipient=where, first=WEEK), MONDAY)
        return visible(reading, SETUP, found, Content.PAPER).tasks


def test_a_company_reads_the_tasks_of_those_who_come_and_of_no_others(house: House) -> None:
    kept = placed(house, "101", tasks="rydde op\ntaste")
    placed(house, "102", tasks="hemmelig opgave")
    placed(house, "103", "V2", tasks="et andet sted")
    for who in ("101", "103"):
        where = "V1" if who == "101" else "V2"
        house.plan("09:00", "12:00", who, kind="work_placement", workplace=where)
    assert tasks(house) == ("Anna Berg: rydde op, taste",)
    assert tasks(house, "101", RecipientType.CITIZEN) == ()
    house.agreed.add(SETUP, "101", MONDAY, 600, tasks="stå i butikken", placement=kept.reference)
    assert tasks(house) == ("Anna Berg: stå i butikken",)

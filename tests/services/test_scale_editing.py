"""Areas, scale and order are the office's to change, and what was said before stays as it was said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Entry, ProgressArea, ProgressCategory, ProgressScale, Sensitivity, Words
from planner.domain.refusals import Conflict, Malformed, Refused
from tests.services.house import House

TODAY = date(2026, 11, 20)
TOMORROW = TODAY + timedelta(days=1)


def names(house: House, day: date = TODAY) -> list[str]:
    return [row.name.da for row in house.scales.areas(SETUP, "101", day)]


def area(house: House, name: str) -> ProgressArea:
    return next(row for row in house.scale_editing.rows_from(ProgressArea, TODAY) if row.name.da == name)


def test_an_area_is_added_renamed_and_ended_from_a_day_and_each_undone(either_house: House) -> None:
    house = either_house
    edit, acting = house.scale_editing, house.mentor
    added = edit.add_area(acting, Words("Netværk", "Network"), TOMORROW)
    assert "Netværk" not in names(house)
    assert names(house, TOMORROW)[-1] == "Netværk"
    renamed = edit.rename_area(acting, area(house, "Motivation"), TOMORROW, Words("Lyst til job", "Drive"))
    assert "Motivation" in names(house)
    assert names(house, TOMORROW)[-2] == "Lyst til job"
    ended = edit.end_area(acting, area(house, "Hverdagsmestring"), TODAY)
    assert "Hverdagsmestring" in names(house)
    assert "Hverdagsmestring" not in names(house, TOMORROW)
    redone = [edit.undo(acting, step) for step in (ended, renamed, added)]
    assert names(house, TOMORROW) == names(house)
    for step in reversed(redone):
        edit.undo(acting, step)
    assert names(house, TOMORROW)[-2:] == ["Lyst til job", "Netværk"]


def test_an_area_for_mentors_only_takes_no_words(house: House) -> None:
    house.scale_editing.add_area(
        house.mentor, Words("Misbrug", "Addiction"), TODAY, sensitivity=Sensitivity.HEALTH
    )
    house.scales.score(house.mentor, "101", {"Misbrug": 2})
    with pytest.raises(Refused, match="area-takes-no-note"):
        house.scales.score(house.mentor, "101", {"Misbrug": 2}, notes={"Misbrug": "ord"})
    assert "Misbrug" not in repr(house.scales.sheet(house.colleague, "101"))


def test_another_version_of_the_scale(house: House) -> None:
    steps = [Words(f"trin {number}", "") for number in range(1, 8)]
    changed = house.scale_editing.change_scale(house.mentor, TODAY, steps)
    assert house.scales.sheet(SETUP, "101").scale.steps == tuple(steps)
    assert house.scales.sheet(SETUP, "101", TODAY - timedelta(days=1)).scale.size == 5
    house.scales.score(house.mentor, "101", {"motivation": 7})
    house.scale_editing.undo(house.mentor, changed)
    assert house.scales.sheet(SETUP, "101").scale.size == 5
    (score,) = house.scales.history(house.mentor, "101")
    assert (score.step, score.scale.size) == (7, 7)
    for wrong in (1, 11):
        with pytest.raises(Malformed, match="number-out-of-range"):
            house.scale_editing.change_scale(house.mentor, TOMORROW, [Words("", "")] * wrong)


def test_another_order_of_the_letters(either_house: House) -> None:
    house = either_house
    house.categories.set(house.mentor, "101", "C")
    before = house.categories.history(house.mentor, "101")
    upside_down = [row.code for row in reversed(house.categories.list(TODAY))]
    step = house.scale_editing.reorder(house.mentor, ProgressCategory, upside_down)
    assert "".join(row.name.da for row in house.categories.list(TODAY)) == "GFEDCBA"
    assert house.categories.history(house.mentor, "101") == before
    back = house.scale_editing.undo_order(house.mentor, step)
    assert "".join(row.name.da for row in house.categories.list(TODAY)) == "ABCDEFG"
    with pytest.raises(Conflict, match="changed-meanwhile"):
        house.scale_editing.undo_order(house.mentor, step)
    house.scale_editing.undo_order(house.mentor, back)
    house.scale_editing.reorder(house.mentor, ProgressCategory, [upside_down[-1]])
    assert "".join(row.name.da for row in house.categories.list(TODAY)) == "AGFEDCB"


def test_only_the_jobcentre_decides(house: House) -> None:
    edit = house.scale_editing
    for act in (
        lambda: edit.add_area(house.teacher, Words("x", "x"), TODAY),
        lambda: edit.change_scale(house.teacher, TODAY, [Words("", "")] * 3),
        lambda: edit.reorder(house.teacher, ProgressCategory, []),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_an_office_changes_scores_and_categories_stay_as_they_were_given(
    house: House, seed: int
) -> None:
    """Thirty acts by chance; each score and category then reads as on the day it was given."""
    chance, edit = Random(seed), house.scale_editing
    given: dict[object, tuple[object, ...]] = {}
    for day in (TODAY + timedelta(days=number) for number in range(1, 31)):
        house.clock.moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        match chance.randrange(6):
            case 0:
                edit.change_scale(SETUP, day, [Words("", "")] * chance.randrange(2, 11))
            case 1:
                row = chance.choice(house.scales.areas(SETUP, "101"))
                edit.rename_area(SETUP, row, day, Words(f"navn {day}", f"name {day}"))
            case 2:
                sort: type[Entry] = chance.choice([ProgressArea, ProgressCategory])
                codes = [row.code for row in edit.rows_from(sort, day)]
                edit.reorder(SETUP, sort, chance.sample(codes, len(codes)))
            case 3:
                letter = chance.choice(house.categories.list(day))
                kept = house.categories.set(SETUP, "101", letter.code, day).kept
                given[kept.id] = (letter.id, letter.name.da, day)
            case _:
                sheet = house.scales.sheet(SETUP, "101")
                line = chance.choice(sheet.lines)
                step = chance.randrange(1, sheet.scale.size + 1)
                (score,) = house.scales.score(SETUP, "101", {line.area.code: step}).after
                given[score.id] = (
                    line.area.id,
                    line.area.name.da,
                    sheet.scale.id,
                    sheet.scale.size,
                    step,
                    day,
                )
    found: dict[object, tuple[object, ...]] = {
        each.id: (each.area.id, each.area.name.da, each.scale.id, each.scale.size, each.step, each.day)
        for each in house.scales.history(SETUP, "101")
    }
    for kept in house.categories.history(SETUP, "101"):
        found[kept.id] = (kept.category.id, kept.category.name.da, kept.since)
    assert found == given
    assert len(given) > 8
    with house.store.reading() as reading:
        assert len(reading.catalogue.rows(ProgressScale)) > 1

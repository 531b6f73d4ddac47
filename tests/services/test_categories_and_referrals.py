"""Categories, notes on referral, and the list of those who want more: people decide, the program keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import ProgressScale, Words
from planner.domain.referral import CriterionLine
from planner.domain.refusals import Conflict, Malformed, Unknown
from planner.domain.scales import category_on
from tests.services.house import House

TODAY = date(2026, 11, 20)


def test_a_category_holds_until_the_next(either_house: House) -> None:
    house = either_house
    assert "".join(row.name.da for row in house.categories.list(TODAY)) == "ABCDEFG"
    first = house.categories.set(house.mentor, "101", "d", TODAY - timedelta(days=90), " efter samtale ")
    second = house.categories.set(house.mentor, "101", "category_b")
    found = house.categories.history(house.mentor, "101")
    assert [(each.category.name.da, each.note, each.by) for each in found] == [
        ("D", "efter samtale", "MAJA"),
        ("B", "", "MAJA"),
    ]
    held = {days: category_on(found, TODAY - timedelta(days=days)) for days in (91, 90, 1, 0)}
    assert [each and each.category.name.da for each in held.values()] == [None, "D", "D", "B"]
    corrected = house.categories.set(house.mentor, "101", "C")
    assert (corrected.before, corrected.kept.id) == (second.after, second.kept.id)
    house.categories.undo(house.mentor, corrected)
    with pytest.raises(Conflict, match="category-changed-meanwhile"):
        house.categories.undo(house.mentor, corrected)
    gone = house.categories.remove(house.mentor, first.kept)
    assert house.categories.history(house.mentor, "101") == (second.kept,)
    house.categories.undo(house.mentor, gone)
    assert house.categories.history(house.mentor, "101") == found


def test_a_letter_that_is_none(house: House) -> None:
    with pytest.raises(Unknown, match="unknown-choice"):
        house.categories.set(SETUP, "101", "H")
    with pytest.raises(Malformed, match="note-length"):
        house.categories.set(SETUP, "101", "A", note="x" * 401)
    assert house.categories.history(SETUP, "101") == ()


def test_a_note_on_referral_is_kept_as_it_was_written(either_house: House) -> None:
    house = either_house
    offered = house.referrals.criteria(TODAY)
    assert offered[0].name.da == "Tid på offentlig ydelse"
    lines = [
        CriterionLine(offered[0].name.da, " 4  år "),
        CriterionLine("Borgeren vil gerne ud"),
        CriterionLine(""),
    ]
    added = house.referrals.add(house.mentor, "101", lines, " Gruppe 2. \n Ses igen i januar. ")
    (note,) = house.referrals.list(house.mentor, "101")
    assert note.lines == (CriterionLine(offered[0].name.da, "4 år"), CriterionLine("Borgeren vil gerne ud"))
    assert (note.decision, note.day, note.by) == ("Gruppe 2.\nSes igen i januar.", TODAY, "MAJA")
    changed = house.referrals.change(house.colleague, note, replace(note, decision="Gruppe 1."))
    assert changed.kept.by == "NILS"
    with pytest.raises(Conflict, match="referral-changed-meanwhile"):
        house.referrals.undo(house.mentor, added)
    house.referrals.undo(house.mentor, changed)
    gone = house.referrals.remove(house.mentor, note)
    assert house.referrals.list(house.mentor, "101") == ()
    house.referrals.undo(house.mentor, gone)
    assert house.referrals.list(house.mentor, "101") == (note,)
    # It decides nothing: the citizen's group is what it was.
    assert house.citizen("101").group is None


@pytest.mark.parametrize(
    ("lines", "decision", "refused"),
    [
        ([], "  ", "referral-empty"),
        ([CriterionLine("", "4 år")], "", "referral-no-criterion"),
        ([CriterionLine("x" * 201)], "", "referral-line-length"),
        ([CriterionLine(str(number)) for number in range(41)], "", "referral-too-many-lines"),
        ([], "x" * 2001, "referral-decision-length"),
    ],
)
def test_notes_that_cannot_be(house: House, lines: list[CriterionLine], decision: str, refused: str) -> None:
    with pytest.raises(Malformed, match=refused):
        house.referrals.add(house.mentor, "101", lines, decision)
    assert house.referrals.list(house.mentor, "101") == ()


def test_those_who_want_more_by_their_last_score(house: House) -> None:
    for who, days, step in (("101", 60, 5), ("101", 10, 3), ("102", 40, 4), ("103", 5, 4), ("104", 5, 2)):
        house.scales.score(SETUP, who, {"motivation": step}, day=TODAY - timedelta(days=days))
    house.scales.score(SETUP, "104", {"health": 5})

    def told(*args: object, **more: object) -> list[tuple[str, int]]:
        found = house.motivation.list(house.mentor, *args, **more)  # type: ignore[arg-type]
        return [(row.citizen.reference, row.score.step) for row in found.rows]

    assert told(4) == [("103", 4), ("102", 4)]
    assert told(3) == [("103", 4), ("102", 4), ("101", 3)]
    assert told(3, TODAY - timedelta(days=30)) == [("103", 4), ("101", 3)]
    assert told(3, mine=True) == [("102", 4), ("101", 3)]
    (first, *_) = house.motivation.list(house.mentor, 4).rows
    assert (first.mentor and first.mentor.name, first.score.day) == ("Nils Nord", TODAY - timedelta(days=5))
    with pytest.raises(Malformed, match="number-out-of-range"):
        told(6)


def test_an_older_scale_counts_by_how_far_along_it_was(house: House) -> None:
    house.scales.score(SETUP, "101", {"motivation": 4}, day=TODAY - timedelta(days=10))
    house.scales.score(SETUP, "102", {"motivation": 3}, day=TODAY - timedelta(days=10))
    with house.store.reading() as reading:
        (scale,) = reading.catalogue.rows(ProgressScale)
    house.catalogue.edit(SETUP, scale, TODAY, steps=(Words("", ""),) * 10)
    assert house.motivation.scale().size == 10
    # 4 of 5 is three quarters of the way, and so is 7.75 of 10.
    assert [row.citizen.reference for row in house.motivation.list(SETUP, 7).rows] == ["101"]
    assert house.motivation.list(SETUP, 8).rows == ()

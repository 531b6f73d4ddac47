"""Checklists: what is there and what is missing, by the version that was begun, and each act undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.catalogue import Words
from planner.domain.checklists import ChecklistItem, ChecklistTemplate, CitizenChecklist
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.checklists import Checklists
from tests.services.house import MONDAY, House

FRIDAY = MONDAY - timedelta(days=3)  # today


def begun(
    house: House, scheme: str = "flex_job", citizen: str = "101"
) -> tuple[Checklists, CitizenChecklist]:
    checklists = Checklists(house.store, house.clock)
    return checklists, checklists.start(house.mentor, citizen, scheme).kept


def test_a_list_says_what_is_missing_and_every_act_is_undone(either_house: House) -> None:
    house = either_house
    checklists, empty = begun(house, "fleksjob")
    assert (empty.since, empty.complete, len(empty.missing)) == (FRIDAY, False, 6)
    first = checklists.tick(house.mentor, empty, "hours", where="Bilag 4")
    second = checklists.tick(house.mentor, first.kept, "wishes", on=FRIDAY - timedelta(days=9))
    assert [tick.item for tick in second.kept.ticks] == ["wishes", "hours"]
    assert second.kept.tick("hours").by == "MAJA"  # type: ignore[union-attr]
    taken = checklists.untick(house.mentor, second.kept, "wishes")
    assert checklists.list(house.mentor, "101") == (taken.kept,) == (first.kept,)
    ended = checklists.end(house.mentor, taken.kept)
    assert ended.kept.until == FRIDAY
    for change, before in ((ended, taken), (taken, second), (second, first), (first, None)):
        back = checklists.undo(house.mentor, change)
        assert back.kept == (before.kept if before else empty)
    assert house.acts(house.citizen("101").id)[-9:][:4] == [
        "act-checklist-started",
        "act-checklist-ticked",
        "act-checklist-ticked",
        "act-checklist-unticked",
    ]


def test_a_list_is_complete_when_everything_is_there(house: House) -> None:
    checklists, found = begun(house, "vocational_rehab")
    for item in found.template.items:
        assert not found.complete
        found = checklists.tick(house.mentor, found, item.code).kept
    assert found.complete


def test_a_new_version_asks_nothing_of_lists_under_way(house: House) -> None:
    checklists, old = begun(house)
    more = (*old.template.items, ChecklistItem(code="talk", name=Words("Samtale holdt", "Talk held")))
    step = checklists.edit_template(house.mentor, old.template, MONDAY, more)
    made = step.after[-1]
    (still,) = checklists.list(house.mentor, "101")
    assert len(still.template.items) == 6
    later = checklists.start(house.mentor, "102", "flex_job", MONDAY).kept
    assert later.template == made
    assert [item.code for item in later.missing][-1] == "talk"
    assert checklists.start(house.mentor, "103", "flex_job", FRIDAY).kept.template.id == old.template.id


def test_a_template_is_changed_ended_and_put_back(house: House) -> None:
    checklists = Checklists(house.store, house.clock)

    def asked(day: date) -> dict[str, int]:
        return {row.code: len(row.items) for row in checklists.templates(day)}

    old = checklists.templates(MONDAY)[0]
    before = asked(MONDAY)
    changed = checklists.edit_template(house.mentor, old, MONDAY, old.items[:2])
    assert (asked(FRIDAY), asked(MONDAY)) == (before, before | {old.code: 2})
    undone = checklists.undo_template(house.mentor, changed)
    assert asked(MONDAY) == before
    assert checklists.undo_template(house.mentor, undone).after == changed.after
    assert asked(MONDAY) == before | {old.code: 2}
    checklists.undo_template(house.mentor, changed)
    ended = checklists.end_template(house.mentor, old, MONDAY)
    assert old.code not in asked(MONDAY + timedelta(days=1))
    with pytest.raises(Conflict, match="changed-meanwhile"):
        checklists.end_template(house.mentor, old, MONDAY)
    checklists.undo_template(house.mentor, ended)
    assert asked(MONDAY + timedelta(days=1)) == before
    with pytest.raises(Refused, match="jobcentre-only"):
        checklists.end_template(house.teacher, old, MONDAY)
    with pytest.raises(Refused, match="edit-before-start"):
        checklists.edit_template(house.mentor, old, old.valid_from, old.items)


def test_a_scheme_of_the_office_and_one_that_was_repealed(house: House) -> None:
    checklists = Checklists(house.store, house.clock)
    items = (ChecklistItem(code="a", name=Words(" Aftale  ", "Agreement")),)
    step = checklists.add_template(
        house.mentor, Words("Forløb med støtte", "Supported course"), items, FRIDAY
    )
    (made,) = step.after
    assert isinstance(made, ChecklistTemplate)
    assert made.items[0].name.da == "Aftale"
    assert checklists.start(house.mentor, "101", "forløb MED støtte").kept.template == made
    with pytest.raises(Unknown, match="unknown-scheme"):
        checklists.start(house.mentor, "101", "resource_programme_light")
    old = checklists.start(house.mentor, "101", "resource_programme_light", date(2026, 6, 30))
    assert len(old.kept.missing) == 4


def test_what_cannot_be(house: House) -> None:
    checklists, found = begun(house)
    for code, act in (
        ("checklist-open-already", lambda: checklists.start(house.mentor, "101", "flex_job")),
        ("unknown-checklist-item", lambda: checklists.tick(house.mentor, found, "moon")),
        ("checklist-not-ticked", lambda: checklists.untick(house.mentor, found, "hours")),
        ("checklist-tick-ahead", lambda: checklists.tick(house.mentor, found, "hours", on=MONDAY)),
        ("checklist-ends-first", lambda: checklists.end(house.mentor, found, FRIDAY - timedelta(days=1))),
        (
            "checklist-changed-meanwhile",
            lambda: checklists.tick(house.mentor, replace(found, since=MONDAY), "hours"),
        ),
        ("checklist-empty", lambda: checklists.edit_template(house.mentor, found.template, MONDAY, ())),
        (
            "checklist-item-twice",
            lambda: checklists.edit_template(
                house.mentor, found.template, MONDAY, found.template.items[:1] * 2
            ),
        ),
    ):
        with pytest.raises((Refused, Unknown, Malformed, Conflict), match=code):
            act()
    assert checklists.list(house.mentor, "101") == (found,)
    ended = checklists.end(house.mentor, found).kept
    with pytest.raises(Refused, match="checklist-ended"):
        checklists.tick(house.mentor, ended, "hours")


def test_nobody_outside_the_jobcentre_hears_of_it(house: House) -> None:
    checklists, found = begun(house, citizen="103")
    for act in (
        lambda: checklists.list(house.teacher, "103"),
        lambda: checklists.start(house.teacher, "103", "flex_job"),
        lambda: checklists.tick(house.teacher, found, "hours"),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()

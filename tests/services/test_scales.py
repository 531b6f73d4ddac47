"""Scores: given in one act, known to those who may know them, and true to the scale they were given on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import ProgressArea, ProgressScale, Sensitivity, Words
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from tests.services.house import House

# The house's clock stands on Friday 20 November 2026.
TODAY = date(2026, 11, 20)
ALL = ["Helbred", "Sociale forhold", "Personlige og sociale kompetencer", "Faglige færdigheder"]
ALL += ["Arbejdsmarkedsperspektiv", "Hverdagsmestring", "Motivation"]


def on(house: House, day: date) -> None:
    house.clock.moment = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=9)


def test_five_areas_in_one_act_taken_back_and_given_again(either_house: House) -> None:
    house = either_house
    steps = {"health": 2, "Sociale forhold": 3, "professional_skills": 1}
    change = house.scales.score(house.mentor, "101", steps, notes={"sociale forhold": " flyttet  hjemmefra "})
    found = house.scales.history(house.mentor, "101")
    assert sorted((each.area.name.da, each.step, each.note) for each in found) == [
        ("Faglige færdigheder", 1, ""),
        ("Helbred", 2, ""),
        ("Sociale forhold", 3, "flyttet hjemmefra"),
    ]
    assert {(each.day, each.by, each.organisation.reference) for each in found} == {(TODAY, "MAJA", "JC")}
    back = house.scales.undo(house.mentor, change)
    assert house.scales.history(house.mentor, "101") == ()
    house.scales.undo(house.mentor, back)
    assert house.scales.history(house.mentor, "101") == found
    with pytest.raises(Conflict, match="scores-changed-meanwhile"):
        house.scales.undo(house.mentor, back)


def test_scoring_again_the_same_day_corrects_and_another_day_adds(house: House) -> None:
    first = house.scales.score(house.mentor, "101", {"motivation": 2})
    second = house.scales.score(house.mentor, "101", {"motivation": 4})
    assert second.before == first.after
    assert [each.step for each in house.scales.history(house.mentor, "101")] == [4]
    on(house, TODAY + timedelta(days=7))
    house.scales.score(house.mentor, "101", {"motivation": 5})
    assert house.scales.scorings(house.mentor, "101", "motivation") == (TODAY, TODAY + timedelta(days=7))
    with_none = house.scales.score(house.mentor, "101", {"motivation": None, "daily_coping": 3})
    assert (len(with_none.before), [each.step for each in with_none.after]) == (1, [3])
    house.scales.undo(house.mentor, with_none)
    assert [each.step for each in house.scales.history(house.mentor, "101")] == [4, 5]
    on(house, TODAY)
    house.scales.undo(house.mentor, second)
    assert [each.step for each in house.scales.history(house.mentor, "101")] == [2, 5]
    with pytest.raises(Conflict, match="scores-changed-meanwhile"):
        house.scales.undo(house.mentor, replace(first, after=second.after))


def test_the_sheet_shows_the_last_step_and_what_was_given_today(house: House) -> None:
    house.scales.score(house.mentor, "101", {"motivation": 2}, day=TODAY - timedelta(days=30))
    house.scales.score(house.mentor, "101", {"motivation": 3})
    sheet = house.scales.sheet(house.mentor, "101")
    assert [line.area.name.da for line in sheet.lines] == ALL
    assert (sheet.scale.size, sheet.day, sheet.citizen.reference) == (5, TODAY, "101")
    line = sheet.lines[-1]
    assert line.last is not None
    assert line.given is not None
    assert (line.last.step, line.given.step) == (2, 3)
    assert (sheet.lines[0].last, sheet.lines[0].given) == (None, None)


def test_impossible_scores_change_nothing(house: House) -> None:
    for refused, steps, more in (
        ("nothing-scored", {}, {}),
        ("no-such-step", {"motivation": 6}, {}),
        ("no-such-step", {"motivation": 3, "health": 0}, {}),
        ("unknown-area", {"yoga": 1}, {}),
        ("score-in-future", {"motivation": 1}, {"day": TODAY + timedelta(days=1)}),
        ("note-length", {"motivation": 1}, {"notes": {"motivation": "x" * 401}}),
        ("area-takes-no-note", {"health": 1}, {"notes": {"health": "diabetes"}}),
    ):
        with pytest.raises((Malformed, Refused, Unknown), match=refused):
            house.scales.score(house.mentor, "101", steps, **more)
    assert house.scales.history(house.mentor, "101") == ()


def test_health_is_for_the_citizens_own_mentor(house: House) -> None:
    house.scales.score(house.mentor, "101", {"health": 1, "motivation": 3})
    colleague = house.colleague
    assert [row.name.da for row in house.scales.areas(colleague, "101")] == ALL[1:]
    assert [each.area.code for each in house.scales.history(colleague, "101")] == ["motivation"]
    assert "Helbred" not in repr(house.scales.then_and_now(colleague, "101"))
    assert "Helbred" not in repr(house.scales.sheet(colleague, "101"))
    for asking in (house.scales.scorings, house.scales.history):
        with pytest.raises(Unknown, match="unknown-area") as caught:
            asking(colleague, "101", "health")
        assert "health" not in str(caught.value.params["known"])
    with pytest.raises(Unknown, match="unknown-area"):
        house.scales.score(colleague, "101", {"health": 5})
    # Those who get the citizen handed over know, and the one before no more.
    house.people.set_mentor(SETUP, "101", "NILS", TODAY)
    assert len(house.scales.history(colleague, "101")) == 2
    assert len(house.scales.history(house.mentor, "101")) == 1


def test_another_organisation_scores_its_own_and_sees_its_own(house: House) -> None:
    house.scales.score(SETUP, "103", {"health": 1, "motivation": 3})
    teacher = house.teacher
    assert [row.name.da for row in house.scales.areas(teacher, "103")] == ALL[1:]
    assert house.scales.history(teacher, "103") == ()
    assert all(line.last is None for line in house.scales.sheet(teacher, "103").lines)
    given = house.scales.score(teacher, "103", {"motivation": 4, "daily_coping": 2})
    assert sorted(each.step for each in house.scales.history(teacher, "103")) == [2, 4]
    assert len(house.scales.history(SETUP, "103", "motivation")) == 2
    assert house.scales.scorings(SETUP, "103", "motivation") == (TODAY,)
    with pytest.raises(Unknown, match="unknown-area"):
        house.scales.score(teacher, "103", {"health": 4})
    with pytest.raises(Unknown, match="unknown-reference"):
        house.scales.score(teacher, "101", {"motivation": 4})
    theirs = [each for each in house.scales.history(SETUP, "103") if each not in given.after]
    with pytest.raises(Refused, match="not-your-organisation"):
        house.scales.remove(teacher, theirs[-1:])
    for act in (
        lambda: house.categories.history(teacher, "103"),
        lambda: house.categories.set(teacher, "103", "A"),
        lambda: house.referrals.list(teacher, "103"),
        lambda: house.motivation.list(teacher, 3),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()
    # SUF's staff have no list with this citizen on it.
    with pytest.raises(Unknown, match="unknown-reference"):
        house.scales.areas(house.nurse, "103")


def test_the_history_of_a_score_is_not_the_citizens(house: House) -> None:
    change = house.scales.score(house.mentor, "101", {"health": 1})
    house.scales.score(house.mentor, "101", {"health": 4})
    assert "act-scored" not in house.acts(house.citizen("101").id)
    with house.store.reading() as reading:
        lines = reading.history(change.after[0].id)
    assert [(line.before.get("step"), line.after["step"]) for line in lines] == [(None, 1), (1, 4)]


def test_then_and_now_within_some_days(house: House) -> None:
    for weeks, step in ((20, 5), (10, 1), (5, 2), (0, 4)):
        house.scales.score(house.mentor, "101", {"motivation": step}, day=TODAY - timedelta(weeks=weeks))
    house.scales.score(house.mentor, "101", {"social_circumstances": 3})
    spans = house.scales.then_and_now(house.mentor, "101", TODAY - timedelta(weeks=13), TODAY)
    told = {
        span.area.name.da: (span.then and span.then.step, span.now and span.now.step, len(span.days))
        for span in spans
    }
    assert list(told) == ALL
    assert told["Motivation"] == (1, 4, 3)
    assert told["Sociale forhold"] == (None, 3, 1)
    assert told["Helbred"] == (None, None, 0)


def test_old_scores_keep_their_scale_and_their_area(house: House) -> None:
    change = house.scales.score(house.mentor, "101", {"motivation": 4}, day=TODAY - timedelta(days=30))
    with house.store.reading() as reading:
        (scale,) = reading.catalogue.rows(ProgressScale)
        area = next(row for row in reading.catalogue.rows(ProgressArea) if row.motivation)
    ten = house.catalogue.edit(SETUP, scale, TODAY, steps=(Words("", ""),) * 10)
    house.catalogue.edit(SETUP, area, TODAY, name=Words("Lyst til job", "Wish for a job"))
    house.scales.score(house.mentor, "101", {"Lyst til job": 9})
    old, new = house.scales.history(house.mentor, "101")
    assert old == replace(change.after[0], scale=old.scale, area=old.area)
    assert (old.scale.id, old.scale.size, old.area.name.da) == (scale.id, 5, "Motivation")
    assert (new.scale.id, new.scale.size, new.area.name.da) == (ten.id, 10, "Lyst til job")
    (span,) = (each for each in house.scales.then_and_now(SETUP, "101") if each.now)
    assert (span.area.name.da, span.same_scale) == ("Lyst til job", False)
    with pytest.raises(Malformed, match="no-such-step"):
        house.scales.score(house.mentor, "101", {"motivation": 9}, day=TODAY - timedelta(days=1))


def test_an_area_that_becomes_secret_hides_its_older_scores_too(house: House) -> None:
    house.scales.score(house.mentor, "101", {"motivation": 4})
    with house.store.reading() as reading:
        area = next(row for row in reading.catalogue.rows(ProgressArea) if row.motivation)
    house.catalogue.edit(SETUP, area, TODAY + timedelta(days=60), sensitivity=Sensitivity.CONFIDENTIAL)
    assert house.scales.history(house.colleague, "101") == ()
    assert len(house.scales.history(house.mentor, "101")) == 1

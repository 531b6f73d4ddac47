"""Scores, categories and notes on referral: the same on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from planner.domain.catalogue import Origin, ProgressArea, ProgressCategory, ProgressScale, Words
from planner.domain.people import Citizen
from planner.domain.referral import CriterionLine, ReferralNote
from planner.domain.refusals import Conflict
from planner.domain.scales import CitizenCategory, Score
from tests.builders import NOW
from tests.storage.conftest import Office

DAY = date(2026, 11, 2)


def score(office: Office, who: Citizen, area: str, step: int, day: date = DAY, seconds: int = 0) -> Score:
    with office.store.reading() as look:
        areas = {row.code: row for row in look.catalogue.rows(ProgressArea)}
        scale = look.catalogue.rows(ProgressScale)[0]
    return Score(
        id=uuid4(),
        citizen=who.ref,
        area=areas[area],
        scale=scale,
        step=step,
        day=day,
        at=NOW + timedelta(seconds=seconds),
        by="M1",
        organisation=office.home.ref,
        note="mere åben" if step == 3 else "",
    )


def keep(office: Office, *scores: Score) -> None:
    with office.store.writing() as work:
        work.scoring.put_scores(scores)


def test_what_comes_with_the_product(office: Office) -> None:
    with office.store.reading() as look:
        areas = look.catalogue.rows(ProgressArea)
        (scale,) = look.catalogue.rows(ProgressScale)
        letters = look.catalogue.rows(ProgressCategory)
    assert [row.name.da for row in areas][:5] == [
        "Helbred",
        "Sociale forhold",
        "Personlige og sociale kompetencer",
        "Faglige færdigheder",
        "Arbejdsmarkedsperspektiv",
    ]
    assert [row.code for row in areas if row.motivation] == ["motivation"]
    assert scale.size == 5
    assert scale.steps == (Words("", ""),) * 5
    assert "".join(row.name.da for row in letters) == "ABCDEFG"


def test_scores_come_back_as_they_were_given(office: Office) -> None:
    anna, bo = office.citizens[:2]
    first, second = score(office, anna, "health", 2), score(office, anna, "motivation", 3, seconds=1)
    other = score(office, bo, "health", 4, DAY + timedelta(days=7))
    keep(office, second, first, other)
    with office.store.reading() as look:
        assert look.scales.scores([anna.id, bo.id]) == {anna.id: (first, second), bo.id: (other,)}
        assert look.scales.scores([anna.id, bo.id], last=DAY) == {anna.id: (first, second)}
        assert look.scales.scores([anna.id, bo.id], first=DAY + timedelta(days=1)) == {bo.id: (other,)}
        assert look.scales.scores([]) == {}
        assert look.scales.by_id([first.id, uuid4()]) == {first.id: first}
    corrected = replace(first, step=5, note="")
    keep(office, corrected)
    with office.store.writing() as work:
        assert work.scales.scores([anna.id])[anna.id] == (corrected, second)
        work.scoring.remove_scores([corrected.id])
        assert work.scales.scores([anna.id])[anna.id] == (second,)


def test_one_score_of_an_area_a_day_from_each_organisation(office: Office) -> None:
    who = office.citizens[0]
    keep(office, score(office, who, "motivation", 2))
    keep(office, replace(score(office, who, "motivation", 4), organisation=office.provider.ref))
    with pytest.raises(Conflict) as caught:
        keep(office, score(office, who, "motivation", 3))
    assert caught.value.code == "changed-meanwhile"


def test_the_days_of_an_area_whatever_its_name_was(office: Office) -> None:
    who = office.citizens[0]
    keep(office, score(office, who, "motivation", 2))
    keep(office, replace(score(office, who, "motivation", 3), organisation=office.provider.ref))
    with office.store.writing() as work:
        row = next(row for row in work.catalogue.rows(ProgressArea) if row.motivation)
        later = replace(
            row,
            id=uuid4(),
            name=Words("Lyst", "Drive"),
            valid_from=DAY + timedelta(days=1),
            origin=Origin.OFFICE,
        )
        work.put_entries([replace(row, valid_to=later.valid_from), later])
    renamed = replace(score(office, who, "motivation", 4, DAY + timedelta(days=14)), area=later)
    keep(office, renamed)
    with office.store.reading() as look:
        assert look.scales.scorings(who.id, "motivation") == (DAY, renamed.day)
        assert look.scales.scorings(who.id, "health") == look.scales.scorings(who.id, "nothing") == ()
        health = next(row for row in look.catalogue.rows(ProgressArea) if row.code == "health")
        days = look.scales.scored_days([who.id], [row.id, later.id, health.id], DAY, renamed.day)
        assert sorted(days, key=lambda each: each[2]) == [
            (who.id, row.id, DAY),
            (who.id, later.id, renamed.day),
        ]
        assert not list(look.scales.scored_days([who.id], [later.id], DAY, DAY))
        old, _, new = look.scales.scores([who.id])[who.id]
        assert (old.area.name.da, new.area.name.da) == ("Motivation", "Lyst")


def test_the_last_score_of_everybody(office: Office) -> None:
    anna, bo, gone = office.citizens[:3]
    newest = score(office, anna, "motivation", 4, DAY + timedelta(days=7))
    keep(office, score(office, anna, "motivation", 1), newest, score(office, anna, "health", 5, newest.day))
    keep(office, bos := score(office, bo, "motivation", 2), score(office, gone, "motivation", 5))
    with office.store.writing() as work:
        work.put_record(replace(gone, removed=True), gone)
    areas = [newest.area.id]
    with office.store.reading() as look:
        assert look.scales.latest(areas, newest.day) == (newest, bos)
        assert [each.step for each in look.scales.latest(areas, DAY)] == [1, 2]
        assert look.scales.latest(areas, DAY - timedelta(days=1)) == look.scales.latest([], DAY) == ()


def test_categories_by_start(office: Office) -> None:
    who = office.citizens[0]
    with office.store.writing() as work:
        rows = work.catalogue.rows(ProgressCategory)
        kept = [
            CitizenCategory(
                id=uuid4(), citizen=who.ref, category=rows[at], since=DAY + timedelta(days=days), by="M1"
            )
            for at, days in ((2, 30), (4, 0))
        ]
        for each in kept:
            work.scoring.put_category(each)
        assert work.scales.categories([who.id, office.citizens[1].id]) == {who.id: (kept[1], kept[0])}
        changed = replace(kept[0], category=rows[0], note="efter samtale")
        work.scoring.put_category(changed)
        work.scoring.remove_category(kept[1].id)
        assert work.scales.categories([who.id]) == {who.id: (changed,)}
    with pytest.raises(Conflict), office.store.writing() as work:
        work.scoring.put_category(replace(changed, id=uuid4()))


def test_notes_on_referral_by_day(office: Office) -> None:
    who = office.citizens[0]
    later = ReferralNote(
        id=uuid4(),
        citizen=who.ref,
        day=DAY,
        lines=(CriterionLine("Tid på ydelse", "4 år"), CriterionLine("Eget ønske")),
        decision="Gruppe 2.\nSes igen til januar.",
        by="M1",
    )
    first = replace(later, id=uuid4(), day=DAY - timedelta(days=90), lines=())
    with office.store.writing() as work:
        work.scoring.put_referral(later)
        work.scoring.put_referral(first)
        assert work.scales.referrals(who.id) == (first, later)
        assert work.scales.referrals(office.citizens[1].id) == ()
        work.scoring.remove_referral(first.id)
        work.scoring.put_referral(changed := replace(later, decision="Gruppe 1."))
        assert work.scales.referrals(who.id) == (changed,)

"""Reverse job matching: who may suit a company and why, and which companies may suit a citizen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.job_matching import Fit, JobMatch, shared_words
from planner.domain.people import Placement, Workplace
from planner.domain.refusals import Refused, Unknown
from planner.services.job_matching_words import match_reasons
from planner.services.staggering import StaggerOrder
from planner.wording import Wording
from tests.services.house import LONG_AGO, House


def company(house: House, reference: str = "V1", **changes: object) -> Workplace:
    seen = house.people.get(SETUP, Workplace, reference)
    house.people.change(SETUP, seen, replace(seen, **changes))  # type: ignore[arg-type]
    return house.people.get(SETUP, Workplace, reference)


def told(found: tuple[JobMatch, ...]) -> list[tuple[str, tuple[Fit, ...]]]:
    return [(each.candidate.citizen.reference, each.fits) for each in found]


def test_words_suit_when_one_begins_as_the_other() -> None:
    assert shared_words(["Lagermedarbejder i butik"], "lager; butiksarbejde") == ("lagermedarbejder", "butik")
    assert shared_words(["job på ø"], "job på ø") == ()


def test_citizens_who_may_suit_a_company_with_the_reasons(house: House) -> None:
    """Anna: goal and hours. Bo: hours only. Åse: too many hours, no goal. Dina: a group that is given no offers."""
    company(house, places=2, weekly_minutes=600, tasks="oprydning på lager\nvaretælling")
    house.programmes.start(SETUP, "101", "intensive_company", LONG_AGO, employment_goal="lagermedarbejder")
    for citizen, minutes in (("101", 540), ("102", 600), ("103", 900), ("104", 60)):
        house.agreed.add(SETUP, citizen, LONG_AGO, minutes)
    house.people.set_group(SETUP, "104", "4", LONG_AGO)
    found = house.job_matching.citizens_for(house.mentor, "V1")
    assert told(found) == [
        ("101", (Fit.PLACES, Fit.HOURS, Fit.GOAL)),
        ("102", (Fit.PLACES, Fit.HOURS)),
    ]
    assert match_reasons(found[0], Wording("da")) == (
        "2 ledige pladser · 9 t af 10 t om ugen · fælles ord: lagermedarbejder"
    )
    assert told(house.job_matching.citizens_for(house.colleague, "V1", mine=True)) == []


def test_nobody_is_offered_a_company_that_is_full_or_their_own(house: House) -> None:
    place = company(house, places=1, weekly_minutes=600)
    for citizen in ("101", "102"):
        house.agreed.add(SETUP, citizen, LONG_AGO, 540)
    assert len(house.job_matching.citizens_for(SETUP, "V1")) == 2
    placed = Placement(
        id=uuid4(),
        reference="PL1",
        name="",
        citizen=house.citizen("101").ref,
        workplace=place.ref,
        weekly_minutes=540,
        since=LONG_AGO,
    )
    house.people.add(SETUP, placed)
    assert house.job_matching.citizens_for(SETUP, "V1") == ()
    company(house, places=2)
    assert told(house.job_matching.citizens_for(SETUP, "V1")) == [("102", (Fit.PLACES, Fit.HOURS))]


def test_companies_that_may_suit_a_citizen(house: House) -> None:
    company(house, "V1", weekly_minutes=600)
    company(house, "V2", weekly_minutes=600, tasks="tastearbejde", places=3)
    house.agreed.add(SETUP, "101", LONG_AGO, 300, tasks="taste breve")
    found = house.job_matching.companies_for(SETUP, "101")
    assert [(each.workplace.reference, each.fits) for each in found] == [
        ("V2", (Fit.PLACES, Fit.HOURS, Fit.TASKS)),
        ("V1", (Fit.HOURS,)),
    ]


def test_others_learn_nothing_and_unknown_ones_are_told(house: House) -> None:
    with pytest.raises(Refused, match="jobcentre-only"):
        house.job_matching.citizens_for(house.teacher, "V1")
    with pytest.raises(Refused, match="jobcentre-only"):
        house.job_matching.companies_for(house.nurse, "103")
    with pytest.raises(Unknown, match="unknown-reference"):
        house.job_matching.citizens_for(SETUP, "V99")


def test_job_speed_dating_gives_every_citizen_a_slot_of_their_own(house: House) -> None:
    """Ten minutes each from 9 o'clock in one room with the company consultant, who is Nils."""
    order = StaggerOrder(
        cohort="1A",
        days=(date(2026, 11, 23),),
        kind="job_speed_dating",
        title="Jobspeed-dating med Bageri 1",
        minutes=10,
        start=time(9),
        mentor="NILS",
        rooms=("R1",),
    )
    made = house.staggering.plan(SETUP, order)
    slots = [
        (each.attending[0].citizen.reference, f"{each.slot.start:%H:%M}–{each.slot.end:%H:%M}")
        for each in made.talks
    ]
    assert slots == [("101", "09:00–09:10"), ("102", "09:10–09:20")]
    assert {each.kind.code for each in made.talks} == {"job_speed_dating"}
    assert all(len(each.attending) == 1 for each in made.talks)
    assert made.change is not None
    house.undo(made.change)
    assert house.snapshot() == {}

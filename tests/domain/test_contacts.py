"""When the next contact is due, and what a note may hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from uuid import uuid4

import pytest

from planner.domain.catalogue import Words
from planner.domain.contacts import (
    ContactResult,
    ContactWay,
    LoggedContact,
    Party,
    RhythmUnit,
    SupportSchedule,
    SupportType,
    checked_contact,
    months_later,
    next_due,
)
from planner.domain.guarded_words import all_guarded
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, Refused

ANNA = Ref(uuid4(), "101", "Anna")
BAKERY = Ref(uuid4(), "V1", "Bageri 1")
LONG_AGO = date(2015, 1, 1)
PHONE = ContactWay(id=uuid4(), code="w", name=Words("telefon", "telephone"), valid_from=LONG_AGO)
SPOKE = ContactResult(id=uuid4(), code="r", name=Words("talte", "spoke"), reached=True, valid_from=LONG_AGO)
TRIED = replace(SPOKE, id=uuid4(), reached=False)
MENTORING = SupportType(
    id=uuid4(), code="t", name=Words("m", "m"), most_months=6, least_weeks=2, valid_from=LONG_AGO
)
WEEKLY = SupportSchedule(id=uuid4(), citizen=ANNA, type=MENTORING, since=date(2026, 8, 3), every=1)


def spoke(day: date, result: ContactResult = SPOKE, **more: object) -> LoggedContact:
    made = LoggedContact(
        id=uuid4(), citizen=ANNA, at=datetime.combine(day, time(10)), way=PHONE, result=result
    )
    return replace(made, **more)  # type: ignore[arg-type]


def test_the_first_contact_is_due_within_the_first_span() -> None:
    assert next_due(WEEKLY, []) == date(2026, 8, 9)
    assert next_due(replace(WEEKLY, unit=RhythmUnit.MONTHS), []) == date(2026, 9, 2)


def test_the_rhythm_counts_from_the_last_who_was_reached() -> None:
    tuesday = spoke(date(2026, 8, 4))
    assert next_due(WEEKLY, [tuesday]) == date(2026, 8, 11)
    assert next_due(WEEKLY, [spoke(date(2026, 8, 10), TRIED), tuesday]) == date(2026, 8, 11)
    before = spoke(date(2026, 8, 2))
    assert next_due(WEEKLY, [before]) == date(2026, 8, 9)


def test_what_was_agreed_goes_before_the_rhythm() -> None:
    agreed = spoke(date(2026, 8, 4), next_due=date(2026, 8, 6))
    assert next_due(WEEKLY, [agreed]) == date(2026, 8, 6)
    assert next_due(WEEKLY, [agreed, spoke(date(2026, 8, 6))]) == date(2026, 8, 13)


def test_a_company_s_contacts_are_its_own() -> None:
    company = replace(WEEKLY, party=Party.COMPANY, workplace=BAKERY)
    there = spoke(date(2026, 8, 5), party=Party.COMPANY, workplace=BAKERY)
    elsewhere = replace(there, workplace=Ref(uuid4(), "V2", "Bageri 2"))
    assert next_due(company, [there]) == date(2026, 8, 12)
    assert next_due(company, [elsewhere, spoke(date(2026, 8, 5))]) == date(2026, 8, 9)
    assert next_due(WEEKLY, [there]) == date(2026, 8, 9)


def test_six_months_and_every_other_week() -> None:
    assert WEEKLY.last_day == date(2027, 2, 2)
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert not replace(WEEKLY, every=2).too_seldom
    assert replace(WEEKLY, every=3).too_seldom
    assert replace(WEEKLY, unit=RhythmUnit.MONTHS).too_seldom


@pytest.mark.parametrize(
    ("note", "word"), [("har Depression igen", "Depression"), ("ny (angstanfald) nu", "angstanfald")]
)
def test_a_note_with_a_diagnosis_is_refused(note: str, word: str) -> None:
    now = datetime(2026, 8, 5, 12)
    with pytest.raises(Refused, match="note-names-health") as caught:
        checked_contact(spoke(date(2026, 8, 5), note=note), now, ["depress", "angst"])
    assert caught.value.params == {"word": word}
    kept = checked_contact(spoke(date(2026, 8, 5), note="  ringer   torsdag "), now, ["depress"])
    assert kept.note == "ringer torsdag"


def test_contacts_that_cannot_be() -> None:
    now = datetime(2026, 8, 5, 9)
    with pytest.raises(Malformed, match="contact-in-future"):
        checked_contact(spoke(date(2026, 8, 5)), now)
    with pytest.raises(Malformed, match="next-before-contact"):
        checked_contact(spoke(date(2026, 8, 4), next_due=date(2026, 8, 3)), now)
    with pytest.raises(Refused, match="company-unnamed"):
        checked_contact(spoke(date(2026, 8, 4), party=Party.COMPANY), now)


def test_words_are_found_by_how_they_begin() -> None:
    guarded = ("udsat", "social assistance")
    assert all_guarded("Udsatte og forudsat social assistance, udsatte", guarded) == (
        "Udsatte",
        "social assistance",
        "udsatte",
    )
    assert all_guarded("hvad som helst", ()) == ()

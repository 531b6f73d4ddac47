"""Periods of absence: kept with undo, proposing marks, and never telling a diagnosis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP, Acting
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import Content, RecipientType
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.domain.session import Session
from planner.services.recipient_views import ExportOrder, gather, visible
from tests.services.house import LONG_AGO, MONDAY, WEEK, House

FRIDAY = MONDAY + timedelta(days=4)
TUESDAY = MONDAY + timedelta(days=1)


def proposed(house: House, session: Session, acting: Acting = SETUP) -> dict[str, str | None]:
    (found,) = (each for each in house.register.day(acting, session.day) if each.session.id == session.id)
    return {row.citizen.reference: row.proposed.code if row.proposed else None for row in found.rows}


def marks(house: House, session: Session) -> dict[str, str | None]:
    (found,) = (each for each in house.register.day(SETUP, session.day) if each.session.id == session.id)
    return {
        row.citizen.reference: row.current.entry.code.code if row.current and row.current.entry.code else None
        for row in found.rows
    }


def test_a_period_is_added_ended_changed_and_each_undone(either_house: House) -> None:
    house = either_house
    added = house.absences.add(house.mentor, "101", "ferie", MONDAY, comment="  aftalt  i telefon ")
    assert added.kept.comment == "aftalt i telefon"
    assert added.kept.type.number == 10
    ended = house.absences.end(house.mentor, added.kept.id, FRIDAY, "kom hjem før")
    assert house.absences.list(house.mentor, "101") == (ended.kept,)
    moved = house.absences.change(house.mentor, ended.kept, replace(ended.kept, first=TUESDAY))
    back = house.absences.undo(house.mentor, moved)
    assert back.kept == ended.kept
    with pytest.raises(Conflict, match="absence-changed-meanwhile"):
        house.absences.undo(house.mentor, moved)
    removed = house.absences.remove(house.mentor, ended.kept)
    assert house.absences.list(house.mentor, "101") == ()
    house.absences.undo(house.mentor, removed)
    assert house.absences.list(house.mentor, "101", FRIDAY, FRIDAY) == (ended.kept,)
    assert house.absences.list(house.mentor, "101", FRIDAY + timedelta(days=1)) == ()
    assert house.acts(house.citizen("101").id)[-1] == "act-absence-removed"


def test_impossible_periods(house: House) -> None:
    house.absences.add(SETUP, "101", "10", MONDAY, FRIDAY)
    with pytest.raises(Refused, match="absence-overlaps"):
        house.absences.add(SETUP, "101", "FR", FRIDAY)
    with pytest.raises(Malformed, match="absence-ends-first"):
        house.absences.add(SETUP, "102", "ferie", FRIDAY, MONDAY)
    with pytest.raises(Unknown, match="unknown-absence-type"):
        house.absences.add(SETUP, "102", "rejse", MONDAY)
    with pytest.raises(Refused, match="jobcentre-only"):
        house.absences.add(house.teacher, "103", "ferie", MONDAY)
    with pytest.raises(Malformed, match="comment-length"):
        house.absences.add(SETUP, "102", "ferie", MONDAY, comment="x" * 1501)


@pytest.mark.parametrize("name", ["illness", "SYGDOM", "11"])
def test_an_illness_takes_no_words(house: House, name: str) -> None:
    with pytest.raises(Refused, match="absence-takes-no-comment"):
        house.absences.add(SETUP, "101", name, MONDAY, comment="influenza")
    added = house.absences.add(SETUP, "101", name, MONDAY)
    with pytest.raises(Refused, match="absence-takes-no-comment"):
        house.absences.end(SETUP, added.kept.id, FRIDAY, "rask efter influenza")


def test_the_register_proposes_and_fills(house: House) -> None:
    session = house.plan("09:00", "11:00", cohort="2A")
    house.absences.add(SETUP, "103", "ferie", MONDAY, FRIDAY)
    house.absences.add(SETUP, "104", "sygdom", LONG_AGO)
    assert proposed(house, session) == {"103": "FE", "104": "S"}
    assert marks(house, session) == {"103": None, "104": None}
    # A holiday may be marked beforehand, an illness when the session has begun.
    house.register.fill_planned(SETUP, session.reference)
    assert marks(house, session) == {"103": "FE", "104": None}
    house.after(session)
    change = house.register.fill_planned(SETUP, session.reference)
    assert marks(house, session) == {"103": "FE", "104": "S"}
    house.register.undo(SETUP, change)
    assert marks(house, session) == {"103": "FE", "104": None}


def test_a_provider_is_told_lawful_absence_and_no_more(house: House) -> None:
    session = house.plan("09:00", "11:00", cohort="2A")
    house.absences.add(SETUP, "103", "sygdom", MONDAY)
    assert proposed(house, session, house.teacher) == {"103": "L", "104": None}
    house.after(session)
    house.register.mark_blank(house.teacher, session.reference, "M")
    assert marks(house, session) == {"103": "L", "104": "M"}
    with pytest.raises(Refused, match="jobcentre-only"):
        house.absences.list(house.teacher, "103")


def titles(house: House, sort: RecipientType, who: str, week: IsoWeek = WEEK) -> list[date]:
    order = ExportOrder(sort=sort, recipient=who, first=week)
    with house.store.reading() as reading:
        found = gather(reading, order, MONDAY)
        return [seen.slot.day for seen in visible(reading, SETUP, found, Content.FULL).sessions]


def test_calendars_leave_out_the_days_of_a_period(house: House) -> None:
    for day in (MONDAY, TUESDAY, FRIDAY):
        house.plan("09:00", "12:00", "101", day=day, kind="work_placement", workplace="V1")
    assert titles(house, RecipientType.CITIZEN, "101") == [MONDAY, TUESDAY, FRIDAY]
    change = house.absences.add(SETUP, "101", "ferie", MONDAY, TUESDAY)
    assert titles(house, RecipientType.CITIZEN, "101") == [FRIDAY]
    assert titles(house, RecipientType.WORKPLACE, "V1") == [FRIDAY]
    house.absences.undo(SETUP, change)
    assert titles(house, RecipientType.CITIZEN, "101") == [MONDAY, TUESDAY, FRIDAY]
    assert titles(house, RecipientType.WORKPLACE, "V1") == [MONDAY, TUESDAY, FRIDAY]


def test_others_of_a_shared_session_are_still_expected(house: House) -> None:
    house.plan("09:00", "12:00", "101", "102", kind="work_placement", workplace="V1")
    house.absences.add(SETUP, "101", "ferie", MONDAY, TUESDAY)
    assert titles(house, RecipientType.CITIZEN, "101") == []
    assert titles(house, RecipientType.CITIZEN, "102") == [MONDAY]
    assert titles(house, RecipientType.WORKPLACE, "V1") == [MONDAY]


def test_a_period_that_turns_out_to_be_an_illness_loses_its_words(house: House) -> None:
    leave = house.absences.add(SETUP, "101", "leave", MONDAY, comment="aftalt").kept
    ill = next(each for each in house.absences.types(MONDAY) if not each.comment_allowed)
    with pytest.raises(Refused, match="absence-takes-no-comment"):
        house.absences.change(SETUP, leave, replace(leave, type=ill))
    changed = house.absences.change(SETUP, leave, replace(leave, type=ill, comment=""))
    assert changed.kept.type == ill
    with pytest.raises(Unknown, match="unknown-absence-type"):
        house.absences.change(SETUP, changed.kept, replace(changed.kept, first=date(2014, 1, 6)))

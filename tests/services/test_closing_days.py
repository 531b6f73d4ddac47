"""Closing days of the office: kept with a history line, taken back by value, and never somebody else's by accident."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.services.closing_days import ClosingDays
from tests.services.house import House

MAY_DAY = ClosedDay(date(2027, 5, 1), Words("1. maj", "May Day"), "Huset", public=False)


def kept(days: ClosingDays) -> list[ClosedDay]:
    return [day for day in days.list(SETUP, 2027) if not day.public]


@pytest.fixture
def days(house: House) -> ClosingDays:
    return ClosingDays(house.store, house.clock)


def test_a_day_is_kept_taken_back_and_kept_again(days: ClosingDays) -> None:
    change = days.close(SETUP, MAY_DAY)
    assert kept(days) == [MAY_DAY]
    back = days.undo(SETUP, change)
    assert kept(days) == []
    days.undo(SETUP, back)
    assert kept(days) == [MAY_DAY]
    opened = days.reopen(SETUP, MAY_DAY)
    assert kept(days) == []
    days.undo(SETUP, opened)
    assert kept(days) == [MAY_DAY]


def test_each_act_leaves_a_line_that_says_who(house: House, days: ClosingDays) -> None:
    days.close(house.mentor, MAY_DAY)
    # What is kept already is kept once.
    assert days.close(house.colleague, MAY_DAY).before is not None
    with pytest.raises(Conflict) as caught:
        days.close(house.colleague, replace(MAY_DAY, name=Words("Fridag", "Day off")))
    assert (caught.value.params["by"], caught.value.params["subject"]) == ("MAJA", MAY_DAY.day)


def test_a_day_is_called_otherwise_by_who_saw_what_it_was_called(days: ClosingDays) -> None:
    days.close(SETUP, MAY_DAY)
    renamed = replace(MAY_DAY, name=Words("Fridag", "Day off"))
    change = days.close(SETUP, renamed, days.found(SETUP, MAY_DAY.day, "huset "))
    assert kept(days) == [renamed]
    days.undo(SETUP, change)
    assert kept(days) == [MAY_DAY]


def test_what_somebody_changed_meanwhile_is_not_taken_back(house: House, days: ClosingDays) -> None:
    change = days.close(SETUP, MAY_DAY)
    renamed = replace(MAY_DAY, name=Words("Fridag", "Day off"))
    days.close(house.colleague, renamed, MAY_DAY)
    with pytest.raises(Conflict) as caught:
        days.undo(SETUP, change)
    assert caught.value.params["by"] == "NILS"
    with pytest.raises(Conflict):
        days.reopen(SETUP, MAY_DAY)
    assert kept(days) == [renamed]


def test_sites_close_by_themselves_and_holidays_are_not_the_offices(days: ClosingDays) -> None:
    everywhere = replace(MAY_DAY, site="")
    days.close(SETUP, MAY_DAY)
    days.close(SETUP, everywhere)
    assert kept(days) == [everywhere, MAY_DAY]
    days.reopen(SETUP, everywhere)
    assert kept(days) == [MAY_DAY]
    with pytest.raises(Unknown):
        days.found(SETUP, date(2027, 12, 25))


def test_only_the_jobcentre_keeps_them(house: House, days: ClosingDays) -> None:
    with pytest.raises(Refused):
        days.close(house.teacher, MAY_DAY)
    assert kept(days) == []

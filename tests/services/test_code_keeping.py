"""An office's own codes: added, changed from a date on, ended, and taken back; what is registered keeps its meaning."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.attendance import Hours
from planner.domain.catalogue import AttendanceCode, Attended, Words
from planner.domain.code_example import example_hours
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.catalogue_steps import CatalogueStep
from planner.services.code_keeping import CodeKeeping
from tests.services.house import MONDAY, WEEK, House

TUESDAY, NAME = MONDAY + timedelta(days=1), Words("kontrol", "check")
ABSENT: dict[str, object] = {"attended": Attended.NONE, "lawful": True, "in_denominator": True}


def keeping(house: House) -> CodeKeeping:
    return CodeKeeping(house.store, house.clock)


def codes(step: CatalogueStep) -> list[AttendanceCode]:
    return [row for row in step.after if isinstance(row, AttendanceCode)]


def meaning(row: AttendanceCode, **changes: object) -> dict[str, object]:
    kept = {"attended": row.attended, "lawful": row.lawful, "in_denominator": row.in_denominator}
    return {**kept, "threshold_minutes": row.threshold_minutes, **changes}


def shown(house: House) -> list[str]:
    return [row.code for row in keeping(house).list(SETUP, MONDAY)]


def test_a_code_is_added_and_taken_back_and_may_be_added_otherwise(either_house: House) -> None:
    house = either_house
    service, before = keeping(house), shown(house)
    added = service.add(SETUP, "k", NAME, TUESDAY, ABSENT)
    assert [row.tone for row in codes(added)] == ["lawful"]
    assert shown(house) == [*before, "K"]
    back = service.undo(SETUP, added)
    assert (shown(house), house.catalogue.codes(TUESDAY)) == (before, house.catalogue.codes(MONDAY))
    again = service.undo(SETUP, back)
    assert shown(house) == [*before, "K"]
    service.undo(SETUP, again)
    other = service.add(SETUP, "K", NAME, MONDAY, {**ABSENT, "lawful": False})
    assert [row.tone for row in codes(other)] == ["unlawful"]
    with pytest.raises(Refused, match="symbol-taken"):
        service.undo(SETUP, back)


def test_old_marks_keep_their_meaning_through_change_undo_and_redo(either_house: House) -> None:
    house = either_house
    service = keeping(house)
    monday = house.plan("09:00", "12:00", "101")
    tuesday = house.plan("09:00", "12:00", "101", day=TUESDAY)
    house.after(tuesday)
    house.register.mark(SETUP, monday.reference, "101", "F", minutes=150)
    late = house.code("F")
    change = service.change(SETUP, late, TUESDAY, late.name, meaning(late, threshold_minutes=45))
    house.register.mark(SETUP, tuesday.reference, "101", "F", minutes=150)

    def unlawful() -> int:
        return house.register.hours(SETUP, "101", WEEK, WEEK).weeks[WEEK].unlawful

    assert unlawful() == 30  # Monday's half hour; Tuesday's is within the new threshold
    back = service.undo(SETUP, change)
    assert (unlawful(), house.code("F", TUESDAY)) == (30, late)
    service.undo(SETUP, back)
    assert house.code("F", TUESDAY).threshold_minutes == 45
    with pytest.raises(Conflict):
        service.undo(SETUP, back)


def test_an_ended_code_is_typed_no_more_and_can_come_back(either_house: House) -> None:
    house = either_house
    service, online = keeping(house), house.code("O")
    ended = service.end(SETUP, online, TUESDAY)
    session = house.plan("09:00", "10:00", "101", day=TUESDAY)
    house.after(session)
    with pytest.raises(Unknown, match="unknown-code"):
        house.register.mark(SETUP, session.reference, "101", "O")
    with pytest.raises(Conflict):
        service.end(SETUP, online, TUESDAY)
    service.undo(SETUP, ended)
    house.register.mark(SETUP, session.reference, "101", "O")


def test_what_cannot_be(house: House) -> None:
    service = keeping(house)
    with pytest.raises(Refused, match="symbol-taken"):
        service.add(SETUP, "m", NAME, MONDAY, ABSENT)
    with pytest.raises(Malformed, match="mark-length"):
        service.add(SETUP, "KLM", NAME, MONDAY, ABSENT)
    with pytest.raises(Malformed, match="present-ahead"):
        service.add(SETUP, "K", NAME, MONDAY, {**ABSENT, "attended": Attended.FULL, "ahead": True})
    code = house.code("M")
    with pytest.raises(Refused, match="edit-before-start"):
        service.end(SETUP, code, code.valid_from)
    for act in (
        lambda: service.list(house.teacher, MONDAY),
        lambda: service.add(house.teacher, "K", NAME, MONDAY, ABSENT),
        lambda: service.end(house.teacher, code, MONDAY),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()


def test_the_look_follows_the_meaning_only_when_that_changes(house: House) -> None:
    service, leave = keeping(house), house.code("FE")
    same = service.change(SETUP, leave, MONDAY, Words("fri", "off"), meaning(leave, threshold_minutes=5))
    assert codes(same)[1].tone == leave.tone
    counted = service.change(SETUP, codes(same)[1], TUESDAY, NAME, meaning(leave, in_denominator=True))
    assert codes(counted)[1].tone == "lawful"


def test_the_example_counts_as_the_register_does(house: House) -> None:
    assert example_hours(house.code("M")) == Hours(planned=180, denominator=180, attended=180)
    assert example_hours(house.code("F")) == Hours(planned=180, denominator=180, attended=135, unlawful=45)
    assert example_hours(house.code("S")) == Hours(planned=180, denominator=180, lawful=180)
    assert example_hours(house.code("FE")) == Hours(planned=180, lawful=180)
    assert example_hours(house.code("AA")) == Hours(planned=180)

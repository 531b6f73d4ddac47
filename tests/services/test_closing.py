"""Closing days of the register, approving them, opening them again, and correcting with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.closing import ClosingState
from planner.domain.refusals import Conflict, Malformed, Refused
from planner.domain.session import Session
from planner.services.register_changes import ClosingChange
from tests.services.house import MONDAY, House

SUNDAY = MONDAY + timedelta(days=6)


@pytest.fixture
def session(house: House) -> Session:
    """Cohort 2A of the provider, Monday 9 to 11: over, with Åse present and Dina a no-show."""
    made = house.plan("09:00", "11:00", cohort="2A")
    house.after(made)
    house.register.mark(house.teacher, made.reference, "103", "M")
    house.register.mark(house.teacher, made.reference, "104", "U")
    return made


def closed(house: House) -> ClosingChange:
    return house.closings.close(house.teacher, MONDAY, SUNDAY)


def test_open_days_are_corrected_without_a_reason(house: House, session: Session) -> None:
    house.register.mark(house.teacher, session.reference, "104", "S")
    assert house.closings.list(SETUP, MONDAY, SUNDAY) == ()


def test_a_closed_day_asks_for_a_reason_and_keeps_it(house: House, session: Session) -> None:
    change = closed(house)
    assert change.kept.state is ClosingState.CLOSED
    acts: list[Callable[[], object]] = [
        lambda: house.register.mark(house.teacher, session.reference, "104", "S"),
        lambda: house.register.mark(house.mentor, session.reference, "104", None),
    ]
    for act in acts:
        with pytest.raises(Refused, match="closed-needs-reason"):
            act()
    made = house.register.mark(
        house.teacher, session.reference, "104", "S", correction="ringede kl. 8, sedlen lå i skuffen"
    )
    assert made.after[0].correction == "ringede kl. 8, sedlen lå i skuffen"
    house.register.undo(house.teacher, made)
    history = house.closings.history_of(house.mentor, "104", MONDAY, SUNDAY)
    assert [
        (line.before.code.code if line.before and line.before.code else None, line.after.code.code, line.by)
        for line in history.lines
        if line.after.code
    ] == [("U", "S", "TOVE"), ("S", "U", "TOVE")]
    assert all(line.after_closing for line in history.lines)
    assert history.closings == (change.kept,)


def test_an_undo_of_what_was_open_then_asks_too(house: House, session: Session) -> None:
    change = house.register.mark(house.teacher, session.reference, "104", "S")
    closed(house)
    with pytest.raises(Refused, match="closed-needs-reason"):
        house.register.undo(house.teacher, change)
    house.register.undo(house.teacher, change, correction="forkert række")


def test_after_approval_only_the_jobcentre_corrects(house: House, session: Session) -> None:
    closing = closed(house).kept
    with pytest.raises(Refused, match="approve-jobcentre-only"):
        house.closings.approve(house.teacher, closing.id)
    assert house.closings.approve(house.mentor, closing.id).kept.state is ClosingState.APPROVED
    with pytest.raises(Refused, match="approved-jobcentre-only"):
        house.register.mark(house.teacher, session.reference, "104", "S", correction="ringede")
    with pytest.raises(Refused, match="approved-jobcentre-only"):
        house.closings.reopen(house.teacher, closing.id, "ringede")
    house.register.mark(house.mentor, session.reference, "104", "S", correction="ringede")
    with pytest.raises(Refused, match="closing-not-closed"):
        house.closings.approve(house.mentor, closing.id)


def test_opening_again_needs_a_reason(house: House, session: Session) -> None:
    closing = closed(house).kept
    with pytest.raises(Malformed, match="reason-length"):
        house.closings.reopen(house.teacher, closing.id, "  ")
    opened = house.closings.reopen(house.teacher, closing.id, "Dina var der")
    assert (opened.kept.state, opened.kept.reason) == (ClosingState.REOPENED, "Dina var der")
    house.register.mark(house.teacher, session.reference, "104", "M")
    again = closed(house)
    assert {each.state for each in house.closings.list(SETUP, MONDAY, MONDAY)} == {
        ClosingState.REOPENED,
        ClosingState.CLOSED,
    }
    with pytest.raises(Refused, match="closed-already"):
        house.closings.undo(house.teacher, opened)
    house.closings.undo(house.teacher, again)
    house.closings.undo(house.teacher, opened)


def test_nobody_approves_what_they_closed_themselves(house: House) -> None:
    made = house.plan("09:00", "10:00", "101")
    house.after(made)
    house.register.mark(house.mentor, made.reference, "101", "M")
    closing = house.closings.close(house.mentor, MONDAY, MONDAY).kept
    with pytest.raises(Refused, match="approve-not-own"):
        house.closings.approve(house.mentor, closing.id)
    house.closings.approve(house.colleague, closing.id)


def test_what_is_not_marked_holds_closing_back_unless_it_is_left_so(house: House) -> None:
    made = house.plan("09:00", "11:00", cohort="2A")
    house.after(made)
    with pytest.raises(Refused, match="closing-missing-marks") as caught:
        closed(house)
    assert caught.value.params["count"] == 2
    house.closings.close(house.teacher, MONDAY, SUNDAY, leave_blank=True)


def test_impossible_closings(house: House, session: Session) -> None:
    with pytest.raises(Malformed, match="closing-ends-first"):
        house.closings.close(house.teacher, SUNDAY, MONDAY)
    with pytest.raises(Malformed, match="closing-too-long"):
        house.closings.close(house.teacher, MONDAY, MONDAY + timedelta(days=31))
    with pytest.raises(Malformed, match="organisation-needed"):
        house.closings.close(SETUP, MONDAY, SUNDAY)
    with pytest.raises(Refused, match="not-your-organisation"):
        house.closings.close(house.teacher, MONDAY, SUNDAY, organisation="JC")
    with pytest.raises(Refused, match="cohort-of-other-organisation"):
        house.closings.close(house.mentor, MONDAY, SUNDAY, organisation="UDB", cohort="1A")
    later = house.plan("13:00", "14:00", cohort="2A", day=MONDAY + timedelta(days=1))
    with pytest.raises(Refused, match="closing-before-end") as caught:
        closed(house)
    assert caught.value.params["session"] == later.reference
    house.closings.close(house.teacher, MONDAY, MONDAY)
    with pytest.raises(Refused, match="closed-already"):
        house.closings.close(house.teacher, MONDAY, MONDAY, cohort="2A")


def test_one_cohort_of_an_organisation_is_closed_alone(house: House, session: Session) -> None:
    other = house.plan("12:00", "13:00", "103", owner="UDB")
    house.after(other)
    house.closings.close(house.teacher, MONDAY, MONDAY, cohort="2A")
    with pytest.raises(Refused, match="closed-needs-reason"):
        house.register.mark(house.teacher, session.reference, "103", "U")
    house.register.mark(house.teacher, other.reference, "103", "M")
    assert house.closings.find(SETUP, MONDAY, cohort="2A").cohort == house.cohort("2A").ref
    with pytest.raises(Refused, match="closing-not-closed"):
        house.closings.find(SETUP, MONDAY + timedelta(days=1), cohort="2A")


def test_undo_by_value(house: House, session: Session) -> None:
    change = closed(house)
    back = house.closings.undo(house.teacher, change)
    house.register.mark(house.teacher, session.reference, "104", "M")
    again = house.closings.undo(house.teacher, back)
    assert again.kept == change.kept
    house.closings.approve(house.mentor, change.kept.id)
    with pytest.raises(Conflict, match="closing-changed-meanwhile"):
        house.closings.undo(house.teacher, change)
    assert house.acts(change.kept.id) == ["act-closed", "act-closed", "act-closed", "act-approved"]


def test_bulk_on_a_closed_day_and_drop_ins(house: House) -> None:
    made = house.plan("09:00", "11:00", cohort="2A")
    house.after(made)
    house.closings.close(house.teacher, MONDAY, SUNDAY, leave_blank=True)
    with pytest.raises(Refused, match="closed-needs-reason"):
        house.register.mark_blank(house.teacher, made.reference, "M")
    assert house.register.mark_blank(house.teacher, made.reference, "M", correction="glemt").changed
    with pytest.raises(Refused, match="closed-needs-reason"):
        house.register.drop_in(house.mentor, made.reference, "101", "M")
    assert len(house.now(made).attending) == 2
    house.register.drop_in(house.mentor, made.reference, "101", "M", correction="kom uanmeldt")
    assert len(house.now(made).attending) == 3


def test_a_provider_sees_its_own_closings(house: House, session: Session) -> None:
    closed(house)
    assert len(house.closings.list(house.teacher, MONDAY, SUNDAY)) == 1
    assert house.closings.list(house.nurse, MONDAY, SUNDAY) == ()
    assert house.closings.list(SETUP, date(2026, 1, 1), date(2026, 1, 31)) == ()


def test_closed_days_keep_their_plan(house: House, session: Session) -> None:
    closed(house)
    later = house.plan("09:00", "11:00", cohort="2A", day=MONDAY + timedelta(days=7))
    now = house.now(session)
    acts: list[Callable[[], object]] = [
        lambda: house.planning.move(SETUP, session.reference, later.start.replace(hour=13)),
        lambda: house.planning.move(SETUP, later.reference, session.start.replace(hour=13)),
        lambda: house.planning.remove(SETUP, [now]),
        lambda: house.planning.detach(SETUP, now, house.citizen("104").id),
        lambda: house.plan("13:00", "14:00", cohort="2A"),
    ]
    for act in acts:
        with pytest.raises(Refused, match="plan-closed"):
            act()
    house.planning.change(SETUP, now, replace(now, note="Dina ringede"))
    house.plan("13:00", "14:00", "103")


def test_the_rules_ask_for_a_reason_before_the_other_things(house: House, session: Session) -> None:
    house.closings.close(house.teacher, MONDAY, MONDAY)
    with pytest.raises(Malformed, match="reason-length"):
        house.register.mark(house.teacher, session.reference, "104", "S", correction="x" * 401)

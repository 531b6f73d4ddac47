"""How long a placement may last: 13 weeks, 26 in all after an assessment, 13 more at a time; four weeks where no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from planner.domain.catalogue import Words
from planner.domain.people import Placement, Ref
from planner.domain.placements import (
    PlacementExtension,
    PlacementType,
    checked_extension,
    placement_state,
)
from planner.domain.refusals import Malformed, Refused

KIND = PlacementType(
    id=uuid4(),
    code="p",
    name=Words("praktik", "placement"),
    valid_from=date(2015, 1, 1),
    first_weeks=13,
    extended_weeks=26,
    further_weeks=13,
)
SHORT = replace(KIND, first_weeks=4, extended_weeks=None, further_weeks=None)
OPEN = replace(KIND, first_weeks=None, extended_weeks=None, further_weeks=None)
START = date(2026, 8, 3)
# By hand, a Monday and 13, 26 and 39 weeks: the Sundays 1-11-2026, 31-1-2027 and 2-5-2027.
FIRST, SECOND, THIRD = date(2026, 11, 1), date(2027, 1, 31), date(2027, 5, 2)
PLACED = Placement(
    id=uuid4(),
    reference="PL1",
    name="Bageri",
    citizen=Ref(uuid4(), "101", "Anna"),
    workplace=Ref(uuid4(), "V1", "Bageri"),
    weekly_minutes=900,
    since=START,
)


def noted(until: date) -> PlacementExtension:
    return PlacementExtension(
        id=uuid4(),
        placement=PLACED.id,
        before=FIRST,
        until=until,
        note="vurderet",
        by="M1",
        at=datetime(2026, 10, 1, tzinfo=UTC),
    )


def test_the_spans_of_a_work_placement() -> None:
    state = placement_state(PLACED, KIND)
    assert (state.last_day, state.allowed, state.next_last) == (FIRST, FIRST, SECOND)
    state = placement_state(replace(PLACED, until=SECOND), KIND, [noted(SECOND)])
    assert (state.last_day, state.allowed, state.next_last) == (SECOND, SECOND, THIRD)
    assert (state.note_missing, state.too_long) == (False, False)
    assert placement_state(replace(PLACED, until=SECOND), KIND).note_missing
    state = placement_state(replace(PLACED, until=date(2026, 8, 31)), SHORT)
    assert (state.allowed, state.too_long) == (None, True)
    state = placement_state(PLACED, OPEN)
    assert (state.last_day, state.next_last, state.too_long) == (None, None, False)


@pytest.mark.parametrize(("day", "soon"), [(18, False), (19, True), (32, True), (33, False)])
def test_the_end_is_near_for_two_weeks(day: int, soon: bool) -> None:
    """The last 14 days, the last one included: 19-10 to 1-11-2026."""
    state = placement_state(PLACED, KIND)
    when = date(2026, 10, 1) + timedelta(days=day - 1)
    assert state.ends_soon(when) is soon
    assert state.runs(when) is (day < 33)


def test_extending_goes_one_step_with_a_note() -> None:
    state = placement_state(PLACED, KIND)
    assert checked_extension(state, None, " god  udvikling ") == (SECOND, "god udvikling")
    with pytest.raises(Refused, match="extension-needs-note"):
        checked_extension(state, None, "")
    with pytest.raises(Refused, match="extension-too-long"):
        checked_extension(state, THIRD, "vurderet")
    with pytest.raises(Malformed, match="extension-not-longer"):
        checked_extension(state, FIRST, "vurderet")


def test_within_the_first_span_no_note_is_asked_for() -> None:
    state = placement_state(replace(PLACED, until=date(2026, 8, 30)), KIND)
    assert checked_extension(state, None, "") == (FIRST, "")
    assert checked_extension(state, date(2026, 9, 30), "") == (date(2026, 9, 30), "")
    with pytest.raises(Refused, match="extension-needs-note"):
        checked_extension(state, SECOND, "")


def test_what_cannot_be_extended() -> None:
    with pytest.raises(Refused, match="placement-not-extended"):
        checked_extension(placement_state(PLACED, SHORT), None, "vurderet")
    with pytest.raises(Refused, match="placement-without-end"):
        checked_extension(placement_state(PLACED, OPEN), None, "vurderet")
    with pytest.raises(Refused, match="placement-without-end"):
        checked_extension(placement_state(PLACED, None), None, "vurderet")
    subsidised = placement_state(replace(PLACED, until=FIRST), OPEN)
    assert checked_extension(subsidised, SECOND, "") == (SECOND, "")

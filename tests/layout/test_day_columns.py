"""Lanes, and minutes to heights and back."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.session import Slot
from planner.layout.day_columns import Lane, TimeAxis, hours_shown, lanes, minute_of

DAY = datetime(2026, 11, 23)  # wall time


def _slot(start: int, end: int) -> Slot:
    return Slot(DAY + timedelta(minutes=start), DAY + timedelta(minutes=end))


SLOTS = st.lists(
    st.tuples(st.integers(0, 1400), st.integers(5, 300)).map(lambda p: _slot(p[0], min(p[0] + p[1], 1439))),
    max_size=12,
)


def test_sessions_after_each_other_have_the_whole_width() -> None:
    assert lanes([_slot(540, 660), _slot(660, 720)]) == [Lane(0, 1, 0), Lane(0, 1, 1)]


def test_sessions_at_the_same_time_stand_side_by_side() -> None:
    found = lanes([_slot(540, 720), _slot(600, 660), _slot(660, 720)])
    assert [(lane.lane, lane.lanes) for lane in found] == [(0, 2), (1, 2), (1, 2)]


def test_short_sessions_take_the_room_they_are_drawn_with() -> None:
    assert [lane.lanes for lane in lanes([_slot(540, 545), _slot(545, 550)], shortest=15)] == [2, 2]


@given(SLOTS)
def test_no_two_overlapping_sessions_share_a_lane(slots: list[Slot]) -> None:
    found = lanes(slots)
    for n, (slot, lane) in enumerate(zip(slots, found, strict=True)):
        assert 0 <= lane.lane < lane.lanes
        for other, place in zip(slots[:n], found, strict=False):
            if slot.overlaps(other):
                assert lane.cluster == place.cluster
                assert lane.lane != place.lane
                assert lane.lanes == place.lanes


@given(st.integers(0, 1440), st.sampled_from([1, 5, 15]))
def test_a_minute_comes_back_from_its_height(minute: int, snap: int) -> None:
    axis = TimeAxis(480, 960, 120.0, 400.0)
    assert abs(axis.minute_at(axis.y_of(minute), snap) - minute) <= snap / 2


@given(SLOTS)
def test_the_hours_shown_hold_every_session(slots: list[Slot]) -> None:
    first, last = hours_shown(slots)
    assert 0 <= first < last <= 24 * 60
    assert last - first >= 240
    assert first % 60 == last % 60 == 0
    assert all(first <= minute_of(s.start) and minute_of(s.end) <= last for s in slots)


def test_hours_are_cropped_to_the_plan() -> None:
    assert hours_shown([_slot(540, 720)]) == (540, 780)
    assert hours_shown([]) == (540, 780)
    assert hours_shown([_slot(1410, 1439)]) == (1200, 1440)


def test_a_clock_change_is_as_tall_as_the_wall_clock_says() -> None:
    axis = TimeAxis(0, 360, 0.0, 360.0)
    day = datetime.combine(date(2026, 3, 29), datetime.min.time())
    night = Slot(day + timedelta(hours=1), day + timedelta(hours=4))
    assert axis.box(night, Lane(0, 1), 0, 100).height == 180

"""Talks one after the other: nobody in two places, everybody within the time that was given, always the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations, product
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.people import Ref
from planner.domain.refusals import Malformed
from planner.domain.session import Slot
from planner.domain.staggering import Seat, Staggered, Talk, WhyNot, stagger
from planner.domain.talk_search import Choice, choose

MONDAY = date(2026, 11, 23)
CITIZENS = [Ref(uuid4(), str(number), f"Borger {number}") for number in range(12)]
MENTORS = [Ref(uuid4(), f"M{number}", f"Mentor {number}") for number in range(3)]
ROOMS = [Ref(uuid4(), f"R{number}", f"Lokale {number}") for number in range(3)]


def window(start: str = "11:00", end: str = "16:00", day: int = 0) -> Slot:
    on = MONDAY + timedelta(days=day)
    return Slot(
        datetime.combine(on, time.fromisoformat(start)), datetime.combine(on, time.fromisoformat(end))
    )


def seat(citizen: int, mentor: int | None = 0, *windows: Slot, minutes: int = 30) -> Seat:
    who = MENTORS[mentor] if mentor is not None else None
    return Seat(CITIZENS[citizen], who, windows or (window(),), minutes)


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    start = draw(st.integers(8 * 60, 15 * 60))
    minutes = draw(st.integers(5, 120))
    begin = datetime.combine(MONDAY + timedelta(days=draw(st.integers(0, 2))), time()) + timedelta(
        minutes=start
    )
    return Slot(begin, begin + timedelta(minutes=minutes))


SEATS = st.lists(
    st.builds(
        seat,
        st.integers(0, 11),
        st.sampled_from([0, 1, 2, None]),
        slots(),
        slots(),
        minutes=st.integers(5, 60),
    ),
    max_size=15,
)
BUSY = st.dictionaries(
    st.sampled_from([ref.id for ref in (*CITIZENS, *MENTORS, *ROOMS)]), st.lists(slots(), max_size=4)
)


def taken(talk: Talk) -> set[Ref]:
    return {ref for ref in (talk.seat.citizen, talk.seat.mentor, talk.room) if ref is not None}


@given(SEATS, st.integers(0, 3), BUSY, st.integers(0, 30))
def test_nobody_is_in_two_places(
    seats: list[Seat], rooms: int, busy: dict[object, list[Slot]], pause: int
) -> None:
    found = stagger(seats, ROOMS[:rooms], busy, pause)  # type: ignore[arg-type]
    assert len(found.talks) + len(found.unplaced) == len(seats)
    for talk in found.talks:
        assert talk.slot.minutes == talk.seat.minutes
        assert any(w.start <= talk.slot.start and talk.slot.end <= w.end for w in talk.seat.windows)
        assert (talk.room is None) == (rooms == 0)
        for who in taken(talk):
            assert not any(talk.slot.overlaps(other) for other in busy.get(who.id, ()))
    for one, other in combinations(found.talks, 2):
        if taken(one) & taken(other):
            assert not one.slot.overlaps(other.slot)
        if one.seat.mentor == other.seat.mentor:
            first, second = sorted((one.slot, other.slot), key=lambda slot: slot.start)
            assert second.start - first.end >= timedelta(minutes=pause)
    assert stagger(seats, ROOMS[:rooms], busy, pause) == found  # type: ignore[arg-type]


def test_in_the_order_of_the_list_with_pauses_and_an_existing_session() -> None:
    busy = {MENTORS[0].id: [window("12:00", "13:00")]}
    found = stagger([seat(0), seat(1), seat(2)], busy=busy, pause=10)
    assert [f"{talk.slot.start:%H:%M}" for talk in found.talks] == ["11:00", "13:00", "13:40"]


def test_two_mentors_share_the_time_when_there_are_two_rooms() -> None:
    seats = [seat(0, 0), seat(1, 1), seat(2, 0), seat(3, 1)]
    one = stagger(seats, ROOMS[:1])
    assert [f"{talk.slot.start:%H:%M}" for talk in one.talks] == ["11:00", "11:30", "12:00", "12:30"]
    two = stagger(seats, ROOMS[:2])
    assert [f"{talk.slot.start:%H:%M}" for talk in two.talks] == ["11:00", "11:00", "11:30", "11:30"]


def test_another_day_when_one_is_full() -> None:
    windows = (window("11:00", "12:00"), window("09:00", "12:00", day=1))
    found = stagger([seat(number, 0, *windows) for number in range(4)])
    assert [talk.slot.day - MONDAY for talk in found.talks] == [timedelta(days=d) for d in (0, 0, 1, 1)]


@pytest.mark.parametrize(
    ("one", "busy", "rooms", "why"),
    [
        (seat(0, None), {}, 0, WhyNot.NO_MENTOR),
        (seat(0, 0, window("11:00", "11:20")), {}, 0, WhyNot.TOO_SHORT),
        (seat(0), {CITIZENS[0].id: [window()]}, 0, WhyNot.CITIZEN),
        (seat(0), {MENTORS[0].id: [window()]}, 0, WhyNot.MENTOR),
        (seat(0), {ROOMS[0].id: [window()]}, 1, WhyNot.ROOM),
    ],
)
def test_why_somebody_got_no_time(one: Seat, busy: dict[object, list[Slot]], rooms: int, why: WhyNot) -> None:
    found = stagger([one], ROOMS[:rooms], busy)  # type: ignore[arg-type]
    assert [each.why for each in found.unplaced] == [why]


def test_full_when_the_others_took_all() -> None:
    found = stagger([seat(number, 0, window("11:00", "12:00")) for number in range(3)])
    assert [each.why for each in found.unplaced] == [WhyNot.FULL]


def test_the_hour_that_summer_time_takes_is_no_time() -> None:
    night = date(2027, 3, 28)
    dark = Slot(datetime.combine(night, time(1, 30)), datetime.combine(night, time(4)))
    found = stagger([seat(0, 0, dark), seat(1, 0, dark), seat(2, 0, dark)])
    assert [f"{talk.slot.start:%H:%M}-{talk.slot.end:%H:%M}" for talk in found.talks] == [
        "01:30-03:00",
        "03:00-03:30",
        "03:30-04:00",
    ]


@pytest.mark.parametrize(("minutes", "pause"), [(0, 0), (721, 0), (30, -1)])
def test_lengths_that_cannot_be(minutes: int, pause: int) -> None:
    with pytest.raises(Malformed, match="stagger-minutes"):
        stagger([seat(0, minutes=minutes)], pause=pause)


def starts(found: Staggered) -> list[str]:
    return [f"{talk.seat.citizen.reference} {talk.slot.start:%H:%M}" for talk in found.talks]


def test_who_can_only_come_early_is_not_pushed_out_by_the_order_of_the_list() -> None:
    busy = {CITIZENS[1].id: [window("11:30", "16:00")]}
    found = stagger([seat(0), seat(1)], busy=busy)
    assert starts(found) == ["0 11:30", "1 11:00"]
    # In order as long as that suits all.
    assert starts(stagger([seat(1), seat(0)], busy=busy)) == ["1 11:00", "0 11:30"]


def test_twelve_with_a_mentor_who_has_just_enough_time() -> None:
    """Each can come in the second half only, but for the last six; in order of the list six would get no time."""
    late = [seat(number, 0, window("11:00", "17:00")) for number in range(6)]
    early = [seat(number, 0, window("11:00", "14:00")) for number in range(6, 12)]
    found = stagger([*late, *early])
    assert found.unplaced == ()
    assert len(found.talks) == 12
    too_many = stagger([*late, *early, seat(0, 0, window("09:00", "09:10"))], pause=5)
    assert len(too_many.talks) == 10


@st.composite
def few_choices(draw: st.DrawFn) -> list[list[Choice]]:
    seats = []
    for number in range(draw(st.integers(1, 5))):
        holder = draw(st.sampled_from("mn"))
        starts = sorted(draw(st.sets(st.integers(0, 8), max_size=4)))
        minutes = draw(st.integers(1, 4))
        rooms = draw(st.sampled_from([("r",), ("r", "s"), ("",)]))
        who = f"c{draw(st.integers(0, number))}"
        seats.append(
            [
                Choice(start, start + minutes, holder, tuple(filter(None, (holder, who, room))))
                for start in starts
                for room in rooms
            ]
        )
    return seats


def suits(chosen: Sequence[Choice | None], pause: int) -> bool:
    for one, other in combinations([each for each in chosen if each is not None], 2):
        gap = max(one.start - other.end, other.start - one.end)
        if set(one.takes) & set(other.takes) and gap < 0:
            return False
        if one.holder == other.holder and gap < pause:
            return False
    return True


@given(few_choices(), st.integers(0, 2))
def test_as_many_as_any_way_of_choosing_gives(seats: list[list[Choice]], pause: int) -> None:
    found = choose(seats, pause)
    chosen = [None if n is None else choices[n] for n, choices in zip(found, seats, strict=True)]
    assert suits(chosen, pause)
    best = max(
        sum(each is not None for each in way)
        for way in product(*([*choices, None] for choices in seats))
        if suits(way, pause)
    )
    assert sum(each is not None for each in chosen) == best
    assert choose(seats, pause) == found

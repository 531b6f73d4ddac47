"""Overlaps: what the rules find is exactly where two take the same minute of the same person, colleague or room."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import combinations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.busy_time import TakenTime, taken_by
from planner.domain.clashes import GUARDED, bookings
from planner.domain.clock import instant
from planner.domain.people import Ref
from planner.domain.refusals import Malformed
from planner.domain.rules.rule_set import rule_set
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Participant, ParticipantOrigin, Place, PlaceType, Session, Slot
from tests import builders

# With the nights in which the clock goes back and forth.
DAYS = (date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 26), date(2027, 3, 27), date(2027, 3, 28))
CITIZENS, STAFF, ROOMS = (
    [Ref(UUID(int=first + n), f"{letter}{n}", f"{letter} {n}") for n in range(3)]
    for first, letter in ((10, "C"), (20, "M"), (30, "R"))
)
KIND = builders.kind()
OWNER = builders.organisation()


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    start = datetime.combine(draw(st.sampled_from(DAYS)), time()) + timedelta(
        minutes=15 * draw(st.integers(0, 90))
    )
    end = start + timedelta(minutes=15 * draw(st.integers(1, 16)))
    try:
        return Slot(start, end)
    except Malformed:
        # The clock jumps over it, or it goes past midnight.
        return Slot(datetime.combine(start.date(), time(9)), datetime.combine(start.date(), time(10)))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    slot = draw(slots())
    own = draw(
        st.sampled_from(
            [None, slot, Slot(datetime.combine(slot.day, time(9)), datetime.combine(slot.day, time(9, 30)))]
        )
    )
    room = draw(st.sampled_from([None, *ROOMS]))
    return Session(
        id=draw(st.uuids(version=4)),
        reference="S",
        kind=KIND,
        title="",
        slot=slot,
        owner=OWNER.ref,
        place=Place(PlaceType.ROOM, room.name, room.id, room.reference) if room else None,
        staff=tuple(sorted(draw(st.sets(st.sampled_from(STAFF), max_size=2)), key=lambda who: who.reference)),
        participants=tuple(
            Participant(who, draw(st.sampled_from(ParticipantOrigin)), own)
            for who in sorted(
                draw(st.sets(st.sampled_from(CITIZENS), max_size=2)), key=lambda who: who.reference
            )
        ),
        removed=draw(st.integers(0, 9)) == 0,
    )


def minutes(slot: Slot) -> set[int]:
    """Every minute of the slot, as it really passes."""
    first, last = (int(instant(moment).timestamp()) // 60 for moment in (slot.start, slot.end))
    return set(range(first, last))


@given(st.lists(sessions(), max_size=8, unique_by=lambda each: each.id))
def test_double_bookings_are_the_minutes_that_two_share(planned: list[Session]) -> None:
    drafts = {each.id: each for each in planned if not each.removed}
    around = Surroundings(drafts=drafts, taken=TakenTime(one for each in planned for one in taken_by(each)))
    found = {
        (clash.rule, clash.subject.id, frozenset(clash.sessions))
        for clash in rule_set({}).findings(around)
        if clash.rule in GUARDED and clash.subject is not None
    }
    expected = {
        (one.rule, one.subject.id, frozenset((one.session.id, other.session.id)))
        for one, other in combinations([booking for each in planned for booking in bookings(each)], 2)
        if one.session.id != other.session.id
        and (one.rule, one.subject) == (other.rule, other.subject)
        and minutes(one.slot) & minutes(other.slot)
    }
    assert found == expected


@given(slots(), slots())
def test_slots_overlap_when_they_share_a_minute_whichever_is_asked(one: Slot, other: Slot) -> None:
    assert one.overlaps(other) == other.overlaps(one) == bool(minutes(one) & minutes(other))
    assert one.minutes == len(minutes(one))

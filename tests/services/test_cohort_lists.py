"""Joining and leaving a cohort: the lists of its sessions follow, and what was recorded stays."""

from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused
from planner.domain.refusals import Refused, Unknown
from planner.domain.session import ParticipantOrigin, Session
from tests.services.house import LONG_AGO, MONDAY, House

TUESDAY = MONDAY + timedelta(days=1)


def on_list(house: House, session: Session) -> list[str]:
    return [row.citizen.reference for row in house.now(session).participants]


def test_who_joins_is_on_every_list_from_that_date_on(either_house: House) -> None:
    house = either_house
    monday = house.plan("09:00", "10:00", cohort="1A")
    tuesday = house.plan("09:00", "10:00", cohort="1A", day=TUESDAY)
    membership, change = house.cohorts.join(house.mentor, "1a", "1005", TUESDAY)
    assert (membership.since, membership.until) == (TUESDAY, None)
    assert on_list(house, monday) == ["101", "102"]
    assert on_list(house, tuesday) == ["101", "102", "1005"]
    assert [session.id for session in change.after] == [tuesday.id]
    row = house.now(tuesday).participant(house.citizen("1005").id)
    assert row is not None
    assert row.origin is ParticipantOrigin.MEMBER


def test_who_leaves_is_off_the_lists_from_that_date_on(either_house: House) -> None:
    house = either_house
    monday = house.plan("09:00", "10:00", cohort="1A")
    tuesday = house.plan("09:00", "10:00", cohort="1A", day=TUESDAY)
    membership, _ = house.cohorts.leave(SETUP, "1A", "102", TUESDAY)
    assert membership.until == MONDAY
    assert (on_list(house, monday), on_list(house, tuesday)) == (["101", "102"], ["101"])
    # Their time is their own again.
    house.plan("09:00", "10:00", "102", day=TUESDAY)


def test_a_row_with_marks_stays_when_its_citizen_leaves(house: House) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    house.after(session)
    house.register.mark(SETUP, session.reference, "102", "M")
    house.cohorts.leave(SETUP, "1A", "102", MONDAY)
    row = house.now(session).participant(house.citizen("102").id)
    assert row is not None
    assert row.origin is ParticipantOrigin.ADDED
    assert house.week("102").planned_minutes == 60


def test_exceptions_made_by_hand_outlive_joining_and_leaving(house: House) -> None:
    session = house.plan("09:00", "10:00", "103", cohort="1A")
    session = house.planning.detach(SETUP, session, house.citizen("102").id).session
    house.cohorts.join(SETUP, "1A", "1005", MONDAY)
    house.cohorts.leave(SETUP, "1A", "102", MONDAY)
    house.cohorts.join(SETUP, "1A", "102", MONDAY)
    origins = {row.citizen.reference: row.origin.value for row in house.now(session).participants}
    assert origins == {"101": "member", "102": "taken_out", "103": "added", "1005": "member"}


def test_who_is_busy_does_not_join_without_a_reason(house: House) -> None:
    house.plan("09:00", "10:00", cohort="1A")
    house.plan("09:30", "10:30", "1005")
    with pytest.raises(ClashRefused):
        house.cohorts.join(SETUP, "1A", "1005", LONG_AGO)
    assert house.citizen("1005").ref not in house.people.members(SETUP, "1A", MONDAY)
    _, change = house.cohorts.join(SETUP, "1A", "1005", LONG_AGO, allow="Aftalt")
    assert [clash.reason for clash in change.clashes] == ["Aftalt"]


def test_nobody_joins_twice_or_leaves_without_being_there(house: House) -> None:
    for since in (LONG_AGO, MONDAY, date(2025, 1, 1)):
        with pytest.raises(Refused, match="already-member"):
            house.cohorts.join(SETUP, "1A", "101", since)
    with pytest.raises(Refused, match="not-a-member"):
        house.cohorts.leave(SETUP, "1A", "1005", MONDAY)
    house.cohorts.leave(SETUP, "1A", "101", MONDAY)
    with pytest.raises(Refused, match="not-a-member"):
        house.cohorts.leave(SETUP, "1A", "101", MONDAY)
    house.cohorts.join(SETUP, "1A", "101", MONDAY)


def test_who_leaves_the_day_they_joined_was_never_there(house: House) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    house.cohorts.join(SETUP, "1A", "1005", MONDAY)
    house.cohorts.leave(SETUP, "1A", "1005", MONDAY)
    assert on_list(house, session) == ["101", "102"]
    house.cohorts.join(SETUP, "1A", "1005", MONDAY)
    assert on_list(house, session) == ["101", "102", "1005"]


def test_a_cohort_or_a_citizen_nobody_knows(house: House) -> None:
    with pytest.raises(Unknown):
        house.cohorts.join(SETUP, "9Z", "101", MONDAY)
    with pytest.raises(Unknown):
        house.cohorts.join(SETUP, "1A", "999", MONDAY)


def test_a_provider_takes_in_those_it_knows_and_in_its_own_cohorts(house: House) -> None:
    with pytest.raises(Refused, match="not-your-organisation"):
        house.cohorts.join(house.teacher, "1A", "103", MONDAY)
    with pytest.raises(Unknown):
        house.cohorts.join(house.teacher, "2A", "101", MONDAY)
    house.plan("09:00", "10:00", "101", owner="UDB")
    house.cohorts.join(house.teacher, "2A", "101", MONDAY)


def test_history_tells_who_joined(house: House) -> None:
    membership, _ = house.cohorts.join(house.mentor, "1A", "1005", MONDAY)
    with house.store.reading() as reading:
        (line,) = reading.history(membership.id)
    assert (line.act, line.by, line.after["since"]) == ("cohort-joined", "MAJA", "2026-11-23")


def test_removed_sessions_come_back_with_the_list_of_the_day(house: House) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    change = house.planning.remove(SETUP, [session])
    house.cohorts.join(SETUP, "1A", "1005", MONDAY)
    house.planning.undo(SETUP, change)
    assert on_list(house, session) == ["101", "102", "1005"]


def test_joining_is_undone_and_done_again(house: House) -> None:
    session = house.plan("09:00", "10:00", cohort="1A", day=TUESDAY)
    _, joined = house.cohorts.join(house.mentor, "1A", "1005", TUESDAY)
    later = house.plan("12:00", "13:00", cohort="1A", day=TUESDAY)
    undone = house.undo(joined, house.mentor)
    assert on_list(house, session) == ["101", "102"]
    # What was planned in the meantime follows too.
    assert on_list(house, later) == ["101", "102"]
    assert house.people.memberships(SETUP, citizen="1005") == ()
    house.undo(undone, house.mentor)
    assert on_list(house, session) == ["101", "102", "1005"]


def test_leaving_is_undone_as_one_membership(house: House) -> None:
    session = house.plan("09:00", "10:00", cohort="1A", day=TUESDAY)
    ties = house.people.memberships(SETUP, cohort="1A")
    _, left = house.cohorts.leave(SETUP, "1A", "102", TUESDAY)
    house.undo(left)
    assert house.people.memberships(SETUP, cohort="1A") == ties
    assert on_list(house, session) == ["101", "102"]

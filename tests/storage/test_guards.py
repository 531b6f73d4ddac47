"""Nobody and no room is booked twice, whoever asks, on either engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from planner.domain.clashes import Rule
from planner.domain.refusals import Refused
from planner.domain.session import Allowance, ParticipantOrigin, Session
from tests import builders
from tests.builders import MONDAY, slot
from tests.storage.conftest import Office

TAKEN: dict[Rule, Callable[[Office], dict[str, object]]] = {
    Rule.CITIZEN: lambda office: {"who": office.citizens[:1]},
    Rule.STAFF: lambda office: {"staff": office.staff[:1]},
    Rule.ROOM: lambda office: {"place": builders.in_room(office.rooms[0])},
}


def planned(office: Office, start: str, end: str, rule: Rule = Rule.CITIZEN) -> Session:
    return builders.session(office.kind, office.home, slot(MONDAY, start, end), **TAKEN[rule](office))  # type: ignore[arg-type]


def refused(caught: pytest.ExceptionInfo[Refused]) -> tuple[str, object]:
    return caught.value.code, caught.value.params.get("rule")


@pytest.mark.parametrize("rule", TAKEN)
@pytest.mark.parametrize(
    "times", [("09:30", "10:30"), ("08:00", "09:01"), ("09:15", "09:45"), ("08:00", "12:00")]
)
def test_an_overlap_is_refused(office: Office, rule: Rule, times: tuple[str, str]) -> None:
    office.put(planned(office, "09:00", "10:00", rule))
    with pytest.raises(Refused) as caught:
        office.put(planned(office, *times, rule))
    assert refused(caught) == ("double-booking", rule)


@pytest.mark.parametrize("rule", TAKEN)
def test_one_that_ends_as_another_starts_is_not_an_overlap(office: Office, rule: Rule) -> None:
    office.put(planned(office, "09:00", "10:00", rule))
    office.put(planned(office, "10:00", "11:00", rule), planned(office, "08:00", "09:00", rule))


@pytest.mark.parametrize("rule", TAKEN)
def test_moving_into_an_overlap_is_refused_and_changes_nothing(office: Office, rule: Rule) -> None:
    first, second = office.put(
        planned(office, "09:00", "10:00", rule), planned(office, "10:00", "11:00", rule)
    )
    with pytest.raises(Refused) as caught:
        office.change((second, replace(second, slot=slot(MONDAY, "09:30", "10:30"))))
    assert refused(caught) == ("double-booking", rule)
    assert office.now(first, second) == [first, second]


@pytest.mark.parametrize("rule", TAKEN)
def test_two_sessions_swap_in_one_go(office: Office, rule: Rule) -> None:
    first, second = office.put(
        planned(office, "09:00", "10:00", rule), planned(office, "10:00", "11:00", rule)
    )
    swapped = office.change(
        (first, replace(first, slot=second.slot)), (second, replace(second, slot=first.slot))
    )
    assert [each.slot for each in swapped] == [second.slot, first.slot]
    with pytest.raises(Refused):
        office.put(planned(office, "09:00", "10:00", rule))


def test_an_own_time_is_what_counts_for_a_citizen(office: Office) -> None:
    session = planned(office, "09:00", "10:00")
    own = replace(session.participants[0], own=slot(MONDAY, "13:00", "14:00"))
    office.put(replace(session, participants=(own,)))
    office.put(planned(office, "09:00", "10:00"))
    with pytest.raises(Refused) as caught:
        office.put(planned(office, "13:30", "15:00"))
    assert refused(caught) == ("double-booking", Rule.CITIZEN)


def test_an_own_time_may_not_land_on_another_session(office: Office) -> None:
    first, second = office.put(planned(office, "09:00", "10:00"), planned(office, "12:00", "13:00"))
    own = replace(first.participants[0], own=slot(MONDAY, "12:30", "13:30"))
    with pytest.raises(Refused) as caught:
        office.change((first, replace(first, participants=(own,))))
    assert refused(caught) == ("double-booking", Rule.CITIZEN)
    assert office.now(first, second) == [first, second]


def test_two_own_times_clash_and_adjacent_ones_do_not(office: Office) -> None:
    made = [planned(office, "09:00", "10:00"), planned(office, "12:00", "13:00")]
    owns = [slot(MONDAY, "15:00", "16:00"), slot(MONDAY, "16:00", "17:00")]
    kept = office.put(
        *(
            replace(each, participants=(replace(each.participants[0], own=own),))
            for each, own in zip(made, owns, strict=True)
        )
    )
    late = replace(kept[0].participants[0], own=slot(MONDAY, "15:00", "16:30"))
    with pytest.raises(Refused):
        office.change((kept[0], replace(kept[0], participants=(late,))))


def test_who_was_taken_out_is_free(office: Office) -> None:
    session = planned(office, "09:00", "10:00")
    out = replace(session.participants[0], origin=ParticipantOrigin.TAKEN_OUT)
    (kept,) = office.put(replace(session, participants=(out,)))
    office.put(planned(office, "09:00", "10:00"))
    back = replace(out, origin=ParticipantOrigin.ADDED)
    with pytest.raises(Refused) as caught:
        office.change((kept, replace(kept, participants=(back,))))
    assert refused(caught) == ("double-booking", Rule.CITIZEN)


def test_a_removed_session_takes_nobody_and_comes_back_only_when_there_is_room(office: Office) -> None:
    (kept,) = office.put(planned(office, "09:00", "10:00"))
    (gone,) = office.change((kept, replace(kept, removed=True)))
    (other,) = office.put(planned(office, "09:00", "10:00"))
    with pytest.raises(Refused):
        office.change((gone, replace(gone, removed=False)))
    office.change((other, replace(other, removed=True)))
    (back,) = office.change((gone, replace(gone, removed=False)))
    assert back.same_content(kept)


def test_adding_a_busy_citizen_is_refused(office: Office) -> None:
    office.put(planned(office, "09:00", "10:00"))
    other = builders.session(
        office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=office.citizens[1:2]
    )
    (kept,) = office.put(other)
    with pytest.raises(Refused):
        office.change((kept, replace(kept, participants=builders.participants(*office.citizens[:2]))))


def test_leaving_and_moving_at_once_is_no_clash(office: Office) -> None:
    office.put(planned(office, "11:00", "12:00"))
    both = builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=office.citizens[:2])
    (kept,) = office.put(both)
    alone = builders.participants(office.citizens[1])
    (moved,) = office.change((kept, replace(kept, slot=slot(MONDAY, "11:00", "12:00"), participants=alone)))
    assert moved.participants == alone


def allowed(office: Office, other: Session) -> tuple[Allowance, ...]:
    return (Allowance(other.id, Rule.CITIZEN, office.citizens[0].ref, "Borgeren har selv bedt om det"),)


def test_an_allowance_lets_a_pair_stand_and_both_show_it(office: Office) -> None:
    (first,) = office.put(planned(office, "09:00", "10:00"))
    new = planned(office, "09:30", "10:30")
    (second,) = office.put(replace(new, allowances=allowed(office, first)))
    (first,) = office.now(first)
    assert [each.other for each in first.allowances] == [second.id]
    assert [each.other for each in second.allowances] == [first.id]
    assert first.allowances[0].reason == "Borgeren har selv bedt om det"
    assert first.allowances[0].subject is not None
    assert first.allowances[0].subject.name == "Anna Berg"


def test_when_an_allowance_ends_both_are_guarded_again(office: Office) -> None:
    (first,) = office.put(planned(office, "09:00", "10:00"))
    (second,) = office.put(replace(planned(office, "09:30", "10:30"), allowances=allowed(office, first)))
    with pytest.raises(Refused):
        office.change((second, replace(second, allowances=())))
    office.change((second, replace(second, slot=slot(MONDAY, "12:00", "13:00"), allowances=())))
    (first,) = office.now(first)
    assert first.allowances == ()
    for start, end in (("09:00", "10:00"), ("12:00", "13:00")):
        with pytest.raises(Refused):
            office.put(planned(office, start, end))
    assert office.store.check() == ()


def test_removing_one_of_a_pair_guards_the_other_until_it_comes_back(office: Office) -> None:
    (first,) = office.put(planned(office, "09:00", "10:00"))
    (second,) = office.put(replace(planned(office, "09:30", "10:30"), allowances=allowed(office, first)))
    (gone,) = office.change((second, replace(second, removed=True)))
    with pytest.raises(Refused):
        office.put(planned(office, "09:00", "10:00"))
    office.change((gone, replace(gone, removed=False)))
    assert office.store.check() == ()


def test_ten_sessions_take_each_others_places(office: Office) -> None:
    made = office.put(*(planned(office, f"{hour:02}:00", f"{hour + 1:02}:00") for hour in range(8, 18)))
    slots = [each.slot for each in made]
    moved = office.change(*((each, replace(each, slot=slots[(at + 3) % 10])) for at, each in enumerate(made)))
    assert {each.slot for each in moved} == set(slots)

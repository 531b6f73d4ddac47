"""A large batch goes in as it is, the guards on, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from planner.domain.attendance import Entry, Mark
from planner.domain.clashes import Rule
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, GroupPeriod, MentorAssignment, Room
from planner.domain.refusals import Refused
from planner.domain.session import Allowance, Session
from planner.domain.templates import Application
from planner.services.ports import Batch
from planner.storage import bulk
from tests import builders
from tests.builders import MONDAY, NOW, slot
from tests.storage.conftest import Office


def sessions(office: Office, people: list[Citizen], weeks: int) -> Iterator[Session]:
    number = 0
    for week in range(weeks):
        for at, who in enumerate(people):
            day = MONDAY + timedelta(weeks=week, days=at % 5)
            number += 1
            yield builders.session(
                office.kind,
                office.home,
                slot(day, "09:00", "10:00"),
                who=[who],
                staff=office.staff[:1] if at == 0 else (),
                place=builders.in_room(office.rooms[0])
                if at == 1
                else builders.at_workplace(office.workplace),
                reference=f"S-{number}",
            )


def test_everything_comes_back_as_if_put_one_by_one(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "CHUNK", 7)
    people = [builders.citizen(f"Borger {number}", f"8{number:03}") for number in range(20)]
    planned = list(sessions(office, people, 2))
    own = replace(planned[3].participants[0], own=slot(planned[3].day, "09:15", "09:45"))
    planned[3] = replace(planned[3], participants=(own,), note="æøå")
    entry = Entry(code=office.codes["M"], minutes=60, came=planned[0].start, left=planned[0].end, reason="x")
    marks = [
        Mark(session=planned[0].id, citizen=people[0].id, seq=seq, entry=entry, by="M1", at=NOW)
        for seq in (1, 2)
    ]
    tie = builders.membership(office.cohort, people[0])
    mentor = MentorAssignment(id=uuid4(), citizen=people[0].ref, mentor=office.staff[0].ref, since=MONDAY)
    group = GroupPeriod(id=uuid4(), citizen=people[0].ref, group="1", since=MONDAY - timedelta(days=60))
    applied = Application(
        id=uuid4(),
        template="figure-3",
        template_version=1,
        citizen=people[0].ref,
        cohort=None,
        week=IsoWeek(2026, 48),
    )
    with office.store.writing() as work:
        work.load(
            Batch(
                records=iter([*people, builders.room(reference="R99")]),
                memberships=[tie],
                mentors=[mentor],
                groups=[group],
                applications=[applied],
                sessions=iter(planned),
                marks=iter(marks),
            )
        )
    assert office.now(*planned) == planned
    with office.store.reading() as look:
        assert look.attendance.marks(planned[0].id) == {people[0].id: tuple(marks)}
        assert look.people.memberships(citizen=people[0].id) == (tie,)
        assert look.people.mentor_periods(people[0].id) == (mentor,)
        assert look.people.group_periods(people[0].id) == (group,)
        assert look.people.get(Citizen, "8000").group == "1"
        assert look.templates.applications([applied.id]) == {applied.id: applied}
        assert look.people.get(Room, "r99").reference == "R99"
    with office.store.writing() as work:
        assert work.mint("S-") == "S-1001"
    assert office.store.check() == ()


def test_references_go_on_after_those_that_were_loaded(office: Office) -> None:
    made = builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), reference="S-4711")
    with office.store.writing() as work:
        work.load(Batch(records=[builders.room(reference="R2000")], sessions=[made]))
        assert (work.mint("S-"), work.mint("R")) == ("S-4712", "R2001")


@pytest.mark.parametrize("rule", [Rule.CITIZEN, Rule.STAFF, Rule.ROOM])
def test_the_guards_hold_and_nothing_is_kept(office: Office, rule: Rule) -> None:
    pair = [
        builders.session(
            office.kind,
            office.home,
            slot(MONDAY, start, end),
            who=office.citizens[:1] if rule is Rule.CITIZEN else (),
            staff=office.staff[:1] if rule is Rule.STAFF else (),
            place=builders.in_room(office.rooms[0]) if rule is Rule.ROOM else None,
        )
        for start, end in (("09:00", "10:00"), ("09:59", "11:00"))
    ]
    with pytest.raises(Refused) as caught, office.store.writing() as work:
        work.load(Batch(records=[builders.room(reference="R99")], sessions=pair))
    assert (caught.value.code, caught.value.params["rule"]) == ("double-booking", rule)
    with office.store.reading() as look:
        assert look.sessions.on(MONDAY) == ()
        assert look.people.list(Room, text="R99") == ()


def test_a_clash_that_was_allowed_may_be_loaded(office: Office) -> None:
    first = builders.session(
        office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=office.citizens[:1]
    )
    second = builders.session(
        office.kind, office.home, slot(MONDAY, "09:30", "10:30"), who=office.citizens[:1]
    )
    allowed = Allowance(first.id, Rule.CITIZEN, office.citizens[0].ref, "Aftalt")
    with office.store.writing() as work:
        work.load(Batch(sessions=[first, replace(second, allowances=(allowed,))]))
    assert [len(each.allowances) for each in office.now(first, second)] == [1, 1]
    assert office.store.check() == ()


def test_a_taken_reference_is_refused(office: Office) -> None:
    with pytest.raises(Refused) as caught, office.store.writing() as work:
        work.load(Batch(records=[builders.citizen(reference=office.citizens[0].reference)]))
    assert caught.value.code == "reference-taken"


def test_many_at_once(office: Office) -> None:
    people = [builders.citizen(f"Borger {number}", f"8{number:04}") for number in range(300)]
    with office.store.writing() as work:
        work.load(Batch(records=people, sessions=_without_room(sessions(office, people, 4))))
    with office.store.reading() as look:
        assert look.people.count(Citizen) == len(office.citizens) + 300
        assert len(look.sessions.on(MONDAY)) == 60
    assert office.store.check() == ()


def _without_room(planned: Iterator[Session]) -> Iterator[Session]:
    return (replace(each, place=None, staff=()) for each in planned)

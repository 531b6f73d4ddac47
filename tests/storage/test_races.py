"""Two people at the same moment: one of them gets it, and the other is told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from planner.domain.attendance import Entry, Mark
from planner.domain.clashes import Rule
from planner.domain.refusals import Conflict, Refused
from planner.domain.session import Session
from planner.storage.session_rows import participant_values, session_values, staff_values
from planner.storage.store import SqlStore
from planner.storage.tables_sessions import participant, session, session_staff
from tests import builders
from tests.builders import MONDAY, NOW, slot
from tests.storage.conftest import Office

ROUNDS = 24


def race(*steps: Callable[[], object]) -> list[object]:
    """Start all at once; what each returned, or the refusal it met."""
    barrier, found = threading.Barrier(len(steps)), [None] * len(steps)

    def run(at: int, step: Callable[[], object]) -> None:
        barrier.wait()
        try:
            found[at] = step()  # type: ignore[call-overload]
        except Refused as refusal:
            found[at] = refusal  # type: ignore[call-overload]

    threads = [threading.Thread(target=run, args=(at, step)) for at, step in enumerate(steps)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return list(found)


def booking(office: Office, rule: Rule, number: int) -> Session:
    when = slot(MONDAY + timedelta(days=number), "09:00", "10:00")
    return builders.session(
        office.kind,
        office.home,
        when,
        who=office.citizens[:1] if rule is Rule.CITIZEN else (),
        staff=office.staff[:1] if rule is Rule.STAFF else (),
        place=builders.in_room(office.rooms[0]) if rule is Rule.ROOM else None,
    )


def double_bookings(office: Office, one: SqlStore, two: SqlStore, rounds: int) -> None:
    def put(store: SqlStore, made: Session) -> None:
        with store.writing() as work:
            work.put_sessions([made], {})

    rules = (Rule.CITIZEN, Rule.STAFF, Rule.ROOM)
    for number in range(rounds):
        rule = rules[number % 3]
        first, second = booking(office, rule, number), booking(office, rule, number)
        results = race(partial(put, one, first), partial(put, two, second))
        refusals = [each for each in results if isinstance(each, Refused)]
        assert [(each.code, each.params["rule"]) for each in refusals] == [("double-booking", rule)], number
        with one.reading() as look:
            assert len(look.sessions.by_id([first.id, second.id])) == 1


def test_of_two_who_book_the_same_one_wins(
    office: Office, address: str, opened: Callable[[str], SqlStore]
) -> None:
    double_bookings(office, office.store, opened(address), ROUNDS)


@pytest.mark.soak
def test_of_two_hundred_races_each_has_one_winner(
    office: Office, address: str, opened: Callable[[str], SqlStore]
) -> None:
    double_bookings(office, office.store, opened(address), 200)


def test_the_servers_own_guards_decide_a_race_without_our_lock(
    server_address: str, opened: Callable[[str], SqlStore]
) -> None:
    from tests.storage.conftest import fill

    store = opened(server_address)
    office = fill(store)

    def insert(made: Session) -> None:
        # Not through the store, whose writers take turns: straight into the tables, each in its own transaction.
        with store._engine.connect() as connection, connection.begin():
            connection.execute(session.insert(), [{**session_values(made), "version": 1, "guarded": True}])
            for person in made.staff:
                connection.execute(session_staff.insert(), [staff_values(made, person, guarded=True)])
            for row in made.participants:
                connection.execute(participant.insert(), [participant_values(made, row, guarded=True)])

    for number in range(ROUNDS):
        rule = (Rule.CITIZEN, Rule.STAFF, Rule.ROOM)[number % 3]
        pair = booking(office, rule, number), booking(office, rule, number)
        results = race(*(partial(insert, made) for made in pair))
        refusals = [each for each in results if isinstance(each, Refused)]
        assert len(refusals) == 1, number
        assert refusals[0].code in {"double-booking", "changed-meanwhile"}


def test_of_two_who_change_the_same_session_one_wins(
    office: Office, address: str, opened: Callable[[str], SqlStore]
) -> None:
    other = opened(address)
    (kept,) = office.put(booking(office, Rule.CITIZEN, 0))

    def rename(store: SqlStore, before: Session, title: str) -> str:
        with store.writing() as work:
            work.put_sessions([replace(before, title=title)], {before.id: before})
        return title

    for number in range(ROUNDS):
        results = race(
            partial(rename, office.store, kept, f"a{number}"),
            partial(rename, other, kept, f"b{number}"),
        )
        assert [type(each) for each in results].count(Conflict) == 1, number
        (kept,) = office.now(kept)
        assert kept.title in results
        assert kept.version == number + 2


def test_of_two_who_mark_the_same_one_wins(
    office: Office, address: str, opened: Callable[[str], SqlStore]
) -> None:
    other = opened(address)
    (kept,) = office.put(booking(office, Rule.CITIZEN, 0))
    who = office.citizens[0].id
    entry = Entry(code=office.codes["M"], minutes=60)

    def mark(store: SqlStore, seq: int) -> None:
        with store.writing() as work:
            work.add_marks([Mark(session=kept.id, citizen=who, seq=seq, entry=entry, by="M1", at=NOW)])

    for seq in range(1, 11):
        results = race(partial(mark, office.store, seq), partial(mark, other, seq))
        assert [type(each) for each in results].count(Conflict) == 1, seq
    with office.store.reading() as look:
        assert [each.seq for each in look.attendance.marks(kept.id)[who]] == list(range(1, 11))


def test_references_minted_at_once_differ(
    office: Office, address: str, opened: Callable[[str], SqlStore]
) -> None:
    other = opened(address)

    def mint(store: SqlStore) -> str:
        with store.writing() as work:
            return work.mint("S-")

    found = [each for _ in range(10) for each in race(lambda: mint(office.store), lambda: mint(other))]
    assert len(set(found)) == 20


def test_a_look_is_of_one_moment(office: Office, address: str, opened: Callable[[str], SqlStore]) -> None:
    other = opened(address)
    with office.store.reading() as look:
        before = look.sessions.on(MONDAY)
        with other.writing() as work:
            work.put_sessions([booking(office, Rule.CITIZEN, 0)], {})
        assert look.sessions.on(MONDAY) == before
    with office.store.reading() as look:
        assert len(look.sessions.on(MONDAY)) == 1

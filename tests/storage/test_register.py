"""The register only ever grows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.attendance import Attendable, Entry, Mark, Sought, is_no_show
from planner.domain.catalogue import AttendanceCode
from planner.domain.refusals import Conflict, PlannerError
from planner.domain.session import Session
from planner.storage.tables_sessions import mark as mark_table
from tests import builders
from tests.builders import MONDAY, NOW, slot
from tests.storage.conftest import Office


def planned(office: Office, **changes: object) -> Session:
    made = builders.session(
        office.kinds["work_placement"], office.home, slot(MONDAY, "09:00", "12:00"), who=office.citizens[:2]
    )
    return office.put(replace(made, **changes))[0]  # type: ignore[arg-type]


def mark(
    session: Session, code: AttendanceCode | None, seq: int = 1, minutes: int = 180, at: int = 0
) -> Mark:
    entry = Entry(code=code, minutes=minutes)
    who = session.participants[at].citizen.id
    return Mark(session=session.id, citizen=who, seq=seq, entry=entry, by="M1", at=NOW)


def test_marks_come_back_in_order_and_keep_what_stood_before(office: Office) -> None:
    session = planned(office)
    came = replace(
        mark(session, office.codes["F"], 2, 135),
        entry=Entry(
            code=office.codes["F"],
            minutes=135,
            came=slot(MONDAY, "09:45", "12:00").start,
            left=slot(MONDAY, "09:45", "12:00").end,
            reason="bussen",
            lawful_reason=True,
        ),
    )
    marks = (mark(session, office.codes["M"]), came, mark(session, None, 3, 0))
    with office.store.writing() as work:
        for each in marks:
            work.add_marks([each])
        who = session.participants[0].citizen.id
        assert work.attendance.marks(session.id) == {who: marks}
        assert work.attendance.marked([session.id]) == {(session.id, who)}
        (part,) = work.attendance.attendables([who], MONDAY, MONDAY)[who]
    assert (part.slot, part.marks, part.current, part.company_time) == (session.slot, marks, None, True)
    assert (part.reference, part.owner) == (session.reference, office.home.ref)


def test_parts_that_are_sought_are_all_there(office: Office) -> None:
    present, away = office.codes["M"], office.codes["U"]
    histories = ((), (present,), (away,), (present, None), (away, None), (present, away), (away, present))
    who = office.citizens[0]
    for hour, history in enumerate(histories, 9):
        own = slot(MONDAY, f"{hour:02}:00", f"{hour:02}:45")
        session = planned(office, slot=own, reference=f"S{hour}")
        for seq, code in enumerate(history, 1):
            with office.store.writing() as work:
                work.add_marks([mark(session, code, seq, 45 if code is present else 0)])

    def found(sought: Sought) -> tuple[Attendable, ...]:
        with office.store.reading() as look:
            return look.attendance.attendables([who.id], MONDAY, MONDAY, sought=sought)[who.id]

    every = found(Sought.ALL)
    assert len(every) == len(histories)
    unmarked, missed = found(Sought.UNMARKED), found(Sought.NO_SHOWS)
    assert unmarked == tuple(part for part in every if part.current is None)
    assert [part for part in missed if is_no_show(part)] == [part for part in every if is_no_show(part)]
    assert sum(is_no_show(part) for part in missed) == 2
    assert len(missed) < len(every)


@pytest.mark.parametrize("seq", [1, 3])
def test_a_mark_whose_place_is_taken_or_not_next_is_a_conflict(office: Office, seq: int) -> None:
    session = planned(office)
    with office.store.writing() as work:
        work.add_marks([mark(session, office.codes["M"])])
    with pytest.raises(Conflict) as caught, office.store.writing() as work:
        work.add_marks([mark(session, office.codes["M"], seq)])
    assert caught.value.code == "marked-meanwhile"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE mark SET minutes = 1",
        "DELETE FROM mark",
        "INSERT OR REPLACE INTO mark SELECT * FROM mark",
        "TRUNCATE mark",
    ],
)
def test_the_database_refuses_to_rewrite_the_register(office: Office, statement: str) -> None:
    session = planned(office)
    with office.store.writing() as work:
        work.add_marks([mark(session, office.codes["M"])])
    sqlite = office.store._engine.dialect.name == "sqlite"
    if sqlite == statement.startswith("TRUNCATE") or (not sqlite and "REPLACE" in statement):
        return
    with pytest.raises(Exception, match=r"mark-|changed|marked"), office.store._engine.begin() as connection:
        connection.exec_driver_sql(statement)
    with office.store.reading() as look:
        assert len(look.attendance.marks(session.id)) == 1


def test_a_mark_needs_a_participant(office: Office) -> None:
    session = planned(office)
    stranger = replace(mark(session, office.codes["M"]), citizen=office.citizens[3].id)
    with pytest.raises((PlannerError, Exception)), office.store.writing() as work:
        work.add_marks([stranger])
    with office.store.reading() as look:
        assert look.attendance.marks(session.id) == {}


def test_attendables_have_own_times_and_leave_out_the_removed(office: Office) -> None:
    session = planned(office)
    own = slot(MONDAY, "09:45", "12:00")
    rows = (replace(session.participants[0], own=own), session.participants[1])
    office.change((session, replace(session, participants=rows)))
    (gone,) = office.put(
        builders.session(
            office.kind, office.provider, slot(MONDAY, "13:00", "14:00"), who=office.citizens[:1]
        )
    )
    first, second = (row.citizen.id for row in rows)
    with office.store.reading() as look:
        found = look.attendance.attendables([first, second], MONDAY, MONDAY)
        assert [part.slot for part in found[first]] == [own, gone.slot]
        assert [part.slot for part in found[second]] == [session.slot]
        assert [
            part.session
            for part in look.attendance.attendables([first], MONDAY, MONDAY, owner=office.provider.id)[first]
        ] == [gone.id]
        assert look.attendance.attendables(
            [first], MONDAY + timedelta(days=1), MONDAY + timedelta(days=7)
        ) == {first: ()}
    office.change((gone, replace(gone, removed=True)))
    with office.store.reading() as look:
        assert len(look.attendance.attendables([first], MONDAY, MONDAY)[first]) == 1


def test_the_register_has_no_column_that_the_store_forgets(office: Office) -> None:
    session = planned(office)
    with office.store.writing() as work:
        work.add_marks([mark(session, office.codes["M"])])
    with office.store._engine.connect() as connection:
        (row,) = connection.execute(mark_table.select()).all()
    assert (row.by, row.at, row.seq) == ("M1", NOW, 1)

"""Each look asks a few questions that an index answers, however much there is in the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from planner.domain.catalogue import Kind, ProgressArea
from planner.domain.clashes import Rule
from planner.domain.people import Citizen, Room
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import Session
from planner.storage.store import SqlReading
from tests import builders
from tests.builders import MONDAY, slot
from tests.storage.conftest import Office

SUNDAY = MONDAY + timedelta(days=6)
LOOKS: dict[str, tuple[int, Callable[[SqlReading, Office], object]]] = {
    # With the questions for sessions go those for staff, participants and allowances, and one for the catalogue.
    "a citizen's week": (
        5,
        lambda look, office: look.sessions.of(
            Subject(SubjectType.CITIZEN, office.citizens[0].ref), MONDAY, SUNDAY
        ),
    ),
    "a cohort's week": (
        5,
        lambda look, office: look.sessions.of(Subject(SubjectType.COHORT, office.cohort.ref), MONDAY, SUNDAY),
    ),
    "a mentor's week": (
        5,
        lambda look, office: look.sessions.of(
            Subject(SubjectType.STAFF, office.staff[0].ref), MONDAY, SUNDAY
        ),
    ),
    "a room's week": (
        5,
        lambda look, office: look.sessions.of(Subject(SubjectType.ROOM, office.rooms[0].ref), MONDAY, SUNDAY),
    ),
    "a workplace's week": (
        5,
        lambda look, office: look.sessions.of(
            Subject(SubjectType.WORKPLACE, office.workplace.ref), MONDAY, SUNDAY
        ),
    ),
    "everybody's week": (5, lambda look, _: look.sessions.between(MONDAY, SUNDAY)),
    "a provider's day": (5, lambda look, office: look.sessions.on(MONDAY, owner=office.provider.id)),
    "the day of one of the staff": (
        5,
        lambda look, office: look.sessions.on(MONDAY, staff=office.staff[0].id),
    ),
    "the members' own sessions": (
        6,
        lambda look, office: look.sessions.of_members(office.cohort.id, MONDAY, SUNDAY),
    ),
    "clashes of everybody": (
        8,
        lambda look, office: look.sessions.overlapping(
            {
                **{(Rule.CITIZEN, who.id): [slot(MONDAY, "09:00", "10:00")] for who in office.citizens},
                (Rule.STAFF, office.staff[0].id): [slot(MONDAY, "09:00", "10:00")],
                (Rule.ROOM, office.rooms[0].id): [slot(MONDAY, "09:00", "10:00")],
            }
        ),
    ),
    "thirteen weeks of hours": (
        3,
        lambda look, office: look.attendance.attendables(
            [who.id for who in office.citizens], MONDAY, MONDAY + timedelta(weeks=13)
        ),
    ),
    "a session by its reference": (5, lambda look, office: look.sessions.get(office.kept[0].reference)),
    "planned sums": (
        1,
        lambda look, office: look.sessions.planned_sums(
            SubjectType.COHORT, [office.cohort.id], MONDAY, SUNDAY
        ),
    ),
    # The catalogue's rows are the second question.
    "everybody's scores": (2, lambda look, office: look.scales.scores([who.id for who in office.citizens])),
    "everybody's last motivation": (
        2,
        lambda look, _: look.scales.latest(
            [row.id for row in look.catalogue.rows(ProgressArea) if row.motivation], SUNDAY
        ),
    ),
    "a page of citizens": (1, lambda look, _: look.people.list(Citizen, limit=50)),
    "one room": (1, lambda look, office: look.people.get(Room, office.rooms[0].reference)),
    "mentors": (1, lambda look, office: look.people.mentors([who.id for who in office.citizens], MONDAY)),
}


@contextmanager
def listening(office: Office) -> Iterator[list[tuple[str, Any]]]:
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, parameters: Any, _x: object, _many: bool) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(office.store._engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(office.store._engine, "before_cursor_execute", note)


def planned(office: Office) -> list[Session]:
    made = [
        builders.session(
            office.kind,
            office.provider,
            slot(MONDAY + timedelta(days=day), f"{hour:02}:00", f"{hour + 1:02}:00"),
            who=office.citizens[:3],
            staff=office.staff[:1],
            place=builders.in_room(office.rooms[0]) if hour % 2 else builders.at_workplace(office.workplace),
            team=office.cohort if hour % 3 else None,
        )
        for day in range(5)
        for hour in range(8, 14)
    ]
    office.kept = office.put(*made)
    return office.kept


@pytest.mark.parametrize("name", LOOKS)
def test_a_look_asks_a_few_questions(office: Office, name: str) -> None:
    planned(office)
    most, look_at = LOOKS[name]
    with listening(office) as asked, office.store.reading() as look:
        look_at(look, office)
    assert len(asked) <= most, "\n\n".join(statement for statement, _ in asked)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", LOOKS)
def test_an_index_answers_every_question_about_sessions(office: Office, name: str) -> None:
    planned(office)
    _, look_at = LOOKS[name]
    with listening(office) as asked, office.store.reading() as look:
        look_at(look, office)
    with office.store._engine.connect() as connection:
        for statement, parameters in asked:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            steps = [row[3] for row in plan]
            bad = [
                step
                for step in steps
                if re.match(r"SCAN (session|session_staff|participant|mark|allowance|progress_score)\b", step)
            ]
            assert not bad, f"{steps}\n{statement}"


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize("table", ["participant", "session_staff", "session"])
def test_an_index_answers_the_guards(office: Office, table: str) -> None:
    with office.store._engine.connect() as connection:
        triggers = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'guard%'",
            (table,),
        ).scalars()
        for text in triggers:
            question = re.search(r"EXISTS \((.*)\);\nEND", text, re.DOTALL)
            assert question is not None
            plan = connection.exec_driver_sql(
                "EXPLAIN QUERY PLAN " + re.sub(r"NEW\.\w+", "?1", question[1]), (b"0" * 16,)
            ).all()
            steps = [row[3] for row in plan]
            who = {"participant": "citizen_id", "session_staff": "staff_id", "session": "room_id"}[table]
            assert len(steps) == 1
            assert f"({who}=? AND start_utc>? AND start_utc<?)" in steps[0]


def test_the_questions_do_not_grow_with_the_answer(office: Office) -> None:
    subject = Subject(SubjectType.CITIZEN, office.citizens[0].ref)
    counts = []
    for _ in range(2):
        with listening(office) as asked, office.store.reading() as look:
            look.catalogue.rows(Kind)
            look.sessions.of(subject, MONDAY, SUNDAY)
        counts.append(len(asked))
        planned(office) if not office.kept else None
    assert counts[1] <= 5

"""The board of many: the same weeks as the week page shows one by one, in a few queries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event

from planner.domain.acting import SETUP, Acting
from planner.domain.board import Board, BoardCell, Overlap
from planner.domain.catalogue import Kind
from planner.domain.people import Placement, Workplace
from planner.domain.planned_week import SUBJECT_RECORDS, SubjectType
from planner.domain.refusals import Unknown
from planner.services.board_weeks import Boards
from tests.services.house import MONDAY, WEEK, House, slot

ACTORS = ("setup", "mentor", "colleague", "teacher", "nurse")
MOST_QUERIES = 10


def acting(house: House, name: str) -> Acting:
    found: Acting = SETUP if name == "setup" else getattr(house, name)
    return found


def board(house: House, sort: SubjectType = SubjectType.CITIZEN, who: Acting = SETUP, **more: Any) -> Board:
    return Boards(house.store).people_board(who, sort, WEEK, **more)


def cells(made: Board, reference: str) -> tuple[BoardCell, ...]:
    return next(row.cells for row in made.rows if row.record.reference == reference)


@contextmanager
def counting(house: House) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            asked.append(statement)

    engine = house.store._engine  # type: ignore[attr-defined]
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def fill(house: House) -> None:
    """Something of every sort: cohort sessions, talks, secrets, own times, exceptions, rooms and workplaces."""
    house.plan("09:00", "12:00", cohort="1A", staff=("MAJA",), room="R1")
    house.plan("09:00", "11:00", cohort="2A", owner="UDB", staff=("TOVE",), day=MONDAY + timedelta(days=1))
    house.plan("13:00", "14:00", "101", staff=("MAJA",))
    house.plan("13:00", "14:00", "1005", staff=("NILS",), title="Åben")
    house.plan_secret("14:00", "15:00", "101")
    house.plan_secret("14:00", "15:00", "103")
    house.plan_secret("15:00", "16:00", "102", "104", day=MONDAY + timedelta(days=2))
    house.plan("08:00", "12:00", "104", kind="work_placement", workplace="V1")
    together = house.plan("10:00", "11:00", "101", "104", day=MONDAY + timedelta(days=3))
    own = slot("10:30", "11:30", MONDAY + timedelta(days=3))
    house.planning.retime(SETUP, together, house.citizen("104").id, own)
    gone = house.plan("10:00", "11:00", cohort="1A", day=MONDAY + timedelta(days=4))
    house.planning.detach(SETUP, gone, house.citizen("102").id)


@pytest.mark.parametrize("name", ACTORS)
@pytest.mark.parametrize("sort", SubjectType)
def test_the_board_shows_each_week_as_the_week_page_does(house: House, sort: SubjectType, name: str) -> None:
    fill(house)
    who = acting(house, name)
    made = board(house, sort, who)
    known = house.people.list(who, SUBJECT_RECORDS[sort])
    assert [row.record for row in made.rows] == list(known)
    for row in made.rows:
        week = house.planning.week(who, sort, str(row.record.id), WEEK)
        open_cells = {(each.session, each.slot, each.title) for each in row.cells if not each.busy}
        busy_cells = {(each.session, each.slot) for each in row.cells if each.busy}
        assert open_cells == {(each.id, week.slot(each), each.title) for each in week.sessions}
        assert busy_cells == {(each.session, each.slot) for each in week.busy}
        assert (row.planned_minutes, row.company_minutes) == (week.planned_minutes, week.company_minutes)


def test_the_same_on_a_server(served_house: House) -> None:
    fill(served_house)
    made = board(served_house, who=served_house.colleague)
    assert [each.title for each in cells(made, "1005")] == ["Åben"]
    assert [each.busy for each in cells(made, "101")].count(True) == 1


@pytest.mark.parametrize("name", ACTORS)
def test_nothing_secret_is_told_to_the_wrong_person(house: House, name: str) -> None:
    fill(house)
    made = board(house, who=acting(house, name))
    told = {row.record.reference for row in made.rows if any(each.title == "Hemmelig" for each in row.cells)}
    allowed = {"setup": {"101", "102", "103", "104"}, "nurse": {"101", "102", "103", "104"}}
    allowed |= {"mentor": {"101", "102", "104"}, "colleague": {"103"}, "teacher": set()}
    assert told == allowed[name]
    for row in made.rows:
        for each in row.cells:
            if each.busy:
                assert (each.title, each.mark, each.colour, each.cohort) == ("", "", None, "")


@pytest.mark.parametrize("sort", SubjectType)
@pytest.mark.parametrize("name", ACTORS)
def test_the_queries_are_as_many_for_one_row_as_for_all(house: House, sort: SubjectType, name: str) -> None:
    fill(house)
    who, counts = acting(house, name), []
    for limit in (1, 100):
        with counting(house) as asked:
            board(house, sort, who, limit=limit)
        counts.append(len(asked))
    assert counts[1] <= MOST_QUERIES
    assert counts[0] <= counts[1] <= counts[0] + 1, "one more when somebody secret comes into sight"


def test_rows_are_by_reference_and_can_be_read_in_parts(house: House) -> None:
    first, rest = board(house, limit=2), board(house, limit=2, offset=2)
    assert [row.record.reference for row in first.rows] == ["101", "102"]
    assert [row.record.reference for row in rest.rows] == ["103", "104"]
    assert (first.more, rest.more, board(house).more) == (True, True, False)


def test_the_board_is_narrowed_by_text_mentor_and_cohort(house: House) -> None:
    def references(**more: Any) -> list[str]:
        return [row.record.reference for row in board(house, who=house.mentor, **more).rows]

    assert references(text="øg") == ["103"]
    assert references(mine=True) == ["101", "102"]
    assert references(cohort="2A") == ["103", "104"]
    assert references(cohort="1A", mine=True, text="bo") == ["102"]
    assert references(cohort="2A", mine=True) == []


def test_who_left_the_cohort_before_the_week_is_not_in_it(house: House) -> None:
    house.cohorts.leave(SETUP, "1A", "101", MONDAY - timedelta(days=3))
    house.cohorts.leave(SETUP, "1A", "102", MONDAY + timedelta(days=2))
    assert [row.record.reference for row in board(house, cohort="1A").rows] == ["102"]


def test_another_organisations_cohort_is_unknown_to_a_provider(house: House) -> None:
    with pytest.raises(Unknown):
        board(house, who=house.teacher, cohort="1A")


def test_agreed_hours_are_of_placements_that_run_in_the_week(house: House) -> None:
    place = house.people.get(SETUP, Workplace, "V1")
    for since, until, minutes in (
        (date(2026, 11, 1), None, 900),
        (date(2026, 11, 27), date(2026, 12, 31), 60),
        (date(2026, 10, 1), date(2026, 11, 22), 600),
    ):
        house.people.add(
            SETUP,
            Placement(
                id=uuid4(),
                reference="",
                name=place.name,
                citizen=house.citizen("101").ref,
                workplace=place.ref,
                weekly_minutes=minutes,
                since=since,
                until=until,
            ),
        )
    made = board(house)
    assert [row.agreed_minutes for row in made.rows][:2] == [960, None]
    house.plan("09:00", "10:00", "101", owner="UDB")
    seen = board(house, who=house.teacher)
    assert {row.record.reference for row in seen.rows} >= {"101"}
    assert {row.agreed_minutes for row in seen.rows} == {None}


def test_groups_are_told_inside_the_jobcentre_only(house: House) -> None:
    house.people.set_group(SETUP, "103", house_group(house), date(2026, 1, 1))
    inside = {row.record.reference: row.group for row in board(house).rows}
    assert inside["103"] is not None
    assert inside["101"] is None
    assert all(row.group is None for row in board(house, who=house.teacher).rows)


def house_group(house: House) -> str:
    return house.catalogue.groups(MONDAY)[0].code


def test_an_allowed_overlap_is_flagged_on_those_it_is_about(house: House) -> None:
    house.plan("09:00", "12:00", cohort="1A")
    house.plan("10:00", "11:00", "101", allow="Aftalt")
    made = board(house)
    flags = {row.record.reference: row.overlap for row in made.rows}
    assert flags["101"] is Overlap.ALLOWED
    assert flags["102"] is Overlap.NONE, "the cohort's session overlaps for another member only"
    assert board(house, SubjectType.COHORT).rows[0].overlap is Overlap.ALLOWED


def test_a_rule_that_the_office_made_refuse_is_flagged_as_open(house: House) -> None:
    house.plan("09:00", "10:00", "101", day=date(2026, 12, 25))
    with house.store.writing() as work:
        work.put_setting("rule.closed_day", '{"severity": "error"}')
    made = Boards(house.store).people_board(SETUP, SubjectType.CITIZEN, WEEK.plus(4))
    assert {row.record.reference: row.overlap for row in made.rows}["101"] is Overlap.OPEN
    assert date(2026, 12, 25) in {day.day for day in made.closed_days}


def test_cells_carry_kind_and_audience(house: House) -> None:
    session = house.plan("09:00", "11:00", "101", kind="taster_placement")
    (only,) = cells(board(house), "101")
    kind: Kind = session.kind
    assert (only.mark, only.colour, only.company, only.track) == (
        kind.mark,
        kind.colour,
        kind.counts_as_company_time,
        kind.track,
    )
    assert only.audience is session.audience


def test_a_removed_citizen_is_not_on_the_board(house: House) -> None:
    house.people.remove(SETUP, house.citizen("1005"))
    assert "1005" not in {row.record.reference for row in board(house).rows}


def test_a_session_in_the_night_of_the_clocks_is_as_long_as_it_lasts(house: House) -> None:
    day = date(2026, 10, 25)
    session = house.plan("01:00", "04:00", "101", day=day)
    assert session.minutes == 240
    made = Boards(house.store).people_board(SETUP, SubjectType.CITIZEN, session.slot.week)
    (only,) = cells(made, "101")
    assert (only.slot, only.minutes) == (session.slot, session.minutes)


@pytest.mark.parametrize("sort", SubjectType)
def test_an_index_answers_every_question_about_sessions(house: House, sort: SubjectType) -> None:
    fill(house)
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, parameters: Any, *_rest: object) -> None:
        asked.append((statement, parameters))

    who, engine = house.mentor, house.store._engine  # type: ignore[attr-defined]
    event.listen(engine, "before_cursor_execute", note)
    board(house, sort, who)
    event.remove(engine, "before_cursor_execute", note)
    with engine.connect() as connection:
        for statement, parameters in asked:
            if not statement.startswith("SELECT"):
                continue
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            steps = [str(row[3]) for row in plan]
            assert not [step for step in steps if step.startswith(("SCAN session", "SCAN participant"))], (
                steps
            )

"""Citizens' time in programmes and what they reached, the same on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from planner.domain.people import Ref
from planner.domain.programme_rows import DeadlineRule, GoalType, ProgrammeType
from planner.domain.programmes import Enrolment, GoalMark
from planner.domain.refusals import Conflict
from planner.domain.session import ParticipantOrigin
from planner.services.ports import Batch
from planner.storage import open_store
from planner.storage.tables_programmes import enrolment as enrolment_table
from tests import builders
from tests.builders import MONDAY, StoppedClock, slot
from tests.storage.conftest import Office, fill
from tests.storage.older import back_to

START = date(2026, 8, 3)


def enrolment(who: Ref, programme: str = "company_preparing", **changes: object) -> Enrolment:
    made = Enrolment(id=uuid4(), citizen=who, programme=programme, since=START)
    return replace(made, **changes)  # type: ignore[arg-type]


def note(on: Enrolment, goal: str, day: date = START) -> GoalMark:
    return GoalMark(
        id=uuid4(), enrolment=on.id, citizen=on.citizen, goal=goal, day=day, by="M1", evidence="set i dag"
    )


def full(who: Ref) -> Enrolment:
    return enrolment(
        who,
        until=date(2026, 12, 1),
        clock_since=date(2026, 7, 1),
        employment_goal="gartnermedhjælper",
        scheme="flex_job",
        obvious=True,
        outcome="outcome_job",
        outcome_minutes=300,
    )


def test_everything_comes_back_as_it_was_put(office: Office) -> None:
    anna, bo = office.citizens[0].ref, office.citizens[1].ref
    made, later = full(anna), enrolment(anna, "aftercare", since=date(2026, 12, 2))
    marks = (note(made, "daily_coping", date(2026, 9, 1)), note(made, "motivation"))
    with office.store.writing() as work:
        for each in (later, made):
            work.enrolling.put_enrolment(each)
        for mark in marks:
            work.enrolling.put_goal_mark(mark)
    with office.store.reading() as look:
        found = look.programmes
        assert found.enrolments([anna.id, bo.id]) == {anna.id: (made, later)}
        assert found.enrolments([]) == {}
        assert (found.enrolment(made.id), found.enrolment(uuid4())) == (made, None)
        assert found.goal_marks([made.id, later.id]) == {made.id: (marks[1], marks[0])}
        assert (found.goal_mark(marks[0].id), found.goal_mark(made.id)) == (marks[0], None)


def test_what_is_changed_and_removed(office: Office) -> None:
    made = enrolment(office.citizens[0].ref)
    mark = note(made, "motivation")
    with office.store.writing() as work:
        work.enrolling.put_enrolment(made)
        work.enrolling.put_goal_mark(mark)
        work.enrolling.put_goal_mark(replace(mark, evidence="rettet"))
        work.enrolling.put_enrolment(replace(made, employment_goal="kok"))
        assert work.programmes.goal_mark(mark.id) == replace(mark, evidence="rettet")
        work.enrolling.remove_goal_mark(mark.id)
        assert work.programmes.enrolment(made.id) == replace(made, employment_goal="kok")
        work.enrolling.remove_enrolment(made.id)
        assert work.programmes.enrolments([made.citizen.id]) == {}


def test_those_that_touch_some_dates(office: Office) -> None:
    anna, bo, aase, _ = office.citizens
    ended = enrolment(anna.ref, until=date(2026, 8, 31), outcome="outcome_next")
    running = enrolment(bo.ref, "clarification")
    coming = enrolment(aase.ref, since=date(2026, 9, 2))
    with office.store.writing() as work:
        for each in (coming, running, ended):
            work.enrolling.put_enrolment(each)
        found = work.programmes.running
        assert found(date(2026, 9, 1), date(2026, 9, 1)) == (running,)
        assert set(found(date(2026, 8, 31), date(2026, 9, 2))) == {ended, running, coming}
        assert found(date(2026, 8, 31), date(2026, 9, 2), programme="company_preparing") == tuple(
            sorted((ended, coming), key=lambda each: each.citizen.reference)
        )
        assert found(START, START, citizens=[anna.id]) == (ended,)
        assert found(START, START, citizens=[]) == ()
        work.put_record(replace(bo, removed=True), bo)
        assert found(date(2026, 9, 1), date(2026, 9, 1)) == ()


def test_nobody_is_in_the_same_programme_twice(office: Office) -> None:
    made = enrolment(office.citizens[0].ref)
    with office.store.writing() as work:
        work.enrolling.put_enrolment(made)
        work.enrolling.put_enrolment(replace(made, employment_goal="kok"))
    with pytest.raises(Conflict, match="enrolment-changed-meanwhile"), office.store.writing() as work:
        work.enrolling.put_enrolment(replace(made, id=uuid4()))
    # The database says so too, whoever writes.
    again = enrolment_table.insert().from_select(
        [column.name for column in enrolment_table.c],
        enrolment_table.select().with_only_columns(
            enrolment_table.c.citizen_id.label("id"), *list(enrolment_table.c)[1:]
        ),
    )
    with pytest.raises(Conflict, match="changed-meanwhile"), office.store._engine.begin() as connection:
        connection.execute(again)


@pytest.mark.parametrize("wrong", ["until = '2026-08-01', outcome = 'x'", "until = '2026-12-01'"])
def test_the_database_refuses_an_ending_that_cannot_be(office: Office, wrong: str) -> None:
    with office.store.writing() as work:
        work.enrolling.put_enrolment(enrolment(office.citizens[0].ref))
    with pytest.raises(Exception, match=r"(?i)check"), office.store._engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE enrolment SET {wrong}")


def test_weeks_with_a_session_of_the_programmes_cohorts(office: Office) -> None:
    """Anna comes twice in one week and once in the next; Bo is taken out of one; a week later lies outside."""
    anna, bo, *_ = office.citizens
    with office.store.writing() as work:
        cohort = replace(office.cohort, programme="company_preparing")
        work.put_record(cohort, office.cohort)
    sessions = [
        replace(
            builders.session(
                office.kind,
                office.provider,
                slot(MONDAY + timedelta(days=day), "09:00", "10:00"),
                who=(anna, bo),
            ),
            cohort=cohort.ref,
        )
        for day in (0, 1, 7, 14)
    ]
    out = replace(sessions[2].participants[1], origin=ParticipantOrigin.TAKEN_OUT)
    sessions[2] = replace(sessions[2], participants=(sessions[2].participants[0], out))
    other = builders.session(
        office.kind, office.home, slot(MONDAY + timedelta(days=9), "09:00", "10:00"), who=(bo,)
    )
    office.put(*sessions, other)
    with office.store.reading() as look:
        asked = look.programmes.course_weeks
        last = MONDAY + timedelta(days=13)
        assert asked([anna.id, bo.id], "company_preparing", MONDAY, last) == {anna.id: 2, bo.id: 1}
        assert asked([anna.id], "clarification", MONDAY, last) == {}


def test_a_batch_brings_programmes_with_it(office: Office) -> None:
    made = full(office.citizens[2].ref)
    mark = note(made, "motivation")
    with office.store.writing() as work:
        work.load(Batch(enrolments=[made], goal_marks=[mark]))
    with office.store.reading() as look:
        assert look.programmes.enrolment(made.id) == made
        assert look.programmes.goal_marks([made.id]) == {made.id: (mark,)}


def test_an_older_database_learns_what_its_programmes_are(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    store = open_store(str(path), clock=StoppedClock(), create=True)
    fill(store)
    with store.writing() as work:
        older = [
            replace(row, course_weeks=None, alongside=False) for row in work.catalogue.rows(ProgrammeType)
        ]
        old = {row.code: row for row in work.catalogue.rows(DeadlineRule)}
        case, job = old["group_3_decision"], old["group_1_job"]
        work.put_entries(
            [*older, replace(case, starts_at=""), replace(job, programme="placement_with_mentor", group="")]
        )
    store.close()
    back_to(path, "0004")
    again = open_store(str(path), clock=StoppedClock())
    with again.reading() as look:
        kinds = {row.code: row for row in look.catalogue.rows(ProgrammeType)}
        rules = {row.code: row for row in look.catalogue.rows(DeadlineRule)}
        assert {code for code, row in kinds.items() if row.alongside} == {"assessment", "aftercare"}
        assert kinds["company_preparing"].course_weeks == 3
        assert (rules["group_1_job"].programme, rules["group_1_job"].group) == ("", "1")
        assert rules["group_3_decision"].starts_at == "to_present"
        assert rules["group_1_review"].review
        assert len(look.catalogue.rows(GoalType)) == 16
    assert again.check() == ()
    again.close()

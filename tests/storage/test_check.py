"""Each rule that a database should keep is broken behind the store's back, and found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from planner.domain.attendance import Entry, Mark
from planner.domain.catalogue import Sensitivity
from planner.domain.people import Citizen, Membership
from planner.domain.session import ParticipantOrigin, Session
from tests import builders
from tests.builders import MONDAY, NOW, slot
from tests.storage.conftest import Office
from tests.storage.test_scales_store import score


def cohort_session(office: Office, *members: Citizen) -> Session:
    made = builders.session(
        office.kind, office.provider, slot(MONDAY, "09:00", "10:00"), who=members, team=office.cohort
    )
    return office.put(made)[0]


def tamper(office: Office, statement: str) -> None:
    """Change something as no part of the program would."""
    with office.store._engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            driver.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            connection.exec_driver_sql(statement)
        if sqlite:
            driver.execute("PRAGMA foreign_keys = ON")


def codes(office: Office) -> set[str]:
    return {finding.code for finding in office.store.check()}


def join(office: Office, who: Citizen, until: date | None = None) -> Membership:
    made = builders.membership(office.cohort, who, until=until)
    with office.store.writing() as work:
        work.put_membership(made)
    return made


def test_all_is_well_with_what_the_store_has_made(office: Office) -> None:
    member, added, out, gone = office.citizens
    for who in (member, out):
        join(office, who)
    join(office, gone, until=MONDAY - timedelta(days=1))
    made = builders.session(
        office.kind,
        office.provider,
        slot(MONDAY, "09:00", "10:00"),
        who=[member, added, out],
        team=office.cohort,
    )
    origins = {added.id: ParticipantOrigin.ADDED, out.id: ParticipantOrigin.TAKEN_OUT}
    rows = tuple(replace(row, origin=origins.get(row.citizen.id, row.origin)) for row in made.participants)
    office.put(replace(made, participants=rows))
    assert office.store.check() == ()


def test_a_member_who_is_not_listed_is_found(office: Office) -> None:
    session = cohort_session(office)
    join(office, office.citizens[0])
    (finding,) = office.store.check()
    assert (finding.code, finding.params) == ("member-not-listed", {"session": session.reference})


def test_a_stranger_who_is_listed_as_a_member_is_found_unless_marked(office: Office) -> None:
    session = cohort_session(office, office.citizens[0])
    assert codes(office) == {"listed-not-member"}
    entry = Entry(code=office.codes["M"], minutes=60)
    mark = Mark(session=session.id, citizen=office.citizens[0].id, seq=1, entry=entry, by="M1", at=NOW)
    with office.store.writing() as work:
        work.add_marks([mark])
    assert codes(office) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE session SET minutes = 61", "session-time-wrong"),
        ("UPDATE session SET iso_week = 202601", "session-time-wrong"),
        ("UPDATE session SET guarded = NOT guarded", "session-guard-wrong"),
        ("UPDATE session SET sensitivity = 'normal'", "sensitivity-too-low"),
    ],
)
def test_a_broken_session_is_found(office: Office, change: str, code: str) -> None:
    made = builders.session(
        office.kinds["health_talk"],
        office.home,
        slot(MONDAY, "09:00", "10:00"),
        sensitivity=Sensitivity.HEALTH,
    )
    office.put(made)
    assert codes(office) == set()
    tamper(office, change)
    assert code in codes(office)


def test_an_overlap_that_nobody_allowed_is_found(office: Office) -> None:
    who = office.citizens[:1]
    first, second = office.put(
        builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=who),
        builders.session(office.kind, office.home, slot(MONDAY, "10:00", "11:00"), who=who),
    )
    early = slot(MONDAY, "09:30", "10:00")
    stamp = int(early.start_utc.timestamp())
    value = str(stamp) if office.store._engine.dialect.name == "sqlite" else f"to_timestamp({stamp})"
    tamper(office, "UPDATE session SET guarded = NOT guarded")
    tamper(office, f"UPDATE session SET start_utc = {value} WHERE reference = '{second.reference}'")
    if office.store._engine.dialect.name == "sqlite":
        tamper(office, f"UPDATE participant SET start_utc = {stamp}, guarded = 0 WHERE start_utc > {stamp}")
    found = {finding.code: finding.params for finding in office.store.check()}
    assert set(found["overlap-not-allowed"]["sessions"]) == {first.reference, second.reference}  # type: ignore[call-overload]


def test_an_own_time_on_another_date_is_found(office: Office) -> None:
    made = builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=office.citizens[:1])
    own = replace(made.participants[0], own=slot(MONDAY + timedelta(days=1), "09:00", "10:00"))
    office.put(replace(made, participants=(own,)))
    assert codes(office) == {"own-time-on-other-date"}


def test_a_kind_that_is_not_in_force_is_found(office: Office) -> None:
    late = replace(office.kind, id=uuid4(), valid_from=MONDAY + timedelta(days=7))
    with office.store.writing() as work:
        work.put_entries([late])
    office.put(builders.session(late, office.home, slot(MONDAY, "09:00", "10:00")))
    assert codes(office) == {"kind-not-in-force"}


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_a_row_that_points_nowhere_is_found(office: Office) -> None:
    office.put(
        builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=office.citizens[:1])
    )
    tamper(office, "DELETE FROM session")
    links = [finding for finding in office.store.check() if finding.code == "broken-link"]
    assert [finding.params for finding in links] == [{"table": "participant", "target": "session"}]


def test_a_mark_that_was_taken_out_is_found(office: Office) -> None:
    session = cohort_session(office, office.citizens[0])
    entry = Entry(code=office.codes["M"], minutes=60)
    marks = [
        Mark(session=session.id, citizen=office.citizens[0].id, seq=seq, entry=entry, by="M1", at=NOW)
        for seq in (1, 2)
    ]
    with office.store.writing() as work:
        work.add_marks(marks)
    sqlite = office.store._engine.dialect.name == "sqlite"
    tamper(
        office, "DROP TRIGGER mark_delete" if sqlite else "ALTER TABLE mark DISABLE TRIGGER mark_append_only"
    )
    tamper(office, "DELETE FROM mark WHERE seq = 1")
    assert "mark-missing" in codes(office)


@pytest.mark.parametrize("statement", ["SET step = 6", "SET scale_id = area_id"])
def test_a_score_that_is_no_step_of_its_scale(office: Office, statement: str) -> None:
    with office.store.writing() as work:
        work.scoring.put_scores([score(office, office.citizens[0], "motivation", 5)])
    assert office.store.check() == ()
    tamper(office, f"UPDATE progress_score {statement}")
    (finding,) = office.store.check()
    assert finding.code == "score-off-scale"
    assert finding.params["citizen"] == office.citizens[0].reference

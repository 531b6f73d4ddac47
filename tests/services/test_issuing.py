"""The ledger: lasting random UIDs, a SEQUENCE and a stamp that rise with what the recipient must hear of."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from planner.domain.catalogue import Kind, Words
from planner.domain.people import Citizen, Organisation, OrganisationType, Staff
from planner.domain.recipients import Content, RecipientType, VisibleWeek
from planner.domain.session import Participant, Session
from planner.services.issuing import full_view, issue_week, prepare_issue
from planner.storage.opening import open_store
from tests.exporters.calendar.plans import (
    ANNA,
    BO,
    CITIZEN,
    COHORT,
    JOBCENTRE,
    MENTOR,
    NOW,
    STAFF,
    TALK,
    TEAM,
    Book,
    ref,
    session,
    view,
)


def plan() -> list[Session]:
    return [session("a", "2026-11-25T09:00", "10:00"), session("b", "2026-11-26T09:00", "10:00")]


def full(sessions: list[Session]) -> VisibleWeek:
    return full_view(CITIZEN, tuple({one.slot.week for one in sessions}), sessions)


def test_the_first_issue_mints_random_ids() -> None:
    book = Book()
    made = issue_week(book, full(plan()), NOW.replace(microsecond=123456))
    assert list(made.rows) == [one.id for one in plan()]
    assert made.new == set(made.rows)
    assert not made.changed
    for row in made.rows.values():
        assert re.fullmatch(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}@ugeplan\.invalid", row.uid)
        assert (row.sequence, row.stamp) == (0, NOW)
        assert len(row.digest) == 64
    assert set(book.rows.values()) == set(made.rows.values())


def test_an_unchanged_plan_writes_nothing() -> None:
    book = Book()
    first = issue_week(book, full(plan()), NOW)
    again = issue_week(book, full(plan()), NOW + timedelta(days=1))
    assert again.unchanged
    assert again.rows == first.rows
    assert book.writes == 1


def test_preparing_keeps_nothing() -> None:
    book = Book()
    assert not prepare_issue(book, full(plan()), NOW).unchanged
    assert not book.rows


def test_a_change_raises_that_row_only() -> None:
    book = Book()
    first = issue_week(book, full(plan()), NOW)
    a, b = plan()
    made = issue_week(book, full([replace(a, note="ny"), b]), NOW + timedelta(hours=1))
    assert not made.new
    assert made.changed == {a.id}
    assert made.rows[b.id] == first.rows[b.id]
    assert made.rows[a.id].uid == first.rows[a.id].uid
    assert made.rows[a.id].sequence == 1
    assert made.rows[a.id].stamp == NOW + timedelta(hours=1)


def test_two_changes_within_a_second_or_with_the_clock_set_back_still_rise() -> None:
    book = Book()
    a, _ = plan()
    stamps = [
        issue_week(book, full([replace(a, note=str(turn))]), NOW - timedelta(days=turn)).rows[a.id].stamp
        for turn in range(3)
    ]
    assert stamps == [NOW, NOW + timedelta(seconds=1), NOW + timedelta(seconds=2)]


def test_only_what_is_in_the_file_is_issued() -> None:
    book = Book()
    a, _ = plan()
    assert list(issue_week(book, full(plan()), NOW, only={a.id}).rows) == [a.id]
    assert [row.session for row in book.rows.values()] == [a.id]


def test_a_removed_session_leaves_and_comes_back_as_the_same_event() -> None:
    book = Book()
    a, b = plan()
    first = issue_week(book, full([a, b]), NOW)
    without = issue_week(book, full([replace(a, removed=True), b]), NOW + timedelta(hours=1))
    assert list(without.rows) == [b.id]
    assert issue_week(book, full([a, b]), NOW + timedelta(hours=2)).rows == first.rows


def test_what_is_not_for_the_recipient_is_no_change() -> None:
    book = Book()
    a, b = plan()
    first = issue_week(book, full([a, b]), NOW)
    later = [replace(a, staff_note="x", participants=(*a.participants, Participant(BO)), version=7), b]
    assert issue_week(book, full(later), NOW + timedelta(hours=1)).rows == first.rows


def test_a_neutral_title_is_something_a_citizen_would_notice() -> None:
    book = Book()
    a, _ = plan()
    issue_week(book, full([a]), NOW)
    renamed = replace(TALK, neutral_title=Words("Møde", "Meeting"))
    assert issue_week(book, full([replace(a, kind=renamed)]), NOW + timedelta(hours=1)).changed == {a.id}


def test_a_new_cohort_name_reaches_staff_who_read_it() -> None:
    book = Book()
    one = session("c", "2026-11-25T09:00", "10:00", cohort=COHORT)
    issue_week(book, full_view(STAFF, (one.slot.week,), [one]), NOW)
    renamed = replace(one, cohort=ref("1A", "Formiddagsholdet"))
    made = issue_week(book, full_view(STAFF, (one.slot.week,), [renamed]), NOW + timedelta(hours=1))
    assert made.changed == {one.id}


def test_asking_for_names_is_not_a_change_for_a_cohort() -> None:
    one = session("c", "2026-11-25T09:00", "10:00", cohort=COHORT, citizens=(ANNA, BO))
    plain = full_view(TEAM, (one.slot.week,), [one])
    assert plain == full_view(replace(TEAM, names=True), (one.slot.week,), [one])
    assert plain.content is Content.FULL
    assert not view([one], TEAM).sessions[0].people


def test_an_id_that_looks_like_a_cpr_number_is_not_used() -> None:
    ids: Iterator[UUID] = iter(
        [
            UUID("a1010190-1234-4abc-8def-abcdefabcdef"),
            UUID("abcdefab-abcd-4abc-8def-a0101901234b"),
            UUID("abcdefab-abcd-4abc-8def-abcdefabcdef"),
        ]
    )
    a, _ = plan()
    made = issue_week(Book(), full([a]), NOW, mint=lambda: next(ids))
    assert made.rows[a.id].uid == "abcdefab-abcd-4abc-8def-abcdefabcdef@ugeplan.invalid"


def test_an_empty_plan_issues_nothing() -> None:
    book = Book()
    assert issue_week(book, full([]), NOW).unchanged
    assert book.writes == 0


class Stopped:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


def test_a_real_database_gives_back_what_was_issued(tmp_path: Path) -> None:
    """Issued, closed, opened, issued again: the same rows and no write; after a change only that row is new."""
    office = Organisation(
        id=JOBCENTRE.id, reference="X-JC", name="Jobcenter", type=OrganisationType.JOBCENTRE
    )
    anna = Citizen(id=ANNA.id, reference=ANNA.reference, name=ANNA.name)
    mentor = Staff(id=MENTOR.id, reference="M1", name=MENTOR.name, organisation=office.ref)
    with closing(open_store(str(tmp_path / "plan.db"), clock=Stopped(), create=True)) as store:
        with store.writing() as work:
            kind = next(row for row in work.catalogue.rows(Kind) if row.in_force(plan()[0].day))
            kept = [replace(one, kind=kind, owner=office.ref) for one in plan()]
            for record in (office, anna, mentor):
                work.put_record(record, None)
            work.put_sessions(kept, {})
        with store.writing() as work:
            first = issue_week(work, full(kept), NOW)
    assert set(first.new) == {one.id for one in kept}
    with closing(open_store(str(tmp_path / "plan.db"), clock=Stopped())) as store:
        with store.reading() as look:
            again = prepare_issue(look, full(kept), NOW + timedelta(days=1))
        assert again.unchanged
        assert again.rows == first.rows
        with store.writing() as work:
            issue_week(work, full([replace(kept[0], note="ny"), kept[1]]), NOW + timedelta(days=1))
        with store.reading() as look:
            rows = look.issued((RecipientType.CITIZEN, ANNA.id), [one.id for one in kept])
    assert rows[kept[1].id] == first.rows[kept[1].id]
    assert rows[kept[0].id].sequence == 1
    assert rows[kept[0].id].stamp == NOW + timedelta(days=1)
    assert rows[kept[0].id].uid == first.rows[kept[0].id].uid

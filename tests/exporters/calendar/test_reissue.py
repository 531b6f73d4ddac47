"""Issuing again: the same plan is the same file, and a change is heard of by the session's own event only."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.recipients import Contact, Content, Recipient, RecipientType
from planner.domain.session import EndIs, Session, Slot
from planner.exporters.calendar_file import calendar_bytes
from planner.wording import Wording
from tests.exporters.calendar import plans
from tests.exporters.calendar.judges import icalendar_reads
from tests.exporters.calendar.plans import CITIZEN, NOW, ORGANIZER, PRACTICE, STAFF, Book, session, told, view


def plan(size: int) -> list[Session]:
    return [
        session(f"S{day}", f"2026-11-{2 + day:02d}T09:00", "12:00", of=PRACTICE, place=plans.CAFE)
        for day in range(size)
    ]


CHANGES: dict[str, Callable[[Session], Session]] = {
    "moved": lambda one: replace(
        one, slot=Slot(one.start + timedelta(hours=1), one.end + timedelta(hours=1))
    ),
    "longer": lambda one: replace(one, slot=Slot(one.start, one.end + timedelta(minutes=15))),
    "renamed": lambda one: replace(one, title=f"{one.title} (ny)"),
    "elsewhere": lambda one: replace(one, place=None),
    "note": lambda one: replace(one, note="Tag madpakke med"),
    "end not sure": lambda one: replace(one, end_is=EndIs.ASSUMED),
}


def issued(
    sessions: list[Session],
    book: Book,
    later: int,
    recipient: Recipient = CITIZEN,
    content: Content = Content.FULL,
    contact: Contact | None = None,
) -> bytes:
    """The file of an issue so many minutes on."""
    week = view(sessions, recipient, content, contact=contact or Contact())
    rows = told(week, sessions, book, NOW + timedelta(minutes=later))
    return calendar_bytes(week, rows, ORGANIZER, Wording("da"))


def events(file: bytes) -> dict[str, str]:
    """Each event's lines by its UID."""
    found = file.decode().split("BEGIN:VEVENT\r\n")[1:]
    return {event.split("UID:")[1].split("\r\n")[0]: event.split("END:VEVENT")[0] for event in found}


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(1, 12),
    change=st.sampled_from(sorted(CHANGES)),
    data=st.data(),
    content=st.sampled_from([Content.NEUTRAL, Content.FULL]),
)
def test_only_the_changed_event_differs(
    size: int, change: str, data: st.DataObject, content: Content
) -> None:
    book, before = Book(), plan(size)
    which = data.draw(st.integers(0, size - 1))
    first = issued(before, book, 0, content=content)
    assert issued(before, book, 5, content=content) == first
    after = [CHANGES[change](one) if number == which else one for number, one in enumerate(before)]
    second = issued(after, book, 10, content=content)
    assert issued(after, book, 15, content=content) == second
    old, new = events(first), events(second)
    assert old.keys() == new.keys()
    [uid] = [uid for uid in old if old[uid] != new[uid]]
    assert "SEQUENCE:0\r\n" in old[uid]
    assert "SEQUENCE:1\r\n" in new[uid]
    assert "DTSTAMP:20261120T083000Z" in old[uid]
    assert "DTSTAMP:20261120T084000Z" in new[uid]
    assert "LAST-MODIFIED:20261120T084000Z" in new[uid]


@given(change=st.sampled_from(sorted(CHANGES)))
@settings(deadline=None)
def test_an_undo_before_the_next_issue_leaves_no_trace(change: str) -> None:
    book, before = Book(), plan(3)
    first = issued(before, book, 0)
    changed = CHANGES[change](before[1])
    undone = replace(
        changed, **{name: getattr(before[1], name) for name in ("slot", "title", "place", "note", "end_is")}
    )
    assert changed != before[1]
    assert issued([before[0], replace(undone, version=3), before[2]], book, 10) == first
    assert book.writes == 1


def test_content_weeks_and_names_do_not_make_a_change() -> None:
    book, sessions = Book(), plan(14)
    neutral = issued(sessions, book, 0, content=Content.NEUTRAL)
    issued(sessions, book, 1, content=Content.FULL)
    part = issued(sessions[3:5], book, 2, content=Content.NEUTRAL)
    assert issued(sessions, book, 3, content=Content.NEUTRAL) == neutral
    assert events(part).items() <= events(neutral).items()
    assert book.writes == 1


def test_a_staff_calendar_does_not_hear_of_a_new_title() -> None:
    book, before = Book(), plan(2)
    first = issued(before, book, 0, STAFF)
    assert issued([CHANGES["renamed"](before[0]), before[1]], book, 5, STAFF) == first


def test_each_recipient_has_events_of_their_own() -> None:
    book, sessions = Book(), plan(2)
    files = [
        issued(sessions, book, 0, who)
        for who in (CITIZEN, STAFF, Recipient(RecipientType.WORKPLACE, plans.WORKPLACE))
    ]
    uids = [read.uid for file in files for read in icalendar_reads(file)]
    assert len(set(uids)) == 6


def test_a_new_number_to_ring_reaches_every_event() -> None:
    book, sessions = Book(), plan(2)
    first = issued(sessions, book, 0, contact=Contact(name="Mette", phone="1"))
    second = issued(sessions, book, 5, contact=Contact(name="Mette", phone="2"))
    assert [one.sequence for one in icalendar_reads(first)] == [0, 0]
    assert [one.sequence for one in icalendar_reads(second)] == [1, 1]

"""What somebody typed to change about a session, and the session as it would be."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time

from planner.domain.acting import Acting
from planner.domain.refusals import Malformed
from planner.domain.roster import moved
from planner.domain.session import EndIs, Session, Slot, slot_of
from planner.services.ports import Reading
from planner.services.session_drafts import NewSession, kind_on, place_of, staff_refs
from planner.services.text_rules import checked_line, checked_text


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionWish:
    """What is to be different; None is left as it is. A new start without an end keeps the length."""

    day: date | None = None
    start: time | None = None
    end: time | None = None
    title: str | None = None
    kind: str | None = None
    staff: tuple[str, ...] | None = None
    room: str | None = None
    workplace: str | None = None
    place: str | None = None
    note: str | None = None
    staff_note: str | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is to be different."""
        return all(getattr(self, field.name) is None for field in fields(self))

    def check_empty(self) -> None:
        """Let pass a wish for nothing.

        Raises:
            Malformed: Something else is asked for at the same time as another end of the series.
        """
        if not self.empty:
            raise Malformed("series-end-alone")


def changed(reading: Reading, acting: Acting, session: Session, wish: SessionWish) -> Session:
    """The session as wished for.

    Raises:
        Malformed: Nothing is wished for, or it cannot be.
        Unknown: A reference or a kind that nothing answers to.
    """
    if wish.empty:
        raise Malformed("nothing-to-change")
    slot = _slot(session, wish)
    wanted = moved(session, slot) if slot != session.slot else session
    if slot.minutes != session.minutes:
        wanted = replace(wanted, end_is=EndIs.CONFIRMED)
    if wish.kind is not None:
        wanted = replace(wanted, kind=kind_on(reading, wish.kind, slot))
    if wish.staff is not None:
        wanted = replace(wanted, staff=staff_refs(reading, acting, wish.staff))
    if not (wish.room is None and wish.workplace is None and wish.place is None):
        where = NewSession(
            kind="",
            start=slot.start,
            end=slot.end,
            room=wish.room,
            workplace=wish.workplace,
            place=wish.place,
        )
        wanted = replace(wanted, place=place_of(reading, where))
    return replace(
        wanted,
        title=session.title if wish.title is None else checked_line("title", wish.title) or session.title,
        note=session.note if wish.note is None else checked_text("note", wish.note),
        staff_note=session.staff_note
        if wish.staff_note is None
        else checked_text("staff-note", wish.staff_note),
    )


def _slot(session: Session, wish: SessionWish) -> Slot:
    day = wish.day or session.day
    start = datetime.combine(day, wish.start or session.start.time())
    if wish.end is not None:
        return Slot(start, datetime.combine(day, wish.end))
    if wish.start is None:
        return Slot(start, datetime.combine(day, session.end.time()))
    return slot_of(start, session.minutes)

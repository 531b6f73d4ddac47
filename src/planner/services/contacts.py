"""Keeping contacts: logged, changed, taken away, each undone by value; and which are due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock, wall_time
from planner.domain.contacts import (
    ContactResult,
    ContactWay,
    LoggedContact,
    checked_contact,
)
from planner.domain.due_contacts import DueContact, MissedSession
from planner.domain.guarded_words import GuardedWord, beginnings
from planner.domain.people import Citizen, Workplace
from planner.domain.refusals import Malformed, Refused
from planner.services.catalogue_choices import row_called, rows_on
from planner.services.contact_due import due_contacts, missed_sessions
from planner.services.contact_rows import NewContact
from planner.services.people_meant import people_meant
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Reading, Store, Writing
from planner.services.register_changes import ContactChange, expect_kept, kept_line

MOST_DAYS = 3 * 366


class Contacts:
    """The jobcentre's staff keep contacts; workplaces and other organisations learn nothing of them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def ways(self, day: date) -> tuple[ContactWay, ...]:
        """How contacts are made, in force on a date, in display order."""
        with self._store.reading() as reading:
            return rows_on(reading, ContactWay, day)

    def results(self, day: date) -> tuple[ContactResult, ...]:
        """What comes of contacts, in force on a date, in display order."""
        with self._store.reading() as reading:
            return rows_on(reading, ContactResult, day)

    def list(
        self, acting: Acting, citizen: str, first: date | None = None, last: date | None = None
    ) -> tuple[LoggedContact, ...]:
        """A citizen's contacts on the dates (both included; all unless told), newest first.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = reading.people.get(Citizen, citizen)
            found = reading.contacts.contacts([who.id], first or date.min, last or date.max)
            return found.get(who.id, ())

    def due(
        self,
        acting: Acting,
        day: date,
        *,
        citizens: Sequence[str] | None = None,
        mine: bool = False,
        ahead: int | None = None,
    ) -> tuple[DueContact, ...]:
        """Every contact that support running on a date asks for, the most overdue first.

        Args:
            acting: Who asks.
            day: The date.
            citizens: Only these; else all.
            mine: Of all, only the acting person's own.
            ahead: Only what is due at most so many days after the date; everything unless told.

        Raises:
            Unknown: A citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            people = people_meant(reading, acting, day, citizens=citizens, mine=mine)
            found = due_contacts(reading, [each.id for each in people], day)
        latest = day + timedelta(days=ahead) if ahead is not None else date.max
        return tuple(each for each in found if each.day <= latest)

    def missed(
        self,
        acting: Acting,
        first: date,
        last: date,
        *,
        citizens: Sequence[str] | None = None,
        mine: bool = False,
    ) -> tuple[MissedSession, ...]:
        """Sessions of the dates (both included) that citizens stayed away from without a lawful reason, newest first.

        What another organisation keeps secret is not among them. Each carries the contacts made because of it.

        Raises:
            Malformed: The days are the wrong way round, or too many.
            Unknown: A citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        if last < first:
            raise Malformed("until-before-since", since=first, until=last)
        if (last - first).days > MOST_DAYS:
            raise Malformed("days-out-of-range", most=MOST_DAYS)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            people = people_meant(reading, acting, last, citizens=citizens, mine=mine)
            return missed_sessions(reading, acting, people, first, last)

    def log(self, acting: Acting, new: NewContact) -> ContactChange:
        """Keep that somebody was spoken with, or that it was tried.

        Raises:
            Unknown: The citizen, the way, the result, the company or the session.
            Malformed: It is in the future, or the note is too long.
            Refused: A company without its name, a session that the citizen is not on, or a note that tells of health.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            who = known_record(work, acting, Citizen, new.citizen).ref
            at = (new.at or wall_time(self._clock.now())).replace(second=0)
            made = LoggedContact(
                id=uuid4(),
                citizen=who,
                at=at,
                way=row_called(work, ContactWay, new.way, at.date()),
                result=row_called(work, ContactResult, new.result, at.date()),
                party=new.party,
                direction=new.direction,
                by=acting.staff,
                workplace=work.people.get(Workplace, new.workplace).ref if new.workplace else None,
                note=new.note,
                next_due=new.next_due,
                session=_missed_session(work, new.session, who.id) if new.session else None,
            )
            return self._put_contact(
                work, acting, ContactChange(act="act-contact-logged", before=None, after=made)
            )

    def change(self, acting: Acting, expects: LoggedContact, wanted: LoggedContact) -> ContactChange:
        """Make a contact as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: As :meth:`log`.
            Refused: As :meth:`log`.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            expect_kept(work.contacts.contact(expects.id), expects)
            after = replace(wanted, id=expects.id, citizen=expects.citizen)
            return self._put_contact(
                work, acting, ContactChange(act="act-contact-changed", before=expects, after=after)
            )

    def remove(self, acting: Acting, expects: LoggedContact) -> ContactChange:
        """Take a contact away, as when it was a mistake.

        Raises:
            Conflict: Somebody changed it since.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            expect_kept(work.contacts.contact(expects.id), expects)
            return self._put_contact(
                work, acting, ContactChange(act="act-contact-removed", before=expects, after=None)
            )

    def undo(self, acting: Acting, change: ContactChange) -> ContactChange:
        """Put a contact back as it stood before, if nobody changed it since; what comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        back = change.inverse()
        with self._store.writing() as work:
            check_jobcentre(acting)
            expect_kept(work.contacts.contact(change.kept.id), back.before)
            return self._put_contact(work, acting, back)

    def _put_contact(self, work: Writing, acting: Acting, change: ContactChange) -> ContactChange:
        if change.after is None:
            work.contacting.remove_contact(change.kept.id)
        else:
            day = change.after.day
            guarded = [row for row in work.catalogue.rows(GuardedWord) if row.health and row.in_force(day)]
            made = checked_contact(change.after, wall_time(self._clock.now()), beginnings(guarded))
            work.contacting.put_contact(made)
            change = replace(change, after=made)
        work.add_history([kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)])
        return change


def _missed_session(reading: Reading, reference: str, citizen: UUID) -> UUID:
    session = reading.sessions.get(reference)
    if citizen not in {row.citizen.id for row in session.attending}:
        raise Refused("contact-not-on-session", session=session.reference)
    return session.id

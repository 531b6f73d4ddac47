"""Planning a week: look at it, and add, move, change, take out and bring back its sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clashes import Clash
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.planned_week import PlannedWeek, SubjectType
from planner.domain.refusals import Refused
from planner.domain.roster import by_reference, moved
from planner.domain.rules.surroundings import Moment
from planner.domain.session import EndIs, Participant, ParticipantOrigin, Session, Slot, slot_of
from planner.services.acting_person import viewing
from planner.services.changes import Change
from planner.services.clash_search import find_clashes
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store
from planner.services.session_drafts import SESSION_PREFIX, NewSession, draft, kind_on
from planner.services.session_lists import changed_lists, with_roster
from planner.services.session_merging import merged
from planner.services.session_writing import SessionWriting
from planner.services.week_reading import read_week, session_for


class WeekPlanning:
    """The week page's acts. Every change is one transaction and comes back as a :class:`Change` that can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def week(
        self, acting: Acting, subject: SubjectType, reference: str, week: IsoWeek, *, judged: bool = True
    ) -> PlannedWeek:
        """A subject's week as the acting person may see it; unjudged, it comes sooner and without its clashes.

        Raises:
            Unknown: Nothing answers to the reference, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            return read_week(reading, acting, subject, reference, week, judged=judged)

    def judged(self, acting: Acting, plan: PlannedWeek) -> PlannedWeek:
        """The same week with what the rules find in it."""
        with self._store.reading() as reading:
            return replace(plan, clashes=find_clashes(reading, plan.sessions, viewing(reading, acting)))

    def session(self, acting: Acting, reference: str) -> Session:
        """One session by reference or id.

        Raises:
            Unknown: There is none, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            return session_for(reading, acting, reference)

    def clashes(self, acting: Acting, drafts: Sequence[Session]) -> tuple[Clash, ...]:
        """What the sessions would clash with if they were as given; nothing is saved."""
        with self._store.reading() as reading:
            return find_clashes(reading, drafts, viewing(reading, acting), Moment(today(self._clock)))

    def moved_preview(self, acting: Acting, session: Session, slot: Slot) -> tuple[Clash, ...]:
        """What a session would clash with at another time; for showing while it is dragged."""
        moment = Moment(today(self._clock), {session.id: session})
        with self._store.reading() as reading:
            return find_clashes(reading, [moved(session, slot)], viewing(reading, acting), moment)

    def add(self, acting: Acting, new: NewSession, allow: str | None = None) -> Change:
        """Plan a session.

        Raises:
            ClashRefused: Somebody or something is taken, and no reason was given to let it stand.
            Malformed: Impossible times or texts.
            Unknown: A reference nobody answers to.
        """
        return self.add_all(acting, [new], allow)

    def add_all(
        self, acting: Acting, news: Sequence[NewSession], allow: str | None = None, act: str = "session-added"
    ) -> Change:
        """Plan several sessions, all or none (copies of a day, pasted sessions)."""
        with self._writing.opened(acting, act, allow) as step:
            references = step.work.mint_many(SESSION_PREFIX, len(news))
            drafts = [
                draft(step.work, acting, new, reference)
                for new, reference in zip(news, references, strict=True)
            ]
            step.put({d.id: replace(d, removed=True) for d in drafts}, drafts, new=True)
        return step.change

    def change(
        self,
        acting: Acting,
        expects: Session,
        wanted: Session,
        allow: str | None = None,
        act: str = "session-changed",
    ) -> Change:
        """Make a session as wanted, if it still is as the user saw it.

        A new date rewrites a cohort session's list; a new time ends its allowances.

        Raises:
            Conflict: Somebody changed it since.
            ClashRefused: It would clash, and no reason was given.
        """
        return self.change_all(acting, [(expects, wanted)], allow, act)

    def change_all(
        self,
        acting: Acting,
        pairs: Sequence[tuple[Session, Session]],
        allow: str | None = None,
        act: str = "sessions-changed",
    ) -> Change:
        """Make several sessions as wanted in one transaction; two may swap times."""
        with self._writing.opened(acting, act, allow) as step:
            current = step.expect([expects for expects, _ in pairs])
            wanted = [self._settled(step.work, current[expects.id], want) for expects, want in pairs]
            step.put(current, wanted)
        return step.change

    def move(
        self,
        acting: Acting,
        reference: str,
        start: datetime,
        end: datetime | None = None,
        allow: str | None = None,
    ) -> Change:
        """Move a session; without an end it keeps its length in elapsed minutes.

        Raises:
            Unknown: There is no such session.
            ClashRefused: It would clash, and no reason was given.
        """
        session = self.session(acting, reference)
        return self.change(acting, session, at_time(session, start, end), allow, "session-moved")

    def remove(self, acting: Acting, sessions: Sequence[Session]) -> Change:
        """Take sessions off the plan; undo brings them back with their marks."""
        pairs = [(session, replace(session, removed=True, allowances=())) for session in sessions]
        return self.change_all(acting, pairs, act="session-removed")

    def detach(self, acting: Acting, expects: Session, citizen: UUID) -> Change:
        """Take one citizen off a session's list; a cohort session keeps the row as a visible exception.

        Raises:
            Refused: The citizen is not on the list.
        """
        row = _expected_row(expects, citizen)
        rows = tuple(r for r in expects.participants if r.citizen.id != citizen)
        if expects.cohort is not None:
            rows = (*rows, replace(row, origin=ParticipantOrigin.TAKEN_OUT, own=None))
        wanted = replace(expects, participants=by_reference(rows))
        return self.change(acting, expects, wanted, act="citizen-detached")

    def attach(self, acting: Acting, expects: Session, citizen: str, allow: str | None = None) -> Change:
        """Put a citizen on a session's list, or bring back one who was taken out."""
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen).ref
            members = reading.people.members(expects.cohort.id, expects.day) if expects.cohort else ()
        origin = ParticipantOrigin.MEMBER if who in members else ParticipantOrigin.ADDED
        rows = [r for r in expects.participants if r.citizen != who]
        wanted = replace(expects, participants=by_reference([*rows, Participant(who, origin)]))
        return self.change(acting, expects, wanted, allow, "citizen-attached")

    def retime(
        self, acting: Acting, expects: Session, citizen: UUID, own: Slot | None, allow: str | None = None
    ) -> Change:
        """Give one participant a time of their own on the session's date; None takes it back.

        Raises:
            Refused: The citizen is not on the list, or the time is on another date.
        """
        row = _expected_row(expects, citizen)
        if own is not None and own.day != expects.day:
            raise Refused("own-time-other-date", day=expects.day)
        rows = tuple(replace(row, own=own) if r is row else r for r in expects.participants)
        return self.change(acting, expects, replace(expects, participants=rows), allow, "citizen-retimed")

    def confirm(self, acting: Acting, expects: Session) -> Change:
        """Say that an assumed end is right."""
        return self.change(acting, expects, replace(expects, end_is=EndIs.CONFIRMED), act="end-confirmed")

    def undo(self, acting: Acting, change: Change, *, over: bool = False) -> Change:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        ``over`` does it over what somebody changed on the sessions since: what the act changed is put back, and the rest
        stays as they left it.

        Raises:
            Conflict: Somebody changed one of the sessions since, or what goes with them.
            ClashRefused: What stood before would now clash.
        """
        back = change.inverse()
        with self._writing.opened(acting, change.act, None) as step:
            current = step.stored(back.before) if over else step.expect(back.before)
            step.put_memberships(back.memberships)
            after: Sequence[Session] = back.after
            if over:
                pairs = zip(back.before, back.after, strict=True)
                after = [merged(seen, wanted, current[seen.id]) for seen, wanted in pairs]
            wanted = [with_roster(step.work, session) for session in after]
            # Sessions that were planned since the membership changed follow it too.
            for membership, _ in back.memberships:
                for was, now in changed_lists(step.work, membership.cohort.id, membership.since):
                    if was.id not in current:
                        current[was.id] = was
                        wanted.append(now)
            step.put(
                current,
                wanted,
                applied=back.applied,
                withdrawn=back.withdrawn,
                series=back.series,
                wishes=back.wishes,
            )
        return step.change

    def _settled(self, reading: Reading, current: Session, wanted: Session) -> Session:
        """The wanted session with kind, list and sensitivity right for its date."""
        if wanted.day != current.day:
            wanted = with_roster(
                reading, replace(wanted, kind=kind_on(reading, wanted.kind.code, wanted.slot))
            )
        return replace(wanted, sensitivity=wanted.sensitivity.at_least(wanted.kind.default_sensitivity))


def at_time(session: Session, start: datetime, end: datetime | None = None) -> Session:
    """The session at another time, as long as before unless an end is given; a new end is a confirmed one."""
    slot = Slot(start, end) if end is not None else slot_of(start, session.minutes)
    kept = session.end_is if slot.minutes == session.minutes else EndIs.CONFIRMED
    return replace(moved(session, slot), end_is=kept)


def _expected_row(session: Session, citizen: UUID) -> Participant:
    row = session.participant(citizen)
    if row is None or not row.attends:
        raise Refused("not-on-the-list", session=session.reference)
    return row

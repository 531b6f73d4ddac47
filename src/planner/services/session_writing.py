"""The one way sessions are written: expected values checked, clashes judged, history kept, all in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.people import Membership
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.domain.rules.surroundings import Moment
from planner.domain.series import Series
from planner.domain.session import Session
from planner.domain.templates import Application
from planner.domain.wishes import Wish
from planner.services.acting_person import viewing
from planner.services.changes import Change
from planner.services.clash_search import allowed, find_clashes, let_stand, with_allowances
from planner.services.membership_history import membership_line
from planner.services.ports import Store, Writing
from planner.services.register_closed_plan import check_plan_open
from planner.services.series_history import series_line, wish_line
from planner.services.session_drafts import may_change
from planner.services.session_history import session_line


class SessionStep:
    """One act while its transaction is open; ``work`` is the transaction, ``change`` what has been done."""

    def __init__(self, work: Writing, acting: Acting, act: str, allow: str | None, clock: Clock) -> None:
        self.work = work
        self._acting = acting
        self._act = act
        self._allow = allow
        self._clock = clock
        self._change: Change | None = None
        # Why days that are closed are written on; everybody else leaves them alone.
        self.correction = ""
        self._memberships: tuple[tuple[Membership, Membership], ...] = ()

    @property
    def change(self) -> Change:
        """What was done.

        Raises:
            RuntimeError: Nothing was put; a mistake in the program.
        """
        if self._change is None:
            raise RuntimeError(f"{self._act} put nothing")
        return self._change

    def expect(self, sessions: Sequence[Session]) -> dict[UUID, Session]:
        """The sessions as stored now, if they are still as the user saw them (the version may have moved on).

        Raises:
            Conflict: One was changed since, with who and when.
            Refused: One is not the acting person's to change.
        """
        current = self.stored(sessions)
        for session in sessions:
            found = current[session.id]
            if not found.same_content(session):
                last = self.work.history(session.id)[-1]
                raise Conflict("changed-meanwhile", session=found.reference, by=last.by, at=last.at)
        return current

    def stored(self, sessions: Sequence[Session]) -> dict[UUID, Session]:
        """The sessions as stored now, whatever somebody did to them since.

        Raises:
            Refused: One is not the acting person's to change.
        """
        current = self.work.sessions.by_id([session.id for session in sessions])
        seen_by = viewing(self.work, self._acting)
        for session in sessions:
            stored = current.get(session.id)
            if stored is None:
                raise Unknown("unknown-reference", sort="session", reference=session.reference)
            if not may_change(self._acting, stored.owner.id) or not seen_by.sees(stored):
                raise Refused("session-not-yours", session=stored.reference)
        return current

    def put_memberships(self, pairs: Sequence[tuple[Membership, Membership]]) -> None:
        """Write memberships (before, after) if they still are as they were; lists made from here on follow them.

        Raises:
            Conflict: Somebody changed one since.
        """
        for before, after in pairs:
            stored = self.work.people.memberships(cohort=before.cohort.id, citizen=before.citizen.id)
            kept = next((period for period in stored if period.id == before.id), None)
            if kept is not None and kept != before:
                raise Conflict("membership-changed-meanwhile", citizen=before.citizen)
            self.work.put_membership(after)
            line = membership_line(self._act, self._acting.label, self._clock.now(), before, after)
            self.work.add_history([line])
        self._memberships += tuple(pairs)

    def put(
        self,
        current: Mapping[UUID, Session],
        wanted: Sequence[Session],
        *,
        applied: Sequence[Application] = (),
        withdrawn: Sequence[Application] = (),
        series: Sequence[tuple[Series, Series]] = (),
        wishes: Sequence[tuple[Wish, Wish]] = (),
        new: bool | Collection[UUID] = False,
    ) -> None:
        """Write the sessions as wanted, with the series and wishes (before, after) that go with them.

        ``new`` holds the ids that are not stored yet, or is True when none of them is; ``current`` has tombstones for them.

        Raises:
            ClashRefused: One would clash and no reason was given.
            Conflict: Somebody changed a series or a wish since.
            Refused: One is on a closed day, or would be.
        """
        fresh = set(new) if not isinstance(new, bool) else set(current) if new else set()
        stored = {id_: each for id_, each in current.items() if id_ not in fresh}
        wanted = with_allowances(stored, wanted)
        check_plan_open(self.work, self._acting, stored, wanted, self.correction)
        moment = Moment(today(self._clock), stored)
        clashes = find_clashes(self.work, wanted, viewing(self.work, self._acting), moment)
        settled = allowed(wanted, clashes, self._allow)
        for application in withdrawn:
            self.work.remove_application(application.id)
        for application in applied:
            self.work.add_application(application)
        self.work.put_sessions(settled, stored)
        at = self._clock.now()
        self.work.add_history(
            [
                session_line(self._act, self._acting, at, None if s.id in fresh else current[s.id], s)
                for s in settled
                if s.id in fresh
                or not s.same_content(current[s.id])
                or s.allowances != current[s.id].allowances
            ]
        )
        self._put_beside(series, wishes)
        written = self.work.sessions.by_id([session.id for session in settled])
        self._change = Change(
            act=self._act,
            before=tuple(current[session.id] for session in settled),
            after=tuple(written[session.id] for session in settled),
            applied=tuple(applied),
            withdrawn=tuple(withdrawn),
            series=tuple(series),
            wishes=tuple(wishes),
            memberships=self._memberships,
            clashes=let_stand(clashes, self._allow),
        )

    def _put_beside(
        self, series: Sequence[tuple[Series, Series]], wishes: Sequence[tuple[Wish, Wish]]
    ) -> None:
        """Series and wishes, if they still are as they were seen; what is not stored yet was a tombstone before."""
        at, by = self._clock.now(), self._acting.label
        known = self.work.series.by_id([before.id for before, _ in series])
        for before, after in series:
            stored = known.get(before.id)
            if stored is not None and stored != before:
                raise self._changed("series-changed-meanwhile", before.id, series=before.reference)
            self.work.put_series(after, stored)
            self.work.add_history([series_line(self._act, by, at, before, after)])
        open_wishes = self.work.wishes.by_id([before.id for before, _ in wishes])
        for was, wish in wishes:
            kept = open_wishes.get(was.id)
            if kept is not None and kept != was:
                raise self._changed("wish-changed-meanwhile", was.id, wish=was.reference)
            self.work.put_wish(wish, kept)
            self.work.add_history([wish_line(self._act, by, at, was, wish)])

    def _changed(self, code: str, subject: UUID, **params: object) -> Conflict:
        last = self.work.history(subject)[-1]
        return Conflict(code, by=last.by, at=last.at, **params)


class SessionWriting:
    """Opens the transaction of one act."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @contextmanager
    def opened(self, acting: Acting, act: str, allow: str | None) -> Iterator[SessionStep]:
        """One act in one transaction, kept when the block ends and rolled back when anything is raised."""
        with self._store.writing() as work:
            yield SessionStep(work, acting, act, allow, self._clock)

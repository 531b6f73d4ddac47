"""What was taken off the plan, and bringing it back."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.refusals import Unknown
from planner.domain.session import Session
from planner.services.acting_person import viewing
from planner.services.changes import Change
from planner.services.ports import Reading, Store
from planner.services.series_ports import Removal
from planner.services.session_drafts import may_change
from planner.services.session_lists import with_roster
from planner.services.session_writing import SessionWriting

# An addition that was undone leaves a tombstone too, but nobody took it off the plan: doing it again is redo.
REMOVING = ("session-removed", "series-removed", "series-ended", "series-changed", "session-restored")
MOST = 500


class Trash:
    """Lists removed sessions and restores them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._writing = SessionWriting(store, clock)

    def list(self, acting: Acting, limit: int = 100) -> tuple[Removal, ...]:
        """What was removed, by whom and when, the last first; at most so many (up to 500), as far as one may see it."""
        with self._store.reading() as reading:
            seen_by = viewing(reading, acting)
            found = reading.trash.list(REMOVING, MOST)
            return tuple(each for each in found if seen_by.sees(each.session))[: max(limit, 0)]

    def get(self, acting: Acting, reference: str) -> Removal:
        """The removal of one session by reference or id.

        Raises:
            Unknown: There is none, it is on the plan, or the acting person may not see it.
        """
        with self._store.reading() as reading:
            session = reading.sessions.get(reference)
            removal = reading.trash.of(session.id)
            if removal is None or not viewing(reading, acting).sees(session):
                raise Unknown("not-in-the-trash", session=reference)
            return removal

    def restore(self, acting: Acting, session: Session, allow: str | None = None) -> Change:
        """Put a removed session back where it was, with its marks; its series, if that is still there.

        Raises:
            Conflict: It was restored or changed since it was seen.
            ClashRefused: Somebody or something is taken by now (the clashes say who and when), and no reason was given.
            Refused: It is not the acting person's to plan.
        """
        with self._writing.opened(acting, "session-restored", allow) as step:
            current = step.expect([session])
            stored = current[session.id]
            if not stored.removed or not may_change(acting, stored.owner.id):
                raise Unknown("not-in-the-trash", session=stored.reference)
            step.put(current, [_alive(step.work, stored)])
        return step.change


def _alive(reading: Reading, stored: Session) -> Session:
    """The session on the plan again, with the list of its date; alone when its series is gone."""
    session = replace(stored, removed=False, allowances=())
    series = reading.series.by_id([stored.series]).get(stored.series) if stored.series else None
    if series is not None and series.removed:
        session = replace(session, series=None, original_start=None)
    return with_roster(reading, session)

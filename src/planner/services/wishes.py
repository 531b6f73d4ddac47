"""The pool of wished sessions that have no time yet, and giving them one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Kind
from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Record
from planner.domain.refusals import Refused, Unknown
from planner.domain.session import slot_of
from planner.domain.wishes import Wish
from planner.services.changes import Change
from planner.services.people_rights import known, known_record
from planner.services.ports import Reading, Store
from planner.services.session_drafts import SESSION_PREFIX, NewSession, draft, may_change
from planner.services.session_writing import SessionWriting
from planner.services.text_rules import checked_line, checked_text

WISH_PREFIX = "W-"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWish:
    """What somebody wishes for a citizen or a cohort (by reference or id); see :class:`Wish` for the rest."""

    kind: str
    minutes: int
    citizen: str | None = None
    cohort: str | None = None
    title: str = ""
    note: str = ""
    week: IsoWeek | None = None


class Wishes:
    """Keeps the pool. Every act comes back as a :class:`Change` that :meth:`WeekPlanning.undo` takes back."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._writing = SessionWriting(store, clock)

    def list(
        self, acting: Acting, *, citizen: str | None = None, cohort: str | None = None
    ) -> tuple[Wish, ...]:
        """Open wishes of all, or of one citizen or cohort: by wanted week (those at any time last) and reference.

        Raises:
            Unknown: Nobody answers to the reference, or the acting person may not know of them.
        """
        with self._store.reading() as reading:
            who = _one(reading, acting, Citizen, citizen)
            team = _one(reading, acting, Cohort, cohort)
            found = reading.wishes.list(citizen=who, cohort=team)
            return tuple(each for each in found if _knows(reading, acting, each))

    def get(self, acting: Acting, reference: str) -> Wish:
        """One open wish by reference or id.

        Raises:
            Unknown: There is none, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            return _open(reading, acting, reference)

    def add(self, acting: Acting, new: NewWish) -> Change:
        """Wish for a session.

        Raises:
            Malformed: Impossible minutes or texts, or not one citizen or cohort.
            Unknown: A reference or a kind that nothing answers to.
        """
        with self._writing.opened(acting, "wish-added", None) as step:
            citizen = known_record(step.work, acting, Citizen, new.citizen) if new.citizen else None
            cohort = known_record(step.work, acting, Cohort, new.cohort) if new.cohort else None
            wish = Wish(
                id=uuid4(),
                reference=step.work.mint(WISH_PREFIX),
                citizen=citizen.ref if citizen else None,
                cohort=cohort.ref if cohort else None,
                kind=_kind(step.work, new.kind),
                title=checked_line("title", new.title),
                minutes=new.minutes,
                note=checked_text("note", new.note),
                week=new.week,
            )
            _check(step.work, acting, wish)
            step.put({}, (), wishes=[(replace(wish, removed=True), wish)])
        return step.change

    def change(self, acting: Acting, expects: Wish, wanted: Wish) -> Change:
        """Make a wish as wanted, if it still is as the user saw it; whose it is stays.

        Raises:
            Conflict: Somebody changed it since.
        """
        with self._writing.opened(acting, "wish-changed", None) as step:
            _open(step.work, acting, str(expects.id))
            checked = replace(
                wanted,
                id=expects.id,
                reference=expects.reference,
                citizen=expects.citizen,
                cohort=expects.cohort,
                kind=_kind(step.work, wanted.kind),
                title=checked_line("title", wanted.title),
                note=checked_text("note", wanted.note),
                removed=False,
            )
            step.put({}, (), wishes=[(expects, checked)])
        return step.change

    def remove(self, acting: Acting, expects: Wish) -> Change:
        """Take a wish back.

        Raises:
            Conflict: Somebody changed or placed it since.
        """
        with self._writing.opened(acting, "wish-removed", None) as step:
            _open(step.work, acting, str(expects.id))
            step.put({}, (), wishes=[(expects, replace(expects, removed=True))])
        return step.change

    def place(
        self,
        acting: Acting,
        wish: Wish,
        start: datetime,
        *,
        staff: tuple[str, ...] = (),
        room: str | None = None,
        workplace: str | None = None,
        allow: str | None = None,
    ) -> Change:
        """Give a wish a time: the session is planned and the wish leaves the pool; undo puts it back.

        Raises:
            Conflict: Somebody changed or placed it since.
            ClashRefused: Somebody or something is taken, and no reason was given.
        """
        with self._writing.opened(acting, "wish-placed", allow) as step:
            _open(step.work, acting, str(wish.id))
            new = NewSession(
                kind=wish.kind,
                start=start,
                end=slot_of(start, wish.minutes).end,
                title=wish.title,
                citizens=(str(wish.citizen.id),) if wish.citizen else (),
                cohort=str(wish.cohort.id) if wish.cohort else None,
                staff=staff,
                room=room,
                workplace=workplace,
                note=wish.note,
            )
            session = draft(step.work, acting, new, step.work.mint(SESSION_PREFIX))
            step.put(
                {session.id: replace(session, removed=True)},
                [session],
                wishes=[(wish, replace(wish, removed=True))],
                new=True,
            )
        return step.change


def _open(reading: Reading, acting: Acting, reference: str) -> Wish:
    wish = reading.wishes.get(reference)
    if wish.removed or not _knows(reading, acting, wish):
        raise Unknown("unknown-reference", sort="wish", reference=reference)
    _check(reading, acting, wish)
    return wish


def _check(reading: Reading, acting: Acting, wish: Wish) -> None:
    """Let pass what the acting person may plan: their organisation's cohorts; the jobcentre plans for everyone."""
    if wish.cohort is not None:
        team = reading.people.get(Cohort, str(wish.cohort.id))
        if not may_change(acting, team.organisation.id):
            raise Refused("not-your-organisation", organisation=team.organisation)
    else:
        known_record(reading, acting, Citizen, str(wish.subject.id))


def _knows(reading: Reading, acting: Acting, wish: Wish) -> bool:
    if acting.sees_all_citizens:
        return True
    sort: type[Record] = Citizen if wish.citizen is not None else Cohort
    record = reading.people.by_id(sort, [wish.subject.id]).values()
    return bool(known(reading, acting, record))


def _one(reading: Reading, acting: Acting, sort: type[Record], reference: str | None) -> UUID | None:
    if not reference:
        return None
    return known_record(reading, acting, sort, reference).id


def _kind(reading: Reading, code: str) -> str:
    """The code of a kind, whatever date it comes to be in force on.

    Raises:
        Unknown: No kind has that code.
    """
    if not any(row.code == code for row in reading.catalogue.rows(Kind)):
        raise Unknown("unknown-code-of-kind", kind=code)
    return code

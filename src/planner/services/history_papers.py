"""A citizen's register to be printed for somebody: what the acting person may know, and of that what the recipient may."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Attendable, Mark, weekly_hours
from planner.domain.catalogue import AbsenceType
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Organisation, Record, Ref, Staff, Workplace
from planner.domain.recipient_sight import see
from planner.domain.recipients import Content, Recipient, RecipientType, VisibleSession
from planner.domain.refusals import Malformed
from planner.domain.session import Session
from planner.domain.told_marks import ToldEntry, told_entry
from planner.layout.history_sheet import HistoryMark, HistoryPaper, HistoryWeek, history_sheet
from planner.layout.list_sheet import ListSheet
from planner.services.acting_person import viewing
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store
from planner.services.recipient_views import MOST_WEEKS
from planner.services.register_reading import checked_span
from planner.services.register_rights import seen_parts
from planner.wording import Wording

ListWriter = Callable[[ListSheet, str, Wording], bytes]
RECIPIENTS: dict[RecipientType, type[Record]] = {
    RecipientType.CITIZEN: Citizen,
    RecipientType.PROVIDER: Organisation,
    RecipientType.WORKPLACE: Workplace,
}
"""Who may be handed a citizen's register: the citizen, who gave the sessions, and where they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryOrder:
    """Whose register, of which weeks (both included), for whom; ``of`` names the provider or the workplace."""

    citizen: str
    first: IsoWeek
    last: IsoWeek
    recipient: RecipientType = RecipientType.CITIZEN
    of: str = ""


class HistoryPapers:
    """Makes the paper and the file."""

    def __init__(self, store: Store, write: ListWriter) -> None:
        self._store = store
        self._write = write

    def paper(self, acting: Acting, order: HistoryOrder) -> HistoryPaper:
        """What the recipient is told, for previews.

        Raises:
            Unknown: The citizen, the provider or the workplace.
            Malformed: The weeks are the wrong way round or too many, or it is for nobody who is handed such a paper.
        """
        weeks = checked_span(order.first, order.last)
        if len(weeks) > MOST_WEEKS:
            raise Malformed("weeks-out-of-range", most=MOST_WEEKS)
        sort = RECIPIENTS.get(order.recipient)
        if sort is None:
            raise Malformed("history-recipient")
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, order.citizen).ref
            named = order.citizen if order.recipient is RecipientType.CITIZEN else order.of
            ref = known_record(reading, acting, sort, named).ref
            return _Paper(reading, acting, who, Recipient(order.recipient, ref)).made(weeks)

    def pdf(self, acting: Acting, order: HistoryOrder, wording: Wording) -> bytes:
        """The paper as PDF; nothing in its properties says whose it is.

        Raises:
            Unknown: As :meth:`paper`.
            Malformed: As :meth:`paper`.
        """
        sheet = history_sheet(self.paper(acting, order), wording)
        return self._write(sheet, wording.say("paper-history-title"), wording)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A session that the recipient is told of, and the citizen's part in it."""

    part: Attendable
    session: Session
    seen: VisibleSession


class _Paper:
    """One paper being made."""

    def __init__(self, reading: Reading, acting: Acting, citizen: Ref, recipient: Recipient) -> None:
        self._reading = reading
        self._acting = acting
        self._citizen = citizen
        self._recipient = recipient
        self._types = reading.catalogue.rows(AbsenceType)
        self._own = {
            person.reference
            for person in (reading.people.list(Staff) if recipient.type is RecipientType.PROVIDER else ())
            if person.organisation == recipient.ref
        }

    def made(self, weeks: tuple[IsoWeek, ...]) -> HistoryPaper:
        """The paper of some weeks."""
        shown = self._shown(weeks[0].monday, weeks[-1].sunday)
        closings = self._closings(shown, weeks[0].monday, weeks[-1].sunday)
        hours = weekly_hours((each.part for each in shown), weeks)
        made = tuple(
            HistoryWeek(
                week=week,
                marks=tuple(
                    mark for each in shown if each.part.slot.week == week for mark in self._marks(each)
                ),
                closings=tuple(c for c in closings if c.first <= week.sunday and week.monday <= c.last),
                hours=hours[week],
            )
            for week in weeks
        )
        citizen = self._citizen
        return HistoryPaper(
            about=f"{citizen.name} ({citizen.reference})" if self._people else citizen.name,
            first=weeks[0],
            last=weeks[-1],
            weeks=tuple(week for week in made if week.marks),
            outside=self._recipient.type is not RecipientType.CITIZEN,
            people=self._people,
        )

    def _outside(self, mark: Mark) -> bool:
        """Whether what somebody wrote does not concern the recipient: a provider is concerned by what its own staff wrote."""
        return self._recipient.type is not RecipientType.CITIZEN and mark.by not in self._own

    @property
    def _people(self) -> bool:
        """A workplace is not told who wrote what, nor why."""
        return self._recipient.type is not RecipientType.WORKPLACE

    def _shown(self, first: date, last: date) -> list[_Shown]:
        citizen = self._citizen
        parts = seen_parts(self._reading, self._acting, [citizen.id], first, last).get(citizen.id, ())
        sessions = self._reading.sessions.by_id(part.session for part in parts)
        seen_by = viewing(self._reading, self._acting)
        found = []
        for part in parts:
            session = sessions.get(part.session)
            seen = see(seen_by, self._recipient, Content.PAPER, session) if session else None
            # A workplace that is told of a group by number only is not told that this citizen is one of them.
            named = self._people or (seen is not None and citizen.name in seen.people)
            if session is not None and seen is not None and named:
                found.append(_Shown(part, session, seen))
        return found

    def _marks(self, shown: _Shown) -> Iterable[HistoryMark]:
        part, title = shown.part, shown.seen.title
        if not part.marks:
            yield HistoryMark(slot=part.slot, title=title)
        before: ToldEntry | None = None
        for mark in part.marks:
            after = self._told(mark)
            yield HistoryMark(
                slot=part.slot,
                title=title,
                before=before,
                after=after,
                by=mark.by if self._people else "",
                at=mark.at if self._people else None,
                correction="" if self._outside(mark) else mark.correction,
            )
            before = after if mark.entry.code is not None else None

    def _told(self, mark: Mark) -> ToldEntry:
        return told_entry(mark.entry, self._types, outside=self._outside(mark))

    def _closings(self, shown: list[_Shown], first: date, last: date) -> tuple[Closing, ...]:
        if not self._people:
            return ()
        return tuple(
            closing
            for closing in self._reading.register.closings(first, last)
            if any(each.part.marks and _concerns(closing, each.session) for each in shown)
        )


def _concerns(closing: Closing, session: Session) -> bool:
    """Whether a session lies in closed days, though they may have been opened again."""
    cohort: UUID | None = session.cohort.id if session.cohort else None
    return (
        closing.organisation == session.owner
        and (closing.cohort is None or closing.cohort.id == cohort)
        and closing.first <= session.day <= closing.last
    )

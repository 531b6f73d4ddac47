"""What stands on the board, as values: sessions, stacks of many alike, and time that is only told as busy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from planner.domain.planned_week import PlannedWeek, SubjectType
from planner.domain.session import EndIs, ParticipantOrigin, Session, Slot
from planner.wording import Wording
from planner.wording.forms import clock, weekday


class BoardCounts(QObject):
    """How many of whom, in words; Qt's tools find plurals in methods of its own objects only."""

    def participants(self, count: int) -> str:
        """``12 deltagere``."""
        return self.tr("%n deltager(e)", "", count)

    def citizens(self, count: int) -> str:
        """``12 borgere``."""
        return self.tr("%n borger(e)", "", count)


_COUNTS = BoardCounts()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardItem:
    """One card.

    Attributes:
        key: The session's id, or a word for what is no single session.
        slot: When it is for the subject of the board.
        times: ``09.00–12.00``, with ``ca.`` before an end that nobody has confirmed.
        lines: What stands below the title: place and people.
        colour: A colour of the palette; None for busy time.
        hatched: Whether it is a cohort's.
        assumed: Whether its end waits to be confirmed.
        own_time: Whether the citizen has a time of their own.
        clashing: Whether it blocks or is blocked; ``allowed`` whether somebody let that stand.
        spoken: Everything in one sentence.
        session: The session; None for stacks and busy time.
        stack: The sessions of a stack.
    """

    key: str
    slot: Slot
    times: str
    title: str
    lines: tuple[str, ...] = ()
    colour: int | None = None
    pictogram: str = ""
    hatched: bool = False
    assumed: bool = False
    own_time: bool = False
    taken_out: int = 0
    clashing: bool = False
    allowed: bool = False
    spoken: str = ""
    session: Session | None = None
    stack: tuple[Session, ...] = ()

    @property
    def id(self) -> UUID | None:
        """The session's id."""
        return self.session.id if self.session else None

    @property
    def repeats(self) -> bool:
        """Whether it is one of a series."""
        return self.session is not None and self.session.series is not None

    @property
    def apart(self) -> bool:
        """Whether it is one of a series, and at another time than the series has it."""
        return self.repeats and self.session is not None and self.session.original_start != self.session.start


def board_items(week: PlannedWeek, wording: Wording) -> tuple[BoardItem, ...]:
    """Everything of a week that stands on the board, by start."""
    clashing = {session for clash in week.clashes if clash.blocks for session in clash.sessions}
    allowed = {session for clash in week.clashes if clash.allowed for session in clash.sessions}
    found = [
        _session(week, session, wording, clashing=session.id in clashing, allowed=session.id in allowed)
        for session in week.sessions
    ]
    found += [_busy(busy.session, busy.slot, wording) for busy in week.busy]
    found += _stacks(week.individual, wording)
    return tuple(sorted(found, key=lambda item: (item.slot.start, item.slot.end, item.key)))


def times_of(slot: Slot, end_is: EndIs, wording: Wording) -> str:
    """``09.00–12.00``, or with ``ca.`` before an end that is assumed."""
    end = wording.clock(slot.end)
    if end_is is EndIs.ASSUMED:
        end = QCoreApplication.translate("Board", "ca. %1").replace("%1", end)
    return f"{wording.clock(slot.start)}–{end}"


def spoken(slot: Slot, words: Iterable[str], language: str) -> str:
    """``Snusepraktik, onsdag 09.00 til 11.00, Virksomhed V1``: the first word, the time, and the rest."""
    first, *rest = [word for word in words if word] or [""]
    when = QCoreApplication.translate("Board", "%1 %2 til %3")
    for mark, value in (
        ("%1", weekday(language, slot.day)),
        ("%2", clock(language, slot.start)),
        ("%3", clock(language, slot.end)),
    ):
        when = when.replace(mark, value)
    return ", ".join([first, when, *rest])


def _session(
    week: PlannedWeek, session: Session, wording: Wording, *, clashing: bool, allowed: bool
) -> BoardItem:
    slot = week.slot(session)
    own = week.subject.type is SubjectType.CITIZEN and slot != session.slot
    place = session.place.name if session.place else ""
    out = sum(row.origin is ParticipantOrigin.TAKEN_OUT for row in session.participants)
    lines = tuple(line for line in (place, _people(week, session)) if line)
    marks = [
        _marks(assumed=session.end_is is EndIs.ASSUMED, own=own, clashing=clashing, allowed=allowed),
        _series(session),
    ]
    return BoardItem(
        key=str(session.id),
        slot=slot,
        times=times_of(slot, EndIs.CONFIRMED if own else session.end_is, wording),
        title=session.title,
        lines=lines,
        colour=session.kind.colour,
        pictogram=session.kind.pictogram,
        hatched=session.cohort is not None,
        assumed=session.end_is is EndIs.ASSUMED and not own,
        own_time=own,
        taken_out=out,
        clashing=clashing,
        allowed=allowed,
        spoken=spoken(slot, [session.title, *lines, *marks], wording.language),
        session=session,
    )


def _people(week: PlannedWeek, session: Session) -> str:
    """Who else: the cohort and how many, the citizens when it is not a citizen's week, or the staff."""
    count = len(session.attending)
    if session.cohort is not None:
        text = _COUNTS.participants(count)
        return text if week.subject.type is SubjectType.COHORT else f"{session.cohort.name} · {text}"
    if week.subject.type is not SubjectType.CITIZEN and count:
        return session.attending[0].citizen.name if count == 1 else _COUNTS.participants(count)
    if week.subject.type is SubjectType.STAFF:
        return ""
    return ", ".join(person.name for person in session.staff)


def _marks(*, assumed: bool, own: bool, clashing: bool, allowed: bool) -> str:
    words = []
    if assumed:
        words.append(QCoreApplication.translate("Board", "slut antaget"))
    if own:
        words.append(QCoreApplication.translate("Board", "egen tid"))
    if clashing:
        words.append(QCoreApplication.translate("Board", "overlap"))
    elif allowed:
        words.append(QCoreApplication.translate("Board", "tilladt overlap"))
    return ", ".join(words)


def _series(session: Session) -> str:
    if session.series is None:
        return ""
    if session.original_start == session.start:
        return QCoreApplication.translate("Board", "gentages")
    return QCoreApplication.translate("Board", "gentages, flyttet for sig selv")


def _busy(session: UUID, slot: Slot, wording: Wording) -> BoardItem:
    title = wording.say("busy")
    return BoardItem(
        key=f"busy-{session}",
        slot=slot,
        times=wording.times(slot),
        title=title,
        spoken=spoken(slot, [title], wording.language),
    )


def _stacks(sessions: Iterable[Session], wording: Wording) -> list[BoardItem]:
    """Members' individual sessions at the same time and of the same title, as one marker each."""

    def alike(session: Session) -> tuple[date, str, str, str]:
        return (session.day, session.start.isoformat(), session.end.isoformat(), session.title)

    found = []
    for _, group in groupby(sorted(sessions, key=alike), key=alike):
        members = tuple(group)
        first = members[0]
        count = _COUNTS.citizens(len(members))
        found.append(
            BoardItem(
                key=f"stack-{first.start:%Y%m%d%H%M}-{first.end:%H%M}-{first.title}",
                slot=first.slot,
                times=times_of(first.slot, first.end_is, wording),
                title=first.title,
                lines=(count,),
                colour=first.kind.colour,
                pictogram=first.kind.pictogram,
                assumed=first.end_is is EndIs.ASSUMED,
                spoken=spoken(first.slot, [first.title, count], wording.language),
                stack=members,
            )
        )
    return found

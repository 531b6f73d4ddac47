"""Everything the week page does to sessions: one undo step each, through the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from planner.desktop.shared.complaints import Remedy, Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import Kind
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import EndIs, ParticipantOrigin, PlaceType, Session, Slot
from planner.layout.day_columns import minute_of
from planner.services.changes import Change
from planner.services.session_drafts import NewSession
from planner.services.session_merging import merged
from planner.services.template_plan import TemplateOrder
from planner.services.week_planning import at_time


class WeekActs(QObject):
    """Acts on the week of one subject.

    Signals:
        made: The id of a session that was just planned or changed, to be selected.
        wanted: Somebody asked to see what another person did: read again.
        editing: One session is about to be changed: as it is, and as it should be (None: removed).
        edited: That was done.
    """

    made = Signal(object)
    wanted = Signal()
    editing = Signal(object, object)
    edited = Signal()

    def __init__(self, desk: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._planning = desk.office.planning
        self.subject: Subject | None = None
        self.copied: Session | None = None

    # --- planning new sessions -----------------------------------------------------------------------------------------

    def create(self, kind: Kind, slot: Slot) -> None:
        """Plan one of a kind for the subject."""
        title = self._desk.wording.words(kind.name)
        new = NewSession(kind=kind.code, start=slot.start, end=slot.end, title=title)
        self._add(self.tr("Ny: %1").replace("%1", title), self._for_subject(new))

    def copy(self, session: Session, slot: Slot) -> None:
        """Plan the same again at another time."""
        self._add(self.tr("Kopiér %1").replace("%1", session.title), copy_of(session, slot))

    def paste(self, day: date, minute: int, make: Callable[[int], Slot]) -> bool:
        """Plan what was copied at a cell, for the subject shown; ``make`` turns minutes into a slot there."""
        if self.copied is None:
            return False
        length = minute_of(self.copied.end) - minute_of(self.copied.start)
        new = copy_of(self.copied, make(length))
        if self.subject is not None and not concerns(self.copied, self.subject):
            new = self._for_subject(replace(new, citizens=(), cohort=None, staff=(), audience=None))
        self._add(self.tr("Indsæt %1").replace("%1", self.copied.title), new)
        return True

    def _add(self, label: str, new: NewSession) -> None:
        acting, planning = self._desk.acting, self._planning
        self._do(
            label,
            lambda: planning.add(acting, new),
            allowing=lambda reason: planning.add(acting, new, reason),
        )

    def _for_subject(self, new: NewSession) -> NewSession:
        if self.subject is None:
            return new
        reference = str(self.subject.ref.id)
        match self.subject.type:
            case SubjectType.CITIZEN:
                return replace(new, citizens=(reference,))
            case SubjectType.COHORT:
                return replace(new, cohort=reference)
            case SubjectType.STAFF:
                return replace(new, staff=(reference,))
            case SubjectType.WORKPLACE:
                return replace(new, workplace=reference, room=None, place=None)
            case SubjectType.ROOM:
                return replace(new, room=reference, workplace=None, place=None)

    # --- changing sessions ---------------------------------------------------------------------------------------------

    def move(self, session: Session, slot: Slot) -> None:
        """Move or resize: in a citizen's week, a cohort's session gets an own time for that citizen alone."""
        subject = self.subject
        if subject is None or session.cohort is None or subject.type is not SubjectType.CITIZEN:
            self._move_all(session, slot)
        elif slot.day == session.day:
            self.retime(session, subject.ref.id, slot)
            whole = Remedy(self.tr("Flyt for hele holdet"), lambda _: self._move_whole(session, slot))
            told = self.tr("%1 har nu sin egen tid; holdets mødegang er ikke flyttet.")
            self._desk.complaints.tell(told.replace("%1", subject.ref.name), tone=Tone.OK, remedies=(whole,))
        else:
            whole = Remedy(self.tr("Flyt for hele holdet"), lambda _: self._move_all(session, slot))
            told = self.tr("%1 er for hele holdet og kan ikke flyttes til en anden dag for én borger.")
            self._desk.complaints.tell(told.replace("%1", session.title), remedies=(whole,))

    def _move_whole(self, session: Session, slot: Slot) -> None:
        """Take the own time back and move everyone, as one thing after the other."""
        self._desk.undo.stack.undo()
        self._move_all(session, slot)

    def _move_all(self, session: Session, slot: Slot) -> None:
        label = self.tr("Flyt %1") if slot.minutes == session.minutes else self.tr("Ændr tiden for %1")
        wanted = at_time(session, slot.start, slot.end)
        self.change(session, wanted, label.replace("%1", session.title), "session-moved")

    def change(
        self, expects: Session, wanted: Session, label: str = "", act: str = "session-changed"
    ) -> bool:
        """Make a session as wanted; says whether that was done."""
        if wanted.same_content(expects):
            return True
        acting, planning = self._desk.acting, self._planning

        def insist() -> Change:
            current = planning.session(acting, str(expects.id))
            return planning.change(acting, current, merged(expects, wanted, current), None, act)

        self.editing.emit(expects, wanted)
        done = self._do(
            label or self.tr("Ret %1").replace("%1", expects.title),
            lambda: planning.change(acting, expects, wanted, None, act),
            allowing=lambda reason: planning.change(acting, expects, wanted, reason, act),
            insisting=insist,
            then=self.edited.emit,
        )
        return done is not None

    def remove(self, session: Session) -> None:
        """Take it off the plan."""
        label = self.tr("Slet %1").replace("%1", session.title)
        self.editing.emit(session, None)
        remove = partial(self._planning.remove, self._desk.acting, [session])
        self._do(label, remove, select=False, then=self.edited.emit)

    def allow(self, session: Session, reason: str) -> None:
        """Let the clashes a session has stand, with a reason."""
        label = self.tr("Tillad overlap for %1").replace("%1", session.title)
        acting = self._desk.acting
        self._do(label, lambda: self._planning.change(acting, session, session, reason, "clash-allowed"))

    def confirm(self, session: Session) -> None:
        """Say that an assumed end is right."""
        label = self.tr("Bekræft slut for %1").replace("%1", session.title)
        self._do(label, lambda: self._planning.confirm(self._desk.acting, session))

    # --- participants --------------------------------------------------------------------------------------------------

    def detach(self, session: Session, citizen: UUID) -> None:
        """Take one citizen off the list."""
        label = self.tr("Tag en borger af %1").replace("%1", session.title)
        self._do(label, lambda: self._planning.detach(self._desk.acting, session, citizen))

    def attach(self, session: Session, citizen: UUID) -> None:
        """Put a citizen on the list, or bring back one who was taken out."""
        label = self.tr("Sæt en borger på %1").replace("%1", session.title)
        acting, planning = self._desk.acting, self._planning
        self._do(
            label,
            lambda: planning.attach(acting, session, str(citizen)),
            allowing=lambda reason: planning.attach(acting, session, str(citizen), reason),
        )

    def retime(self, session: Session, citizen: UUID, own: Slot | None) -> None:
        """Give one citizen an own time, or take it back."""
        own = None if own == session.slot else own
        label = self.tr("Egen tid i %1").replace("%1", session.title)
        acting, planning = self._desk.acting, self._planning
        self._do(
            label,
            lambda: planning.retime(acting, session, citizen, own),
            allowing=lambda reason: planning.retime(acting, session, citizen, own, reason),
        )

    # --- templates -----------------------------------------------------------------------------------------------------

    def apply_template(self, order: TemplateOrder, name: str, allow: str | None = None) -> bool:
        """Apply a template as one step, over clashes when a reason is given; says whether that was done."""
        acting, templates = self._desk.acting, self._desk.office.templates

        def apply(reason: str | None = allow) -> Change:
            change = templates.apply(acting, order, reason).change
            assert change is not None  # only a preview has none
            return change

        label = self.tr("Skabelon: %1").replace("%1", name)
        return self._do(label, apply, allowing=apply, select=False) is not None

    # --- the one way ---------------------------------------------------------------------------------------------------

    def _do(
        self,
        label: str,
        do: Callable[[], Change],
        *,
        allowing: Callable[[str], Change] | None = None,
        insisting: Callable[[], Change] | None = None,
        select: bool = True,
        then: Callable[[], object] | None = None,
    ) -> Change | None:
        def told(make: Callable[[], Change]) -> Callable[[], Change]:
            def run() -> Change:
                change = make()
                if select and change.after:
                    self.made.emit(change.session.id)
                return change

            return run

        return self._desk.undo.perform(
            label,
            told(do),
            lambda change: self._planning.undo(self._desk.acting, change),
            _touched,
            allowing=None if allowing is None else lambda reason: told(lambda: allowing(reason))(),
            insisting=None if insisting is None else told(insisting),
            over=lambda change: self._planning.undo(self._desk.acting, change, over=True),
            show=self.wanted.emit,
            then=then,
        )


def _touched(change: Change) -> Touched:
    ids = frozenset(session.id for session in (*change.before, *change.after))
    return Touched(sessions=ids, people=change.citizens)


def copy_of(session: Session, slot: Slot) -> NewSession:
    """What to plan to have the same again at another time."""
    place = session.place
    added = tuple(
        str(row.citizen.id)
        for row in session.attending
        if session.cohort is None or row.origin is ParticipantOrigin.ADDED
    )
    return NewSession(
        kind=session.kind.code,
        start=slot.start,
        end=slot.end,
        title=session.title,
        citizens=added,
        cohort=str(session.cohort.id) if session.cohort else None,
        staff=tuple(str(person.id) for person in session.staff),
        room=str(place.id) if place and place.type is PlaceType.ROOM else None,
        workplace=str(place.id) if place and place.type is PlaceType.WORKPLACE else None,
        place=place.name if place and place.type is PlaceType.TEXT else None,
        owner=str(session.owner.id),
        sensitivity=session.sensitivity,
        audience=session.audience,
        end_is=EndIs.CONFIRMED,
        note=session.note,
        staff_note=session.staff_note,
    )


def concerns(session: Session, subject: Subject) -> bool:
    """Whether a session stands in a subject's week."""
    who = subject.ref.id
    match subject.type:
        case SubjectType.CITIZEN:
            return any(row.citizen.id == who for row in session.attending)
        case SubjectType.COHORT:
            return session.cohort is not None and session.cohort.id == who
        case SubjectType.STAFF:
            return any(person.id == who for person in session.staff)
        case SubjectType.WORKPLACE | SubjectType.ROOM:
            return session.place is not None and session.place.id == who

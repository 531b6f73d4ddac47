"""After one session of a series was moved, edited or removed: the strip offers the following ones and all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from planner.desktop.planning.planning_acts import done, perform
from planner.desktop.shared.complaints import Remedy, Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.refusals import PlannerError
from planner.domain.series import Reach
from planner.domain.session import Session
from planner.services.series_state import SeriesResult


class SeriesReach(QObject):
    """Nobody is stopped: the one session is done, and taking the others along replaces that by one step for all."""

    def __init__(self, desk: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ready: tuple[str, tuple[Remedy, ...]] | None = None

    def editing(self, before: Session, after: Session | None) -> None:
        """One session is about to be changed (or removed: None) by itself: look at what it would be for the others."""
        self._ready = None
        if before.series is None:
            return
        offers: list[Remedy] = []
        said: list[str] = []
        for reach in (Reach.FOLLOWING, Reach.ALL):
            result = self._preview(before, after, reach)
            if result is None:
                continue
            count = self._count(before, after, result)
            if not count:
                continue
            offers.append(Remedy(self._label(reach, count), partial(self._take, before, after, reach)))
            said.append(self._sentence(reach, result, before))
        if not offers:
            return
        only = self.tr("Kun denne ene gang af %1 er ændret.")
        if after is None:
            only = self.tr("Kun denne ene gang af %1 er slettet.")
        told = [only.replace("%1", before.title), *(each for each in dict.fromkeys(said) if each)]
        self._ready = (" ".join(told), tuple(offers))

    def edited(self) -> None:
        """It was done: say so, and offer the others."""
        if self._ready is not None:
            sentence, offers = self._ready
            self._ready = None
            self._desk.complaints.tell(sentence, tone=Tone.OK, remedies=offers)

    def _preview(self, before: Session, after: Session | None, reach: Reach) -> SeriesResult | None:
        service, acting = self._desk.office.series, self._desk.acting
        try:
            if after is None:
                return service.preview_remove(acting, before, reach)
            return service.preview_change(acting, before, after, reach)
        except PlannerError:
            return None  # it cannot be done for those, so it is not offered

    @staticmethod
    def _count(before: Session, after: Session | None, result: SeriesResult) -> int:
        """How many others it would be for."""
        others = result.removed if after is None else tuple(now for _, now in result.changed)
        return sum(each.id != before.id for each in others)

    def _label(self, reach: Reach, count: int) -> str:
        if reach is Reach.FOLLOWING:
            return self.tr("Også de %n følgende", "", count)
        return self.tr("Hele serien: %n til", "", count)

    def _sentence(self, reach: Reach, result: SeriesResult, before: Session) -> str:
        kept = [each.session for each in result.kept if each.session.id != before.id]
        parts = []
        if kept and reach is Reach.ALL:
            days = ", ".join(self._desk.wording.text(each.day) for each in kept[:3])
            parts.append(self.tr("%n bliver stående, som de er: %1.", "", len(kept)).replace("%1", days))
        blocking = [clash for clash in result.clashes if clash.blocks]
        if blocking and reach is Reach.ALL:
            parts.append(self._desk.wording.clash(blocking[0]))
        return " ".join(parts)

    def _take(self, before: Session, after: Session | None, reach: Reach, _reason: str) -> None:
        """Take the single act back and do it for all of them, as one step."""
        desk = self._desk
        try:
            desk.undo.stack.undo()
            service = desk.office.series
            seen = desk.office.planning.session(desk.acting, str(before.id))
            if after is None:
                label = self.tr("Slet i serien %1")
                perform(
                    desk,
                    label.replace("%1", before.title),
                    lambda _: done(service.remove(desk.acting, seen, reach)),
                    ask_reason=False,
                )
            else:
                label = self.tr("Ret serien %1")
                perform(
                    desk,
                    label.replace("%1", before.title),
                    lambda allow: done(service.change(desk.acting, seen, after, reach, allow)),
                )
        except PlannerError as error:
            desk.complaints.about(error)

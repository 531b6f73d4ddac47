"""What could not be done, said without stopping anyone: one sentence, and what may be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from planner.domain.clashes import ClashRefused
from planner.domain.refusals import Conflict, PlannerError, Unavailable
from planner.wording import Wording


class Tone(StrEnum):
    """How serious it is; also the look of the strip."""

    DANGER = "danger"
    WARNING = "warning"
    OK = "ok"


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something the user may do about it. With ``asks`` the strip asks for a line of text first and hands it over."""

    label: str
    act: Callable[[str], object]
    asks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """One thing that could not be done. ``sentences`` say what happened, what is safe and what to do."""

    sentences: tuple[str, ...]
    tone: Tone = Tone.DANGER
    heading: str = ""
    remedies: tuple[Remedy, ...] = ()


class Complaints(QObject):
    """Turns refusals into sentences for the strip above the page.

    Signals:
        raised: A :class:`Complaint` to show in place of the one before.
        settled: The last complaint no longer holds.
    """

    raised = Signal(object)
    settled = Signal()

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def about(
        self,
        error: PlannerError,
        *,
        allow: Callable[[str], object] | None = None,
        insist: Callable[[], object] | None = None,
        show: Callable[[], object] | None = None,
    ) -> None:
        """Say why something was refused.

        Args:
            error: The refusal.
            allow: For a clash: does it all the same, with the reason it is given.
            insist: For a conflict: does it over the other person's change.
            show: For a conflict: shows what the other person did.
        """
        remedies: list[Remedy] = []
        sentences = [self._wording.error(error)]
        heading = self.tr("Det blev ikke gemt")
        if isinstance(error, ClashRefused):
            heading = self.tr("Overlap: intet er ændret")
            sentences = [self._wording.clash(clash) for clash in error.clashes]
            if allow is not None:
                remedies.append(Remedy(self.tr("Tillad med grund…"), allow, self.tr("Grund")))
        elif isinstance(error, Conflict):
            heading = self.tr("Ændret af en anden imens")
            if show is not None:
                remedies.append(Remedy(self.tr("Vis"), lambda _: show()))
            if insist is not None:
                remedies.append(Remedy(self.tr("Gør det alligevel"), lambda _: insist()))
        elif isinstance(error, Unavailable):
            heading = self.tr("Databasen svarer ikke")
        self.raised.emit(Complaint(sentences=tuple(sentences), heading=heading, remedies=tuple(remedies)))

    def tell(self, sentence: str, *, tone: Tone = Tone.WARNING, remedies: tuple[Remedy, ...] = ()) -> None:
        """Say one sentence that is no refusal."""
        self.raised.emit(Complaint(sentences=(sentence,), tone=tone, remedies=remedies))

    def settle(self) -> None:
        """Something was done since: an old complaint would only confuse."""
        self.settled.emit()

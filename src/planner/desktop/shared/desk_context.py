"""What every page receives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from planner.desktop.shared.complaints import Complaints
from planner.desktop.shared.look import Look
from planner.desktop.shared.noticeboard import Noticeboard
from planner.desktop.shared.remembered import Remembered
from planner.desktop.shared.undo import UndoSteps
from planner.domain.acting import Acting
from planner.domain.clock import today
from planner.services.office import Office
from planner.wording import Wording


@dataclass(slots=True, kw_only=True)
class DeskContext:
    """The open office and what goes with it.

    Attributes:
        office: All services of the open database.
        acting: On whose behalf everything is done; first argument of every service.
        wording: Sentences of codes, and dates and hours as people write them.
        look: Colours, sizes and icons of the light or the dark palette.
        noticeboard: Where changes are told.
        complaints: Where refusals are said.
        undo: Where things are done.
        remembered: What this computer remembers of this person's window.
        address: The database as people may read it (a file's name or a server without its password).
    """

    office: Office
    acting: Acting
    wording: Wording
    look: Look
    noticeboard: Noticeboard
    complaints: Complaints
    undo: UndoSteps
    remembered: Remembered = field(default_factory=Remembered)
    address: str = ""

    @property
    def language(self) -> str:
        """``da`` or ``en``."""
        return self.wording.language

    def today(self) -> date:
        """The date on the wall calendar."""
        return today(self.office.clock)

    def adopt(self, acting: Acting) -> None:
        """Act as somebody else from now on."""
        self.acting = acting

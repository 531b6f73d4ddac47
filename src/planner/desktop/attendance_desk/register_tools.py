"""What is kept beside the register, put into the menu »Mere« of the attendance page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject

from planner.desktop.attendance.attendance_page import AttendancePage
from planner.desktop.attendance.grid_table import View
from planner.desktop.attendance.more_menu import Part
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.refusals import PlannerError

if TYPE_CHECKING:
    from planner.desktop.attendance_desk.kept_dialog import KeptDialog
    from planner.desktop.attendance_desk.typeback_dialog import Drafts
    from planner.desktop.planning.planning_dialog import PlanningDialog
    from planner.desktop.scales.score_dialog import ScoreDialog

    Opened: TypeAlias = PlanningDialog | KeptDialog[Any] | ScoreDialog


class RegisterTools(QObject):
    """Opens the dialogs; each is made when it is first wanted, for the day and the row that are open."""

    def __init__(self, page: AttendancePage) -> None:
        super().__init__(page)
        self.page = page
        self.dialog: Opened | None = None
        self._drafts: Drafts = {}
        more = page.more
        self.typeback = more.add(
            Part.MARKING, self.tr("Tast et underskrevet ark ind…"), "Ctrl+T", self.open_typeback
        )
        self.take_in = more.add(
            Part.MARKING, self.tr("Hent registreringer fra en fil…"), "Ctrl+I", self.open_import
        )
        self.history = more.add(
            Part.PAPER, self.tr("Borgerens registreringer (PDF)…"), "Ctrl+H", self.open_history
        )
        self.activity = more.add(
            Part.PAPER, self.tr("Aktivitetstimer til fil…"), "Ctrl+E", self.open_activity
        )
        self.absence = more.add(
            Part.KEEPING, self.tr("Fravær og fritagelse…"), "Ctrl+Shift+F", self.open_absence
        )
        self.scores = more.add(Part.KEEPING, self.tr("Udviklingsmål…"), "Ctrl+D", self.open_scores)
        self.agreed = more.add(Part.KEEPING, self.tr("Aftalte timer…"), "Ctrl+Shift+T", self.open_agreed)
        self.codes = more.add(Part.KEEPING, self.tr("Fremmødekoder…"), "", self.open_codes)

    @property
    def desk(self) -> DeskContext:
        """What every page shares."""
        return self.page.desk

    @property
    def citizen(self) -> Ref | None:
        """Whoever stands in the open row, of the day's register or of the grid."""
        pane, grid = self.page.pane, self.page.grid
        if self.page.view is View.DAY:
            rows = [each.citizen for each in pane.model.shown.rows] if pane.model.shown is not None else []
            row = pane.table.current_row
        else:
            rows, row = [each.citizen for each in grid.model.people], grid.table.currentIndex().row()
        return rows[row] if 0 <= row < len(rows) else None

    def open_typeback(self) -> None:
        """Type the open meeting's sheet back."""
        from planner.desktop.attendance_desk.typeback_dialog import TypeBackDialog

        shown = self.page.pane.model.shown
        cohort = shown.first.cohort if shown is not None else None
        week = IsoWeek.of(self.page.day)
        self._start(lambda: TypeBackDialog(self.desk, self.page, cohort, week, self._drafts))

    def open_import(self) -> None:
        """Take a provider's file in."""
        from planner.desktop.attendance_desk.marks_import_dialog import MarksImportDialog

        self._start(lambda: MarksImportDialog(self.desk, self.page))

    def open_activity(self) -> None:
        """Write activity hours to a file."""
        from planner.desktop.attendance_desk.activity_dialog import ActivityDialog

        self._start(lambda: ActivityDialog(self.desk, self.page, IsoWeek.of(self.page.day)))

    def open_history(self) -> None:
        """Print every mark of whoever stands in the open row."""
        from planner.desktop.attendance_desk.history_dialog import HistoryDialog

        week = IsoWeek.of(self.page.day)
        self._with_citizen(lambda citizen: HistoryDialog(self.desk, self.page, citizen, week))

    def open_absence(self) -> None:
        """Keep the periods of absence of whoever stands in the open row."""
        from planner.desktop.attendance_desk.absence_dialog import AbsenceDialog

        self._with_citizen(lambda citizen: AbsenceDialog(self.desk, citizen, self.page))

    def open_agreed(self) -> None:
        """Keep the agreed hours of whoever stands in the open row."""
        from planner.desktop.attendance_desk.agreed_dialog import AgreedDialog

        self._with_citizen(lambda citizen: AgreedDialog(self.desk, citizen, self.page))

    def open_scores(self) -> None:
        """Score whoever stands in the open row, on the day that is open."""
        from planner.desktop.scales.score_dialog import ScoreDialog

        self._with_citizen(lambda citizen: ScoreDialog(self.desk, citizen, self.page, self.page.day))

    def open_codes(self) -> None:
        """Keep the codes of the register."""
        from planner.desktop.attendance_desk.code_dialog import CodeDialog

        self._start(lambda: CodeDialog(self.desk, self.page))

    def _with_citizen(self, make: Callable[[Ref], Opened]) -> None:
        citizen = self.citizen
        if citizen is None:
            self.desk.complaints.tell(self.tr("Vælg først en borger i listen."))
        else:
            self._start(lambda: make(citizen))

    def _start(self, make: Callable[[], Opened]) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        made: Opened | None = None
        try:
            made = make()
            made.start()
        except PlannerError as error:
            if made is not None:
                made.deleteLater()
            self.desk.complaints.about(error)
            return
        self.dialog = made
        made.finished.connect(lambda _: self._left())

    def _left(self) -> None:
        self.dialog = None
        page = self.page
        (page.pane.table if page.view is View.DAY else page.grid.table).setFocus()


def registering_page(desk: DeskContext) -> AttendancePage:
    """The attendance page with everything that is kept beside the register."""
    page = AttendancePage(desk)
    RegisterTools(page).setObjectName("register_tools")
    return page

"""What the page of citizens shows of absence and of agreed hours, and the way to keep them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from planner.desktop.attendance_desk.absence_dialog import AbsenceDialog
from planner.desktop.attendance_desk.absence_words import period_line
from planner.desktop.attendance_desk.agreed_dialog import AgreedDialog
from planner.desktop.attendance_desk.agreed_words import step_line
from planner.desktop.people.section import Section
from planner.desktop.people.sections_layout import divider, emptied, heading, muted
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.agreed_hours import overtaken
from planner.domain.people import Citizen, Record, Ref
from planner.domain.refusals import PlannerError

MOST = 4


class _KeptSection(Section):
    """A heading, a few lines, and a button that opens the dialog in which they are kept."""

    def __init__(self, desk: DeskContext, title: str, act: str, name: str) -> None:
        super().__init__(desk)
        self._citizen: Ref | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(divider())
        column.addWidget(heading(title))
        self.lines = QVBoxLayout()
        column.addLayout(self.lines)
        self.open_button = QPushButton(act)
        self.open_button.setObjectName(name)
        self.open_button.clicked.connect(lambda _=False: self.open())
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

    def told(self, citizen: Ref) -> list[str]:
        """The lines.

        Raises:
            PlannerError: They are not for the acting person.
        """
        raise NotImplementedError

    def dialog(self, citizen: Ref) -> QDialog:
        """The dialog, shown."""
        raise NotImplementedError

    def nothing(self) -> str:
        """What is said when there are no lines."""
        raise NotImplementedError

    def show_record(self, record: Record) -> None:
        """Show what holds for a citizen from today on."""
        assert isinstance(record, Citizen)
        self._citizen = record.ref
        emptied(self.lines)
        allowed = True
        try:
            lines = self.told(record.ref) or [self.nothing()]
        except PlannerError as error:
            lines, allowed = [self.desk.wording.error(error)], False
        shown = lines[:MOST]
        if len(lines) > MOST:
            shown.append(self.tr("… og %n til.", "", len(lines) - MOST))
        for line in shown:
            self.lines.addWidget(muted(line))
        self.open_button.setVisible(allowed)

    def open(self) -> QDialog | None:
        """Open the dialog for the citizen that is shown."""
        return self.dialog(self._citizen) if self._citizen is not None else None


class AbsenceSection(_KeptSection):
    """Periods that are not over."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(
            desk, self.tr("Fravær og fritagelse"), self.tr("Fravær og fritagelse…"), "citizen_absence"
        )
        self.setParent(parent)

    def told(self, citizen: Ref) -> list[str]:
        """Each period on a line."""
        desk = self.desk
        periods = desk.office.absences.list(desk.acting, str(citizen.id), desk.today())
        return [period_line(desk.wording, each) for each in periods]

    def nothing(self) -> str:
        """That there is none."""
        return self.tr("Intet fravær fra i dag og frem.")

    def dialog(self, citizen: Ref) -> QDialog:
        """Keep the periods."""
        made = AbsenceDialog(self.desk, citizen, self.window())
        made.start()
        return made


class AgreedSection(_KeptSection):
    """What is agreed now and what comes, and the target."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Aftalte timer"), self.tr("Aftalte timer…"), "citizen_agreed")
        self.setParent(parent)

    def told(self, citizen: Ref) -> list[str]:
        """Each step that another has not followed yet, on a line."""
        desk, today = self.desk, self.desk.today()
        steps = desk.office.agreed.list(desk.acting, str(citizen.id))
        over = overtaken(steps, today)
        return [step_line(desk.language, each) for each in steps if each.id not in over]

    def nothing(self) -> str:
        """That there is none."""
        return self.tr("Ingen timer er aftalt trin for trin.")

    def dialog(self, citizen: Ref) -> QDialog:
        """Keep the steps."""
        made = AgreedDialog(self.desk, citizen, self.window())
        made.start()
        return made


CITIZEN_SECTIONS: tuple[Callable[[DeskContext], Section], ...] = (AbsenceSection, AgreedSection)
"""In the order of the page."""

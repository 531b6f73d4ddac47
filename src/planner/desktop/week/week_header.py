"""The header of the week page: which week, undo and redo, and what can be made of the week."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.week.header_room import HeaderRoom
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Record, Room
from planner.domain.planned_week import PlannedWeek
from planner.wording import forms


class HeaderForm(Protocol):
    """The widgets of the form that the header drives."""

    header: QFrame
    previous_button: QToolButton
    next_button: QToolButton
    today_button: QPushButton
    undo_button: QToolButton
    redo_button: QToolButton
    weekend_button: QPushButton
    template_button: QPushButton
    print_button: QPushButton
    calendar_button: QPushButton
    week_label: QLabel
    dates_label: QLabel


class WeekHeader(QObject):
    """Drives the header.

    Signals:
        week_chosen: An :class:`IsoWeek` to show.
        weekend_toggled: Saturday and Sunday should be shown or not.
        template_wanted: The template dialog.
        print_wanted: The print preview.
        calendar_wanted: The calendar file.
    """

    week_chosen = Signal(object)
    weekend_toggled = Signal()
    template_wanted = Signal()
    print_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, form: HeaderForm, desk: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._desk = desk
        self._week = IsoWeek.of(desk.today())
        self._acts: dict[QPushButton | QToolButton, QAction] = {}
        stack = desk.undo.stack
        form.undo_button.clicked.connect(stack.undo)
        form.redo_button.clicked.connect(stack.redo)
        stack.canUndoChanged.connect(form.undo_button.setEnabled)
        stack.canRedoChanged.connect(form.redo_button.setEnabled)
        stack.undoTextChanged.connect(self._say_undo)
        stack.redoTextChanged.connect(self._say_redo)
        form.undo_button.setEnabled(stack.canUndo())
        form.redo_button.setEnabled(stack.canRedo())
        self._say_undo(stack.undoText())
        self._say_redo(stack.redoText())
        form.weekend_button.toggled.connect(lambda _: self.weekend_toggled.emit())
        pairs: tuple[tuple[QPushButton | QToolButton, str, str, Callable[[], object]], ...] = (
            (form.previous_button, self.tr("Forrige uge"), "Alt+Left", lambda: self._step(-1)),
            (form.next_button, self.tr("Næste uge"), "Alt+Right", lambda: self._step(1)),
            (form.today_button, self.tr("Denne uge"), "Ctrl+T", self._this_week),
            (form.weekend_button, self.tr("Vis weekend"), "", form.weekend_button.toggle),
            (form.template_button, self.tr("Læg en skabelon på"), "Ctrl+Shift+T", self.template_wanted.emit),
            (form.print_button, self.tr("Udskriv ugeplanen"), "Ctrl+P", self.print_wanted.emit),
            (form.calendar_button, self.tr("Gem kalenderfil"), "Ctrl+E", self.calendar_wanted.emit),
        )
        for button, text, keys, act in pairs:
            action = QAction(text, page)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, act=act: act())
            page.addAction(action)
            if not button.isCheckable():
                button.clicked.connect(action.trigger)
            self._acts[button] = action
        parts = (form.print_button, form.template_button, form.calendar_button)
        self._room = HeaderRoom(
            page, form.header, form.dates_label, (*parts, form.weekend_button, form.today_button)
        )

    def hidden_actions(self) -> list[QAction]:
        """What the buttons do for which the header has no room, in the order of the header; for the menu beside them."""
        return [action for button, action in self._acts.items() if button.isHidden()]

    @property
    def weekend(self) -> bool:
        """Whether the weekend is asked for."""
        return self._form.weekend_button.isChecked()

    def show_week(self, week: IsoWeek) -> None:
        """Say which week is shown."""
        self._week = week
        language = self._desk.language
        number = self.tr("Uge %1").replace("%1", str(week.number))
        self._form.week_label.setText(number)
        friday = week.days[4]
        self._form.dates_label.setText(forms.dates(language, week.monday, friday))

    def show_subject(self, record: Record | None) -> None:
        """Offer what can be done for this sort of subject."""
        self._form.template_button.setEnabled(isinstance(record, Citizen | Cohort))
        for button in (self._form.print_button, self._form.calendar_button):
            button.setEnabled(record is not None and not isinstance(record, Room))

    def status(self, plan: PlannedWeek | None, *, aim_missing: bool = False) -> str:
        """``Borger 9001: 15 t planlagt · 2 t i virksomhed``, and whether the job or education goal is missing."""
        if plan is None:
            return ""
        wording = self._desk.wording
        strong = f"<b>{wording.duration(plan.planned_minutes)}</b>"
        parts = [
            f"{plan.subject.ref.name}: " + self.tr("%1 planlagt").replace("%1", strong),
            self.tr("%1 i virksomhed").replace("%1", wording.duration(plan.company_minutes)),
        ]
        if aim_missing:
            parts.append(self.tr("job- eller uddannelsesmål mangler"))
        blocking = sum(clash.blocks for clash in plan.clashes)
        if blocking:
            parts.append(self.tr("%n overlap", "", blocking))
        if plan.individual:
            parts.append(self.tr("%n individuelle aftaler", "", len(plan.individual)))
        names = {day.name for day in plan.closed_days}
        parts += [wording.words(name) for name in sorted(names, key=wording.words)]
        return " · ".join(parts)

    def recolour(self) -> None:
        """Take the colours of the palette in use."""
        look, form = self._desk.look, self._form
        icons = (
            (form.previous_button, "chevron-left"),
            (form.next_button, "chevron-right"),
            (form.undo_button, "undo"),
            (form.redo_button, "redo"),
            (form.template_button, "templates"),
            (form.print_button, "print"),
        )
        for button, name in icons:
            button.setIcon(look.icon(name, look.colours.ink))
            button.setIconSize(look.icon_size(17))
        form.calendar_button.setIcon(look.icon("calendar-export", look.colours.surface))
        form.calendar_button.setIconSize(look.icon_size(17))

    def _step(self, weeks: int) -> None:
        self.week_chosen.emit(self._week.plus(weeks))

    def _this_week(self) -> None:
        self.week_chosen.emit(IsoWeek.of(self._desk.today()))

    def _say_undo(self, text: str) -> None:
        undo = self.tr("Fortryd")
        self._form.undo_button.setToolTip(f"{undo} {text} (Ctrl+Z)")

    def _say_redo(self, text: str) -> None:
        redo = self.tr("Gør igen")
        self._form.redo_button.setToolTip(f"{redo} {text} (Ctrl+Y)")

"""Who has not been marked: a number on a button, and a list that goes to the place."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.rest import when_at_rest
from planner.domain.refusals import PlannerError
from planner.services.register_missing import MissingMarks
from planner.wording.forms import short_day, weekday

LOOK_BACK = timedelta(weeks=4)
_MOST, _NAMES = 99, 3
_PLACE = Qt.ItemDataRole.UserRole
_SIZE = (520, 340)


class MissingPopup(QFrame):
    """Sessions with somebody missing, oldest first; Enter goes there, Escape closes.

    Signals:
        chosen: A :class:`MissingMarks` to go to.
    """

    chosen = Signal(object)

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self.setProperty("role", "card")
        px = desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(10), px(10), px(10))
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setObjectName("missingList")
        self.list.setAccessibleName(self.tr("Mangler registrering"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column.addWidget(self.title)
        column.addWidget(self.list)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))

    def show_missing(self, missing: tuple[MissingMarks, ...]) -> None:
        """Show a line for each session."""
        self.list.clear()
        for each in missing:
            item = QListWidgetItem(self._line(each))
            item.setData(_PLACE, each)
            item.setToolTip(", ".join(citizen.name for citizen in each.citizens))
            self.list.addItem(item)
        told = self.tr("Begyndt i de seneste fire uger, og nogen er ikke registreret. Enter går til stedet.")
        none = self.tr("Alle er registreret i de seneste fire uger.")
        self.title.setText(told if missing else none)
        self.list.setCurrentRow(0)

    def open_below(self, widget: QWidget) -> None:
        """Open under a button, inside the window, with the keyboard in the list."""
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 2))
        self.move(corner)
        self.show()
        self.list.setFocus()

    def _line(self, each: MissingMarks) -> str:
        wording, session = self._desk.wording, each.session
        names = ", ".join(citizen.name for citizen in each.citizens[:_NAMES])
        who = f"{session.title}, {session.cohort.name}" if session.cohort else session.title
        day = f"{weekday(wording.language, each.day)[:3]}. {short_day(wording.language, each.day)}"
        more = len(each.citizens) - _NAMES
        rest = self.tr(" og %1 til").replace("%1", str(more)) if more > 0 else ""
        return f"{day} {wording.times(session.slot)}  {who}\n{names}{rest}"

    def _go(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(_PLACE))


class MissingCount(QObject):
    """Keeps the number on the button; it is counted when nobody has typed for a moment.

    Signals:
        counted: How many sessions lack somebody.
        wanted: A session's date, its id and the first citizen who is missing.
    """

    counted = Signal(int)
    wanted = Signal(object, object, object)

    def __init__(self, desk: DeskContext, button: QPushButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._button = button
        self.mine = True
        self.missing: tuple[MissingMarks, ...] = ()
        self.popup = MissingPopup(desk, parent)
        self._rest = when_at_rest(self, self.count)
        self.popup.chosen.connect(self._go)
        button.clicked.connect(self.open)
        button.hide()

    def later(self, *, mine: bool) -> None:
        """Something was changed: count when there is time."""
        self.mine = mine
        self._rest.start()

    def count(self) -> None:
        """Count now."""
        self._rest.stop()
        today = self._desk.today()
        try:
            self.missing = self._desk.office.register.missing(
                self._desk.acting, today - LOOK_BACK, today, mine=self.mine, limit=_MOST
            )
        except PlannerError as error:
            self._desk.complaints.about(error)
            return
        count = len(self.missing)
        told = str(count) if count < _MOST else f"{_MOST}+"
        self._button.setText(self.tr("Mangler %1").replace("%1", told))
        self._button.setAccessibleName(self.tr("Mangler registrering: %n mødegange", "", count))
        self._button.setVisible(count > 0)
        self.counted.emit(count)

    def open(self) -> None:
        """Open the list."""
        self.count()
        self.popup.show_missing(self.missing)
        self.popup.open_below(self._button)

    def _go(self, each: MissingMarks) -> None:
        first: UUID | None = each.citizens[0].id if each.citizens else None
        self.wanted.emit(each.day, each.session.id, first)

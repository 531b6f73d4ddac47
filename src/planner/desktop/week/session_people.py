"""The staff and the participants of the selected session, a line each, with what can be done to each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from planner.desktop.shared.look import Look
from planner.desktop.week.typed_time import read_time
from planner.domain.people import Ref
from planner.domain.refusals import Malformed
from planner.domain.session import Participant, ParticipantOrigin, Session, Slot
from planner.wording import Wording


class StaffLine(QWidget):
    """A member of staff.

    Signals:
        removed: Take them off.
    """

    removed = Signal()

    def __init__(self, person: Ref, look: Look, *, editable: bool) -> None:
        super().__init__()
        row = _row(self)
        name = QLabel(person.name)
        row.addWidget(name, 1)
        off = _button("x", self.tr("Fjern %1").replace("%1", person.name), look)
        off.clicked.connect(self.removed)
        off.setVisible(editable)
        row.addWidget(off)


class ParticipantLine(QWidget):
    """A citizen on the list.

    Signals:
        detached: Take them off this session.
        attached: Bring them back.
        retimed: An own :class:`Slot`, or None to take it back.
        opened: Show the citizen's week.
    """

    detached = Signal()
    attached = Signal()
    retimed = Signal(object)
    opened = Signal()

    def __init__(
        self, session: Session, row: Participant, look: Look, wording: Wording, *, editable: bool
    ) -> None:
        super().__init__()
        self._session, self._row, self._wording, self._editable = session, row, wording, editable
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        first = QWidget()
        line = _row(first)
        name = QLabel(row.citizen.name)
        if not row.attends:
            name.setText(f"<s>{row.citizen.name}</s>")
            name.setProperty("role", "muted")
        line.addWidget(name, 1)
        note = QLabel(self._note())
        note.setProperty("role", "muted")
        line.addWidget(note)
        more = _button("more", self.tr("Mere om %1").replace("%1", row.citizen.name), look)
        more.clicked.connect(lambda: self.menu().popup(more.mapToGlobal(more.rect().bottomLeft())))
        line.addWidget(more)
        column.addWidget(first)
        self.editor = QWidget()
        self._edit(self.editor)
        self.editor.hide()
        column.addWidget(self.editor)

    def menu(self) -> QMenu:
        """What can be done to this citizen's part."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def offer(text: str, act: Callable[[], object]) -> None:
            menu.addAction(text).triggered.connect(lambda _=False: act())

        if self._editable and self._row.attends:
            offer(self.tr("Egen tid…"), self._open_editor)
            if self._row.own is not None:
                offer(self.tr("Fjern egen tid"), lambda: self.retimed.emit(None))
            offer(self.tr("Tag af denne mødegang"), self.detached.emit)
        elif self._editable:
            offer(self.tr("Sæt på igen"), self.attached.emit)
        offer(self.tr("Vis borgerens uge"), self.opened.emit)
        return menu

    def _note(self) -> str:
        if not self._row.attends:
            return self.tr("taget af")
        if self._row.own is not None:
            return self._wording.times(self._row.own)
        added = self._row.origin is ParticipantOrigin.ADDED and self._session.cohort is not None
        return self.tr("tilføjet") if added else ""

    def _edit(self, place: QWidget) -> None:
        line = _row(place)
        slot = self._row.own or self._session.slot
        self.start, self.end = QLineEdit(), QLineEdit()
        for field, moment, name in (
            (self.start, slot.start, self.tr("Egen tid fra")),
            (self.end, slot.end, self.tr("Egen tid til")),
        ):
            field.setText(self._wording.clock(moment))
            field.setAccessibleName(name)
            field.setMaxLength(5)
            field.returnPressed.connect(self._typed)
            line.addWidget(field)

    def _open_editor(self) -> None:
        self.editor.show()
        self.start.setFocus()
        self.start.selectAll()

    def _typed(self) -> None:
        start, end = read_time(self.start.text()), read_time(self.end.text())
        day = self._session.day
        try:
            own = Slot(datetime.combine(day, start), datetime.combine(day, end)) if start and end else None
        except Malformed:
            own = None
        for field in (self.start, self.end):
            field.setProperty("wrong", own is None)
            field.style().unpolish(field)
            field.style().polish(field)
        if own is not None:
            self.retimed.emit(own)


class PeopleList(QWidget):
    """Lines under each other, with a button to add one more.

    Signals:
        adding: Somebody should be chosen.
    """

    adding = Signal()

    def __init__(self, add: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.lines: dict[UUID, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.add_button = QToolButton()
        self.add_button.setText(add)
        self.add_button.setProperty("role", "quiet")
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setIcon(look.icon("plus"))
        self.add_button.clicked.connect(lambda _=False: self.adding.emit())
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lines(self, lines: dict[UUID, QWidget], *, editable: bool) -> None:
        """Replace the lines."""
        for old in self.lines.values():
            old.hide()
            old.deleteLater()
        self.lines = lines
        for number, line in enumerate(lines.values()):
            self._column.insertWidget(number, line)
            line.show()
        self.add_button.setVisible(editable)
        self.add_button.setIcon(self._look.icon("plus"))


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    return row


def _button(icon: str, name: str, look: Look) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIcon(look.icon(icon))
    button.setIconSize(QSize(14, 14))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button

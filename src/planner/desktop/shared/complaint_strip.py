"""The strip that says what could not be done, and offers what may be done about it. It stops nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.shared.complaints import Complaint, Remedy, Tone
from planner.desktop.shared.look import Look

_ICONS = {Tone.DANGER: "warning-fill", Tone.WARNING: "info", Tone.OK: "check-circle-fill"}
_MOST_SENTENCES = 3


class ComplaintStrip(QFrame):
    """Hidden until something is said; Escape hides it again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.complaint: Complaint | None = None
        self._asked: Remedy | None = None
        self._icon = QLabel()
        self._heading = QLabel()
        self._heading.setProperty("role", "strong")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.reason = QLineEdit()
        self.reason.setMaxLength(400)
        self.reason.setMinimumWidth(look.px(220))
        self.reason.returnPressed.connect(self._answered)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(14, 9, 10, 9)
        outer.setSpacing(12)
        outer.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(words, 1)
        outer.addWidget(self.reason, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(self._buttons)
        self.setAccessibleName(self.tr("Besked"))
        self.hide()

    def say(self, complaint: Complaint) -> None:
        """Show a complaint in place of the one before."""
        self.complaint = complaint
        self.setProperty("role", f"{complaint.tone.value}-box")
        self._heading.setText(complaint.heading)
        self._heading.setVisible(bool(complaint.heading))
        told = list(complaint.sentences[:_MOST_SENTENCES])
        more = len(complaint.sentences) - len(told)
        if more > 0:
            told.append(self.tr("… og %n til.", "", more))
        self._text.setText("\n".join(told))
        self._text.setToolTip("\n".join(complaint.sentences))
        self.setAccessibleDescription(" ".join((complaint.heading, *complaint.sentences)))
        self._offer(complaint.remedies)
        style = self.style()
        for widget in (self, self._heading, self._text):
            style.unpolish(widget)
            style.polish(widget)
        self.reason.hide()
        self.show()
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of the palette in use."""
        if self.complaint is not None:
            colour = getattr(self._look.colours, self.complaint.tone.value)
            self._icon.setPixmap(self._look.icon(_ICONS[self.complaint.tone], colour).pixmap(20, 20))

    def settle(self) -> None:
        """What was said no longer holds."""
        self.complaint = None
        self.hide()

    def button(self, label: str) -> QPushButton | None:
        """The button with that label."""
        found = (b for b in self.findChildren(QPushButton) if b.text() == label and b.isVisibleTo(self))
        return next(found, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.settle()
        else:
            super().keyPressEvent(event)

    def _offer(self, remedies: tuple[Remedy, ...]) -> None:
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for remedy in remedies:
            button = QPushButton(remedy.label)
            button.clicked.connect(lambda _=False, r=remedy: self._take(r))
            self._buttons.addWidget(button)
        asked = bool(remedies) and self.complaint is not None and self.complaint.tone is not Tone.OK
        leave = QPushButton(self.tr("Fortryd") if asked else self.tr("Luk"))
        leave.setProperty("role", "quiet")
        leave.clicked.connect(self.settle)
        self._buttons.addWidget(leave)

    def _take(self, remedy: Remedy) -> None:
        if remedy.asks and not self.reason.isVisible():
            self.reason.clear()
            self.reason.setPlaceholderText(remedy.asks)
            self.reason.setAccessibleName(remedy.asks)
            self._asked = remedy
            self.reason.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._act(remedy)

    def _answered(self) -> None:
        if self._asked is not None:
            self._act(self._asked)

    def _act(self, remedy: Remedy) -> None:
        reason = self.reason.text().strip()
        if remedy.asks and not reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.settle()
        remedy.act(reason)

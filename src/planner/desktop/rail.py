"""The rail at the left: one button for each page, with a number where something waits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from planner.desktop.shared.icons import has_icon
from planner.desktop.shared.look import Look
from planner.desktop.shared.page import PageEntry
from planner.layout.primitives import Weight


class RailButton(QToolButton):
    """One page of the rail."""

    def __init__(self, entry: PageEntry, look: Look) -> None:
        super().__init__()
        self.entry = entry
        self._look = look
        self._waiting = 0
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setText(f"  {entry.title()}")
        self.setAccessibleName(entry.title())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(look.icon_size(18))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _: self.recolour())
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of the palette in use."""
        colours = self._look.colours
        filled = f"{self.entry.icon}-fill"
        name = filled if self.isChecked() and has_icon(filled) else self.entry.icon
        self.setIcon(self._look.icon(name, colours.accent if self.isChecked() else colours.muted))

    def wait(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._waiting = count
        title = self.entry.title()
        self.setAccessibleName(self.tr("%1, %n venter", "", count).replace("%1", title) if count else title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._waiting:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(11, Weight.SEMIBOLD))
        text = str(self._waiting) if self._waiting < 100 else "99+"
        width = max(painter.fontMetrics().horizontalAdvance(text) + 10, 20)
        chip = QRectF(self.width() - width - 8, (self.height() - 18) / 2, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.danger_soft))
        painter.drawRoundedRect(chip, 9, 9)
        painter.setPen(QColor(self._look.colours.danger))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QWidget):
    """The buttons of all pages.

    Signals:
        chosen: The key of a page.
    """

    chosen = Signal(str)

    def __init__(self, entries: tuple[PageEntry, ...], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, RailButton] = {}
        self._open = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for entry in entries:
            button = RailButton(entry, look)
            # Not only a click: assistive technology toggles what can be checked.
            button.toggled.connect(lambda on, key=entry.key: self._toggled(key, on=on))
            self._group.addButton(button)
            column.addWidget(button)
            self.buttons[entry.key] = button

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self._open = key
        self.buttons[key].setChecked(True)

    def _toggled(self, key: str, *, on: bool) -> None:
        if on and key != self._open:
            self._open = key
            self.chosen.emit(key)

    def be_narrow(self) -> None:
        """Show the icons alone; the words are in their tool tips."""
        for button in self.buttons.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setToolTip(button.entry.title())

    def recolour(self) -> None:
        """Take the colours of the palette in use."""
        for button in self.buttons.values():
            button.recolour()

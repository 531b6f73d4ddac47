"""How sections of a form are laid out: a heading, lines, and small forms."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget


def heading(text: str) -> QLabel:
    """A section's heading."""
    label = QLabel(text)
    label.setProperty("role", "strong")
    return label


def muted(text: str = "") -> QLabel:
    """A line that may break."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label


def labelled(text: str, control: QWidget, name: str) -> QWidget:
    """A control with its word above it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    label = QLabel(text)
    label.setProperty("role", "field")
    label.setBuddy(control)
    control.setObjectName(name)
    control.setAccessibleName(text)
    column.addWidget(label)
    column.addWidget(control)
    return box


def divider() -> QFrame:
    """A line between sections."""
    line = QFrame()
    line.setProperty("role", "line")
    return line


def link(text: str) -> QPushButton:
    """A button that looks like a link and leads to another page."""
    button = QPushButton(text)
    button.setProperty("role", "link")
    return button


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()

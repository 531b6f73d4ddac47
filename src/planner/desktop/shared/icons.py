"""The bundled icons in any colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import planner._built.qt_resources  # noqa: F401  # importing it is what registers ":/icons"


@lru_cache(maxsize=512)
def renderer(name: str, colour: str) -> QSvgRenderer:
    """Draws an icon in a colour."""
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        file = QFile(":/icons/question.svg")
        file.open(QIODevice.OpenModeFlag.ReadOnly)
    content = bytes(file.readAll().data()).replace(b"currentColor", colour.encode())
    return QSvgRenderer(QByteArray(content))


def has_icon(name: str) -> bool:
    """Whether there is an icon of that name."""
    return QFile.exists(f":/icons/{name}.svg")


def draw_icon(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Draw an icon into a box."""
    renderer(name, colour).render(painter, box)


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of so many logical pixels."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer(name, colour).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=512)
def icon(name: str, colour: str, disabled: str = "#98A2B0") -> QIcon:
    """An icon for a button or an action, sharp at any scale."""
    made = QIcon()
    for size in (16, 20, 24, 32, 48, 64):
        made.addPixmap(pixmap(name, colour, size), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made

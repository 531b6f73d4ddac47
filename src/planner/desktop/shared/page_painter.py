"""Draws the layout's primitives with Qt: the preview of paper, and charts."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from planner.desktop.shared.icons import draw_icon
from planner.desktop.shared.look import FAMILY
from planner.layout.hatching import strokes
from planner.layout.primitives import Box, Group, Hatch, Icon, Line, Page, Primitive, Rect, Text, Weight

_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}
_FINE = 100


def paint_page(painter: QPainter, page: Page) -> None:
    """Draw a page whose points are the painter's units; scale the painter first."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, page.width, page.height), QColor("#FFFFFF"))
    paint(painter, page.items)


def paint(painter: QPainter, items: Iterable[Primitive]) -> None:
    """Draw primitives in order."""
    for item in items:
        match item:
            case Group():
                _group(painter, item)
            case Rect():
                _rect(painter, item)
            case Line():
                _line(painter, item)
            case Text():
                _text(painter, item)
            case Icon():
                draw_icon(painter, item.name, item.colour, _box(item.box))
            case Hatch():
                paint_hatch(painter, item)


def measure(text: str, weight: Weight, size: float) -> float:
    """How wide a text is; what the layouts ask."""
    return QFontMetricsF(_font(weight, _FINE)).horizontalAdvance(text) * size / _FINE


def paint_hatch(painter: QPainter, hatch: Hatch) -> None:
    """A coloured box with its pattern."""
    painter.save()
    painter.setClipRect(_box(hatch.box), Qt.ClipOperation.IntersectClip)
    painter.fillRect(_box(hatch.box), QColor(hatch.colour))
    painter.translate(hatch.box.x, hatch.box.y)
    for stroke in strokes(hatch.pattern, round(hatch.box.width, 1), round(hatch.box.height, 1)):
        pen = QPen(QColor(hatch.over), stroke.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(stroke.x1, stroke.y1, stroke.x2, stroke.y2))
    painter.restore()


def _group(painter: QPainter, group: Group) -> None:
    painter.save()
    painter.translate(group.x, group.y)
    if group.clip is not None:
        path = QPainterPath()
        path.addRoundedRect(_box(group.clip.box), group.clip.radius, group.clip.radius)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    paint(painter, group.items)
    painter.restore()


def _rect(painter: QPainter, rect: Rect) -> None:
    painter.setPen(QPen(QColor(rect.stroke), rect.stroke_width) if rect.stroke else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(rect.fill) if rect.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_box(rect.box), rect.radius, rect.radius)


def _line(painter: QPainter, line: Line) -> None:
    pen = QPen(QColor(line.colour), line.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.dash:
        pen.setDashPattern([line.dash / line.width, line.dash / line.width])
    painter.setPen(pen)
    painter.drawLine(QLineF(line.x1, line.y1, line.x2, line.y2))


def _text(painter: QPainter, text: Text) -> None:
    # Letters are laid out large and drawn small: pixel sizes are whole numbers, and paper's sizes are not.
    painter.save()
    painter.translate(text.x, text.baseline)
    painter.scale(text.size / _FINE, text.size / _FINE)
    painter.setFont(_font(text.weight, _FINE))
    painter.setPen(QColor(text.colour))
    painter.drawText(QPointF(0, 0), text.text)
    painter.restore()


def _font(weight: Weight, size: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(_WEIGHTS[weight])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _box(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)

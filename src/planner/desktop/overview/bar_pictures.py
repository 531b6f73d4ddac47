"""Bars as pictures: each face is painted once in each size and then only copied, so that scrolling stays smooth."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from planner.desktop.overview.bars import BarFace
from planner.desktop.shared.look import Look
from planner.domain.board import Overlap
from planner.layout.palette import KindColours, mixed
from planner.layout.primitives import Weight

EDGE = 3
"""Width of the strip in the kind's full colour."""
_RADIUS = 3.0
_MOST = 3000
_HATCH_STEP = 8


class BarPictures:
    """Pictures of bars in the palette and scale in use."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: dict[tuple[BarFace, int, int, float], QPixmap] = {}
        look.changed.connect(self._kept.clear)

    def picture(self, face: BarFace, width: int, height: int, ratio: float) -> QPixmap:
        """The picture of a face, so many logical pixels wide and high."""
        key = (face, width, height, ratio)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            found = self._kept[key] = self._painted(face, width, height, ratio)
        return found

    def _painted(self, face: BarFace, width: int, height: int, ratio: float) -> QPixmap:
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bar(painter, QRectF(0, 0, width, height), face, self._look)
        painter.end()
        return picture


def paint_bar(painter: QPainter, box: QRectF, face: BarFace, look: Look) -> None:
    """One bar: a light ground, a strip in the kind's colour, its letters, and as many words as there is room for."""
    colours = look.kind(face.colour)
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(box, _RADIUS, _RADIUS)
    painter.setClipPath(shape)
    painter.fillRect(box, QColor(colours.tint))
    if face.hatched or face.colour is None:
        _hatch(painter, box, colours)
    painter.fillRect(QRectF(box.left(), box.top(), EDGE, box.height()), QColor(colours.bar))
    _words(painter, box, face, look, colours)
    painter.setClipping(False)
    _ring(painter, box, face, look, colours)
    painter.restore()


def _hatch(painter: QPainter, box: QRectF, colours: KindColours) -> None:
    painter.setPen(QPen(QColor(mixed(colours.bar, colours.tint, 0.12)), 2.4))
    height = box.height()
    x = box.left() - height
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()))
        x += _HATCH_STEP


def _words(painter: QPainter, box: QRectF, face: BarFace, look: Look, colours: KindColours) -> None:
    if box.width() < look.px(26) and face.overlap is Overlap.NONE:
        _letters(painter, box.adjusted(EDGE, 0, 0, 0), face, look, colours)
        return
    tall = box.height() >= look.px(31)
    inside = box.adjusted(EDGE + look.px(3), 0, -look.px(2), 0)
    if face.overlap is not Overlap.NONE:
        inside.setLeft(inside.left() + _exclamation(painter, inside, face.overlap, look))
    strong = look.font(11 if box.height() >= look.px(15) else 10, Weight.BOLD)
    plain = look.font(11 if box.height() >= look.px(15) else 10, Weight.SEMIBOLD)
    mark = face.mark if face.count == 1 else f"{face.mark} ×{face.count}".strip()
    upper = QRectF(inside.left(), inside.top() + look.px(1), inside.width(), inside.height() / 2)
    first = upper if tall else inside
    used = _mark(painter, first, mark, strong, colours)
    ink = QColor(look.colours.ink)
    if tall:
        second = QRectF(inside.left(), upper.bottom() - look.px(1), inside.width(), inside.height() / 2)
        _rest(painter, first.adjusted(used, 0, 0, 0), face.times, plain, QColor(colours.ink), whole=True)
        _rest(painter, second, face.title, plain, ink)
    else:
        _rest(painter, inside.adjusted(used, 0, 0, 0), face.title, plain, ink)


def _letters(painter: QPainter, box: QRectF, face: BarFace, look: Look, colours: KindColours) -> None:
    """The kind's letters alone, in the middle of a bar that has no room for more."""
    painter.setPen(QColor(colours.ink))
    painter.setFont(look.font(11, Weight.BOLD))
    if painter.fontMetrics().horizontalAdvance(face.mark) > box.width():
        painter.setFont(look.font(9, Weight.BOLD))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.mark)


def _mark(painter: QPainter, box: QRectF, mark: str, font: object, colours: KindColours) -> float:
    """The kind's letters, or as many as there is room for; returns how much room they took."""
    painter.setFont(font)  # type: ignore[arg-type]
    metrics = painter.fontMetrics()
    while mark and metrics.horizontalAdvance(mark) > box.width() + 1:
        mark = mark[:-1].strip()
    if not mark:
        return 0.0
    painter.setPen(QColor(colours.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, mark)
    return metrics.horizontalAdvance(mark) + 4.0


def _rest(
    painter: QPainter, box: QRectF, text: str, font: object, ink: QColor, *, whole: bool = False
) -> None:
    """A text shortened to its room; nothing when too little would be left of it."""
    painter.setFont(font)  # type: ignore[arg-type]
    metrics = QFontMetricsF(painter.font())
    wide = metrics.horizontalAdvance(text)
    if wide > box.width() and (whole or box.width() < metrics.averageCharWidth() * 7):
        return
    painter.setPen(ink)
    shown = (
        text if wide <= box.width() else metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    )
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _exclamation(painter: QPainter, box: QRectF, overlap: Overlap, look: Look) -> float:
    """A sign before the letters of what clashes: filled when it is still open, only drawn when it was let stand."""
    colours = look.colours
    colour = QColor(colours.danger if overlap is Overlap.OPEN else colours.warning)
    size = min(look.px(11), box.height() - 2)
    if box.width() < size + 4:
        return 0.0
    disc = QRectF(box.left() - 1, box.center().y() - size / 2, size, size)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(colour if overlap is Overlap.OPEN else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    painter.setFont(look.font(9, Weight.BOLD))
    painter.setPen(QColor(colours.surface) if overlap is Overlap.OPEN else colour)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!")
    return size + 2.0


def _ring(painter: QPainter, box: QRectF, face: BarFace, look: Look, colours: KindColours) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = box.adjusted(0.6, 0.6, -0.6, -0.6)
    if face.overlap is Overlap.OPEN:
        painter.setPen(QPen(QColor(look.colours.danger), 1.3))
    elif face.overlap is Overlap.ALLOWED:
        painter.setPen(QPen(QColor(look.colours.warning), 1.2, Qt.PenStyle.DashLine))
    else:
        painter.setPen(QPen(QColor(mixed(colours.bar, colours.tint, 0.28)), 1))
    painter.drawRoundedRect(ring, _RADIUS, _RADIUS)

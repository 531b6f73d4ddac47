"""Small rounded grounds with a word on them, painted in a row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from planner.desktop.shared.look import Look
from planner.domain.catalogue import PALETTE, AttendanceCode
from planner.layout.palette import mixed
from planner.layout.primitives import Weight


@dataclass(frozen=True, slots=True)
class ChipColours:
    """A ground and letters that can be read on it."""

    ground: str
    ink: str


def chip_colours(look: Look, tone: str) -> ChipColours:
    """The colours of an attendance code's look: a tone or a colour of the palette; and of ok, warning and danger."""
    if tone.startswith(PALETTE):
        kind = look.kind(int(tone.removeprefix(PALETTE)))
        return ChipColours(kind.tint, kind.ink)
    colours = look.colours
    found = {
        "ok": ChipColours(colours.ok_soft, colours.ok),
        "part": ChipColours(colours.warning_soft, colours.warning),
        "warning": ChipColours(colours.warning_soft, colours.warning),
        "lawful": ChipColours(colours.accent_soft, colours.accent),
        "unlawful": ChipColours(colours.danger_soft, colours.danger),
        "danger": ChipColours(colours.danger_soft, colours.danger),
    }
    return found.get(tone, ChipColours(colours.background, colours.muted))


def paint_chip(painter: QPainter, look: Look, box: QRectF, text: str, tone: str) -> None:
    """A word on a rounded ground that fills the box."""
    colours = chip_colours(look, tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(colours.ink))
    painter.setFont(look.font(11, Weight.SEMIBOLD))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


def paint_code(painter: QPainter, look: Look, box: QRectF, code: AttendanceCode, word: str) -> None:
    """A code as a keycap with its letters, and its word beside it, on the ground of its tone."""
    colours = chip_colours(look, code.look)
    letters_font, word_font = look.font(11, Weight.BOLD), look.font(12, Weight.SEMIBOLD)
    cap = max(QFontMetricsF(letters_font).horizontalAdvance(code.code) + look.px(10), float(look.px(22)))
    room = box.width() - cap - look.px(18)
    shown = QFontMetricsF(word_font).elidedText(word, Qt.TextElideMode.ElideRight, room)
    width = cap + QFontMetricsF(word_font).horizontalAdvance(shown) + look.px(18)
    ground = QRectF(box.left(), box.top(), width, box.height())
    painter.setPen(QPen(QColor(colours.ink), 1) if code.look == "neutral" else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(ground, look.px(5), look.px(5))
    keycap = QRectF(
        ground.left() + look.px(3), ground.top() + look.px(3), cap, ground.height() - 2 * look.px(3)
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colours.surface))
    painter.drawRoundedRect(keycap, look.px(3), look.px(3))
    painter.setPen(QColor(colours.ink))
    painter.setFont(letters_font)
    painter.drawText(keycap, int(Qt.AlignmentFlag.AlignCenter), code.code)
    painter.setFont(word_font)
    words = QRectF(keycap.right() + look.px(7), ground.top(), room + look.px(8), ground.height())
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def paint_pending(painter: QPainter, look: Look, box: QRectF, letters: str, next_words: str) -> None:
    """Letters that still wait for another, with a caret and what they may become."""
    colours = look.colours
    font = look.font(12, Weight.BOLD)
    width = QFontMetricsF(font).horizontalAdvance(letters) + look.px(18)
    cap = QRectF(box.left(), box.top(), width, box.height())
    painter.setPen(QPen(QColor(colours.accent), 2))
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(cap.adjusted(1, 1, -1, -1), look.px(5), look.px(5))
    painter.setPen(QColor(colours.accent))
    painter.setFont(font)
    text = cap.adjusted(look.px(7), 0, 0, 0)
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), letters)
    caret = text.left() + QFontMetricsF(font).horizontalAdvance(letters) + look.px(2)
    painter.drawLine(QPointF(caret, cap.top() + look.px(5)), QPointF(caret, cap.bottom() - look.px(5)))
    painter.setFont(look.font(11))
    painter.setPen(QColor(colours.muted))
    rest = QRectF(cap.right() + look.px(6), box.top(), box.right() - cap.right() - look.px(6), box.height())
    shown = QFontMetricsF(painter.font()).elidedText(next_words, Qt.TextElideMode.ElideRight, rest.width())
    painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def paint_hatched(painter: QPainter, look: Look, box: QRectF, tone: str) -> None:
    """The ground of what is planned and not marked: the tone, with lines across it."""
    colours = chip_colours(look, tone)
    path = QPainterPath()
    path.addRoundedRect(box, look.px(5), look.px(5))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, QColor(colours.ground))
    painter.setBrush(QBrush(QColor(mixed(colours.ink, colours.ground, 0.25)), Qt.BrushStyle.BDiagPattern))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(box)
    painter.restore()
    pen = QPen(QColor(colours.ink), 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5))


def paint_proposed(painter: QPainter, look: Look, box: QRectF, code: AttendanceCode, word: str) -> None:
    """What a period of absence proposes: hatched, and the words on a plain ground so that they can be read."""
    paint_hatched(painter, look, box, code.look)
    font = look.font(12, Weight.SEMIBOLD)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(f"{code.code} {word}", Qt.TextElideMode.ElideRight, box.width() - look.px(14))
    label = QRectF(box.left() + look.px(4), box.top() + look.px(3), 0, box.height() - 2 * look.px(3))
    label.setWidth(metrics.horizontalAdvance(shown) + look.px(6))
    colours = chip_colours(look, code.look)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colours.surface))
    painter.drawRoundedRect(label, look.px(3), look.px(3))
    painter.setPen(QColor(colours.ink))
    painter.setFont(font)
    painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), shown)


def paint_empty(painter: QPainter, look: Look, box: QRectF) -> None:
    """The place of a mark that nobody has made: a dashed outline and no word."""
    pen = QPen(QColor(look.colours.muted), 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        QRectF(box.left() + 0.5, box.top() + 0.5, look.px(28), box.height() - 1), look.px(5), look.px(5)
    )

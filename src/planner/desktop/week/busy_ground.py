"""What is free and busy behind a session while it is dragged: bands on the board's ground, one for each stretch of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter

from planner.desktop.shared.look import Look
from planner.desktop.week.board_geometry import BoardGeometry
from planner.domain.free_time import BusyReason
from planner.domain.people import Ref
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import Place, PlaceType, Session
from planner.layout.day_columns import minute_of
from planner.layout.palette import mixed
from planner.layout.primitives import Weight
from planner.services.busy_strips import BusyStrip

BOOKED = frozenset({BusyReason.SESSION, BusyReason.OUTSIDE, BusyReason.ABSENCE})
"""Somebody is elsewhere; the other reasons say that a time is not meant for this."""


@dataclass(frozen=True, slots=True)
class BusyBand:
    """A stretch of a day, in minutes of the wall, with who is in the way of it all the time.

    ``booked`` are those who are elsewhere, ``kept`` those whose time is not meant for this (pauses, closing hours).
    """

    day: date
    start: int
    end: int
    booked: tuple[Subject, ...]
    kept: tuple[Subject, ...]


class BusyWords(QObject):
    """Who is in the way, in words; Qt's tools find plurals in methods of its own objects only."""

    def said(self, band: BusyBand) -> str:
        """``Mette Mentor, Lokale 2.14``; several citizens are counted."""
        if band.booked:
            return self._names(band.booked)
        return self.tr("%1: ikke i tiden").replace("%1", self._names(band.kept))

    def _names(self, subjects: Iterable[Subject]) -> str:
        citizens = [each for each in subjects if each.type is SubjectType.CITIZEN]
        names = [each.ref.name for each in subjects if each.type is not SubjectType.CITIZEN]
        if len(citizens) == 1:
            return ", ".join([citizens[0].ref.name, *names])
        return ", ".join([*([self.tr("%n borger(e)", "", len(citizens))] if citizens else []), *names])


WORDS = BusyWords()


def parties(session: Session) -> tuple[Subject, ...]:
    """Everyone and everything that a session takes: its citizens, its staff, its room or workplace."""
    people = [Subject(SubjectType.CITIZEN, row.citizen) for row in session.attending]
    people += [Subject(SubjectType.STAFF, person) for person in session.staff]
    return (*people, *place_of(session.place))


def place_of(place: Place | None) -> Iterator[Subject]:
    """A room or workplace as a subject; nothing for a place that is only said in words."""
    if place is not None and place.id is not None:
        sort = SubjectType.ROOM if place.type is PlaceType.ROOM else SubjectType.WORKPLACE
        yield Subject(sort, Ref(place.id, place.reference, place.name))


def busy_bands(strips: Iterable[BusyStrip]) -> tuple[BusyBand, ...]:
    """The stretches of each day in which the same people and places are in the way, by day and start."""
    by_day: dict[date, list[BusyStrip]] = {}
    for strip in strips:
        by_day.setdefault(strip.day, []).append(strip)
    return tuple(band for day in sorted(by_day) for band in _of_day(day, by_day[day]))


def _of_day(day: date, strips: list[BusyStrip]) -> Iterator[BusyBand]:
    blocks = [
        (minute_of(block.slot.start), minute_of(block.slot.end), strip.subject, block.reason in BOOKED)
        for strip in strips
        for block in strip.blocks
    ]
    edges = sorted({edge for start, end, _, _ in blocks for edge in (start, end)})
    open_band: BusyBand | None = None
    for start, end in pairwise(edges):
        inside = [(who, hard) for first, last, who, hard in blocks if first <= start and end <= last]
        booked = tuple(dict.fromkeys(who for who, hard in inside if hard))
        kept = tuple(dict.fromkeys(who for who, hard in inside if not hard and who not in booked))
        if open_band is not None and (open_band.end, open_band.booked, open_band.kept) == (
            start,
            booked,
            kept,
        ):
            open_band = BusyBand(day, open_band.start, end, booked, kept)
            continue
        if open_band is not None:
            yield open_band
        open_band = BusyBand(day, start, end, booked, kept) if inside else None
    if open_band is not None:
        yield open_band


def paint_busy(
    painter: QPainter, look: Look, geometry: BoardGeometry, bands: Iterable[BusyBand], height: int
) -> None:
    """Hatch what is busy; what stays white is free for everybody."""
    colours = look.colours
    painter.setFont(look.font(11, Weight.SEMIBOLD))
    metrics = QFontMetricsF(painter.font())
    for band in bands:
        column = geometry.column_of(band.day)
        top = max(geometry.axis.y_of(band.start), 0.0)
        bottom = min(geometry.axis.y_of(band.end), float(height))
        if column is None or bottom - top < 1:
            continue
        box = QRectF(geometry.column_left(column) + 1, top, geometry.width - 1, bottom - top)
        tone = colours.danger if band.booked else colours.muted
        painter.fillRect(box, QColor(mixed(tone, colours.surface, 0.08)))
        style = Qt.BrushStyle.BDiagPattern if band.booked else Qt.BrushStyle.Dense7Pattern
        painter.fillRect(box, QBrush(QColor(mixed(tone, colours.surface, 0.28)), style))
        if box.height() < metrics.height() + 2:
            continue
        painter.setPen(QColor(tone))
        inside = box.adjusted(6, 2, -4, -1)
        said = metrics.elidedText(WORDS.said(band), Qt.TextElideMode.ElideRight, inside.width())
        plate = QRectF(inside.left() - 3, inside.top(), metrics.horizontalAdvance(said) + 6, metrics.height())
        painter.fillRect(plate, QColor(colours.surface))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, said)


def reason_said(reason: BusyReason) -> str:
    """Why somebody is not to be had, in a word or two."""
    match reason:
        case BusyReason.SESSION | BusyReason.OUTSIDE:
            return QCoreApplication.translate("BusyWords", "optaget")
        case BusyReason.ABSENCE:
            return QCoreApplication.translate("BusyWords", "fraværende")
        case BusyReason.PAUSE:
            return QCoreApplication.translate("BusyWords", "pause")
        case BusyReason.KEPT_FREE:
            return QCoreApplication.translate("BusyWords", "holdes fri")
        case BusyReason.CLOSED_HOURS | BusyReason.CLOSED_DAY:
            return QCoreApplication.translate("BusyWords", "lukket")

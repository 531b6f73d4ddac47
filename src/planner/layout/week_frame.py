"""What a week sheet's cards stand in: the band on top, the heads of the days, the hours and the columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from planner.layout.day_columns import TimeAxis
from planner.layout.palette import BAND, BAND_INK, BAND_MUTED, LIGHT
from planner.layout.primitives import Box, Group, Icon, Line, Primitive, Rect, Weight, texts
from planner.layout.text_fitting import Fitted, Sizes, TextFitter
from planner.wording import Wording, forms

PAGE_WIDTH, PAGE_HEIGHT = 842.0, 595.0
MARGIN = 14.5  # printers leave 5 mm white
BAND_BOX = Box(MARGIN, MARGIN, PAGE_WIDTH - 2 * MARGIN, 67)
LEFT, RIGHT = 28.0, PAGE_WIDTH - 28.0
_COLUMNS_LEFT = 66.0
_HEADS_TOP = 87.0
GRID_TOP, GRID_BOTTOM = 121.0, 479.0
_LABEL = Sizes(12, 9, 7)


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One day's column; ``closed`` is why the day is closed, empty when it is not."""

    day: date
    left: float
    width: float
    closed: str = ""
    minutes: int = 0
    used: bool = False

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width


def columns_of(days: Sequence[date]) -> list[tuple[date, float, float]]:
    """Each day's left edge and width."""
    width = (RIGHT - _COLUMNS_LEFT) / len(days)
    return [(day, _COLUMNS_LEFT + n * width, width) for n, day in enumerate(days)]


def band(fitter: TextFitter, title: str, dates: str, heading: str, below: str) -> Group:
    """The dark band: what week it is to the left, whose plan it is to the right."""
    left = _band_left(fitter, title, dates)
    used = max((line.width for line in texts([left])), default=0.0)
    room = BAND_BOX.right - 14 - (84 + used + 24)
    items: list[Primitive] = [left]
    blocks: list[tuple[Fitted, str]] = []
    if heading:
        blocks += _fitting(fitter, heading, room, Sizes(16, 12, 7), 32, Weight.BOLD, BAND_INK)
    if below:
        blocks += _fitting(fitter, below, room, Sizes(10, 8.5, 6.5), 26, Weight.REGULAR, BAND_MUTED)
    tall = sum(block.height for block, _ in blocks) + 2 * (len(blocks) - 1)
    y = BAND_BOX.y + (BAND_BOX.height - tall) / 2
    for block, colour in blocks:
        items += block.ending(BAND_BOX.right - 14, y, colour)
        y += block.height + 2
    return Group(tuple(items), tag="band", label=title)


def _fitting(
    fitter: TextFitter, text: str, room: float, sizes: Sizes, height: float, weight: Weight, colour: str
) -> list[tuple[Fitted, str]]:
    """A text of the band; one that is too long for its height even in small letters takes what it needs."""
    block = fitter.fit(text, room, sizes, height=height, weight=weight, leading=1.14)
    if block is None:
        least = Sizes(5.5, 5.5, 4.5)
        block = fitter.fit(text, room, least, weight=weight, leading=1.05)
    return [(block, colour)] if block else []


@lru_cache(maxsize=256)
def _band_left(fitter: TextFitter, title: str, dates: str) -> Group:
    items: list[Primitive] = [Rect(BAND_BOX, BAND, radius=7)]
    # Three bars that rise: the hours of a good course.
    for n, (height, hole) in enumerate(((23.0, 7.0), (33.0, 7.0), (26.0, 7.0))):
        x, bottom = 29 + n * 12.0, BAND_BOX.y + 50
        items.append(Rect(Box(x, bottom - height, 10, height), BAND_INK))
        items.append(Rect(Box(x + 3.4, bottom - hole - 3, 3.2, 3.2), BAND, radius=1.6))
    if big := fitter.line(title, 26, weight=Weight.BOLD, width=430, least=12):
        items += big.at(82, BAND_BOX.y + 7, BAND_INK)
    if small := fitter.line(dates, 11.5, width=430, least=8):
        items += small.at(82, BAND_BOX.y + 42.5, BAND_MUTED)
    return Group(tuple(items), tag="band-left")


@lru_cache(maxsize=512)
def grid(
    fitter: TextFitter, axis: TimeAxis, columns: tuple[tuple[float, float], ...], hours: tuple[str, ...]
) -> Group:
    """Shaded columns, a line for each hour and a lighter one for each half, with the hours' names to the left."""
    bottom = axis.top + axis.height
    items: list[Primitive] = [
        Rect(Box(left, axis.top, width, axis.height), "#F5F7F9")
        for n, (left, width) in enumerate(columns)
        if n % 2 == 0
    ]
    step = axis.scale * 60
    for minute, label in zip(axis.hours, hours, strict=True):
        y = axis.y_of(minute)
        items.append(Line(LEFT, y, RIGHT, y, "#C9D0D9", 0.6))
        if minute < axis.last_minute:
            if step >= 26:
                half = y + step / 2
                items.append(Line(_COLUMNS_LEFT, half, RIGHT, half, "#DDE2E8", 0.5, 1.6))
            size = min(9.5, step * 0.72)
            if text := fitter.line(label, size):
                items += text.ending(_COLUMNS_LEFT - 6, y + 0.5, LIGHT.muted)
    items.append(Line(LEFT, bottom, RIGHT, bottom, "#C9D0D9", 0.6))
    return Group(tuple(items), tag="grid")


def heads(fitter: TextFitter, columns: Sequence[DayColumn], wording: Wording) -> list[Primitive]:
    """The weekday and date over each column, the hours below it, and why a closed day is closed."""
    return [_head(fitter, column, wording) for column in columns]


def _head(fitter: TextFitter, column: DayColumn, wording: Wording) -> Group:
    name = forms.weekday(wording.language, column.day).capitalize()
    date_text = forms.short_day(wording.language, column.day)
    items: list[Primitive] = []
    if head := fitter.line(name, 14, weight=Weight.BOLD, width=column.width - 4, least=7):
        items += head.at(3, _HEADS_TOP, LIGHT.ink)
    if small := fitter.line(date_text, 9.5, width=column.width - 4, least=6):
        items += small.at(3, _HEADS_TOP + 17.5, LIGHT.muted)
        if column.closed and column.used:
            items += _closed_beside(fitter, column, small.width + 9)
    if column.closed and not column.used:
        items += _closed_column(fitter, column)
    if column.minutes and (
        total := fitter.line(
            wording.duration(column.minutes), 9, weight=Weight.SEMIBOLD, width=column.width - 4, least=6
        )
    ):
        items += total.centred(column.width / 2, GRID_BOTTOM + 2.5, LIGHT.muted)
    return Group(tuple(items), x=column.left, tag="day-head", label=f"{name} {date_text}")


def _closed_beside(fitter: TextFitter, column: DayColumn, left: float) -> list[Primitive]:
    room = column.width - left - 2
    text = fitter.fit(column.closed, room, Sizes(8, 7, 5), height=15, leading=1.05)
    if text is None:
        text = fitter.fit(column.closed, room, Sizes(4.5, 4.5, 4), leading=1.0)
    return list(text.at(left, _HEADS_TOP + 18.5, LIGHT.danger)) if text else []


def _closed_column(fitter: TextFitter, column: DayColumn) -> list[Primitive]:
    room = column.width - 20
    text = fitter.fit(column.closed, room, _LABEL, height=260, weight=Weight.SEMIBOLD)
    if text is None:
        text = fitter.fit(column.closed, room, Sizes(6, 6, 5), weight=Weight.SEMIBOLD)
    box = Box(1.5, GRID_TOP + 1.5, column.width - 3, GRID_BOTTOM - GRID_TOP - 3)
    middle = column.width / 2
    items: list[Primitive] = [
        Rect(box, "#ECEFF3", "#C3CAD4", 0.7, 3.5),
        Icon("lock-fill", Box(middle - 10, GRID_TOP + 26, 20, 20), "#7A8594"),
    ]
    return [*items, *(text.centred(middle, GRID_TOP + 54, LIGHT.muted) if text else ())]

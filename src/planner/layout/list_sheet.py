"""A list on paper: a title, columns with heads, and rows whose words wrap; in sections with a heading each, if there are any.

For lists that somebody reads line by line: offers, a citizen's history, a report. Rows are as tall as their tallest cell,
heads stand on every page, and a heading is never the last thing on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.layout.palette import BAND, BAND_INK, BAND_MUTED, LIGHT
from planner.layout.primitives import Box, Group, Line, Measure, Page, Primitive, Rect, Weight
from planner.layout.text_fitting import Fitted, Sizes, TextFitter, text_fitter
from planner.layout.week_frame import LEFT, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from planner.wording import Wording

_BAND = Box(MARGIN, MARGIN, PAGE_WIDTH - 2 * MARGIN, 54)
_BOTTOM = PAGE_HEIGHT - MARGIN - 18
_PAD, _ROW_PAD, _HEAD_GAP = 6.0, 4.0, 10.0
_TEXT, _MUCH_TEXT = Sizes(9.5, 8.5, 6), Sizes(5.5, 5.5, 1.5)
# What a page has for one row, below the band and the heads.
_ROOM = _BOTTOM - _BAND.bottom - 60
_HEAD_FILL, _RULE = "#DDE5EF", "#B9C3CF"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: its head, how much of the width it gets beside the others, and whether it holds numbers (set right)."""

    head: str
    share: float
    number: bool = False


@dataclass(frozen=True, slots=True)
class ListSection:
    """Rows under a heading (empty for none), with a row of sums below them if there is one."""

    heading: str
    rows: tuple[tuple[str, ...], ...]
    sums: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """What is to be printed, in words.

    Attributes:
        title: Large, in the band at the top.
        about: Below the title: whom or what it is about.
        aside: At the right of the band: a day, or a span.
        intro: Sentences above the table.
        foot: A sentence at the foot of every page.
        empty: What stands instead of a table without any row.
    """

    title: str
    columns: tuple[ListColumn, ...]
    sections: tuple[ListSection, ...]
    about: str = ""
    aside: str = ""
    intro: tuple[str, ...] = ()
    foot: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class _Block:
    """Something with a height; ``keep`` holds it on the page of what follows."""

    items: tuple[Primitive, ...]
    height: float
    keep: bool = False


def _kept_height(blocks: Sequence[_Block], first: int) -> float:
    """How tall a block is with those it has to stay with."""
    last = first
    while blocks[last].keep and last + 1 < len(blocks):
        last += 1
    return sum(block.height for block in blocks[first : last + 1])


def list_pages(sheet: ListSheet, wording: Wording, measure: Measure) -> tuple[Page, ...]:
    """The sheet on as many pages of A4 landscape as it needs."""
    return _Pages(sheet, wording, text_fitter(measure, wording.language)).pages()


class _Pages:
    """One sheet being laid out."""

    def __init__(self, sheet: ListSheet, wording: Wording, fitter: TextFitter) -> None:
        self._sheet, self._wording, self._fitter = sheet, wording, fitter
        whole = sum(column.share for column in sheet.columns)
        self._widths = [(RIGHT - LEFT) * column.share / whole for column in sheet.columns]

    def pages(self) -> tuple[Page, ...]:
        """All pages."""
        bodies = self._bodies()
        return tuple(
            Page(
                PAGE_WIDTH, PAGE_HEIGHT, self._sheet.title, (self._band(), body, *self._foot(n, len(bodies)))
            )
            for n, body in enumerate(bodies, 1)
        )

    def _bodies(self) -> list[Group]:
        heads = self._heads()
        found: list[Group] = []
        items: list[Primitive] = []
        y = _BAND.bottom + _HEAD_GAP
        for block in self._intro():
            items.append(Group(block.items, y=y))
            y += block.height
        begun = False
        blocks = list(self._blocks())
        for n, block in enumerate(blocks):
            if begun and y + _kept_height(blocks, n) > _BOTTOM:
                found.append(Group(tuple(items), tag="table", label=self._sheet.title))
                items, y, begun = [], _BAND.bottom + _HEAD_GAP, False
            if not begun:
                items.append(Group(heads.items, y=y))
                y += heads.height
                begun = True
            items.append(Group(block.items, y=y))
            y += block.height
        if not blocks:
            items += self._words(self._sheet.empty, LEFT, y + 20, RIGHT - LEFT, size=13).items
        return [*found, Group(tuple(items), tag="table", label=self._sheet.title)]

    def _intro(self) -> Iterator[_Block]:
        for sentence in self._sheet.intro:
            yield self._words(sentence, LEFT, 0, RIGHT - LEFT, size=10)
        if self._sheet.intro:
            yield _Block((), 6)

    def _words(self, text: str, x: float, top: float, width: float, *, size: float) -> _Block:
        fitted = self._fitted(text, width, Sizes(size, size, 6), Weight.REGULAR)
        return _Block(fitted.at(x, top, LIGHT.ink), fitted.height + 3)

    def _heads(self) -> _Block:
        cells = [column.head for column in self._sheet.columns]
        row = self._row(cells, Weight.BOLD)
        return _Block((Rect(Box(LEFT, 0, RIGHT - LEFT, row.height), _HEAD_FILL), *row.items), row.height)

    def _blocks(self) -> Iterator[_Block]:
        for section in self._sheet.sections:
            if section.heading:
                fitted = self._fitted(section.heading, RIGHT - LEFT, Sizes(11, 9, 7), Weight.BOLD)
                height = fitted.height + 12
                yield _Block(fitted.at(LEFT + _PAD, 9, LIGHT.ink), height, keep=True)
            for n, cells in enumerate(section.rows, 1):
                yield self._row(cells, Weight.REGULAR, keep=n == len(section.rows) and bool(section.sums))
            if section.sums:
                yield self._row(section.sums, Weight.BOLD)

    def _row(self, cells: Sequence[str], weight: Weight, *, keep: bool = False) -> _Block:
        fitted = [
            self._fitted(text, width - 2 * _PAD, _TEXT, weight)
            for text, width in zip(cells, self._widths, strict=True)
        ]
        height = max((each.height for each in fitted), default=0.0) + 2 * _ROW_PAD
        items: list[Primitive] = []
        x = LEFT
        for each, width, column in zip(fitted, self._widths, self._sheet.columns, strict=True):
            if column.number:
                items += each.ending(x + width - _PAD, _ROW_PAD, LIGHT.ink)
            else:
                items += each.at(x + _PAD, _ROW_PAD, LIGHT.ink)
            x += width
        items.append(Line(LEFT, height, RIGHT, height, _RULE, 0.5))
        return _Block(tuple(items), height, keep)

    def _fitted(self, text: str, width: float, sizes: Sizes, weight: Weight) -> Fitted:
        for tried in (sizes, _MUCH_TEXT):
            if fitted := self._fitter.fit(text, width, tried, height=_ROOM, weight=weight):
                return fitted
        raise ValueError(f"{len(text)} letters do not fit a page")

    def _band(self) -> Group:
        sheet, fitter = self._sheet, self._fitter
        items: list[Primitive] = [Rect(_BAND, BAND, radius=7)]
        left = _BAND.x + 14
        if title := fitter.fit(sheet.title, 470, Sizes(21, 12, 6), weight=Weight.BOLD, most_lines=1):
            items += title.at(left, _BAND.y + 4.5, BAND_INK)
        if about := fitter.fit(sheet.about, 470, Sizes(11, 8, 4), most_lines=1):
            items += about.at(left, _BAND.y + 33, BAND_MUTED)
        if aside := fitter.fit(sheet.aside, 250, Sizes(12, 8, 4), weight=Weight.SEMIBOLD, most_lines=1):
            items += aside.ending(_BAND.right - 14, _BAND.y + 18, BAND_INK)
        return Group(tuple(items), tag="band", label=sheet.title)

    def _foot(self, number: int, count: int) -> list[Primitive]:
        page = self._wording.say("paper-page", page=number, pages=count) if count > 1 else ""
        words = " · ".join(part for part in (self._sheet.foot, page) if part)
        line = self._fitter.fit(words, RIGHT - LEFT, Sizes(8, 7, 5), most_lines=1)
        return list(line.at(LEFT, _BOTTOM + 6, LIGHT.muted)) if line else []

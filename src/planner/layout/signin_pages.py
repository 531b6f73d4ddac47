"""The sign-in sheet on A4 landscape: a row for each participant, and in each day's column room to come, go and sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.layout.palette import BAND, BAND_INK, BAND_MUTED, LIGHT
from planner.layout.primitives import Box, Group, Icon, Line, Measure, Page, Primitive, Rect, Weight
from planner.layout.signin_sheet import SigninDay, SigninRow, SigninSheet
from planner.layout.text_fitting import Fitted, Sizes, TextFitter, text_fitter
from planner.layout.week_frame import LEFT, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from planner.wording import Wording, forms

_BAND = Box(MARGIN, MARGIN, PAGE_WIDTH - 2 * MARGIN, 54)
_TOP = _BAND.bottom + 10
_BOTTOM = 543.0
_ROW = 22.0
_NAMES, _TOTAL = 150.0, 46.0
_IN_OUT = 26.0
_BLANK_ROWS = 2  # at least: somebody always turns up who is not on the list
_HEAD_FILL, _STRIPE, _RULE = "#DDE5EF", "#F6F8FA", "#B9C3CF"
_NOT_EXPECTED = "#E3E7EC"


@dataclass(frozen=True, slots=True)
class _Column:
    """A day's column and the words in its head."""

    day: date
    left: float
    width: float
    head: Fitted
    planned: Fitted


def signin_pages(sheet: SigninSheet, wording: Wording, measure: Measure) -> tuple[Page, ...]:
    """The sheet's pages: as many as the participants need, with empty rows to the end of the last."""
    return _Signin(sheet, wording, text_fitter(measure, wording.language)).pages()


class _Signin:
    """One sheet being laid out."""

    def __init__(self, sheet: SigninSheet, wording: Wording, fitter: TextFitter) -> None:
        self._sheet, self._wording, self._fitter = sheet, wording, fitter
        self._columns = self._day_columns()
        tallest = max((column.planned.height for column in self._columns), default=0.0)
        self._head_height = 34.0 + max(tallest, 9.0)
        self._rows_on_page = int((_BOTTOM - _TOP - self._head_height) / _ROW)

    def pages(self) -> tuple[Page, ...]:
        """All pages."""
        rows, per_page = self._sheet.rows, self._rows_on_page
        starts = range(0, len(rows) + _BLANK_ROWS, per_page)
        short = self._wording.say("paper-week-short", week=self._sheet.week.number)
        return tuple(
            Page(
                PAGE_WIDTH,
                PAGE_HEIGHT,
                short,
                tuple(self._page(rows[start : start + per_page], start, n, len(starts))),
            )
            for n, start in enumerate(starts, 1)
        )

    def _page(self, rows: Sequence[SigninRow], first: int, number: int, count: int) -> list[Primitive]:
        if not self._columns:
            return [self._band(), *self._nothing()]
        return [self._band(), self._table(rows, first), *self._foot(number, count)]

    def _day_columns(self) -> list[_Column]:
        days = self._sheet.days
        if not days:
            return []
        width = (RIGHT - LEFT - _NAMES - _TOTAL) / len(days)
        return [self._column(day, LEFT + _NAMES + n * width, width) for n, day in enumerate(days)]

    def _column(self, day: SigninDay, left: float, width: float) -> _Column:
        wording, fitter = self._wording, self._fitter
        name = f"{forms.weekday(wording.language, day.day).capitalize()} {forms.short_day(wording.language, day.day)}"
        head = fitter.fit(name, width - 8, Sizes(10, 8, 5), weight=Weight.BOLD, most_lines=1)
        full = "; ".join(f"{wording.times(slot)} {title}" for slot, title in day.meetings)
        times = ", ".join(wording.times(slot) for slot, _ in day.meetings)
        planned = (
            fitter.fit(full, width - 8, Sizes(8, 7, 6.5), height=40, leading=1.15)
            or fitter.fit(times, width - 8, Sizes(8, 7, 5), height=40, leading=1.1)
            or fitter.fit(times, width - 8, Sizes(5, 5, 4), leading=1.05)
        )
        empty = Fitted((), (), 8, Weight.REGULAR, 1)
        return _Column(day.day, left, width, head or empty, planned or empty)

    def _band(self) -> Group:
        say, fitter, sheet = self._wording.say, self._fitter, self._sheet
        title = say("paper-signin-title", week=sheet.week.number)
        last = sheet.days[-1].day if sheet.days else sheet.week.monday
        dates = forms.dates(self._wording.language, sheet.week.monday, max(last, sheet.week.days[4]))
        middle = _BAND.y + _BAND.height / 2
        items: list[Primitive] = [
            Rect(_BAND, BAND, radius=7),
            Rect(Box(31, middle - 14, 28, 28), BAND_INK, radius=4),
            Icon("signature", Box(34, middle - 11, 22, 22), BAND),
        ]
        for text, size, weight, top, colour in (
            (title, 21.0, Weight.BOLD, 4.5, BAND_INK),
            (sheet.cohort, 11.0, Weight.REGULAR, 33.0, BAND_MUTED),
        ):
            if left := fitter.fit(text, 400, Sizes(size, 8, 4), weight=weight, most_lines=1):
                items += left.at(76, _BAND.y + top, colour)
        for text, size, weight, top, colour in (
            (sheet.organisation, 13.0, Weight.BOLD, 10.0, BAND_INK),
            (dates, 10.0, Weight.REGULAR, 30.0, BAND_MUTED),
        ):
            if right := fitter.fit(text, 300, Sizes(size, 8, 4), weight=weight, most_lines=1):
                items += right.ending(_BAND.right - 14, _BAND.y + top, colour)
        return Group(tuple(items), tag="band", label=title)

    def _table(self, rows: Sequence[SigninRow], first: int) -> Group:
        bottom = _TOP + self._head_height + self._rows_on_page * _ROW
        items: list[Primitive] = [Rect(Box(LEFT, _TOP, RIGHT - LEFT, self._head_height), _HEAD_FILL)]
        rules: list[Primitive] = []
        for n in range(self._rows_on_page):
            top = _TOP + self._head_height + n * _ROW
            items += self._row(rows[n] if n < len(rows) else None, first + n + 1, top, n)
            rules.append(Line(LEFT, top + _ROW, RIGHT, top + _ROW, _RULE, 0.5))
        items += [*rules, *self._heads()]
        for column in self._columns:
            items.append(Line(column.left, _TOP, column.left, bottom, "#6F7F92", 0.9))
            for x in (column.left + _IN_OUT, column.left + 2 * _IN_OUT):
                items.append(Line(x, _TOP + self._head_height, x, bottom, _RULE, 0.5))
        items.append(Line(RIGHT - _TOTAL, _TOP, RIGHT - _TOTAL, bottom, "#6F7F92", 0.9))
        return Group(tuple(items), tag="table", label=self._sheet.cohort)

    def _heads(self) -> list[Primitive]:
        say, fitter = self._wording.say, self._fitter
        middle = _TOP + self._head_height / 2
        items: list[Primitive] = []
        if who := fitter.line(say("paper-signin-participant"), 11, weight=Weight.BOLD, width=_NAMES - 10):
            items += who.at(LEFT + 6, middle - who.height / 2, LIGHT.ink)
        if total := fitter.line(say("paper-signin-total"), 10, weight=Weight.BOLD, width=_TOTAL - 4):
            items += total.centred(RIGHT - _TOTAL / 2, middle - total.height / 2, LIGHT.ink)
        for column in self._columns:
            items += column.head.at(column.left + 4, _TOP + 3, LIGHT.ink)
            items += column.planned.at(column.left + 4, _TOP + 18, LIGHT.ink)
            y = _TOP + self._head_height - 12
            for n, code in enumerate(("paper-signin-in", "paper-signin-out", "paper-signin-signature")):
                room = _IN_OUT - 5 if n < 2 else column.width - 2 * _IN_OUT - 5
                if label := fitter.line(say(code), 7, width=room, least=4):
                    items += label.at(column.left + n * _IN_OUT + 4, y, LIGHT.muted)
        return items

    def _row(self, row: SigninRow | None, number: int, top: float, place: int) -> list[Primitive]:
        items: list[Primitive] = []
        if place % 2 == 0:
            items.append(Rect(Box(LEFT, top, RIGHT - LEFT, _ROW), _STRIPE))
        if row is not None:
            code = self._fitter.line(row.code, 8, weight=Weight.SEMIBOLD) if row.code else None
            room = _NAMES - 12 - (code.width + 6 if code else 0)
            if code:
                items += code.at(LEFT + _NAMES - code.width - 5, top + (_ROW - code.height) / 2, LIGHT.muted)
            name = self._fitter.fit(
                f"{number}. {row.name}", room, Sizes(10, 8.5, 4), height=_ROW - 2, leading=1.05
            )
            if name is None:
                name = self._fitter.fit(f"{number}. {row.name}", room, Sizes(4, 4, 2.5), leading=1.0)
            if name:
                items += name.at(LEFT + 6, top + (_ROW - name.height) / 2, LIGHT.ink)
            items += [
                Rect(Box(column.left, top, column.width, _ROW), _NOT_EXPECTED)
                for column in self._columns
                if column.day not in row.expected
            ]
        return items

    def _foot(self, number: int, count: int) -> list[Primitive]:
        say, fitter = self._wording.say, self._fitter
        y = _BOTTOM + 10
        items: list[Primitive] = []
        x = LEFT
        for code, line in (("paper-signin-responsible", 120.0), ("paper-signin-date", 62.0)):
            if label := fitter.line(say(code), 9):
                items += label.at(x, y, LIGHT.ink)
                x += label.width + 4
                items.append(Line(x, y + 10, x + line, y + 10, LIGHT.muted, 0.6))
                x += line + 12
        words = self._wording.words
        codes = "\u00a0· ".join(f"{code.code}\u00a0{words(code.name)}" for code in self._sheet.codes)
        legend = fitter.fit(codes, RIGHT - x, Sizes(8, 7, 4.5), height=25, leading=1.15)
        if legend:
            items += legend.at(x, y, LIGHT.ink)
        notes = [say("paper-signin-keep")]
        if any(column.day not in row.expected for row in self._sheet.rows for column in self._columns):
            notes.append(say("paper-signin-not-expected"))
        if count > 1:
            notes.append(say("paper-page", page=number, pages=count))
        if note := fitter.line(" · ".join(notes), 7, width=x - LEFT, least=4):
            items += note.at(LEFT, y + 15, LIGHT.muted)
        return items

    def _nothing(self) -> list[Primitive]:
        text = self._fitter.fit(
            self._wording.say("paper-signin-empty"), 400, Sizes(15, 11, 9), weight=Weight.SEMIBOLD
        )
        return list(text.centred(PAGE_WIDTH / 2, 250, LIGHT.ink)) if text else []

"""Progression as a chart and as a table with the same values: hours by week, with the stair that is aimed at.

Three bars a week: what was planned, what was attended, and in the attended one, from below, what was attended at companies.
Each is told apart by its place and its pattern as well as by its colour. A week in which nothing was recorded has no attended
bar and a dash in the table; a recorded week without hours says 0:00 in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.progression import ProgressionWeek
from planner.layout.palette import LIGHT, Neutrals, mixed
from planner.layout.primitives import Box, Group, Hatch, Line, Measure, Pattern, Primitive, Rect, Weight
from planner.layout.text_fitting import TextFitter, text_fitter
from planner.wording import Wording
from planner.wording.forms import table_hours

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 8.0, 30.0, 22.0
_STEPS = (60, 120, 240, 300, 600)
_MOST_LINES = 6
_SMALL = 8.0
_LABEL_ROOM = 24.0
_PLANNED_FROM, _ATTENDED_FROM, _BAR_SHARE = 0.12, 0.52, 0.36
"""Where a week's two bars begin and how broad they are, as parts of the week's room."""
_COLUMNS = ("week", "planned", "attended-hours", "at-company", "agreed", "target", "not-marked")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressionChart:
    """The drawing, and the table: its heads and a row for each week, hours as ``11:15`` and a dash for nothing.

    ``places`` is where each week stands in the drawing, from the top of the plot to its foot.
    """

    width: float
    height: float
    items: tuple[Primitive, ...]
    places: tuple[Box, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def progression_chart(
    weeks: Sequence[ProgressionWeek],
    width: float,
    height: float,
    wording: Wording,
    measure: Measure,
    today: date,
    colours: Neutrals = LIGHT,
) -> ProgressionChart:
    """The chart of some weeks in a rectangle of that size, in points on paper and in pixels on a screen.

    Hours are missing from the register in weeks that are over; before that they are only to come.
    """
    drawing = _Chart(
        weeks, Box(0, 0, width, height), wording, text_fitter(measure, wording.language), today, colours
    )
    return ProgressionChart(
        width=width,
        height=height,
        items=tuple(drawing.items()),
        places=tuple(drawing.places()),
        heads=tuple(wording.say(f"column-{name}") for name in _COLUMNS),
        rows=tuple(_row(each, today) for each in weeks),
    )


def _row(week: ProgressionWeek, today: date) -> tuple[str, ...]:
    hours = week.hours
    came = hours.attended if week.recorded else None
    company = hours.company_attended if week.company_known else None
    missing = hours.unrecorded or None if week.over(today) else None
    minutes = (hours.planned, came, company, week.agreed, week.target, missing)
    return (str(week.week), *("–" if each is None else table_hours(each) for each in minutes))


class _Chart:
    """One chart being drawn."""

    def __init__(
        self,
        weeks: Sequence[ProgressionWeek],
        box: Box,
        wording: Wording,
        fitter: TextFitter,
        today: date,
        colours: Neutrals,
    ) -> None:
        self._weeks = weeks
        self._wording = wording
        self._fitter = fitter
        self._today = today
        self._colours = colours
        self._plot = Box(_LEFT, _TOP, box.width - _LEFT - _RIGHT, box.height - _TOP - _BOTTOM)
        highest = max((max(_heights(each)) for each in weeks), default=0)
        self._step = next(
            (step for step in _STEPS if highest <= step * _MOST_LINES),
            -(-highest // _MOST_LINES // 600) * 600,
        )
        self._top = max(self._step, -(-highest // self._step) * self._step)
        self._slot = self._plot.width / max(1, len(weeks))
        self._light = mixed(colours.accent, colours.surface, 0.2)
        self._middle = mixed(colours.ok, colours.surface, 0.35)

    def items(self) -> Iterable[Primitive]:
        """Everything, from back to front."""
        yield from self._grid()
        yield from self._legend()
        every = max(1, -(-len(self._weeks) // max(1, int(self._plot.width / _LABEL_ROOM))))
        for place, week in enumerate(self._weeks):
            yield self._bars(place, week)
            if place % every == 0:
                yield from self._name(place, week)
        yield from self._stair([each.agreed for each in self._weeks], self._colours.muted, dash=2.0)
        yield from self._stair([each.target for each in self._weeks], self._colours.accent, dash=0.0)
        for place, week in enumerate(self._weeks):
            if week.company_known:
                yield from self._told(place, week)

    def places(self) -> Iterable[Box]:
        """Where each week stands."""
        for place in range(len(self._weeks)):
            yield Box(self._plot.x + place * self._slot, self._plot.y, self._slot, self._plot.height)

    def _y(self, minutes: int) -> float:
        return self._plot.bottom - self._plot.height * minutes / self._top

    def _grid(self) -> Iterable[Primitive]:
        for minutes in range(0, self._top + 1, self._step):
            y = self._y(minutes)
            yield Line(self._plot.x, y, self._plot.right, y, self._colours.line, 0.6)
            if label := self._fitter.line(str(minutes // 60), _SMALL):
                yield from label.ending(self._plot.x - 5, y - label.height / 2, self._colours.muted)

    def _legend(self) -> Iterable[Primitive]:
        x = self._plot.x
        parts: list[tuple[str, str, bool]] = [
            ("chart-planned", self._light, False),
            ("chart-attended", self._middle, False),
            ("chart-company", self._colours.ok, False),
        ]
        if any(each.agreed is not None for each in self._weeks):
            parts.append(("chart-agreed", self._colours.muted, True))
        if any(each.target is not None for each in self._weeks):
            parts.append(("chart-target", self._colours.accent, True))
        for code, colour, line in parts:
            label = self._fitter.line(self._wording.say(code), _SMALL + 1)
            if label is None or x + 14 + label.width > self._plot.right:
                continue
            if line:
                yield Line(x, 13, x + 10, 13, colour, 1.6, 2.0 if code.endswith("agreed") else 0.0)
            else:
                yield Rect(Box(x, 9, 9, 9), colour, radius=1.5)
            yield from label.at(x + 14, 13.5 - label.height / 2, self._colours.ink)
            x += label.width + 28

    def _bars(self, place: int, week: ProgressionWeek) -> Group:
        hours = week.hours
        left = self._plot.x + place * self._slot
        wide = self._slot * _BAR_SHARE
        items: list[Primitive] = []
        for offset, minutes, colour in (
            (_PLANNED_FROM, hours.planned, self._light),
            (_ATTENDED_FROM, hours.attended, self._middle),
        ):
            if minutes:
                items.append(
                    Rect(
                        self._bar(left + self._slot * offset, wide, minutes),
                        colour,
                        radius=min(2.0, wide / 4),
                    )
                )
        if hours.company_attended:
            box = self._bar(left + self._slot * _ATTENDED_FROM, wide, hours.company_attended)
            items.append(
                Hatch(
                    Pattern.DIAGONAL,
                    box,
                    self._colours.ok,
                    mixed(self._colours.ok, self._colours.surface, 0.7),
                )
            )
        return Group(tuple(items), tag="week", label=" ".join(_row(week, self._today)))

    def _told(self, place: int, week: ProgressionWeek) -> Iterable[Primitive]:
        """The hours at companies in figures, on a ground of their own: lines go through here."""
        label = self._fitter.line(
            table_hours(week.company), _SMALL, weight=Weight.SEMIBOLD, width=self._slot, least=5
        )
        if label is None:
            return
        middle = self._plot.x + (place + _ATTENDED_FROM + _BAR_SHARE / 2) * self._slot
        middle = min(middle, self._plot.right - label.width / 2)
        top = max(self._y(week.company) - label.height - 1, _TOP - 12)
        yield Rect(
            Box(middle - label.width / 2 - 1, top, label.width + 2, label.height),
            self._colours.surface,
            radius=1.5,
        )
        yield from label.centred(middle, top, self._colours.ink)

    def _bar(self, left: float, width: float, minutes: int) -> Box:
        y = self._y(minutes)
        return Box(left, y, width, self._plot.bottom - y)

    def _name(self, place: int, week: ProgressionWeek) -> Iterable[Primitive]:
        middle = self._plot.x + (place + 0.5) * self._slot
        long = self._wording.say("paper-week-short", week=week.week.number)
        label = self._fitter.line(long, _SMALL)
        if label is None or label.width > self._slot - 2:
            label = self._fitter.line(str(week.week.number), _SMALL)
        if label:
            yield from label.centred(middle, self._plot.bottom + 5, self._colours.muted)

    def _stair(self, steps: Sequence[int | None], colour: str, *, dash: float) -> Iterable[Primitive]:
        before: float | None = None
        for place, minutes in enumerate(steps):
            if minutes is None:
                before = None
                continue
            y, left = self._y(minutes), self._plot.x + place * self._slot
            if before is not None and before != y:
                yield Line(left, before, left, y, colour, 1.6, dash)
            yield Line(left, y, left + self._slot, y, colour, 1.6, dash)
            before = y


def _heights(week: ProgressionWeek) -> tuple[int, ...]:
    hours = week.hours
    return hours.planned, hours.attended, hours.company_attended, week.agreed or 0, week.target or 0

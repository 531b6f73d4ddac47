"""A week plan on A4 landscape, one page a week, for any recipient."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import Contact, RecipientType, VisibleSession, VisibleWeek
from planner.domain.session import EndIs
from planner.layout.card_contents import Part
from planner.layout.cards import CardMaker
from planner.layout.day_cards import DayCards, day_cards
from planner.layout.day_columns import TimeAxis, hours_shown
from planner.layout.palette import LIGHT, kind_colours
from planner.layout.primitives import Box, Group, Icon, Measure, Page, Primitive, Rect, Weight
from planner.layout.text_fitting import Sizes, TextFitter, text_fitter
from planner.layout.week_details import Detail, detail_pages
from planner.layout.week_footer import LegendKind, footer
from planner.layout.week_frame import (
    GRID_BOTTOM,
    GRID_TOP,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    DayColumn,
    band,
    columns_of,
    grid,
    heads,
)
from planner.wording import Wording, forms

_WORKDAYS = 5
_FEW, _SHORT = 3, 160  # how many addresses, and how many letters, the legend takes


def week_pages(week: VisibleWeek, wording: Wording, measure: Measure) -> tuple[Page, ...]:
    """The sheets of a plan, a page for each of its weeks, and further pages only where a plan was too full."""
    fitter = text_fitter(measure, wording.language)
    return tuple(page for number in week.weeks for page in _Sheet(week, number, wording, fitter).pages())


@lru_cache(maxsize=8)
def _card_maker(fitter: TextFitter) -> CardMaker:
    return CardMaker(fitter)


class _Sheet:
    """One week of one recipient."""

    def __init__(self, plan: VisibleWeek, week: IsoWeek, wording: Wording, fitter: TextFitter) -> None:
        self._plan, self._week, self._wording, self._fitter = plan, week, wording, fitter
        self._sessions = tuple(s for s in plan.sessions if s.slot.week == week)
        used = {s.slot.day for s in self._sessions}
        self._days = [day for n, day in enumerate(week.days) if n < _WORKDAYS or day in used]
        first, last = hours_shown([s.slot for s in self._sessions])
        self._axis = TimeAxis(first, last, GRID_TOP, GRID_BOTTOM - GRID_TOP)

    def pages(self) -> list[Page]:
        """The plan, and the list behind it when something had no room."""
        say = self._wording.say
        short = say("paper-week-short", week=self._week.number)
        columns = [self._column(*place) for place in columns_of(self._days)]
        days = [self._cards(column) for column in columns]
        addresses, details = self._unsaid(columns, days)
        behind = detail_pages(self._fitter, self._wording, details)
        items = [self._band(), self._grid(columns), *heads(self._fitter, columns, self._wording)]
        items += [card for day in days for card in day.cards]
        items += [] if self._sessions else self._empty()
        items += self._footer(addresses, more=bool(behind))
        whole = [items, *([self._band(), *rows] for rows in behind)]
        return [
            Page(PAGE_WIDTH, PAGE_HEIGHT, short, (*page, *self._page_number(n, len(whole))))
            for n, page in enumerate(whole, 1)
        ]

    def _column(self, day: date, left: float, width: float) -> DayColumn:
        sessions = self._plan_on(day)
        return DayColumn(
            day=day,
            left=left,
            width=width,
            closed=self._closed(day),
            minutes=sum(s.slot.minutes for s in sessions),
            used=bool(sessions),
        )

    def _plan_on(self, day: date) -> tuple[VisibleSession, ...]:
        return tuple(s for s in self._sessions if s.slot.day == day)

    def _closed(self, day: date) -> str:
        said = []
        for closed in self._plan.closed_days:
            if closed.day == day:
                code = "paper-closed-site" if closed.site else "paper-closed"
                code = "paper-closed-public" if closed.public and not closed.site else code
                said.append(self._wording.say(code, name=closed.name, site=closed.site))
        return "; ".join(dict.fromkeys(said))

    def _cards(self, column: DayColumn) -> DayCards:
        sessions, maker = self._plan_on(column.day), _card_maker(self._fitter)
        return day_cards(sessions, self._axis, column.left + 1.5, column.width - 3, maker, self._wording)

    @staticmethod
    def _unsaid(
        columns: Sequence[DayColumn], days: Sequence[DayCards]
    ) -> tuple[list[tuple[str, str]], list[Detail]]:
        """What the cards had no room for: a few addresses for the legend, everything else for a list."""
        pairs = [(column, entry) for column, day in zip(columns, days, strict=True) for entry in day.unsaid]
        only = {
            (words[Part.PLACE], words[Part.ADDRESS])
            for _, (content, left_out) in pairs
            if left_out == (Part.ADDRESS,) and Part.PLACE in (words := dict(content.parts))
        }
        addresses = sorted(only) if len(only) <= _FEW and sum(map(len, map("".join, only))) <= _SHORT else []
        told = set(addresses)
        details = [
            Detail(column.day, content)
            for column, (content, left_out) in pairs
            if left_out != (Part.ADDRESS,)
            or (dict(content.parts).get(Part.PLACE), dict(content.parts)[Part.ADDRESS]) not in told
        ]
        return addresses, details

    def _band(self) -> Group:
        say, plan = self._wording.say, self._plan
        below = self._wording.words(plan.programme) if plan.programme else ""
        if not below and plan.recipient.type in _NAMED_RECIPIENTS:
            below = say(f"paper-recipient-{plan.recipient.type.value}")
        dates = forms.dates(self._wording.language, self._days[0], self._days[-1])
        return band(self._fitter, say("paper-week-title", week=self._week.number), dates, plan.heading, below)

    def _grid(self, columns: Sequence[DayColumn]) -> Group:
        hours = tuple(self._hour(minute) for minute in self._axis.hours)
        return grid(self._fitter, self._axis, tuple((c.left, c.width) for c in columns), hours)

    def _hour(self, minute: int) -> str:
        colon = "" if minute % 60 else "00"
        return f"{minute // 60:02d}{':' if self._wording.language == 'en' else '.'}{colon or minute % 60}"

    def _empty(self) -> list[Primitive]:
        middle, top = (LEFT + RIGHT) / 2 + 19, 250.0
        text = self._fitter.fit(
            self._wording.say("paper-empty"), 330, Sizes(15, 11, 9), weight=Weight.SEMIBOLD
        )
        box = Box(middle - 185, top, 370, 92)
        return [
            Group(
                (
                    Rect(box, LIGHT.surface, LIGHT.line, 1, 6),
                    Icon("calendar-fill", Box(middle - 14, top + 16, 28, 28), LIGHT.muted),
                    *(text.centred(middle, top + 52, LIGHT.ink) if text else ()),
                ),
                tag="empty",
                label=self._wording.say("paper-empty"),
            )
        ]

    def _footer(self, addresses: Sequence[tuple[str, str]], *, more: bool) -> list[Primitive]:
        say, plan = self._wording.say, self._plan
        contacts = dict.fromkeys(
            c for c in (plan.contact, *(s.contact for s in self._sessions)) if c != Contact()
        )
        own = plan.recipient.type in {RecipientType.CITIZEN, RecipientType.COHORT}
        marks: list[tuple[str, str]] = []
        if any(s.title is not None for s in self._sessions):
            marks.append(("", say("paper-legend-tick" if own else "paper-legend-tick-held")))
        if any(s.end_is is EndIs.ASSUMED for s in self._sessions):
            marks.append((say("paper-about"), say("paper-legend-assumed")))
        if more:
            marks.append(("…", say("paper-legend-more")))
        marks += addresses
        return footer(
            self._fitter,
            self._wording,
            minutes=sum(s.slot.minutes for s in self._sessions),
            company_minutes=sum(s.slot.minutes for s in self._sessions if s.company_time),
            husk=plan.husk or "; ".join(plan.tasks),
            husk_title=say("paper-tasks" if plan.tasks else "paper-husk"),
            contacts=tuple(contacts),
            contact_title=say("paper-cannot-come" if own else "paper-questions"),
            kinds=self._kinds(),
            marks=tuple(marks),
        )

    def _kinds(self) -> tuple[LegendKind, ...]:
        seen = (s.kind for s in self._sessions if s.kind)
        kinds = ((self._wording.words(k.name), kind_colours(k.colour), k.pictogram) for k in seen)
        return tuple(dict.fromkeys(kinds))

    def _page_number(self, number: int, count: int) -> list[Primitive]:
        if count < 2:
            return []
        text = self._fitter.line(self._wording.say("paper-page", page=number, pages=count), 7)
        return list(text.ending(RIGHT, 571.5, LIGHT.muted)) if text else []


_NAMED_RECIPIENTS = {RecipientType.STAFF, RecipientType.WORKPLACE, RecipientType.PROVIDER}

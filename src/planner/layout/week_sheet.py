"""A week plan on A4 landscape, one page a week, for any recipient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import Contact, RecipientType, VisibleSession, VisibleWeek
from planner.domain.session import EndIs
from planner.layout.card_contents import card_content
from planner.layout.cards import Card, CardMaker
from planner.layout.day_columns import Lane, TimeAxis, hours_shown, lanes
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

_SHORTEST = 17.0  # a card is never less tall, however short the session
_NARROWEST = 46.0  # below this width, sessions at the same time stand under each other
_GAP = 3.0
_WORKDAYS = 5


def week_pages(week: VisibleWeek, wording: Wording, measure: Measure) -> tuple[Page, ...]:
    """The sheets of a plan, a page for each of its weeks, and further pages only where a plan was too full."""
    fitter = text_fitter(measure, wording.language)
    return tuple(page for number in week.weeks for page in _Sheet(week, number, wording, fitter).pages())


@lru_cache(maxsize=8)
def _card_maker(fitter: TextFitter) -> CardMaker:
    return CardMaker(fitter)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A session's card and where it stands."""

    session: VisibleSession
    box: Box
    card: Card


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
        placed = [card for column in columns for card in self._cards(column)]
        short_of_room = [p for p in placed if p.card.left_out or p.card.bare]
        details = [Detail(p.session.slot.day, card_content(p.session, self._wording)) for p in short_of_room]
        behind = detail_pages(self._fitter, self._wording, details)
        items = [self._band(), self._grid(columns), *heads(self._fitter, columns, self._wording)]
        items += [replace(p.card.group, x=p.box.x, y=p.box.y) for p in placed]
        items += [] if placed else self._empty()
        items += self._footer(more=bool(behind))
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

    def _cards(self, column: DayColumn) -> list[_Placed]:
        """The day's cards, side by side where they overlap, or under each other where that would be too narrow."""
        sessions = self._plan_on(column.day)
        places = lanes([s.slot for s in sessions], _SHORTEST / self._axis.scale)
        clusters: dict[int, list[tuple[VisibleSession, Lane]]] = {}
        for session, lane in zip(sessions, places, strict=True):
            clusters.setdefault(lane.cluster, []).append((session, lane))
        width = column.width - _GAP
        found = []
        for members in clusters.values():
            if width / members[0][1].lanes >= _NARROWEST:
                found += [
                    (s, self._axis.box(s.slot, lane, column.left + 1.5, width, gap=1.2))
                    for s, lane in members
                ]
            else:
                found += self._stacked([s for s, _ in members], column.left + 1.5, width)
        return [self._placed(session, box) for session, box in found]

    def _stacked(
        self, sessions: Sequence[VisibleSession], left: float, width: float
    ) -> list[tuple[VisibleSession, Box]]:
        boxes = [self._axis.box(s.slot, Lane(0, 1), left, width) for s in sessions]
        top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
        each = (bottom - top) / len(sessions)
        return [(s, Box(left, top + n * each, width - 1.2, each - 1.2)) for n, s in enumerate(sessions)]

    def _placed(self, session: VisibleSession, box: Box) -> _Placed:
        bottom = self._axis.top + self._axis.height
        height = max(box.height, _SHORTEST - 1.2) if box.height < _SHORTEST else box.height
        top = min(box.y + 0.6, bottom - height)
        box = Box(box.x, top, box.width, height)
        maker = _card_maker(self._fitter)
        return _Placed(session, box, maker.card(card_content(session, self._wording), box.width, box.height))

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

    def _footer(self, *, more: bool) -> list[Primitive]:
        say, plan = self._wording.say, self._plan
        contacts = dict.fromkeys(
            c for c in (plan.contact, *(s.contact for s in self._sessions)) if c != Contact()
        )
        own = plan.recipient.type in {RecipientType.CITIZEN, RecipientType.COHORT}
        marks = []
        if any(s.title is not None for s in self._sessions):
            marks.append(("", say("paper-legend-tick" if own else "paper-legend-tick-held")))
        if any(s.end_is is EndIs.ASSUMED for s in self._sessions):
            marks.append((say("paper-legend-assumed-mark"), say("paper-legend-assumed")))
        if more:
            marks.append((say("paper-legend-more-mark"), say("paper-legend-more")))
        return footer(
            self._fitter,
            self._wording,
            minutes=sum(s.slot.minutes for s in self._sessions),
            company_minutes=sum(s.slot.minutes for s in self._sessions if s.company_time),
            husk=plan.husk,
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

"""Week plans as PDF."""

from __future__ import annotations

from collections.abc import Sequence

from planner.domain.recipients import VisibleWeek
from planner.exporters.paper.document import pdf
from planner.exporters.paper.fonts import measure
from planner.layout.week_sheet import week_pages
from planner.wording import Wording


def week_plan_pdf(plans: Sequence[VisibleWeek], wording: Wording) -> bytes:
    """One PDF with the plans in the order given, a page for each of their weeks.

    Nothing in its properties and bookmarks says whose plans they are.
    """
    pages = (page for plan in plans for page in week_pages(plan, wording, measure))
    return pdf(pages, title=_title(plans, wording), language=wording.language)


def _title(plans: Sequence[VisibleWeek], wording: Wording) -> str:
    weeks = sorted({week for plan in plans for week in plan.weeks})
    if not weeks:
        return wording.say("paper-weeks-empty")
    first, last = weeks[0], weeks[-1]
    if first == last:
        return wording.say("paper-week-document", week=first.number)
    return wording.say("paper-weeks-document", first=first.number, last=last.number)

"""A citizen's hours week by week, as a document for the case: figures only, and never why somebody was away."""

from __future__ import annotations

from collections.abc import Sequence

from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.layout.list_sheet import ListColumn, ListSection, ListSheet
from planner.wording import Wording, forms

_FIGURES = ("planned", "attended", "lawful", "unlawful", "unrecorded", "company", "rate")


def hours_summary_sheet(citizen: Ref, weeks: Sequence[tuple[IsoWeek, Hours]], wording: Wording) -> ListSheet:
    """The weeks in which something was planned, in order, with their sums."""
    say = wording.say
    told = [(week, hours) for week, hours in weeks if hours.planned]
    whole = sum((hours for _, hours in told), Hours())
    span = (
        say("paper-hours-span", first=told[0][0], last=told[-1][0]) if told else say("paper-hours-no-weeks")
    )
    return ListSheet(
        title=say("paper-hours-title"),
        about=f"{citizen.name} ({citizen.reference})",
        aside=span,
        intro=(say("paper-hours-intro"),),
        columns=(
            ListColumn(say("paper-hours-week"), 1.6),
            *(ListColumn(say(f"paper-hours-{name}"), 1.4, number=True) for name in _FIGURES),
        ),
        sections=(
            ListSection(
                "",
                tuple((wording.text(week), *_cells(hours, wording)) for week, hours in told),
                (say("paper-hours-sum"), *_cells(whole, wording)),
            ),
        )
        if told
        else (),
        empty=say("paper-hours-none"),
    )


def _cells(hours: Hours, wording: Wording) -> tuple[str, ...]:
    minutes = (
        hours.planned,
        hours.attended,
        hours.lawful,
        hours.unlawful,
        hours.unrecorded,
        hours.company_attended,
    )
    rate = "–" if hours.rate is None else wording.say("percent", n=round(hours.rate * 100))
    return (*(forms.table_hours(each) for each in minutes), rate)

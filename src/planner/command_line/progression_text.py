"""Progression as people read it in a terminal, and as programs read it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.tables import table
from planner.domain.group_report import COLUMNS, Figure, GroupReport, Withheld
from planner.services.group_report_sheet import ReportOn, report_cells, report_heads
from planner.services.progression_rows import CitizenProgression, TeamProgression
from planner.services.progression_words import advice_sentence, forecast_sentence, progression_sentences
from planner.wording import Wording
from planner.wording.forms import table_hours

_COLUMNS = (
    "week",
    "planned",
    "attended-hours",
    "company-planned",
    "company-attended",
    "agreed",
    "target",
    "rate",
)


def progression_shape(found: CitizenProgression) -> Shape:
    """A citizen's weeks, in whole minutes."""
    forecast, advice = found.forecast, found.advice
    return {
        "citizen": ref_shape(found.citizen),
        "weeks": [
            {
                "week": str(each.week),
                "planned_minutes": each.hours.planned,
                "attended_minutes": each.hours.attended,
                "company_planned_minutes": each.hours.company_planned,
                "company_attended_minutes": each.hours.company_attended,
                "unrecorded_minutes": each.hours.unrecorded,
                "agreed_minutes": each.agreed,
                "target_minutes": each.target,
                "rate": each.hours.rate,
            }
            for each in found.weeks
        ],
        "slope_minutes_a_week": found.slope,
        "rate": found.rate,
        "punctuality": {
            "attended": found.punctuality.attended,
            "on_time": found.punctuality.on_time,
            "share": found.punctuality.share,
        },
        "forecast": None
        if forecast is None
        else {
            "reach": forecast.reach.value,
            "target_minutes": forecast.target,
            "attended_minutes": forecast.attended,
            "weeks_left": forecast.weeks_left,
            "needed_minutes_a_week": forecast.needed,
            "best_minutes": forecast.best,
        },
        "advice": None if advice is None else {"code": advice.code, **_plain(advice.params)},
        "tasks": list(found.tasks),
    }


def progression_lines(found: CitizenProgression, words: Wording) -> Iterator[str]:
    """A heading, a row for each week, and what it amounts to."""
    yield words.say("progression-heading", name=found.citizen.name, reference=found.citizen.reference)
    yield ""
    rows = []
    for each in found.weeks:
        hours = each.hours
        minutes = (
            hours.planned,
            hours.attended,
            hours.company_planned,
            hours.company_attended,
            each.agreed,
            each.target,
        )
        rate = "–" if hours.rate is None else words.say("percent", n=round(hours.rate * 100))
        told = ["–" if each_ is None else table_hours(each_) for each_ in minutes]
        rows.append([str(each.week), *told, rate])
    yield from table([words.say(f"column-{name}") for name in _COLUMNS], rows, right=range(1, len(_COLUMNS)))
    yield ""
    yield from progression_sentences(found, words)
    if found.forecast is not None:
        yield forecast_sentence(found.forecast, words)
    if found.advice is not None:
        yield advice_sentence(found.advice, words)


def team_shape(found: TeamProgression) -> Shape:
    """A team's citizens, in whole minutes, week by week."""
    return {
        "weeks": [str(week) for week in found.weeks],
        "citizens": [
            {
                **ref_shape(row.citizen),
                "planned_minutes": [week[0] for week in row.weeks],
                "attended_minutes": [week[2] for week in row.weeks],
                "company_attended_minutes": list(row.company),
                "agreed_minutes": row.agreed,
                "slope_minutes_a_week": row.slope,
                "rate": row.rate,
            }
            for row in found.rows
        ],
    }


def team_lines(found: TeamProgression, words: Wording) -> Iterator[str]:
    """A row for each citizen: the hours at companies at both ends, and where they are going."""
    heads = (
        "reference",
        "name",
        "planned",
        "attended-hours",
        "company-attended",
        "latest",
        "agreed",
        "slope",
        "rate",
    )
    rows = []
    for row in found.rows:
        total = row.total
        rate = "–" if row.rate is None else words.say("percent", n=round(row.rate * 100))
        slope = "–" if row.slope is None else f"{row.slope:+.0f}".replace("-", "−")
        kept = [total.planned, total.attended, total.company_attended, row.latest, row.agreed]
        told = ["–" if each is None else table_hours(each) for each in kept]
        rows.append([row.citizen.reference, row.citizen.name, *told, slope, rate])
    yield from table([words.say(f"column-{name}") for name in heads], rows, right=range(2, len(heads)))


def report_shape(found: GroupReport) -> Shape:
    """The report by group; hours in whole minutes, and a word where a figure is held back."""
    lines = [(row, row.group or ("others" if row.together else "none")) for row in found.rows]
    if found.total is not None:
        lines.append((found.total, "total"))
    return {
        "least": found.least,
        "groups": [
            {"group": name, "citizens": row.citizens, **{key: _figure(row.figures[key]) for key in COLUMNS}}
            for row, name in lines
        ],
    }


def _figure(figure: Figure) -> object:
    return figure.value if isinstance(figure, Withheld) else figure


def report_lines(on: ReportOn, found: GroupReport, words: Wording) -> Iterator[str]:
    """A row for each group and one for all, and what is held back."""
    heads = report_heads(words)
    yield words.say("group-report-span", first=on.first, last=on.last)
    yield ""
    yield from table(heads, report_cells(on, found, words), right=range(1, len(heads)))
    yield ""
    yield words.say("group-report-intro", least=found.least)


def _plain(params: object) -> dict[str, object]:
    assert hasattr(params, "items")
    return {name: value if isinstance(value, int) else str(value) for name, value in params.items()}

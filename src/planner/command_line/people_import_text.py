"""What an import would do, as lines to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from planner.command_line.shapes import Shape, clashes_shape
from planner.command_line.tables import table
from planner.command_line.week_text import clash_lines
from planner.domain.people import Ref
from planner.services.people_import_columns import Column
from planner.services.people_import_fields import ImportField
from planner.services.people_import_sheet import Sheet
from planner.services.people_import_words import line_message
from planner.services.people_imported import ImportPlan, Outcome, PlannedLine
from planner.wording import Wording


def plan_shape(plan: ImportPlan, sheet: Sheet, words: Wording, *, applied: bool) -> Shape:
    """The plan for programs; ``applied`` says whether it was carried out."""
    return {
        "sort": plan.sort.__name__.lower(),
        "applied": applied,
        "sheet": sheet.title,
        "sheets_not_read": list(sheet.others),
        "columns": [
            {"heading": column.heading, "use": column.use.value, "field": column.field or None}
            for column in plan.columns.all
        ],
        "counts": {outcome.value: number for outcome, number in plan.counts.items()},
        "lines": [_line_shape(line, words) for line in plan.lines],
        "sessions_changed": plan.sessions,
        "clashes": clashes_shape(plan.clashes, words),
    }


def plan_lines(plan: ImportPlan, sheet: Sheet, words: Wording, last: str) -> Iterator[str]:
    """How the columns are read, every line that is not as before, and how many there are of each."""
    yield from table(
        [words.say("import-column"), words.say("import-read-as")],
        [[column.heading, _read_as(column, words)] for column in plan.columns.all],
    )
    if sheet.others:
        yield words.say("import-other-sheets", title=sheet.title, others=sheet.others)
    yield ""
    shown = [line for line in plan.lines if line.outcome is not Outcome.UNCHANGED]
    if shown:
        heads = [words.say(f"import-{name}") for name in ("line", "outcome", "who", "told")]
        yield from table(
            heads,
            [
                [str(line.number), words.text(line.outcome), line.who, line_message(line, words)]
                for line in shown
            ],
            right=[0],
        )
        yield ""
    yield words.say("import-counts", **{outcome.value: number for outcome, number in plan.counts.items()})
    if plan.sessions:
        yield words.count("import-lists", plan.sessions)
    yield from clash_lines(plan.clashes, words)
    if last:
        yield last


def _read_as(column: Column, words: Wording) -> str:
    return words.text(ImportField(column.field)) if column.field else words.text(column.use)


def _line_shape(line: PlannedLine, words: Wording) -> Shape:
    problem = line.problem
    return {
        "line": line.number,
        "outcome": line.outcome.value,
        "who": line.who,
        "changes": [
            {"field": change.field, "before": _plain(change.before), "after": _plain(change.after)}
            for change in line.changes
        ],
        "problem": {"code": problem.code, "sentence": words.error(problem)} if problem else None,
    }


def _plain(value: object) -> object:
    match value:
        case Ref():
            return value.reference
        case None | bool():
            return value
        case _:
            return str(value)

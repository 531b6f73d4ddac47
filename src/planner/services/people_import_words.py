"""What becomes of a line of a table, in a sentence."""

from __future__ import annotations

from planner.services.people_import_fields import ImportField
from planner.services.people_imported import FieldChange, PlannedLine
from planner.wording import Wording


def line_message(line: PlannedLine, words: Wording) -> str:
    """Why a line is refused, or what it changes."""
    if line.problem is not None:
        return words.error(line.problem)
    return "; ".join(_change_text(change, words) for change in line.changes)


def _change_text(change: FieldChange, words: Wording) -> str:
    field = words.text(ImportField(change.field))
    after = _value(change.after, words)
    if change.before in {None, ""}:
        return words.say("import-new-value", field=field, after=after)
    return words.say("import-change", field=field, before=_value(change.before, words), after=after)


def _value(value: object, words: Wording) -> str:
    match value:
        case None:
            return ""
        case bool():
            return words.say("word-yes" if value else "word-no")
        case _:
            return " ".join(words.text(value).split())

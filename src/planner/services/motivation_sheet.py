"""The list of motivated citizens in words: heads and rows, the same on screen, on paper and in a file."""

from __future__ import annotations

from planner.layout.list_sheet import ListColumn, ListSection, ListSheet
from planner.services.motivation_rows import Motivated, MotivatedList
from planner.services.scale_words import step_words
from planner.wording import Wording

_COLUMNS = ("reference", "name", "motivation", "scored", "mentor")


def motivated_heads(words: Wording) -> tuple[str, ...]:
    """The heads of the columns."""
    return tuple(words.say(f"column-{name}") for name in _COLUMNS)


def motivated_cells(row: Motivated, words: Wording) -> tuple[str, ...]:
    """A citizen: reference, name, last step, its day, and the mentor."""
    return (
        row.citizen.reference,
        row.citizen.name,
        step_words(row.score, words),
        row.score.day.isoformat(),
        row.mentor.name if row.mentor else "",
    )


def motivated_sentence(found: MotivatedList, words: Wording) -> str:
    """How many, and by what they were found."""
    since = words.say("motivated-since", day=found.since) if found.since else words.say("motivated-ever")
    return words.count(
        "motivated-found", len(found.rows), least=found.least, most=found.scale.size, since=since
    )


def motivated_sheet(found: MotivatedList, words: Wording) -> ListSheet:
    """The list as it is printed: whom to offer more, with room for what was agreed."""
    shares = (1.0, 2.6, 1.6, 1.2, 2.0)
    columns = (
        *map(ListColumn, motivated_heads(words), shares),
        ListColumn(words.say("column-offered"), 3.0),
    )
    rows = tuple((*motivated_cells(row, words), "") for row in found.rows)
    return ListSheet(
        title=words.say("motivated-title"),
        columns=columns,
        sections=(ListSection("", rows),),
        intro=(motivated_sentence(found, words), words.say("motivated-prompt")),
        empty=words.say("motivated-none"),
    )

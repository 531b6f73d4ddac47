"""A scheme's items as lines that people write: one item a line, in Danish and in English."""

from __future__ import annotations

from uuid import uuid4

from planner.domain.catalogue import Words
from planner.domain.checklists import ChecklistItem


def written_items(items: tuple[ChecklistItem, ...]) -> tuple[str, str]:
    """The items' lines in Danish and in English."""
    return "\n".join(item.name.da for item in items), "\n".join(item.name.en for item in items)


def read_items(danish: str, english: str, known: tuple[ChecklistItem, ...]) -> tuple[ChecklistItem, ...]:
    """The items of the lines, in their order; a line that stood there before is the same item as before.

    An item without an English line is called the same in both languages.
    """
    wanted = [line.strip() for line in danish.splitlines() if line.strip()]
    others = [line.strip() for line in english.splitlines() if line.strip()]
    by_name = {item.name.da: item for item in known}
    found = []
    for number, line in enumerate(wanted):
        name = Words(line, others[number] if number < len(others) else line)
        before = by_name.get(line)
        found.append(
            ChecklistItem(
                code=before.code if before else f"item-{uuid4().hex[:8]}",
                name=name,
                document=before.document if before else False,
                from_attendance=before.from_attendance if before else False,
            )
        )
    return tuple(found)

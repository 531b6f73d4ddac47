"""What a typed text may be: how long, and on how many lines."""

from __future__ import annotations

from planner.domain.refusals import Malformed

LINE = 200
TEXT = 4_000


def checked_line(field: str, text: str) -> str:
    """A text on one line, without the spaces around it.

    Raises:
        Malformed: It is longer than a line, or holds a line break or another control character.
    """
    text = text.strip()
    if len(text) > LINE:
        raise Malformed("too-long", field=field, longest=LINE)
    if any(not character.isprintable() for character in text):
        raise Malformed("control-characters", field=field)
    return text


def checked_text(field: str, text: str) -> str:
    """A text of several lines, without the space around it.

    Raises:
        Malformed: It is too long, or holds a control character other than a line break or a tab.
    """
    text = text.strip().replace("\r\n", "\n")
    if len(text) > TEXT:
        raise Malformed("too-long", field=field, longest=TEXT)
    if any(not character.isprintable() and character not in "\n\t" for character in text):
        raise Malformed("control-characters", field=field)
    return text


def checked_name(text: str) -> str:
    """A name: one line that is not empty.

    Raises:
        Malformed: It is empty, too long, or more than a line.
    """
    name = checked_line("name", text)
    if not name:
        raise Malformed("name-empty")
    return name

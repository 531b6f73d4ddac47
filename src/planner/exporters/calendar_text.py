"""Free text as a calendar file holds it: what people wrote, and nothing a reader could stumble over."""

from __future__ import annotations

from icalendar import vText

# Control characters and lone halves of surrogate pairs may not stand in a file; the unusual ends of line become usual.
_NOT_TEXT = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_ESCAPED = {
    **dict.fromkeys(_NOT_TEXT),
    ord("\t"): " ",
    **dict.fromkeys((ord("\n"), 0x85, 0x2028, 0x2029), "\\n"),
    **{ord(mark): f"\\{mark}" for mark in "\\;,"},
}


class Text(vText):
    r"""A text value whose backslashes stay what they are.

    icalendar writes a backslash before a capital N as a new line, so that ``K:\Nyt`` would lose its folder's name.
    """

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The text with everything escaped that means something in a calendar file."""
        return self.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPED).encode()


def one_line(text: str) -> str:
    """A text for a title or a place: white space of any sort is one space, for some calendars stop at a line's end."""
    return " ".join(text.split())

"""Free text as a calendar file holds it: what people wrote, and nothing a reader could stumble over."""

from __future__ import annotations

from icalendar import vText

# Control characters and lone halves of surrogate pairs may not stand in a file, readers take a byte order mark off
# wherever it is, and the unusual ends of line become usual.
_PLAIN = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFEFF)),
    ord("\t"): " ",
    **dict.fromkeys((ord("\n"), ord("\r"), 0x85, 0x2028, 0x2029), "\n"),
}
_ESCAPED = {**{ord(mark): f"\\{mark}" for mark in "\\;,"}, ord("\n"): "\\n"}


class Text(vText):
    r"""A text value whose backslashes stay what they are; made of what the functions below give.

    icalendar writes a backslash before a capital N as a new line, so that ``K:\Nyt`` would lose its folder's name.
    """

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The text with everything escaped that means something in a calendar file."""
        return self.translate(_ESCAPED).encode()


def one_line(text: str) -> str:
    """A text for a title or a place: white space of any sort is one space, for some calendars stop at a line's end."""
    return " ".join(text.translate(_PLAIN).split())


def lines(text: str) -> str:
    """A text for a description: its lines, without the white space at their ends that readers drop."""
    plain = text.replace("\r\n", "\n").translate(_PLAIN)
    return "\n".join(line.rstrip() for line in plain.split("\n")).strip()

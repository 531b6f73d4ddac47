"""Words into lines that fit their room: smaller letters first, then hyphens, and nothing is ever cut away.

Long Danish compounds are what a narrow column suffers from. A text is first tried at its full size and down to a size that
still reads easily; only then is it hyphenated; and only a "word" that no dictionary can part (an address of a web page) is
broken anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from planner.layout.primitives import ASCENT, DESCENT, Measure, Text, Weight

if TYPE_CHECKING:
    from pyphen import Pyphen

_DICTIONARIES = {"da": "da_DK", "en": "en_GB"}
_SOFT_HYPHEN = "\u00ad"
_UNSEEN = re.compile("[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
# A word may be parted after these without a hyphen of its own.
_OWN_BREAKS = re.compile(r"(?<=[-–/&])(?=\w)")
_LETTERS = re.compile(r"\W*([^\W\d_]{6,})\W*")
_ADDRESS = re.compile(r"@|://|www\.")
_WIDTHS_KEPT = 50_000
_REFERENCE_SIZE = 100.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """How small a text may become: from ``start`` to ``gentle`` whole words only, then hyphenated down to ``least``."""

    start: float
    gentle: float
    least: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines, the size that made them fit, and how wide each line is."""

    lines: tuple[str, ...]
    widths: tuple[float, ...]
    size: float
    weight: Weight
    leading: float

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return block_height(len(self.lines), self.size, self.leading)

    @property
    def width(self) -> float:
        """Of the widest line."""
        return max(self.widths, default=0.0)

    def at(self, x: float, top: float, colour: str) -> tuple[Text, ...]:
        """The lines with the first one's top at ``top``, all starting at ``x``."""
        return self._placed(tuple(x for _ in self.lines), top, colour)

    def centred(self, middle: float, top: float, colour: str) -> tuple[Text, ...]:
        """The lines, each with its middle at ``middle``."""
        return self._placed(tuple(middle - width / 2 for width in self.widths), top, colour)

    def ending(self, right: float, top: float, colour: str) -> tuple[Text, ...]:
        """The lines, each ending at ``right``."""
        return self._placed(tuple(right - width for width in self.widths), top, colour)

    def _placed(self, starts: tuple[float, ...], top: float, colour: str) -> tuple[Text, ...]:
        baseline = top + ASCENT * self.size
        step = self.leading * self.size
        return tuple(
            Text(line, x, baseline + n * step, self.size, colour, self.weight, width)
            for n, (line, width, x) in enumerate(zip(self.lines, self.widths, starts, strict=True))
        )


def block_height(lines: int, size: float, leading: float) -> float:
    """How tall so many lines are."""
    return ((lines - 1) * leading + ASCENT + DESCENT) * size if lines else 0.0


def tidy(text: str) -> str:
    """A text as one run of words: no line breaks, no double spaces, nothing unprintable."""
    return " ".join(_UNSEEN.sub(" ", text).split())


class TextFitter:
    """Fits texts of one language with one way of measuring; remembers the widths of words."""

    def __init__(self, measure: Measure, language: str) -> None:
        self.measure = measure
        self.language = language
        self._widths: dict[tuple[str, Weight], float] = {}

    def width(self, text: str, weight: Weight, size: float) -> float:
        """How wide a text is."""
        key = (text, weight)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > _WIDTHS_KEPT:
                self._widths.clear()
            found = self._widths[key] = self.measure(text, weight, _REFERENCE_SIZE) / _REFERENCE_SIZE
        return found * size

    def line(
        self,
        text: str,
        size: float,
        *,
        weight: Weight = Weight.REGULAR,
        width: float | None = None,
        least: float = 0.0,
    ) -> Fitted | None:
        """The text in one line, smaller if it has to be; None when it is too wide even at the ``least`` size.

        Without ``width`` there is no limit.
        """
        text = tidy(text)
        natural = self.width(text, weight, 1.0)
        if width is not None and natural * size > width:
            size = int(width / natural * 20) / 20
            if size < (least or size):
                return None
        return Fitted((text,), (natural * size,), size, weight, 1.2)

    def fit(
        self,
        text: str,
        width: float,
        sizes: Sizes,
        *,
        height: float = float("inf"),
        weight: Weight = Weight.REGULAR,
        leading: float = 1.2,
        most_lines: int = 10_000,
    ) -> Fitted | None:
        """The text in lines within a width and a height; None when even the least size is too tall.

        With a height without end it always fits.
        """
        text = tidy(text)
        if not text:
            return Fitted((), (), sizes.start, weight, leading)
        for size, hyphens in _tries(sizes):
            lines = self._wrapped(text, width, size, weight, hyphens=hyphens)
            if lines and len(lines) <= most_lines and block_height(len(lines), size, leading) <= height:
                widths = tuple(self.width(line, weight, size) for line in lines)
                return Fitted(lines, widths, size, weight, leading)
        return None

    def _wrapped(
        self, text: str, width: float, size: float, weight: Weight, *, hyphens: int
    ) -> tuple[str, ...] | None:
        """The lines at one size; ``hyphens`` 0: whole words, 1: hyphenated, 2: anywhere if nothing else helps."""
        room = width / size
        lines: list[str] = []
        current = ""
        for word in text.split(" "):
            together = f"{current} {word}" if current else word
            if self.width(together, weight, 1.0) <= room:
                current = together
                continue
            if self.width(word, weight, 1.0) <= room:
                lines.append(current)
                current = word
                continue
            if not hyphens:
                return None
            parted = self._parted(current, word, room, weight, anywhere=hyphens > 1)
            if parted is None:
                return None
            lines += parted[:-1]
            current = parted[-1]
        return tuple(line.replace(_SOFT_HYPHEN, "") for line in [*lines, current] if line)

    def _parted(
        self, current: str, word: str, room: float, weight: Weight, *, anywhere: bool
    ) -> list[str] | None:
        """A word wider than a line, in pieces: full lines, then what begins the next one."""
        lines: list[str] = []
        rest = word
        while self.width(rest, weight, 1.0) > room:
            before = f"{current} " if current else ""
            piece = self._piece(before, rest, room, weight)
            if piece is None and current:
                lines.append(current)
                current = ""
                continue
            if piece is None and anywhere:
                piece = self._anywhere(rest, room, weight)
            if piece is None:
                return None
            shown, rest = piece
            lines.append(before + shown)
            current = ""
        if current and self.width(f"{current} {rest}", weight, 1.0) <= room:
            return [*lines, f"{current} {rest}"]
        return [*lines, *([current] if current else []), rest]

    def _piece(self, before: str, word: str, room: float, weight: Weight) -> tuple[str, str] | None:
        """As much of the word as the line takes, with its hyphen, and the rest."""
        for shown, rest in _breaks(word, self.language):
            if self.width(before + shown, weight, 1.0) <= room:
                return shown, rest
        return None

    def _anywhere(self, word: str, room: float, weight: Weight) -> tuple[str, str] | None:
        for end in range(len(word) - 1, 0, -1):
            if self.width(word[:end], weight, 1.0) <= room:
                return word[:end], word[end:]
        return word[:1], word[1:]


@lru_cache(maxsize=8)
def text_fitter(measure: Measure, language: str) -> TextFitter:
    """The fitter of a way of measuring and a language, with what it remembers."""
    return TextFitter(measure, language)


def _tries(sizes: Sizes) -> list[tuple[float, int]]:
    """Sizes to try, best first, with how words may be parted."""
    whole = _down(sizes.start, sizes.gentle)
    parted = _down(min(sizes.gentle, sizes.start), sizes.least)
    whole = whole[:-1] if whole[-1] == parted[0] else whole
    # Letters a little smaller than gentle beat hyphens that leave a text too tall, so whole words are tried again.
    return [(s, 0) for s in whole] + [(s, h) for s in parted for h in (0, 1)] + [(s, 2) for s in parted]


@lru_cache(maxsize=256)
def _down(start: float, end: float) -> tuple[float, ...]:
    count = int((start - end) * 2 + 0.001)
    return (*(start - n / 2 for n in range(count + 1)), *([end] if start - count / 2 > end + 0.001 else []))


@lru_cache(maxsize=8192)
def _breaks(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """Where a word may be parted, the longest first part first; shown parts carry their hyphen."""
    found = {match.start(): "" for match in _OWN_BREAKS.finditer(word)}
    found |= {n + 1: "-" for n, letter in enumerate(word) if letter == _SOFT_HYPHEN}
    start = 0
    for end in [*sorted(found), len(word)]:
        # Not in an address of the net: a hyphen there would be read as part of it.
        plain = None if _ADDRESS.search(word) else _LETTERS.fullmatch(word, start, end)
        if plain:
            first, last = plain.span(1)
            positions = _dictionary(language).positions(plain[1])
            found |= {first + at: "-" for at in positions if 3 <= at <= last - first - 3}
        start = end
    return tuple(
        (word[:at] + found[at], word[at:]) for at in sorted(found, reverse=True) if 0 < at < len(word)
    )


@lru_cache(maxsize=2)
def _dictionary(language: str) -> Pyphen:
    import pyphen

    return pyphen.Pyphen(lang=_DICTIONARIES.get(language, "da_DK"))

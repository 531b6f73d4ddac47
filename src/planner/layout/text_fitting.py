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
_HARD_SPACE = "\u00a0"
_NUMBERED = re.compile(r"(?<=[^\W\d_]) (?=\d)|(?<=\b\d{4}) (?=[^\W\d_])")
# A word may be parted after these without a hyphen of its own.
_OWN_BREAKS = re.compile(r"(?<=[-–/&])(?=\w)")
_LETTERS = re.compile(r"\W*([^\W\d_]{6,})\W*")
_ADDRESS = re.compile(r"@|://|www\.")
# How words may be parted: not at all; those wider than a line; any, to fill lines; anywhere, if nothing else helps.
_WHOLE, _PARTED, _FILL, _ANYWHERE = range(4)
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

    def at(self, x: float, top: float, colour: str, indent: float = 0.0) -> tuple[Text, ...]:
        """The lines with the first one's top at ``top``, all starting at ``x``, the first ``indent`` further in."""
        return self._placed(tuple(x if n else x + indent for n in range(len(self.lines))), top, colour)

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
            if line
        )


def block_height(lines: int, size: float, leading: float) -> float:
    """How tall so many lines are."""
    return ((lines - 1) * leading + ASCENT + DESCENT) * size if lines else 0.0


def tidy(text: str) -> str:
    """A text as one run of words: no line breaks, no double spaces, nothing unprintable."""
    return " ".join(part for part in _UNSEEN.sub(" ", text).split(" ") if part)


def numbers_kept(text: str) -> str:
    """A text that is not broken before a number, nor between postal code and town: Eksempelvej 1, 2100 Byen; Borger 9003."""
    return _NUMBERED.sub("\u00a0", tidy(text))


def phone_words(text: str) -> str:
    """A telephone number in one piece."""
    return tidy(text).replace(" ", "\u00a0")


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
        indent: float = 0.0,
    ) -> Fitted | None:
        """The text in lines within a width and a height; None when even the least size is too tall.

        With a height without end it always fits. The first line begins ``indent`` further in, and may be empty.
        """
        text = tidy(text)
        if not text:
            return Fitted((), (), sizes.start, weight, leading)
        if width < sizes.least:
            return None
        for size, hyphens in _tries(sizes):
            lines = self._wrapped(text, width, size, weight, hyphens, indent)
            if lines and len(lines) <= most_lines and block_height(len(lines), size, leading) <= height:
                widths = tuple(self.width(line, weight, size) for line in lines)
                return Fitted(lines, widths, size, weight, leading)
        return None

    def _wrapped(
        self, text: str, width: float, size: float, weight: Weight, hyphens: int, indent: float
    ) -> tuple[str, ...] | None:
        """The lines at one size; ``hyphens`` is how words may be parted."""
        room = width / size
        lines: list[str] = []
        # What stands on the line so far and how wide it is; an indent counts as something that stands there.
        current, used = "", indent / size
        for word in text.split(" "):
            gap = self.width(" ", weight, 1.0) if current else 0.0
            wide = self.width(word, weight, 1.0)
            if used + gap + wide <= room:
                current = f"{current} {word}" if current else word
                used += gap + wide
            elif wide <= room and hyphens < _FILL:
                lines.append(current)
                current, used = word, wide
            else:
                parted = self._parted(word, room, room - used - gap, weight, hyphens) if hyphens else None
                if parted is None:
                    return None
                if parted[0]:
                    parted[0] = f"{current} {parted[0]}" if current else parted[0]
                else:
                    parted[0] = current
                lines += parted[:-1]
                current, used = parted[-1], self.width(parted[-1], weight, 1.0)
        return tuple(line.replace(_SOFT_HYPHEN, "").strip(_HARD_SPACE) for line in [*lines, current])

    def _parted(self, word: str, room: float, first: float, weight: Weight, hyphens: int) -> list[str] | None:
        """A word wider than a line, in pieces; the first, for a line with ``first`` left, may be empty."""
        pieces: list[str] = []
        rest = word
        while not pieces or self.width(rest, weight, 1.0) > room:
            piece = self._piece(rest, room if pieces else first, weight)
            if piece is None and not pieces:
                piece = "", rest
            elif piece is None and hyphens == _ANYWHERE:
                piece = self._anywhere(rest, room, weight)
            if piece is None:
                return None
            pieces.append(piece[0])
            rest = piece[1]
        return [*pieces, rest]

    def _piece(self, word: str, room: float, weight: Weight) -> tuple[str, str] | None:
        """As much of the word as the room takes, with its hyphen, and the rest."""
        for shown, rest in _breaks(word, self.language):
            if self.width(shown, weight, 1.0) <= room:
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
    tries = [(s, _WHOLE) for s in whole] + [(s, h) for s in parted for h in (_WHOLE, _PARTED)]
    return [*tries, *((s, h) for h in (_FILL, _ANYWHERE) for s in parted)]


@lru_cache(maxsize=256)
def _down(start: float, end: float) -> tuple[float, ...]:
    count = int((start - end) * 2 + 0.001)
    return (*(start - n / 2 for n in range(count + 1)), *([end] if start - count / 2 > end + 0.001 else []))


@lru_cache(maxsize=8192)
def _breaks(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """Where a word may be parted, the longest first part first; shown parts carry their hyphen."""
    found = {match.start(): "" for match in _OWN_BREAKS.finditer(word)}
    found |= {n + 1: "-" for n, letter in enumerate(word) if letter == _SOFT_HYPHEN}
    found |= {n + 1: "" for n, letter in enumerate(word) if letter == _HARD_SPACE}
    start = 0
    for end in (*sorted(found), len(word)):
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

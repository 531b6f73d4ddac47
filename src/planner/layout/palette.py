"""The colours of screen and paper, and the pattern that goes with each so that nothing is said by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from planner.layout.primitives import Pattern


@dataclass(frozen=True, slots=True)
class Neutrals:
    """The colours that mean nothing by themselves, and the few that always mean the same.

    ``*_soft`` is the ground of a chip in that colour.
    """

    background: str
    surface: str
    line: str
    ink: str
    muted: str
    accent: str
    danger: str
    ok: str
    warning: str
    accent_soft: str
    danger_soft: str
    ok_soft: str
    warning_soft: str


@dataclass(frozen=True, slots=True)
class KindColours:
    """How one kind of activity looks.

    ``ink`` (time and pictogram) can be read on ``tint`` (the card's ground) and ``bar`` stands out from it.
    """

    tint: str
    bar: str
    ink: str
    pattern: Pattern


LIGHT = Neutrals(
    background="#F6F7F9",
    surface="#FFFFFF",
    line="#E2E6EC",
    ink="#1B2430",
    muted="#5B6778",
    accent="#0B5CAD",
    danger="#B3261E",
    ok="#1E7A46",
    warning="#8A5A00",
    accent_soft="#E4EEF8",
    danger_soft="#FBE9E7",
    ok_soft="#E4F2EA",
    warning_soft="#FBF0DC",
)
DARK = Neutrals(
    background="#14181F",
    surface="#1C222B",
    line="#343D4A",
    ink="#E8ECF2",
    muted="#A3AFBF",
    accent="#7DB7F0",
    danger="#F2A09A",
    ok="#7FD0A2",
    warning="#E6BC66",
    accent_soft="#1F3550",
    danger_soft="#4A2624",
    ok_soft="#1D3B2B",
    warning_soft="#43351A",
)
BAND = "#0D2C4C"
"""The header band of paper."""
BAND_INK = "#FFFFFF"
BAND_MUTED = "#C9D6E4"

# Number, colour and pattern belong together: the catalogue's kinds say the number.
_KINDS: tuple[tuple[str, Pattern], ...] = (
    ("#5A3A9C", Pattern.SOLID),  # purple
    ("#00707A", Pattern.DIAGONAL),  # teal
    ("#9E5700", Pattern.DOTS),  # amber
    ("#A0165C", Pattern.HORIZONTAL),  # raspberry
    ("#2D6B1F", Pattern.VERTICAL),  # green
    ("#465060", Pattern.CHECKED),  # slate
    ("#7B1C8A", Pattern.BROAD_HORIZONTAL),  # violet
    ("#0B57A4", Pattern.BROAD_VERTICAL),  # blue
    ("#B3261E", Pattern.CROSSED),  # red
    ("#14694B", Pattern.BROAD_DIAGONAL),  # emerald
    ("#75482B", Pattern.ZIGZAG),  # brown
    ("#645E00", Pattern.BACK_DIAGONAL),  # olive
    ("#3B4BA8", Pattern.GRID),  # indigo
    ("#00658F", Pattern.DASHES),  # sea
    ("#A23E14", Pattern.BIG_DOTS),  # rust
    ("#3B5B57", Pattern.STEPS),  # moss
)
KIND_COUNT = len(_KINDS)


@lru_cache(maxsize=64)
def kind_colours(number: int, *, dark: bool = False) -> KindColours:
    """The look of a colour number of the catalogue; numbers beyond the last begin again."""
    colour, pattern = _KINDS[number % KIND_COUNT]
    if dark:
        return KindColours(
            tint=mixed(colour, DARK.surface, 0.30),
            bar=mixed(colour, "#FFFFFF", 0.60),
            ink=mixed(colour, "#FFFFFF", 0.42),
            pattern=pattern,
        )
    return KindColours(tint=mixed(colour, "#FFFFFF", 0.11), bar=colour, ink=colour, pattern=pattern)


@lru_cache(maxsize=2)
def busy_colours(*, dark: bool = False) -> KindColours:
    """The look of a session whose kind may not be told, or has none."""
    if dark:
        return KindColours(tint="#2A313C", bar="#8D99A9", ink="#C6CFDA", pattern=Pattern.SOLID)
    return KindColours(tint="#EFF1F4", bar="#8A94A3", ink="#4A5565", pattern=Pattern.SOLID)


def mixed(colour: str, other: str, share: float) -> str:
    """A colour mixed with another; ``share`` (0 to 1) is how much of the first remains."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def contrast(colour: str, other: str) -> float:
    """How well one colour can be read on the other, 1 to 21 (WCAG); text needs 4.5."""
    lighter, darker = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.03928 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

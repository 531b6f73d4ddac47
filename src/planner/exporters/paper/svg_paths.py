"""Icons for paper: the path of a one-path SVG as the drawing commands of a PDF.

Reads what the bundled icons use, the whole path grammar of SVG 1.1: every command, relative and absolute, numbers run
together, and arcs, which PDF does not have and which become curves.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

SIDE = 256.0
"""Width and height of the square that the icons are drawn in."""

_PATH = re.compile(r'<path\b[^>]*?\bd="([^"]*)"')
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_SPACE = re.compile(r"[\s,]*")
_FLAG = re.compile(r"[01]")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")

Point = tuple[float, float]


@lru_cache(maxsize=256)
def icon_commands(name: str) -> str | None:
    """The commands that draw an icon in a square of :data:`SIDE`, y upwards; None when there is no such icon."""
    file = resources.files("planner._built.data") / "icons" / f"{name}.svg"
    if not file.is_file():
        return None
    found = _PATH.findall(file.read_text("utf-8"))
    return " ".join(path_commands(data) for data in found) + " f"


def path_commands(data: str) -> str:
    """The data of an SVG path as PDF commands, turned upside down in the icons' square.

    Raises:
        ValueError: The text is not path data.
    """
    pen = _Pen()
    for command, numbers in _commands(data):
        pen.draw(command, numbers)
    return " ".join(pen.written)


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; a command that is repeated without its letter is given again."""
    at, command = _SPACE.match(data, 0).end(), ""  # type: ignore[union-attr]  # matches also nothing
    while at < len(data):
        if data[at].isalpha():
            command, at = data[at], at + 1
            if command.upper() not in _ARGUMENTS:
                raise ValueError(f"unknown path command {command!r}")
        elif not command or command in "Zz":
            raise ValueError(f"a number without a command at {at} in path data")
        numbers: list[float] = []
        for place in range(_ARGUMENTS[command.upper()]):
            at, number = _number(data, at, flag=command in "Aa" and place in {3, 4})
            numbers.append(number)
        yield command, numbers
        # More pairs after a "move to" are lines.
        command = {"M": "L", "m": "l"}.get(command, command)
        at = _SPACE.match(data, at).end()  # type: ignore[union-attr]


def _number(data: str, at: int, *, flag: bool) -> tuple[int, float]:
    at = _SPACE.match(data, at).end()  # type: ignore[union-attr]
    # The two flags of an arc may stand against each other and the next number.
    found = (_FLAG if flag else _NUMBER).match(data, at)
    if found is None:
        raise ValueError(f"a number is missing at {at} in path data")
    return found.end(), float(found[0])


@dataclass
class _Pen:
    """Where the pen is, and what it has drawn."""

    x: float = 0.0
    y: float = 0.0
    start: Point = (0.0, 0.0)
    control: Point | None = None
    curve: str = ""
    written: list[str] = field(default_factory=list)

    def draw(self, command: str, numbers: list[float]) -> None:
        """One command of the path."""
        kind = command.upper()
        if command.islower():
            numbers = self._absolute(kind, numbers)
        _DRAWN_BY[kind](self, numbers)
        if kind not in "CSQT":
            self.control, self.curve = None, ""

    def move(self, numbers: list[float]) -> None:
        """Begin somewhere."""
        self._go("m", numbers[0], numbers[1])
        self.start = (self.x, self.y)

    def line(self, numbers: list[float]) -> None:
        """A straight line."""
        self._go("l", numbers[0], numbers[1])

    def level(self, numbers: list[float]) -> None:
        """A line to the side."""
        self._go("l", numbers[0], self.y)

    def upright(self, numbers: list[float]) -> None:
        """A line up or down."""
        self._go("l", self.x, numbers[0])

    def close(self, numbers: list[float]) -> None:
        """Back to where it began."""
        self.written.append("h")
        self.x, self.y = self.start

    def _absolute(self, kind: str, numbers: list[float]) -> list[float]:
        if kind == "H":
            return [numbers[0] + self.x]
        if kind == "V":
            return [numbers[0] + self.y]
        if kind == "A":
            return [*numbers[:5], numbers[5] + self.x, numbers[6] + self.y]
        return [n + (self.y if place % 2 else self.x) for place, n in enumerate(numbers)]

    def _go(self, operator: str, x: float, y: float) -> None:
        self.written.append(f"{_short(x)} {_short(SIDE - y)} {operator}")
        self.x, self.y = x, y

    def _bezier(self, one: Point, two: Point, end: Point) -> None:
        points = " ".join(f"{_short(x)} {_short(SIDE - y)}" for x, y in (one, two, end))
        self.written.append(f"{points} c")
        self.x, self.y = end

    def curved(self, kind: str, numbers: list[float]) -> None:
        """A curve with two handles or one, given or mirrored from the curve before."""
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        family = "CS" if kind in "CS" else "QT"
        if kind in "ST":
            points.insert(0, self._mirrored() if self.curve == family else (self.x, self.y))
        self.control, self.curve = points[-2], family
        if family == "CS":
            self._bezier(points[0], points[1], points[2])
            return
        (cx, cy), (ex, ey) = points
        one = (self.x + 2 / 3 * (cx - self.x), self.y + 2 / 3 * (cy - self.y))
        self._bezier(one, (ex + 2 / 3 * (cx - ex), ey + 2 / 3 * (cy - ey)), (ex, ey))

    def _mirrored(self) -> Point:
        assert self.control is not None
        return 2 * self.x - self.control[0], 2 * self.y - self.control[1]

    def arc(self, numbers: list[float]) -> None:
        """An elliptical arc as curves of at most a quarter turn each. Source: SVG 1.1, appendix F.6."""
        rx, ry, turn, large, sweep, ex, ey = numbers
        rx, ry = abs(rx), abs(ry)
        if (self.x, self.y) == (ex, ey):
            return
        if not rx or not ry:
            self._go("l", ex, ey)
            return
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        dx, dy = (self.x - ex) / 2, (self.y - ey) / 2
        px, py = cos * dx + sin * dy, cos * dy - sin * dx
        grow = max(math.hypot(px / rx, py / ry), 1.0)
        rx, ry = rx * grow, ry * grow
        under = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1
        root = math.sqrt(max(under, 0.0)) * (-1 if bool(large) == bool(sweep) else 1)
        mx, my = root * rx * py / ry, -root * ry * px / rx
        centre = (cos * mx - sin * my + (self.x + ex) / 2, sin * mx + cos * my + (self.y + ey) / 2)
        first = math.atan2((py - my) / ry, (px - mx) / rx)
        span = math.atan2((-py - my) / ry, (-px - mx) / rx) - first
        if sweep and span < 0:
            span += 2 * math.pi
        elif not sweep and span > 0:
            span -= 2 * math.pi
        pieces = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-9))
        each = span / pieces
        reach = 4 / 3 * math.tan(each / 4)

        def place(angle: float, along: float) -> Point:
            ux = rx * (math.cos(angle) - along * math.sin(angle))
            uy = ry * (math.sin(angle) + along * math.cos(angle))
            return centre[0] + cos * ux - sin * uy, centre[1] + sin * ux + cos * uy

        for n in range(pieces):
            begin, stop = first + n * each, first + (n + 1) * each
            end = (ex, ey) if n == pieces - 1 else place(stop, 0)
            self._bezier(place(begin, reach), place(stop, -reach), end)


_DRAWN_BY: dict[str, Callable[[_Pen, list[float]], None]] = {
    "M": _Pen.move,
    "L": _Pen.line,
    "H": _Pen.level,
    "V": _Pen.upright,
    "Z": _Pen.close,
    "A": _Pen.arc,
    "C": lambda pen, numbers: pen.curved("C", numbers),
    "S": lambda pen, numbers: pen.curved("S", numbers),
    "Q": lambda pen, numbers: pen.curved("Q", numbers),
    "T": lambda pen, numbers: pen.curved("T", numbers),
}


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")

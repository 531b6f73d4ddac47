"""Then and now in one area as a picture: a line with a dot for each step, hollow where it began, filled where it is now.

The line between the two is drawn when both scores were given on one version of the scale, and dashed when they were not.
Beside the picture always stands a text with the same values.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.scales import AreaSpan
from planner.layout.palette import LIGHT, Neutrals, mixed
from planner.layout.primitives import Box, Line, Primitive, Rect

_DOT, _MARK, _RING = 2.2, 5.4, 1.7


def area_track(span: AreaSpan, steps: int, box: Box, colours: Neutrals = LIGHT) -> tuple[Primitive, ...]:
    """The picture of one area in a box; ``steps`` is the size of the scale while there is no score."""
    return tuple(_track(span, steps, box.inset(_MARK + _RING), colours))


def _track(span: AreaSpan, steps: int, box: Box, colours: Neutrals) -> Iterator[Primitive]:
    y = box.y + box.height / 2
    size = span.now.scale.size if span.now else steps
    quiet = mixed(colours.muted, colours.surface, 0.45)
    yield Line(box.x, y, box.right, y, quiet, 1.2)
    for step in range(size):
        yield _circle(box.x + box.width * step / (size - 1), y, _DOT, quiet)
    if span.now is None:
        return
    now = box.x + box.width * span.now.place
    if span.then is not None:
        then = box.x + box.width * span.then.place
        yield Line(then, y, now, y, colours.accent, 3.0, 0.0 if span.same_scale else 3.0)
        yield _circle(then, y, _MARK, colours.surface, colours.accent)
    yield _circle(now, y, _MARK, colours.accent, colours.accent)


def _circle(x: float, y: float, radius: float, fill: str, stroke: str | None = None) -> Rect:
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    return Rect(box, fill, stroke, _RING, radius=radius)

"""Whether two pictures show the same, to somebody who looks: compared in small cells, so that how letters are smoothed is no matter."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

HERE = Path(__file__).parent
NEW = HERE / "new"
CELL = 4
"""Pixels along the edge of a cell: a picture is made so much smaller before it is compared."""
SHADE = 24
"""By how much of 255 a cell's red, green or blue may differ: letters drawn by another version of Qt stay below."""
SHARE = 0.002
"""Which share of the cells may differ by more: less than a button or a word that moved."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Which share of the cells differs, and where the first of them is, in pixels of the picture."""

    share: float
    first: tuple[int, int] | None


def difference(one: QImage, other: QImage) -> Difference:
    """How two pictures of the same size differ."""
    small, against = _cells(one), _cells(other)
    width, height = small.width(), small.height()
    mine, theirs = bytes(small.constBits()), bytes(against.constBits())
    far = [
        at // 4
        for at, (here, there) in enumerate(zip(mine, theirs, strict=True))
        if abs(here - there) > SHADE
    ]
    cells = sorted(set(far))
    first = (cells[0] % width * CELL, cells[0] // width * CELL) if cells else None
    return Difference(len(cells) / (width * height), first)


def assert_same(name: str, seen: QImage) -> None:
    """Hold a picture against the one that is kept; a new one is put beside it, and kept with ``PLANNER_ACCEPT=1``."""
    kept_at = HERE / f"{name}.png"
    if os.environ.get("PLANNER_ACCEPT"):
        assert seen.convertToFormat(QImage.Format.Format_RGB32).save(str(kept_at), quality=0)
        return
    kept = QImage(str(kept_at))
    same_size = kept.size() == seen.size()
    found = difference(kept, seen) if same_size else Difference(1.0, None)
    if found.share > SHARE:
        NEW.mkdir(exist_ok=True)
        seen.save(str(NEW / f"{name}.png"))
    assert found.share <= SHARE, (
        f"{name} looks different ({found.share:.1%} of it, first at {found.first}): look at "
        f"tests/pictures/new/{name}.png, and keep it with PLANNER_ACCEPT=1 if it is as it should be"
    )


def _cells(picture: QImage) -> QImage:
    size = QSize(picture.width() // CELL, picture.height() // CELL)
    small = picture.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return small.convertToFormat(QImage.Format.Format_RGB32)

"""The bundled letters, for measuring and for embedding."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from planner.layout.primitives import Weight

_FILES = {
    Weight.REGULAR: "NotoSans-Regular",
    Weight.SEMIBOLD: "NotoSans-SemiBold",
    Weight.BOLD: "NotoSans-Bold",
}


@lru_cache(maxsize=len(_FILES))
def font(weight: Weight) -> TTFont:
    """The font of a weight; the PDF library reads and keeps it at the first call."""
    name = _FILES[weight]
    data = (resources.files("planner._built.data") / "fonts" / f"{name}.ttf").read_bytes()
    found = TTFont(name, BytesIO(data), shapable=False)
    pdfmetrics.registerFont(found)
    return found


def measure(text: str, weight: Weight, size: float) -> float:
    """How wide a text is on paper, in points."""
    width: float = font(weight).stringWidth(text, size)
    return width

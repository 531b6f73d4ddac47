"""Reads finished sheets: PDFs with other people's programs, and pages by where their letters stand."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from planner.layout.primitives import Box, Group, Page, Rect, Text, flat, texts

PRINTER_MARGIN = 14.17  # 5 mm


def pdf_text(pdf: bytes, program: str, folder: Path, *, page: int | None = None) -> str:
    """The text of a PDF in the order it is drawn, without spaces, line breaks and hyphens at the end of lines."""
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    pages = ["-f", str(page), "-l", str(page)] if page else []
    done = subprocess.run([program, "-raw", *pages, str(file), "-"], capture_output=True, check=True)
    return squeezed(done.stdout.decode("utf-8"))


def squeezed(text: str) -> str:
    """A text without what lines add to it."""
    return "".join(re.sub(r"-\n", "", text).replace("-", "").split())


def cards(page: Page) -> Iterator[tuple[Group, Box]]:
    """Every card of a page with its place."""
    for item in page.items:
        if isinstance(item, Group) and item.tag == "card":
            ground = item.items[0]
            assert isinstance(ground, Group)
            assert ground.clip is not None
            yield item, ground.clip.box.moved(item.x, item.y)


def ink(text: Text) -> Box:
    """What the letters of a text cover at least: from the top of capitals to the line."""
    return Box(text.x, text.baseline - 0.7 * text.size, text.width, 0.7 * text.size)


def troubles(page: Page) -> list[str]:
    """Everything that is cut, stands outside its card, leaves the paper's printable part or covers something else."""
    paper = Box(
        PRINTER_MARGIN, PRINTER_MARGIN, page.width - 2 * PRINTER_MARGIN, page.height - 2 * PRINTER_MARGIN
    )
    found = [f"off the paper: {text}" for text in texts(page.items) if not paper.holds(text.box)]
    places = []
    for card, box in cards(page):
        lines = list(texts([card]))
        found += [f"outside its card: {text}" for text in lines if not box.holds(text.box, 0.35)]
        found += _covered(lines, [b.moved(card.x, card.y) for b in _ticks(card)])
        places.append(box)
    found += [f"cards on each other: {a} {b}" for n, a in enumerate(places) for b in places[:n] if meet(a, b)]
    others = [item for item in page.items if not isinstance(item, Group) or item.tag != "card"]
    # A closed day's words stand on the grid; grid and heads never meet cards, so only among themselves.
    return found + _covered(list(texts(others)), [])


def _ticks(card: Group) -> list[Box]:
    return [
        item.box.moved(x, y)
        for item, (x, y) in flat(card.items)
        if isinstance(item, Rect) and item.fill == "#FFFFFF"
    ]


def _covered(lines: list[Text], boxes: list[Box]) -> list[str]:
    inks = [(line, ink(line)) for line in lines]
    found = [f"over a box: {line}" for line, a in inks for b in boxes if meet(a, b)]
    return found + [f"{x} over {y}" for n, (x, a) in enumerate(inks) for y, b in inks[:n] if meet(a, b)]


def meet(one: Box, other: Box, slack: float = 0.3) -> bool:
    """Whether two boxes share more than their edges."""
    return (
        one.x < other.right - slack
        and other.x < one.right - slack
        and one.y < other.bottom - slack
        and other.y < one.bottom - slack
    )

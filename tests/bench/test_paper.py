"""How fast week plans become one PDF, beside a floor: bare strings in the same font on as many pages.

Run with ``uv run pytest -m bench -n 0 -s tests/bench/test_paper.py``.
"""

import gc
from collections.abc import Callable
from io import BytesIO
from time import perf_counter

import pytest
from reportlab.pdfgen.canvas import Canvas

from planner.domain.recipients import Contact, VisibleWeek
from planner.exporters.paper.fonts import font, measure
from planner.exporters.paper.week_plan import week_plan_pdf
from planner.layout.primitives import Weight, texts
from planner.layout.text_fitting import text_fitter
from planner.layout.week_sheet import week_pages
from planner.wording import Wording
from tests.exporters.paper import plans

PAGES = 600
LEAST_PAGES_A_SECOND = 60
WORDING = Wording("da")


def _plans() -> list[VisibleWeek]:
    """A week of an office: three cohorts' weeks, a name and a mentor of its own on each sheet, and own talks."""
    found = []
    for n in range(PAGES):
        number = (3, 4, 6)[n % 3]
        week = plans.FIGURE_WEEKS[number]
        own = plans.session(
            week.monday,
            "13:00",
            "14:00",
            f"Samtale {n} om virksomhedsplacering",
            "mentor_talk",
            staff=(f"Mentor {n % 40}",),
        )
        example = plans.figure_plan(number)
        found.append(
            plans.plan(
                week,
                (*example.sessions, own),
                heading=f"Borger Nummer {n}",
                programme=example.programme,
                contact=Contact(name=f"Mentor {n % 40}", phone=f"33 00 {n % 40:02d} 00"),
                husk=f"madpakke {n % 7}",
            )
        )
    return found


def _bare(strings: int) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(842, 595), pageCompression=1, invariant=1)
    face = font(Weight.REGULAR).fontName
    for page in range(PAGES):
        canvas.setFont(face, 9)
        for n in range(strings):
            canvas.drawString(20 + n % 5 * 150, 570 - n // 5 * 14, f"Samtale {page} om {n}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _cold(weeks: list[VisibleWeek]) -> bytes:
    """The sheets with nothing remembered from an earlier file."""
    text_fitter.cache_clear()
    return week_plan_pdf(weeks, WORDING)


def _seconds(work: Callable[[], object], times: int = 3) -> float:
    found = []
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        work()
        found.append(perf_counter() - start)
    return min(found)


@pytest.mark.bench
def test_week_plans_in_one_file() -> None:
    weeks = _plans()
    strings = len(list(texts(week_pages(weeks[0], WORDING, measure)[0].items)))
    floor = _seconds(lambda: _bare(strings))
    ours = _seconds(lambda: _cold(weeks))
    alone = _seconds(lambda: [week_plan_pdf([week], WORDING) for week in weeks[:60]], 1)
    size = len(week_plan_pdf(weeks, WORDING))
    print(
        f"\n{PAGES} week plans in one PDF: {PAGES / ours:.0f} pages/s ({size // 1024} kB);"
        f" bare strings, {strings} a page: {PAGES / floor:.0f} pages/s; ratio {ours / floor:.2f};"
        f" as files of one page: {60 / alone:.0f} files/s"
    )
    assert PAGES / ours >= LEAST_PAGES_A_SECOND

"""The finished PDF of a citizen's register, judged by other people's programs."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from planner.domain.attendance import Hours
from planner.domain.catalogue import Words
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Slot
from planner.domain.told_marks import ToldEntry
from planner.exporters.paper.fonts import measure
from planner.exporters.paper.list_paper import list_pdf
from planner.layout.history_sheet import HistoryMark, HistoryPaper, HistoryWeek, history_sheet
from planner.layout.list_sheet import list_pages
from planner.layout.primitives import texts
from planner.wording import Wording
from tests.builders import attendance_code
from tests.exporters.paper.reading import pdf_text, squeezed, troubles

DANISH, ENGLISH = Wording("da"), Wording("en")
MONDAY = date(2026, 11, 16)


def slot(day: date, start: int, end: int) -> Slot:
    return Slot(datetime.combine(day, time(start)), datetime.combine(day, time(end)))


def paper(marks: int, title: str = "Oplæg: Mål og delmål", why: str = "stod i kø til toget") -> HistoryPaper:
    provider = Ref(uuid4(), "UDB", "Udbyder")
    at = datetime(2026, 11, 18, 12, tzinfo=UTC)
    told = ToldEntry(code=attendance_code("M"), minutes=180)
    rows = tuple(
        HistoryMark(
            slot=slot(MONDAY + timedelta(days=n % 5), 9, 12),
            title=Words(title, title),
            before=told if n % 3 else None,
            after=ToldEntry(lawful=True) if n % 2 else told,
            by="TOVE",
            at=at,
            correction=why if n % 3 else "",
        )
        for n in range(marks)
    )
    closing = Closing(
        id=uuid4(), organisation=provider, first=MONDAY, last=MONDAY, closed_by="TOVE", closed_at=at
    )
    hours = Hours(planned=900, denominator=900, attended=675, lawful=180, unlawful=45)
    weeks = (HistoryWeek(week=IsoWeek(2026, 47), marks=rows, closings=(closing,), hours=hours),)
    return HistoryPaper(
        about="Borger 4012 (4012)",
        first=IsoWeek(2026, 47),
        last=IsoWeek(2026, 47),
        weeks=weeks if marks else (),
    )


def made(of: HistoryPaper, wording: Wording) -> bytes:
    return list_pdf(history_sheet(of, wording), wording.say("paper-history-title"), wording)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        (
            DANISH,
            ("Fremmøde: alle registreringer", "uge 47, 2026", "man 16. nov.", "09.00–12.00", "lovligt fravær",
             "18. nov. 2026 13.00", "Planlagt 15:00, mødt 11:15 (75 %)", "Ulovligt 0:45", "lukket", "Side 1 af"),
        ),
        (
            ENGLISH,
            ("Attendance: every mark", "week 47, 2026", "Mon 16 Nov", "09:00–12:00", "lawful absence",
             "18 Nov 2026 13:00", "Planned 15:00, attended 11:15 (75%)", "Unlawful 0:45", "closed", "Page 1 of"),
        ),
    ],
)  # fmt: skip
def test_what_is_said_in_both_languages(
    wording: Wording, said: tuple[str, ...], pdftotext: str, tmp_path: Path
) -> None:
    text = pdf_text(made(paper(40), wording), pdftotext, tmp_path)
    for each in said:
        assert squeezed(each) in text, each


def test_the_file_is_sound_and_names_nobody_in_its_properties(qpdf: str, tmp_path: Path) -> None:
    data = made(paper(40), DANISH)
    file = tmp_path / "historik.pdf"
    file.write_bytes(data)
    done = subprocess.run([qpdf, "--check", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    found = PdfReader(BytesIO(data)).metadata
    assert found is not None
    assert found.title == "Fremmøde: alle registreringer"
    assert "4012" not in str(found)
    assert made(paper(40), DANISH) == data


WORDS = st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"]), max_size=300)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 30), WORDS, WORDS)
def test_nothing_is_cut_or_leaves_the_paper(marks: int, title: str, why: str) -> None:
    pages = list_pages(history_sheet(paper(marks, title, why), DANISH), DANISH, measure)
    assert [trouble for page in pages for trouble in troubles(page)] == []
    said = [text.text for page in pages for text in texts(page.items)]
    assert said.count("I alt") == (1 if marks else 0)

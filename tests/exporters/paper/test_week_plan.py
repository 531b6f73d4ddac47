"""The finished PDF, judged by other people's programs: poppler reads and qpdf and pypdf check it."""

import re
import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import Contact, RecipientType
from planner.exporters.paper.week_plan import week_plan_pdf
from planner.wording import Wording
from tests.exporters.paper import plans
from tests.exporters.paper.reading import pdf_text, squeezed

DANISH, ENGLISH = Wording("da"), Wording("en")
WEEK = IsoWeek(2026, 48)
SECRET = "Zqxhemmelig"


@pytest.mark.parametrize("wording", [DANISH, ENGLISH], ids=["da", "en"])
@pytest.mark.parametrize("number", [3, 4, 6])
def test_every_cell_of_a_figure_is_on_paper(
    number: int, wording: Wording, pdftotext: str, tmp_path: Path
) -> None:
    text = pdf_text(week_plan_pdf([plans.figure_plan(number)], wording), pdftotext, tmp_path)
    dot = "." if wording.language == "da" else ":"
    about = {"da": "ca.", "en": "c."}[wording.language]
    for cell in plans.figure_cells(number):
        end = (about if cell["end_is"] == "assumed" else "") + cell["end"].replace(":", dot)
        said = f"{cell['start'].replace(':', dot)}–{end}{squeezed(cell['title'])}"
        assert text.count(said) == sum(
            (c["start"], c["end"], c["title"]) == (cell["start"], cell["end"], cell["title"])
            for c in plans.figure_cells(number)
        ), said


@pytest.mark.parametrize(
    ("number", "hours", "company"), [(3, "15 t", "2 t"), (4, "16 t", "15 t"), (6, "15 t", "3 t")]
)
def test_hours_are_added_up(number: int, hours: str, company: str, pdftotext: str, tmp_path: Path) -> None:
    text = pdf_text(week_plan_pdf([plans.figure_plan(number)], DANISH), pdftotext, tmp_path)
    assert squeezed(f"Timer i denne uge{hours}heraf {company} i virksomhed") in text
    assert squeezed("Kan du ikke komme?Ring til Mentor A33 00 00 00") in text
    assert squeezed("Huskpraktisk tøj og madpakke") in text


def test_hours_and_minutes_are_said_in_full(pdftotext: str, tmp_path: Path) -> None:
    sessions = [
        plans.session(
            WEEK.monday + timedelta(days=day), "08:00", "11:45", "Virksomhedspraktik", "work_placement"
        )
        for day in range(3)
    ]
    text = pdf_text(week_plan_pdf([plans.plan(WEEK, sessions)], DANISH), pdftotext, tmp_path)
    assert "11t15min" in text
    assert "11,25" not in text


def test_the_file_is_sound_and_its_letters_are_in_it(qpdf: str, program: object, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(week_plan_pdf([plans.figure_plan(n) for n in (3, 4, 6)], DANISH))
    done = subprocess.run([qpdf, "--check", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    pdffonts = program("pdffonts")  # type: ignore[operator]
    rows = subprocess.run(
        [pdffonts, str(file)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert {row.split()[0].split("+")[1] for row in rows} == {
        "NotoSans-Bold",
        "NotoSans-Regular",
        "NotoSans-SemiBold",
    }
    for row in rows:
        assert re.search(r"yes yes yes\s+\d+\s+\d+$", row), row


def test_properties_and_bookmarks_name_nobody() -> None:
    weeks = (WEEK, WEEK.plus(1))
    data = week_plan_pdf([plans.plan(weeks, [], heading=SECRET), plans.plan(weeks, [])], DANISH)
    reader = PdfReader(BytesIO(data))
    assert reader.metadata is not None
    assert reader.metadata.title == "Ugeplan uge 48–49"
    assert reader.metadata.author == "Ugeplan"
    assert SECRET not in str(dict(reader.metadata))
    assert str(reader.root_object["/Lang"]) == "da"
    marks = [mark.title for mark in reader.outline if isinstance(mark, Destination)]
    assert marks == ["Uge 48", "Uge 49", "Uge 48", "Uge 49"]
    assert SECRET.encode() not in data


def test_only_what_may_be_seen_is_in_the_file() -> None:
    hidden = plans.session(WEEK.monday, "09:00", "10:00", None, None)
    data = week_plan_pdf([plans.plan(WEEK, [hidden], RecipientType.STAFF, heading="Mentor M1")], DANISH)
    reader = PdfReader(BytesIO(data))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "Optaget" in text
    assert not any(word in text for word in ("Samtale", "Sundhed", SECRET))


def test_the_same_plan_gives_the_same_bytes() -> None:
    first = week_plan_pdf([plans.figure_plan(3), plans.figure_plan(6)], DANISH)
    week_plan_pdf([plans.figure_plan(4)], ENGLISH)
    assert week_plan_pdf([plans.figure_plan(3), plans.figure_plan(6)], DANISH) == first


def test_an_empty_plan_says_so(pdftotext: str, tmp_path: Path) -> None:
    closed = (ClosedDay(WEEK.monday, Words("Skærtorsdag", "Maundy Thursday")),)
    plan = plans.plan(WEEK, [], closed_days=closed)
    text = pdf_text(week_plan_pdf([plan], DANISH), pdftotext, tmp_path)
    assert squeezed("Der er ikke planlagt noget i denne uge.") in text
    assert squeezed("Helligdag: Skærtorsdag") in text
    text = pdf_text(week_plan_pdf([plan], ENGLISH), pdftotext, tmp_path)
    assert squeezed("Nothing is planned this week.") in text
    assert squeezed("Public holiday: Maundy Thursday") in text
    assert len(PdfReader(BytesIO(week_plan_pdf([], DANISH))).pages) == 1


@pytest.mark.parametrize("recipient", RecipientType)
def test_each_recipient_has_a_sheet(recipient: RecipientType, pdftotext: str, tmp_path: Path) -> None:
    session = plans.session(
        WEEK.monday,
        "09:00",
        "12:00",
        "Aftale",
        None if recipient is RecipientType.WORKPLACE else "talk",
        people=("Borger 4012", "Borger 4019"),
        contact=Contact(name="Mentor B", phone="33 11 22 33"),
    )
    counted = plans.session(WEEK.sunday, "09:00", "10:00", "Besøg", None, count=12)
    plan = plans.plan(WEEK, [session, counted], recipient, heading="Plantorama")
    text = pdf_text(week_plan_pdf([plan], DANISH), pdftotext, tmp_path)
    for said in (
        "Plantorama",
        "Borger 4012, Borger 4019",
        "Mentor B",
        "33 11 22 33",
        "12 deltagere",
        "Søndag",
    ):
        assert squeezed(said) in text
    assert "Lørdag" not in text


def test_a_name_in_another_alphabet_does_not_stop_the_sheet(pdftotext: str, tmp_path: Path) -> None:
    plan = plans.plan(WEEK, [], heading="Łukasz Żółć Олена Ngọc \u0007😀")
    text = pdf_text(week_plan_pdf([plan], DANISH), pdftotext, tmp_path)
    assert squeezed("Łukasz Żółć Олена Ngọc") in text

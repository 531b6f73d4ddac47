"""The sign-in sheet: names, days, times, codes, and room to sign."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid5

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from planner.domain.catalogue import AttendanceCode, Attended, Words
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import VisibleSession
from planner.exporters.paper.fonts import measure
from planner.exporters.paper.signin import signin_pdf
from planner.layout.primitives import texts
from planner.layout.signin_pages import signin_pages
from planner.layout.signin_sheet import SigninDay, SigninRow, SigninSheet
from planner.wording import Wording
from tests.exporters.paper import plans
from tests.exporters.paper.reading import pdf_text, squeezed, troubles

WEEK = IsoWeek(2027, 3)
WORDINGS = {language: Wording(language) for language in ("da", "en")}
_CODES = (
    ("M", "mødt", "present"),
    ("F", "forsinket", "late"),
    ("LU", "lukket, helligdag", "closed, public holiday"),
)


def _code(code: str, danish: str, english: str) -> AttendanceCode:
    return AttendanceCode(
        id=uuid5(UUID(int=0), code),
        code=code,
        name=Words(danish, english),
        valid_from=date(2016, 1, 1),
        attended=Attended.FULL,
        lawful=None,
        in_denominator=True,
    )


def _sheet(names: list[str], days: int = 5) -> SigninSheet:
    found: dict[date, list[VisibleSession]] = {}
    for session in plans.figure_sessions(6, WEEK):
        found.setdefault(session.slot.day, []).append(session)
    columns = tuple(
        SigninDay(day, tuple((s.slot, s.title.da) for s in sessions if s.title))
        for day, sessions in sorted(found.items())[:days]
    )
    everyday = frozenset(column.day for column in columns)
    return SigninSheet(
        organisation="Kursushuset",
        cohort="Hold 2A",
        week=WEEK,
        days=columns,
        rows=tuple(SigninRow(name, everyday) for name in names),
        codes=tuple(_code(*code) for code in _CODES),
    )


def test_it_says_who_when_and_what_the_codes_mean(pdftotext: str, tmp_path: Path) -> None:
    sheet = _sheet([f"Borger {4012 + n}" for n in range(12)])
    text = pdf_text(signin_pdf(sheet, WORDINGS["da"]), pdftotext, tmp_path)
    for said in (
        "Fremmødeliste · uge 3", "18.–22. januar 2027", "Kursushuset", "Hold 2A", "Mandag 18. jan.",
        "09.00–11.00 Holdaktivitet: Oplæg om virksomhedspraktik", "11.00–12.00", "ind", "ud", "underskrift", "I alt",
        "1. Borger 4012", "12. Borger 4023", "Ansvarlig:", "Dato:", "M mødt", "F forsinket", "LU lukket, helligdag",
    ):  # fmt: skip
        assert squeezed(said) in text, said
    text = pdf_text(signin_pdf(sheet, WORDINGS["en"]), pdftotext, tmp_path)
    for said in (
        "Sign-in sheet · week 3",
        "Monday 18 Jan",
        "09:00–11:00",
        "signature",
        "F late",
        "Responsible:",
    ):
        assert squeezed(said) in text, said


def test_only_days_with_sessions_have_a_column(pdftotext: str, tmp_path: Path) -> None:
    text = pdf_text(signin_pdf(_sheet(["Borger 1"], days=2), WORDINGS["da"]), pdftotext, tmp_path)
    assert "Tirsdag" in text
    assert "Onsdag" not in text


def test_more_names_than_a_page_holds_go_on_and_leave_empty_rows() -> None:
    pages = signin_pages(_sheet([f"Borger {n}" for n in range(45)]), WORDINGS["da"], measure)
    assert len(pages) == 3
    said = [text.text for page in pages for text in texts(page.items)]
    assert all(f"{n + 1}. Borger {n}" in said for n in range(45))


def test_a_day_somebody_is_not_expected_is_grey(pdftotext: str, tmp_path: Path) -> None:
    sheet = _sheet(["Borger 1", "Borger 2"])
    away = replace(sheet, rows=(sheet.rows[0], SigninRow("Borger 2", frozenset([WEEK.monday]))))
    assert squeezed("grå felter: ikke ventet den dag") in pdf_text(
        signin_pdf(away, WORDINGS["da"]), pdftotext, tmp_path
    )
    assert "grå" not in pdf_text(signin_pdf(sheet, WORDINGS["da"]), pdftotext, tmp_path)


def test_a_week_without_sessions_says_so_and_properties_name_nobody(pdftotext: str, tmp_path: Path) -> None:
    data = signin_pdf(replace(_sheet([]), days=()), WORDINGS["da"])
    assert squeezed("Holdet har ingen mødegange i denne uge.") in pdf_text(data, pdftotext, tmp_path)
    reader = PdfReader(BytesIO(data))
    assert reader.metadata is not None
    assert reader.metadata.title == "Fremmødeliste uge 3"
    assert signin_pdf(replace(_sheet([]), days=()), WORDINGS["da"]) == data


_NAMES = st.text(st.characters(codec="latin-1", categories=["Ll", "Lu", "Zs"]), min_size=1, max_size=90)


@settings(max_examples=40, deadline=None)
@given(st.lists(_NAMES, max_size=30), st.integers(1, 5), st.sampled_from(["da", "en"]), _NAMES)
def test_nothing_is_cut_or_covered(names: list[str], days: int, language: str, cohort: str) -> None:
    sheet = replace(_sheet(names, days), cohort=cohort, organisation=cohort)
    for page in signin_pages(sheet, WORDINGS[language], measure):
        assert troubles(page) == []


def test_a_day_of_many_meetings_keeps_every_time() -> None:
    slots = [
        plans.slot(
            WEEK.monday, f"{8 + n // 2:02d}:{n % 2 * 30:02d}", f"{8 + n // 2:02d}:{n % 2 * 30 + 25:02d}"
        )
        for n in range(16)
    ]
    day = SigninDay(WEEK.monday, tuple((slot, "Samtale om virksomhedsplacering") for slot in slots))
    days = (day, *(SigninDay(WEEK.monday + timedelta(days=n), day.meetings[:1]) for n in range(1, 7)))
    page = signin_pages(replace(_sheet(["Borger 1"]), days=days), WORDINGS["da"], measure)[0]
    assert troubles(page) == []
    said = squeezed("\n".join(text.text for text in texts(page.items)))
    assert all(squeezed(WORDINGS["da"].times(slot)) in said for slot in slots)

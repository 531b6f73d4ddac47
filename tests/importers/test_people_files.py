"""Tables that nobody here wrote: letters, signs between columns, workbooks, and bytes that are neither."""

from __future__ import annotations

import csv
import warnings
import zipfile
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from planner.domain.refusals import Malformed
from planner.exporters.people_table import csv_bytes, xlsx_bytes
from planner.importers import people_files, people_text, people_workbook
from planner.importers.people_files import read_sheet
from planner.services.people_import_sheet import MOST_COLUMNS, MOST_LINES, Sheet

TABLE = "Navn;Nr\nÅse Ærø;1\nBo “Bob” Østergård;2\n"
READ = [("Navn", "Nr"), ("Åse Ærø", "1"), ("Bo “Bob” Østergård", "2")]


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [line.cells for line in sheet.lines]


def numbers(sheet: Sheet) -> list[int]:
    return [line.number for line in sheet.lines]


def workbook(*rows: list[object]) -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def refused(content: bytes) -> Malformed:
    with pytest.raises(Malformed) as caught:
        read_sheet(content)
    return caught.value


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_letters_are_found_by_looking(letters: str, end: str) -> None:
    assert cells(read_sheet(TABLE.replace("\n", end).encode(letters))) == READ


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_sign_between_columns_is_found_by_looking(sign: str) -> None:
    sheet = read_sheet(TABLE.replace(";", sign).encode())
    assert cells(sheet) == READ


def test_a_sign_inside_quotation_marks_does_not_count() -> None:
    sheet = read_sheet(b'"Navn, fornavn, mellemnavn";Nr\n"Berg, Anna";1\n')
    assert cells(sheet) == [("Navn, fornavn, mellemnavn", "Nr"), ("Berg, Anna", "1")]


def test_excels_own_word_about_the_sign() -> None:
    sheet = read_sheet(b"sep=,\r\nNavn;x,Nr\r\nBo;y,2\r\n")
    assert cells(sheet) == [("Navn;x", "Nr"), ("Bo;y", "2")]
    assert numbers(sheet) == [2, 3]


def test_lines_are_numbered_as_an_editor_does() -> None:
    sheet = read_sheet(b'\nNavn;Husk\n\n;\nBo;"to\nlinjer"\nCil;en\n')
    assert numbers(sheet) == [2, 5, 7]
    assert cells(sheet)[1] == ("Bo", "to\nlinjer")


def test_one_column_and_one_line() -> None:
    assert cells(read_sheet(b"Navn")) == [("Navn",)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import-empty"),
        (b"\n \n;;\n", "import-empty"),
        (b"\xef\xbb\xbf", "import-empty"),
        (b"%PDF-1.7\n\x00\x01\x02", "import-not-text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "import-not-text"),
        (b"\xff\xfe\x00\xd8", "import-not-text"),
        (b"Navn\nBo\x81\x8d", "import-not-text"),
        (b'Navn;Nr\n"Bo;1\nCil;2\n', "import-quotes"),
        (b'Navn;Nr\n"Bo"x;1\n', "import-quotes"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "import-old-excel"),
        (b"PK\x03\x04 but no more", "import-broken-workbook"),
        (b"Navn" + b";x" * MOST_COLUMNS, "import-too-wide"),
    ],
)
def test_what_is_not_a_table(content: bytes, code: str) -> None:
    assert refused(content).code == code


def test_a_quotation_mark_left_open_is_told_by_its_line() -> None:
    assert refused(b'Navn;Nr\nAnna;1\n"Bo;2\n' + b"Cil;3\n" * 9).params["line"] == 3


def test_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(b"Navn\n" + b"Bo\n" * (MOST_LINES + 1)).code == "import-too-long"
    monkeypatch.setattr(people_workbook, "MOST_LINES", 2)
    assert refused(workbook(["Navn"], ["Bo"], ["Cil"])).code == "import-too-long"
    monkeypatch.setattr(people_files, "MOST_BYTES", 10)
    assert refused(b"Navn;Nr\nBo;1\n").code == "import-too-large"


def test_a_workbook_as_it_is_shown() -> None:
    content = workbook(
        ["Navn", "Nr", "Fra", "Kl.", "Tal", "Ja"],
        [" Åse ", 1001, date(2026, 11, 25), datetime(2026, 11, 25, 9, 30), 2.0, True],
        [],
        ["Bo", "0042", None, None, 1.5, False],
    )
    sheet = read_sheet(content)
    assert numbers(sheet) == [1, 2, 4]
    assert cells(sheet)[1:] == [
        ("Åse", "1001", "2026-11-25", "2026-11-25T09:30:00", "2", "1"),
        ("Bo", "0042", "", "", "1.5", "0"),
    ]


def test_the_first_worksheet_with_anything_in_it() -> None:
    book = Workbook()
    book.create_sheet("Borgere").append(["Navn"])
    book.create_sheet("Andet").append(["x"])
    out = BytesIO()
    book.save(out)
    sheet = read_sheet(out.getvalue())
    assert (sheet.title, sheet.others, cells(sheet)) == ("Borgere", ("Sheet", "Andet"), [("Navn",)])


def test_a_workbook_that_claims_a_row_far_away_ends() -> None:
    content = _with_sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Navn</t></is></c></row>'
        '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'
    )
    assert cells(read_sheet(content)) == [("Navn",)]


def test_a_workbook_that_is_too_wide() -> None:
    content = _with_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="GS1"><v>1</v></c></row>')
    assert refused(content).code == "import-too-wide"


def test_a_packed_file_that_is_no_workbook_or_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("brev.txt", "Kære alle")
    assert refused(out.getvalue()).code == "import-not-workbook"
    monkeypatch.setattr(people_workbook, "_MOST_UNPACKED", 1_000)
    assert refused(workbook(["Navn"])).code == "import-too-large"


def test_entities_that_multiply_are_not_unpacked() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    content = _with_sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>', head=bomb + "]>"
    )
    assert refused(content).code == "import-broken-workbook"


def _with_sheet(rows: str, head: str = "") -> bytes:
    """A workbook whose worksheet holds these rows as they are written."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook(["x"]))) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                data = (
                    head
                    + '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                    + f"<sheetData>{rows}</sheetData></worksheet>"
                ).encode()
            new.writestr(part.filename, data)
    return out.getvalue()


# --- anything at all ---------------------------------------------------------------------------------------------------


def _reads_or_refuses(content: bytes) -> None:
    """Reads it or says that it cannot; anything else that is raised fails the test."""
    with suppress(Malformed):
        sheet = read_sheet(content)
        assert all(any(line.cells) for line in sheet.lines)
        assert numbers(sheet) == sorted(set(numbers(sheet)))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    _reads_or_refuses(content)
    _reads_or_refuses(b"PK\x03\x04" + content)


BOOK = workbook(["Navn", "Nr", "Fra"], ["Anna", 1, date(2026, 1, 1)], ["Bo", 2.5, None])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(BOOK) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_workbook_with_any_bytes_changed(changes: list[tuple[int, int]]) -> None:
    content = bytearray(BOOK)
    for at, value in changes:
        content[at] = value
    _reads_or_refuses(bytes(content))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_workbook_with_any_part_broken(data: st.DataObject) -> None:
    """The packing is whole and the XML inside is not, which is what reaches the library."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(BOOK)) as old, zipfile.ZipFile(out, "w") as new:
        names = [part.filename for part in old.infolist()]
        broken = data.draw(st.sampled_from(names))
        for name in names:
            text = old.read(name)
            if name == broken:
                at = data.draw(st.integers(0, len(text)))
                text = (
                    text[:at] + data.draw(st.binary(max_size=12)) + text[at + data.draw(st.integers(0, 9)) :]
                )
            new.writestr(name, text)
    _reads_or_refuses(out.getvalue())


# Texts as a table keeps them: no space at the ends, no control characters, and lines end in one way.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]) | st.just("\n"), max_size=20).map(
    str.strip
)
TABLES = st.lists(st.lists(TEXTS, min_size=2, max_size=4), min_size=1, max_size=6).filter(
    lambda rows: any(rows[0]) and not rows[0][0].lower().startswith("sep=")
)


def _square(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def _kept(rows: list[list[str]]) -> list[list[str]]:
    return [row for row in rows if any(row)]


@settings(max_examples=200, deadline=None)
@given(TABLES)
def test_what_is_written_as_text_is_read_as_it_was(rows: list[list[str]]) -> None:
    rows = _square([["Navn", "Nr"], *rows])
    sheet = read_sheet(csv_bytes("Borgere", rows[0], rows[1:]))
    assert [list(line.cells) for line in sheet.lines] == _kept(rows)


@settings(max_examples=100, deadline=None)
@given(TABLES)
def test_what_is_written_as_a_workbook_is_read_as_it_was(rows: list[list[str]]) -> None:
    rows = _square([["Navn", "Nr"], *rows])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sheet = read_sheet(xlsx_bytes("Borgere", rows[0], rows[1:]))
    width = len(rows[0])
    assert [[line.cell(column) for column in range(width)] for line in sheet.lines] == _kept(rows)


@pytest.mark.parametrize("text", ["=1+1", "+45 33 12 34 56", "-2", "@SUM(A1)", "'=1", "＝1", "ordinary"])
def test_nothing_runs_as_a_formula(text: str) -> None:
    content = csv_bytes("Borgere", ["Navn"], [[text]])
    written = next(csv.reader(StringIO(content.decode("utf-8-sig").split("\r\n")[1])))[0]
    assert not written.startswith(("=", "+", "-", "@", "＝"))
    assert cells(read_sheet(content))[1] == (text,)
    book = zipfile.ZipFile(BytesIO(xlsx_bytes("Borgere", ["Navn"], [[text]])))
    assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_decoding_knows_nothing_by_the_name_of_the_file() -> None:
    assert people_text.decoded("æøå".encode("cp1252")) == "æøå"

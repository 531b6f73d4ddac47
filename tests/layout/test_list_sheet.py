"""A list on paper: every word of it stands on some page, inside the paper, and a heading is never alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exporters.paper.fonts import measure
from planner.layout.list_sheet import ListColumn, ListSection, ListSheet, list_pages
from planner.layout.primitives import Page, texts
from planner.wording import Wording
from tests.exporters.paper.reading import troubles

DANISH = Wording("da")
COLUMNS = (ListColumn("Tilbud", 3), ListColumn("Kontakt", 2), ListColumn("Timer", 1, number=True))


def sheet(*sections: ListSection, about: str = "") -> ListSheet:
    return ListSheet(
        title="Tilbud", columns=COLUMNS, sections=sections, empty="Der er ingen tilbud.", about=about
    )


def words(pages: tuple[Page, ...]) -> list[str]:
    return [text.text for page in pages for text in texts(page.items)]


def test_a_long_list_goes_on_with_its_heads_on_every_page() -> None:
    rows = tuple((f"Tilbud {n}", f"Kontakt {n}", f"{n}") for n in range(60))
    pages = list_pages(sheet(ListSection("Uge 48", rows, ("I alt", "", "60"))), DANISH, measure)
    assert len(pages) > 1
    said = words(pages)
    assert said.count("Kontakt") == len(pages)
    assert [text for text in said if text.startswith("Tilbud ")] == [row[0] for row in rows]
    assert said.count("I alt") == 1
    assert any(f"Side 1 af {len(pages)}" in text for text in said)


def test_a_heading_and_the_sums_stay_with_a_row() -> None:
    for rows in range(1, 40):
        filling = ListSection("", tuple(("x", "y", "1") for _ in range(rows)))
        pages = list_pages(
            sheet(filling, ListSection("Næste", (("a", "b", "2"),), ("sum", "", "2"))), DANISH, measure
        )
        for page in pages:
            said = words((page,))
            assert ("Næste" in said) == ("a" in said) == ("sum" in said), rows


def test_an_empty_list_says_so() -> None:
    pages = list_pages(sheet(), DANISH, measure)
    assert len(pages) == 1
    assert "Der er ingen tilbud." in words(pages)


CELLS = st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=900)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, st.integers(0, 99_999).map(str)), max_size=9), CELLS)
def test_nothing_is_cut_or_leaves_the_paper(rows: list[tuple[str, str, str]], heading: str) -> None:
    pages = list_pages(sheet(ListSection(heading, tuple(rows)), about="Gruppe 2"), DANISH, measure)
    assert [trouble for page in pages for trouble in troubles(page)] == []
    said = "".join("".join(words(pages)).replace("-", "").split())
    assert all("".join(row[2].split()) in said for row in rows)

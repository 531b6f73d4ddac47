"""Scores, category and referral on the progression page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.desktop.progression.card import Card
from planner.desktop.progression.category_dialog import CategoryDialog
from planner.desktop.progression.progression_page import ProgressionPage
from planner.desktop.progression.referral_cards import CategoryCard, ReferralCard
from planner.desktop.progression.referral_dialog import ReferralDialog, read_lines
from planner.desktop.progression.scales_card import ScalesCard
from planner.desktop.progression.span_model import Column
from planner.domain.acting import SETUP
from planner.domain.catalogue import ProgressScale, Words
from planner.domain.people import Citizen
from planner.domain.referral import CriterionLine
from planner.wiring import OpenOffice
from tests.desktop.people.page_desk import CTRL, PageDesk


class CardsDesk:
    """The progression page of one citizen."""

    def __init__(self, desk: PageDesk, citizen: str) -> None:
        self.desk = desk
        page = desk.page
        assert isinstance(page, ProgressionPage)
        self.page = page
        page.show_record(desk.office.people.get(SETUP, Citizen, citizen))

    def card(self, sort: type[Card]) -> Card:
        return next(each for each in self.page.cards if type(each) is sort)

    @property
    def scales(self) -> ScalesCard:
        card = self.card(ScalesCard)
        assert isinstance(card, ScalesCard)
        return card

    def rows(self) -> list[list[str]]:
        model = self.scales.model
        return [
            [model.index(row, column).data() for column in (Column.AREA, Column.THEN, Column.NOW)]
            for row in range(model.rowCount())
        ]

    def read(self, sort: type[Card]) -> str:
        return " ".join(label.text() for label in self.card(sort).findChildren(QLabel) if label.isVisible())


@pytest.fixture
def opened(qtbot: QtBot, office: OpenOffice) -> Callable[..., CardsDesk]:
    """The page of a citizen, as somebody sees it."""

    def open_page(citizen: str = "9001", acting: str | None = "M1", language: str = "da") -> CardsDesk:
        return CardsDesk(PageDesk(qtbot, office, "progression", acting=acting, language=language), citizen)

    return open_page


def test_then_and_now_in_words_beside_the_picture(
    opened: Callable[..., CardsDesk], office: OpenOffice
) -> None:
    with office.store.writing() as work:
        work.scoring.remove_scores([each.id for each in office.scales.history(SETUP, "9001")])
    office.scales.score(SETUP, "9001", {"motivation": 2, "health": 1}, day=date(2026, 11, 9))
    office.scales.score(SETUP, "9001", {"motivation": 4})
    cards = opened()
    assert cards.rows() == [
        ["Helbred", "–", "1/5 · 9. nov."],
        *([name, "–", "–"] for name in ("Sociale forhold", "Personlige og sociale kompetencer")),
        *([name, "–", "–"] for name in ("Faglige færdigheder", "Arbejdsmarkedsperspektiv")),
        ["Hverdagsmestring", "–", "–"],
        ["Motivation", "2/5 · 9. nov.", "4/5 · 20. nov."],
    ]
    model = cards.scales.model
    spoken = model.index(6, Column.PICTURE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Motivation: fra 2 af 5 den 9. november 2026 til 4 af 5 den 20. november 2026"
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_scores_on_two_versions_of_the_scale_are_said_to_be(
    opened: Callable[..., CardsDesk], office: OpenOffice
) -> None:
    office.scales.score(SETUP, "9001", {"motivation": 2}, day=date(2026, 11, 18))
    with office.store.reading() as reading:
        (scale,) = reading.catalogue.rows(ProgressScale)
    office.catalogue.edit(SETUP, scale, date(2026, 11, 19), steps=(Words("", ""),) * 10)
    office.scales.score(SETUP, "9001", {"motivation": 7})
    cards = opened()
    assert cards.rows()[-1][2] == "7/10 · 20. nov."
    index = cards.scales.model.index(6, Column.PICTURE)
    assert "på en anden skala" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert not cards.scales.grab().isNull()


def test_scoring_by_key_shows_at_once_and_is_taken_back(opened: Callable[..., CardsDesk]) -> None:
    cards = opened()
    before = cards.rows()
    cards.desk.press(Qt.Key.Key_D, CTRL)
    dialog = cards.scales.dialog
    assert dialog is not None
    cards.desk.qtbot.waitUntil(dialog.isActiveWindow)
    cards.desk.type("5")
    cards.desk.press(Qt.Key.Key_Return, CTRL)
    assert cards.rows()[0][2] == "5/5 · 20. nov."
    cards.desk.window.activateWindow()
    cards.desk.qtbot.waitUntil(cards.scales.table.hasFocus)
    cards.desk.undo()
    assert cards.rows() == before


def test_a_score_is_removed_from_the_history_and_brought_back(opened: Callable[..., CardsDesk]) -> None:
    cards = opened()
    cards.desk.click(cards.scales.history_button)
    past = cards.scales.past
    rows = past.rowCount()
    assert rows > 0
    assert past.index(0, 2).data().endswith("af 5")
    table = cards.scales.past_table
    table.setFocus()
    table.setCurrentIndex(past.index(0, 0))
    cards.desk.press(Qt.Key.Key_Delete)
    assert past.rowCount() == rows - 1
    cards.desk.undo()
    assert past.rowCount() == rows


def test_a_colleague_who_is_not_the_mentor_reads_nothing_of_health(
    opened: Callable[..., CardsDesk],
) -> None:
    cards = opened(acting="M3")
    cards.desk.click(cards.scales.history_button)
    assert "Helbred" not in [row[0] for row in cards.rows()]
    assert "Helbred" not in _all(cards.scales.past) + _all(cards.scales.model)


def _all(model: QAbstractItemModel) -> str:
    return " ".join(
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
    )


def test_a_provider_sees_neither_category_nor_referral(opened: Callable[..., CardsDesk]) -> None:
    cards = opened("9003", acting="P1-A")
    assert not cards.card(CategoryCard).isVisible()
    assert not cards.card(ReferralCard).isVisible()
    assert {tuple(row[1:]) for row in cards.rows()} == {("–", "–")}


def test_a_category_is_set_corrected_and_taken_back(opened: Callable[..., CardsDesk]) -> None:
    cards = opened()
    office = cards.desk.office
    card = cards.card(CategoryCard)
    assert isinstance(card, CategoryCard)
    first = office.categories.history(SETUP, "9001")
    cards.desk.click(card.open_button)
    dialog = card.dialog
    assert isinstance(dialog, CategoryDialog)
    cards.desk.qtbot.waitUntil(dialog.isActiveWindow)
    cards.desk.type("c")
    cards.desk.fill(dialog.note, "efter samtale")
    cards.desk.click(dialog.save_button)
    assert "C siden 20. november 2026 (M1): efter samtale" in cards.read(CategoryCard)
    dialog.category.setCurrentText("E")
    cards.desk.click(dialog.save_button)
    assert [each.category.name.da for each in office.categories.history(SETUP, "9001")][len(first) :] == ["E"]
    cards.desk.fill(dialog.since, "i dag")
    cards.desk.click(dialog.save_button)
    assert dialog.trouble.text().startswith("Skriv datoen")
    for _ in range(2):
        cards.desk.undo()
    assert office.categories.history(SETUP, "9001") == first


def test_a_note_on_referral_in_free_words(opened: Callable[..., CardsDesk]) -> None:
    cards = opened()
    office = cards.desk.office
    card = cards.card(ReferralCard)
    assert isinstance(card, ReferralCard)
    assert "Intet notat endnu." in cards.read(ReferralCard)
    cards.desk.click(card.open_button)
    dialog = card.dialog
    assert isinstance(dialog, ReferralDialog)
    assert dialog.criteria.toPlainText().startswith("Tid på offentlig ydelse: \n")
    cards.desk.click(dialog.save_button)
    assert "hverken et kriterium eller en beslutning" in dialog.trouble.text()
    dialog.criteria.setPlainText("Tid på ydelse: 4 år\nJobmål:\nVil gerne ud")
    dialog.decision.setPlainText("Gruppe 2.")
    cards.desk.click(dialog.save_button)
    (note,) = office.referrals.list(SETUP, "9001")
    assert note.lines == (CriterionLine("Tid på ydelse", "4 år"), CriterionLine("Vil gerne ud"))
    assert "→ Gruppe 2." in cards.read(ReferralCard)
    assert cards.desk.office.people.get(SETUP, Citizen, "9001").group == "1"
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    dialog.decision.setPlainText("Gruppe 1.")
    cards.desk.click(dialog.save_button)
    assert office.referrals.list(SETUP, "9001")[0].decision == "Gruppe 1."
    cards.desk.click(dialog.remove_button)
    assert office.referrals.list(SETUP, "9001") == ()
    for _ in range(2):
        cards.desk.undo()
    assert office.referrals.list(SETUP, "9001") == (note,)


def test_lines_are_read_as_they_are_written() -> None:
    assert read_lines("a: b: c\n\n  d \ne:\n: f") == (
        CriterionLine("a", "b: c"),
        CriterionLine("d"),
        CriterionLine("", "f"),
    )

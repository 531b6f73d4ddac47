"""Checklists and offers on the progression page: begun, ticked and taken back with the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from planner.desktop.progression.checklist_card import ChecklistCard
from planner.desktop.progression.offers_card import OffersCard
from planner.desktop.progression.progression_page import ProgressionPage
from planner.domain.acting import SETUP
from planner.domain.catalogue import Words
from planner.domain.checklists import CitizenChecklist
from planner.wiring import OpenOffice
from tests.journeys.desk import CTRL, Desk

Opened = tuple[Desk, ProgressionPage]
Key = Qt.Key


def checklists(page: ProgressionPage) -> ChecklistCard:
    return next(each for each in page.cards if isinstance(each, ChecklistCard))


def stored(office: OpenOffice) -> CitizenChecklist:
    (found,) = office.checklists.list(SETUP, "9001")
    return found


def test_a_list_is_begun_ticked_and_taken_back(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    card = checklists(page)
    assert card.nothing.isVisible()
    names = [action.text() for action in card.begin_menu.actions()]
    schemes = ["Fleksjob", "Førtidspension", "Revalidering"]
    assert names == [*schemes, "", "Ret ordningernes tjeklister…"], "what was repealed is not offered"
    card.begin_menu.actions()[0].trigger()
    (lines,) = card.shown_lists()
    assert not card.nothing.isVisible()
    lines.boxes["wishes"].setFocus()
    desk.press(Key.Key_Space)
    assert [tick.item for tick in stored(office).ticks] == ["wishes"]
    (lines,) = card.shown_lists()
    assert lines.boxes["wishes"].hasFocus(), "the keyboard stays where it was"
    place = lines.places["wishes"]
    place.setFocus()
    desk.qtbot.keyClicks(place, "Bilag 2")
    desk.qtbot.keyClick(place, Key.Key_Return)
    assert stored(office).ticks[0].where == "Bilag 2"
    for left in ("", None):
        desk.window.activateWindow()
        page.form.people_list.setFocus()
        desk.press(Key.Key_Z, CTRL)
        ticks = stored(office).ticks
        assert (ticks[0].where if ticks else None) == left
    desk.press(Key.Key_Z, CTRL)
    assert office.checklists.list(SETUP, "9001") == ()
    assert card.nothing.isVisible()


def test_an_ended_list_leaves_the_card_and_comes_back_by_undo(
    progression: Opened, office: OpenOffice
) -> None:
    desk, page = progression
    office.checklists.start(SETUP, "9001", "flex_job")
    page.show_record(page.citizen)  # type: ignore[arg-type]
    (lines,) = checklists(page).shown_lists()
    assert lines.end_button.accessibleName() == "Afslut tjeklisten Fleksjob"
    lines.end_button.click()
    assert checklists(page).shown_lists() == ()
    assert stored(office).until == desk.context.today()
    desk.press(Key.Key_Z, CTRL)
    assert len(checklists(page).shown_lists()) == 1


def test_a_teacher_sees_no_checklist(open_progression: Callable[..., Opened], office: OpenOffice) -> None:
    office.checklists.start(SETUP, "9001", "flex_job")
    _, page = open_progression(acting="P1-A")
    assert not checklists(page).isVisible()
    assert checklists(page).shown_lists() == ()


def test_offers_are_named_on_the_page(progression: Opened, office: OpenOffice) -> None:
    _, page = progression
    card = next(each for each in page.cards if isinstance(each, OffersCard))
    assert "MitID" in card.told.text()
    for offer in office.local_offers.all():
        office.local_offers.withdraw(SETUP, offer)
    page.show_record(page.citizen)  # type: ignore[arg-type]
    assert card.told.text() == "Der er ingen tilbud på listen i dag."
    assert not card.print_button.isVisible()
    for number in range(6):
        name = Words(f"Tilbud {number}", f"Offer {number}")
        office.local_offers.add(SETUP, name=name, authority="SOF", since=date(2026, 1, 1))
    page.show_record(page.citizen)  # type: ignore[arg-type]
    assert card.told.text().splitlines()[::4] == ["Tilbud 0 (SOF)", "og 2 til"]
    assert card.print_button.isVisible()


def test_a_scheme_is_changed_from_a_day_on(progression: Opened, office: OpenOffice) -> None:
    desk, page = progression
    office.checklists.start(SETUP, "9001", "flex_job")
    dialog = checklists(page).open_schemes()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    assert dialog.items.toPlainText().splitlines()[0] == "Borgerens egne ønsker til arbejde"
    dialog.items.appendPlainText("Samtale holdt")
    dialog.save_button.click()
    today = desk.context.today()
    (flex_job,) = (row for row in office.checklists.templates(today) if row.code == "flex_job")
    assert (flex_job.items[-1].name.da, len(flex_job.items)) == ("Samtale holdt", 7)
    assert [item.code for item in flex_job.items[:2]] == ["wishes", "efforts"]
    assert flex_job.items[2].from_attendance
    assert len(stored(office).template.items) == 6, "what was begun keeps its items"
    dialog.table.setFocus()
    desk.qtbot.keyClick(dialog.table, Key.Key_Z, CTRL)
    (flex_job,) = (row for row in office.checklists.templates(today) if row.code == "flex_job")
    assert len(flex_job.items) == 6
    dialog.since.setText("i morgen")
    dialog.save_button.click()
    assert "Skriv dagen" in dialog.trouble.text()
    dialog.close()

"""The list of offers in the window: written with the keyboard, taken back, ended, and saved as a sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.offers.offers_dialog import OffersDialog
from planner.domain.acting import SETUP
from planner.domain.catalogue import Words
from planner.wiring import OpenOffice
from tests.desktop.attendance_desk.conftest import CTRL, KeptDesk, cells
from tests.desktop.people.page_desk import PageDesk
from tests.exporters.paper.reading import pdf_text, squeezed

Key = Qt.Key


@pytest.fixture
def kept(qtbot: QtBot, office: OpenOffice) -> KeptDesk:
    for offer in office.local_offers.all():
        office.local_offers.withdraw(SETUP, offer)
    return KeptDesk(PageDesk(qtbot, office, "citizens"))


def opened(kept: KeptDesk) -> OffersDialog:
    dialog = OffersDialog(kept.desk.context, kept.desk.window)
    dialog.start()
    found = kept.opened(OffersDialog)
    assert isinstance(found, OffersDialog)
    return found


def names(office: OpenOffice, day: date = date(2026, 12, 24)) -> list[str]:
    return [offer.name.da for offer in office.local_offers.list(day)]


def test_an_offer_is_written_changed_and_taken_back(kept: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(kept)
    assert dialog.nothing.isVisible()
    kept.type(dialog.danish, "Åben rådgivning")
    kept.type(dialog.authority, "SOF")
    kept.type(dialog.first, "1-11-2026")
    kept.press(dialog, Key.Key_Return)
    assert cells(dialog) == [("SOF", "Åben rådgivning", "", "01-11-2026", "indtil videre")]
    assert office.local_offers.list(date(2026, 11, 1))[0].name == Words("Åben rådgivning", "Åben rådgivning")
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    kept.type(dialog.last, "30-11-2026")
    kept.press(dialog, Key.Key_Return)
    assert names(office) == []
    dialog.table.setFocus()
    kept.press(dialog, Key.Key_Z, CTRL)
    assert names(office) == ["Åben rådgivning"]
    kept.press(dialog, Key.Key_Delete)
    assert (names(office), cells(dialog)) == ([], [])
    kept.press(dialog, Key.Key_Z, CTRL)
    assert names(office) == ["Åben rådgivning"]


def test_a_wrong_date_is_said_and_nothing_is_lost(kept: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(kept)
    kept.type(dialog.danish, "Kor")
    kept.type(dialog.authority, "SOF")
    kept.type(dialog.last, "i morgen")
    kept.press(dialog, Key.Key_Return)
    assert "Skriv datoer" in dialog.trouble.text()
    kept.type(dialog.last, "1-1-2020")
    kept.press(dialog, Key.Key_Return)
    assert "før det begynder" in dialog.trouble.text()
    assert (dialog.danish.text(), names(office)) == ("Kor", [])


def test_the_sheet_is_saved(kept: KeptDesk, office: OpenOffice, pdftotext: str, tmp_path: Path) -> None:
    acting = kept.desk.context.acting
    office.local_offers.add(acting, name=Words("Kor", "Choir"), authority="SOF", since=date(2026, 1, 1))
    chooser = opened(kept).print_list()
    out = tmp_path / "tilbud.pdf"
    chooser.fileSelected.emit(str(out))
    assert squeezed("Tilbud, du kan bruge") in pdf_text(out.read_bytes(), pdftotext, tmp_path)
    chooser.close()

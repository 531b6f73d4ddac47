"""Every mark of a citizen on paper, from the menu of the register: shown as it will be printed, then saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from planner.desktop.attendance_desk.history_dialog import HistoryDialog
from planner.domain.acting import SETUP
from planner.wiring import OpenOffice
from tests.desktop.attendance_desk.conftest import CTRL, DAY, KeptDesk
from tests.exporters.paper.reading import pdf_text, squeezed


def opened(register: KeptDesk, office: OpenOffice) -> HistoryDialog:
    """Borger 9003 was marked ill by the mentor on Wednesday; the paper of two weeks."""
    (session,) = (
        each.session
        for each in office.register.day(SETUP, DAY)
        if each.session.cohort is not None and each.session.cohort.reference == "2A"
    )
    office.register.mark(office.acting("M1"), session.reference, "9003", "U")
    office.register.mark(office.acting("M1"), session.reference, "9003", "S")
    register.desk.press(Qt.Key.Key_H, CTRL)
    found = register.opened(HistoryDialog)
    register.type(found.first, "2026-W46")
    found.preview()
    return found


def shown(dialog: HistoryDialog) -> str:
    return " ".join(cell for row in dialog.model.rows for cell in row.cells)


def test_it_shows_what_the_paper_says_and_saves_it(
    register: KeptDesk, office: OpenOffice, pdftotext: str, tmp_path: Path
) -> None:
    dialog = opened(register, office)
    assert "Borger 9003" in dialog.windowTitle()
    assert "S egen sygdom" in shown(dialog)
    dialog.form.apply_button.setFocus()
    register.press(dialog, Qt.Key.Key_Space)
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    out = tmp_path / "historik.pdf"
    asked.fileSelected.emit(str(out))
    asked.reject()
    text = pdf_text(out.read_bytes(), pdftotext, tmp_path)
    for row in dialog.model.rows:
        for cell in row.cells:
            assert squeezed(cell) in text, cell


def test_a_provider_is_chosen_first_and_told_less(register: KeptDesk, office: OpenOffice) -> None:
    dialog = opened(register, office)
    register.choose(dialog.to, "en leverandør")
    dialog.preview()
    assert dialog.form.summary_label.text() == "Vælg, hvem papiret er til."
    assert not dialog.form.apply_button.isEnabled()
    register.choose(dialog.provider, "Udbyder P1")
    dialog.preview()
    assert "lovligt fravær" in shown(dialog)
    assert "sygdom" not in shown(dialog)
    register.type(dialog.first, "uge 46")
    dialog.preview()
    assert dialog.form.trouble_label.text()

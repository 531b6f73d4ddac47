"""The first run: what Ugeplan is, where its data lie, and three ways to begin."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from planner._built.forms.first_run import Ui_FirstRun
from planner.desktop.setup.sample_filling import SampleFilling
from planner.desktop.shared.look import Look
from planner.domain.acting import SETUP
from planner.domain.clock import today
from planner.domain.people import Citizen, Organisation, OrganisationType, Staff
from planner.domain.refusals import PlannerError
from planner.paths import settings_file
from planner.services.office import Office
from planner.settings import read_settings, write_settings
from planner.wording import Wording

SIZE = (720, 560)


def nobody_in(office: Office) -> bool:
    """Whether a database has no people yet, so that the first run should be shown."""
    return not office.people.list(SETUP, Staff) and not office.people.list(SETUP, Citizen)


class FirstRun(QWidget):
    """A window of its own, before the real one.

    Signals:
        ready: There is an office to open.
    """

    ready = Signal()

    def __init__(
        self,
        office: Office,
        address: str,
        *,
        look: Look,
        wording: Wording,
        open_office: Callable[[str], Office],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.address = address
        self.dialog: QFileDialog | None = None
        self._wording = wording
        self._open_office = open_office
        self._filling: SampleFilling | None = None
        self.form = Ui_FirstRun()
        self.form.setupUi(self)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._settle()
        self._say_database()
        self.form.sampleButton.clicked.connect(self.fill_sample)
        self.form.emptyButton.clicked.connect(self.begin_empty)
        self.form.nameLine.returnPressed.connect(self.begin_empty)
        self.form.otherButton.clicked.connect(self.ask_for_another)

    def _say_database(self) -> None:
        self.form.databaseText.setText(
            self.tr("Alt, hvad I skriver, ligger her: %1").replace("%1", self.address)
        )

    def fill_sample(self) -> None:
        """Make the sample office in the background."""
        self._busy(self.tr("Eksempelkontoret laves. Det tager nogle sekunder."))
        self._filling = SampleFilling(self.office, today(self.office.clock), self)
        self._filling.filled.connect(self._filled)
        self._filling.refused.connect(self._refused)
        self._filling.start()

    def begin_empty(self) -> None:
        """Keep the first member of staff, on whose behalf everything is done from now on."""
        name = self.form.nameLine.text().strip()
        if not name:
            self._trouble(self.tr("Skriv dit navn først."))
            self.form.nameLine.setFocus()
            return
        try:
            made = self.office.people.add(
                SETUP, Staff(id=uuid4(), reference="", name=name, organisation=self._jobcentre().ref)
            )
            self.office.settings.set(SETUP, "acting", made.record.reference)
        except PlannerError as error:
            self._refused(error)
            return
        self.ready.emit()

    def _jobcentre(self) -> Organisation:
        found = self.office.people.list(SETUP, Organisation)
        return next((one for one in found if one.type is OrganisationType.JOBCENTRE), found[0])

    def ask_for_another(self) -> None:
        """Ask for a database file, without stopping the window."""
        pattern = self.tr("Databaser (*.sqlite *.db);;Alle filer (*)")
        self.dialog = QFileDialog(self, self.tr("Åbn en anden database"), str(Path.home()), pattern)
        self.dialog.setObjectName("databaseDialog")
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.dialog.fileSelected.connect(self.open_another)
        self.dialog.open()

    def open_another(self, address: str) -> None:
        """Open another database; when it has no people either, this window goes on with it."""
        try:
            office = self._open_office(address)
        except PlannerError as error:
            self._refused(error)
            return
        close_office(self.office)
        self.office, self.address = office, address
        self._settle()
        self._say_database()
        if not nobody_in(office):
            self.ready.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # A filling that has begun is one transaction: it is over in a moment, and half of it never stays.
        if self._filling is not None:
            event.ignore()
        else:
            super().closeEvent(event)

    def _filled(self) -> None:
        self._filling = None
        self._settle()
        self.ready.emit()

    def _refused(self, error: PlannerError) -> None:
        self._filling = None
        self._settle()
        self._trouble(self._wording.error(error))

    def _busy(self, text: str) -> None:
        self._trouble("")
        self.form.workText.setText(text)
        self.form.workBox.show()
        self._enable(enabled=False)

    def _settle(self) -> None:
        self.form.workBox.hide()
        self._trouble("")
        self._enable(enabled=True)

    def _enable(self, *, enabled: bool) -> None:
        form = self.form
        for control in (form.sampleButton, form.emptyButton, form.nameLine, form.otherButton):
            control.setEnabled(enabled)

    def _trouble(self, sentence: str) -> None:
        self.form.troubleText.setText(sentence)
        self.form.troubleText.setVisible(bool(sentence))


def begin(
    office: Office,
    address: str,
    *,
    look: Look,
    wording: Wording,
    open_office: Callable[[str], Office],
    computer_file: Path | None = None,
) -> tuple[Office, str] | None:
    """Show the first run until there is an office to open; the office and its address, or None when it was closed.

    Another database that was chosen is the one that opens next time too.
    """
    window = FirstRun(office, address, look=look, wording=wording, open_office=open_office)
    done: list[bool] = []
    window.ready.connect(lambda: done.append(True))
    window.ready.connect(window.close)
    window.show()
    QApplication.exec()
    if not done:
        return None
    if window.address != address:
        file = computer_file or settings_file()
        with suppress(PlannerError):  # it is open now; next time it can be chosen again
            write_settings(file, replace(read_settings(file), database=window.address))
    return window.office, window.address


def close_office(office: Office) -> None:
    """Let go of an office's database, if it is one that can."""
    close = getattr(office, "close", None)
    if close is not None:
        close()

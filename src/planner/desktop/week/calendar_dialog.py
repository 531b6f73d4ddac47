"""Save weeks as a calendar file, neutral unless told otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from planner._built.forms.calendar_dialog import Ui_CalendarDialog
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.saving import save_bytes
from planner.desktop.week.shown_week import ShownWeek
from planner.domain.recipients import Content
from planner.services.recipient_views import ExportOrder


class CalendarDialog(QDialog):
    """How many weeks, how much to say, and where to."""

    def __init__(self, desk: DeskContext, shown: ShownWeek, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._shown = desk, shown
        self.form = Ui_CalendarDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = shown.subject.ref.name if shown.subject else ""
        self.form.calendar_title.setText(self.tr("Kalenderfil til %1").replace("%1", name))
        week = desk.wording.text(shown.number)
        self.form.calendar_first.setText(self.tr("Fra %1").replace("%1", week))
        self.form.calendar_trouble.hide()
        self.form.calendar_save.clicked.connect(self.save)
        self.form.calendar_cancel.clicked.connect(self.reject)
        if not desk.office.settings.show(desk.acting).get("organizer"):
            self.form.calendar_trouble.setText(
                self.tr(
                    "Kontorets afsenderadresse mangler. Skriv den på siden Indstillinger, før der kan gemmes."
                )
            )
            self.form.calendar_trouble.show()
            self.form.calendar_save.setEnabled(False)

    @property
    def content(self) -> Content:
        """How much the file says."""
        return Content.FULL if self.form.full_radio.isChecked() else Content.NEUTRAL

    def save(self) -> None:
        """Ask for the file's name and write it."""
        subject, recipient = self._shown.subject, self._shown.recipient
        if subject is None or recipient is None:
            return
        order = ExportOrder(
            sort=recipient,
            recipient=str(subject.ref.id),
            first=self._shown.number,
            weeks=self.form.calendar_weeks.value(),
        )
        name = f"ugeplan-{subject.ref.reference}-{order.first}.ics"
        desk, content = self._desk, self.content
        exporting = desk.office.exporting
        parent = self.parentWidget() or self
        save_bytes(
            parent,
            desk,
            self.tr("Gem kalenderfil"),
            name,
            self.tr("Kalender (*.ics)"),
            lambda: exporting.calendar(desk.acting, order, desk.wording, content),
        )
        self.accept()

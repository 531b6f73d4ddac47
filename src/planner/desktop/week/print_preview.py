"""The week plan as it will be on paper, drawn from the same primitives as the PDF; then to a printer or a file."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from planner._built.forms.print_preview import Ui_PrintPreview
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.page_painter import measure, paint_page
from planner.desktop.shared.saving import save_bytes
from planner.desktop.week.shown_week import ShownWeek
from planner.domain.recipients import RecipientType
from planner.domain.refusals import PlannerError
from planner.layout.primitives import Page as Sheet
from planner.layout.week_sheet import week_pages
from planner.services.recipient_views import ExportOrder

SIZE = (1060, 780)


class SheetView(QWidget):
    """One page, as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show another page."""
        self.sheet = sheet
        self.setAccessibleName(sheet.title if sheet else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.sheet is None:
            return
        painter = QPainter(self)
        margin = 18
        room = QSizeF(self.width() - 2 * margin, self.height() - 2 * margin)
        scale = min(room.width() / self.sheet.width, room.height() / self.sheet.height)
        left = (self.width() - self.sheet.width * scale) / 2
        top = (self.height() - self.sheet.height * scale) / 2
        shadow = QRectF(left + 3, top + 4, self.sheet.width * scale, self.sheet.height * scale)
        painter.fillRect(shadow, QColor(0, 0, 0, 40))
        painter.translate(left, top)
        painter.scale(scale, scale)
        paint_page(painter, self.sheet)


class PrintPreview(QDialog):
    """See it, print it, or save it as PDF."""

    def __init__(self, desk: DeskContext, shown: ShownWeek, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._shown = desk, shown
        self.form = Ui_PrintPreview()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*SIZE)
        self.sheets: tuple[Sheet, ...] = ()
        self._at = 0
        self.view = SheetView()
        form = self.form
        form.sheet_layout.addWidget(self.view)
        form.names_check.setVisible(shown.recipient is RecipientType.COHORT)
        for button, name, step in (
            (form.earlier_page, "chevron-left", -1),
            (form.later_page, "chevron-right", 1),
        ):
            button.setIcon(desk.look.icon(name, desk.look.colours.ink))
            button.clicked.connect(lambda _=False, step=step: self._turn(step))
        form.count_box.valueChanged.connect(lambda _: self.read())
        form.names_check.toggled.connect(lambda _: self.read())
        form.pdf_button.clicked.connect(self.save)
        form.paper_button.clicked.connect(self.print)
        self.read()

    def order(self) -> ExportOrder | None:
        """What is to be printed."""
        subject, recipient = self._shown.subject, self._shown.recipient
        if subject is None or recipient is None:
            return None
        return ExportOrder(
            sort=recipient,
            recipient=str(subject.ref.id),
            first=self._shown.number,
            weeks=self.form.count_box.value(),
            names=self.form.names_check.isChecked(),
        )

    def read(self) -> None:
        """Lay the pages out again."""
        order = self.order()
        if order is None:
            return
        try:
            week = self._desk.office.exporting.view(self._desk.acting, order)
        except PlannerError as error:
            self._desk.complaints.about(error)
            self.reject()
            return
        self.sheets = week_pages(week, self._desk.wording, measure)
        self._at = min(self._at, len(self.sheets) - 1)
        self._turn(0)

    def save(self) -> None:
        """Save the plan as a PDF file."""
        order = self.order()
        subject = self._shown.subject
        if order is None or subject is None:
            return
        name = f"ugeplan-{subject.ref.reference}-{order.first}.pdf"
        office, wording, acting = self._desk.office, self._desk.wording, self._desk.acting
        save_bytes(
            self,
            self._desk,
            self.tr("Gem ugeplanen som PDF"),
            name,
            self.tr("PDF (*.pdf)"),
            lambda: office.exporting.week_plan(acting, [order], wording),
        )

    def print(self) -> None:
        """Open the platform's print dialog, and print what is shown."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0)
            )
        )
        self.printer.setFullPage(True)
        self.printer.setDocName(self.windowTitle())
        self.print_dialog = QPrintDialog(self.printer, self)
        self.print_dialog.setMinMax(1, len(self.sheets))
        self.print_dialog.accepted.connect(self.send)
        QDialog.open(self.print_dialog)

    def send(self) -> None:
        """Draw the pages on the chosen printer."""
        painter = QPainter()
        if not painter.begin(self.printer):
            self._desk.complaints.tell(
                self.tr(
                    "Printeren svarede ikke. Intet er udskrevet; prøv en anden printer, eller gem som PDF."
                )
            )
            return
        first = self.printer.fromPage() or 1
        last = self.printer.toPage() or len(self.sheets)
        for number, sheet in enumerate(self.sheets[first - 1 : last]):
            if number:
                self.printer.newPage()
            painter.save()
            painter.scale(self.printer.width() / sheet.width, self.printer.height() / sheet.height)
            paint_page(painter, sheet)
            painter.restore()
        painter.end()

    def _turn(self, step: int) -> None:
        self._at = min(max(self._at + step, 0), max(len(self.sheets) - 1, 0))
        self.view.show_sheet(self.sheets[self._at] if self.sheets else None)
        words = self.tr("side %1 af %2").replace("%1", str(self._at + 1)).replace("%2", str(len(self.sheets)))
        self.form.page_label.setText(words)
        self.form.earlier_page.setEnabled(self._at > 0)
        self.form.later_page.setEnabled(self._at < len(self.sheets) - 1)

"""Every mark of a citizen on paper: which weeks, for whom, shown before it is saved."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from planner.desktop.planning.offers import ChoiceField, record_box
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.saving import save_bytes
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Organisation, Ref, Workplace
from planner.domain.recipients import RecipientType
from planner.layout.history_sheet import history_sheet
from planner.layout.list_sheet import ListSheet
from planner.services.history_papers import HistoryOrder

SIZE = (1120, 620)


class HistoryDialog(PlanningDialog):
    """The table holds exactly what the paper says to whoever is chosen; nothing in the office changes."""

    def __init__(self, desk: DeskContext, parent: QWidget, citizen: Ref, last: IsoWeek) -> None:
        super().__init__(desk, parent, "")
        self._citizen = citizen
        title = self.tr("Registreringer på papir: %1").replace("%1", citizen.name)
        self.setWindowTitle(title)
        form = self.form
        form.heading_label.setText(title)
        form.apply_button.setText(self.tr("Gem som PDF…"))
        form.preview_table.setAccessibleName(self.tr("Det, der står på papiret"))
        self.first, self.last = QLineEdit(str(last.plus(-3))), QLineEdit(str(last))
        self.to = ChoiceField()
        for text, sort in (
            (self.tr("borgeren"), RecipientType.CITIZEN),
            (self.tr("en leverandør"), RecipientType.PROVIDER),
            (self.tr("en arbejdsplads"), RecipientType.WORKPLACE),
        ):
            self.to.addItem(text, sort.value)
        self.provider = record_box(desk, Organisation, self.tr("(vælg)"))
        self.workplace = record_box(desk, Workplace, self.tr("(vælg)"))
        self.put(self.tr("Fra uge"), self.first, "history_first", 0, 0)
        self.put(self.tr("Til og med uge"), self.last, "history_last", 0, 1)
        self.put(self.tr("Papiret er til"), self.to, "history_to", 0, 2)
        self.put(self.tr("Leverandør"), self.provider, "history_provider", 0, 3)
        self.put(self.tr("Arbejdsplads"), self.workplace, "history_workplace", 0, 3)
        for line in (self.first, self.last):
            line.setMaxLength(8)
            line.textChanged.connect(self.later)
        for box in (self.provider, self.workplace):
            box.currentIndexChanged.connect(self.later)
        self.to.currentIndexChanged.connect(lambda _: self._show_to())
        for column, share in enumerate((2, 2, 2, 3)):
            form.fields_layout.setColumnStretch(column, share)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))
        self._show_to()

    @property
    def _recipient(self) -> RecipientType:
        return RecipientType(str(self.to.currentData()))

    def _show_to(self) -> None:
        shown = {RecipientType.PROVIDER: self.provider, RecipientType.WORKPLACE: self.workplace}
        for sort, box in shown.items():
            holder = box.parentWidget()
            if holder is not None:
                holder.setVisible(sort is self._recipient)
        self.later()

    def order(self) -> HistoryOrder | None:
        """What is asked for; None while nobody is chosen whom it is for.

        Raises:
            Malformed: A week that is none.
        """
        boxes = {RecipientType.PROVIDER: self.provider, RecipientType.WORKPLACE: self.workplace}
        box = boxes.get(self._recipient)
        if box is not None and box.currentData() is None:
            return None
        return HistoryOrder(
            citizen=str(self._citizen.id),
            first=IsoWeek.parse(self.first.text()),
            last=IsoWeek.parse(self.last.text()),
            recipient=self._recipient,
            of=str(box.currentData()) if box is not None else "",
        )

    def look_up(self) -> Preview:
        """What stands on the paper."""
        order = self.order()
        if order is None:
            return Preview(summary=self.tr("Vælg, hvem papiret er til."), ready=False)
        desk = self.desk
        sheet = history_sheet(desk.office.history_papers.paper(desk.acting, order), desk.wording)
        self._widen(sheet)
        rows: list[PreviewRow] = []
        for section in sheet.sections:
            blank = ("",) * (len(sheet.columns) - 1)
            rows.append(PreviewRow(cells=(section.heading, *blank), tone=RowTone.MUTED, about=section))
            rows += [PreviewRow(cells=cells) for cells in section.rows]
            rows.append(PreviewRow(cells=section.sums, tone=RowTone.MUTED))
        said = " ".join(sheet.intro) if rows else sheet.empty
        return Preview(summary=said, rows=tuple(rows), ready=bool(rows))

    def _widen(self, sheet: ListSheet) -> None:
        """Share the width as the paper does."""
        self.model.heads = tuple(column.head for column in sheet.columns)
        self.model.show(())
        head = self.form.preview_table.horizontalHeader()
        whole = sum(column.share for column in sheet.columns)
        room = self.desk.look.px(SIZE[0] - 58)
        for number, column in enumerate(sheet.columns):
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(number, int(room * column.share / whole))

    def preview(self) -> None:
        """Show the rows, each week below a heading of its own."""
        super().preview()
        table = self.form.preview_table
        px = self.desk.look.px
        table.clearSpans()
        table.resizeRowsToContents()
        for number, row in enumerate(self.model.rows):
            heading = row.about is not None
            if heading:
                table.setSpan(number, 0, 1, len(row.cells))
            table.setRowHeight(number, px(34) if heading else table.rowHeight(number) + px(6))

    def apply(self) -> None:
        """Ask where the paper should be, and write it there."""
        if self.waiting:
            self.preview()
        order = self.order() if self.form.apply_button.isEnabled() else None
        if order is None:
            return
        desk = self.desk
        topic = self.tr("registreringer")
        name = f"{topic}-{order.first}-{order.last}.pdf".lower()
        save_bytes(
            self,
            desk,
            self.windowTitle(),
            name,
            "PDF (*.pdf)",
            lambda: desk.office.history_papers.pdf(desk.acting, order, desk.wording),
        )

"""The closed days of a year: public holidays, the office's own, and days on which many close. Kept as you go."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox

from planner.desktop.people.typed_values import Unreadable, read_date
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import ROW, PreviewRow, RowTone
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.domain.refusals import PlannerError
from planner.services.closing_days import FIRST, LAST, ClosingDayChange

SIZE = (680, 620)


class ClosingDialog(PlanningDialog):
    """The button closes the chosen day, or the one that is typed, or opens a closed one again."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        self.setWindowTitle(self.tr("Lukkedage"))
        self.form.heading_label.setText(self.tr("Helligdage og lukkedage"))
        self.model.heads = (self.tr("Dag"), self.tr("Navn"), self.tr("Sted"), self.tr("Bemærk"))
        self.stretch(1)
        self.year = QSpinBox()
        self.year.setRange(FIRST, LAST)
        self.year.setValue(week.week.year)
        self.day, self.name, self.site = QLineEdit(), QLineEdit(), QLineEdit()
        self.site.setPlaceholderText(self.tr("alle steder"))
        self.put(self.tr("År"), self.year, "closing_year", 0, 0)
        self.put(self.tr("Ny lukkedag"), self.day, "closing_day", 0, 1)
        self.put(self.tr("Navn"), self.name, "closing_name", 0, 2)
        self.put(self.tr("Sted"), self.site, "closing_site", 0, 3)
        self.add = QPushButton(self.tr("Tilføj den nye"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda _=False: self.add_typed())
        self.form.buttons_layout.insertWidget(0, self.add)
        self.year.valueChanged.connect(self.later)
        self.form.preview_table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def look_up(self) -> Preview:
        """Every closed day of the year, and those on which many close."""
        desk, year = self.desk, self.year.value()
        days = desk.office.closing_days
        kept = [(day, True) for day in days.list(desk.acting, year)]
        more = [(day, False) for day in days.suggested(desk.acting, year)]
        listed = sorted((*kept, *more), key=lambda each: each[0].day)
        return Preview(summary="", rows=tuple(self._row(day, closed=closed) for day, closed in listed))

    def _row(self, day: ClosedDay, *, closed: bool) -> PreviewRow:
        note, tone = self.tr("lukket"), RowTone.PLAIN
        if day.public:
            note, tone = self.tr("helligdag"), RowTone.MUTED
        if not closed:
            note, tone = self.tr("mange lukker: ikke lukket her"), RowTone.WARNING
        cells = (self.words.day(day.day), self.desk.wording.words(day.name), day.site, note)
        return PreviewRow(cells=cells, tone=tone, about=(day, closed))

    @property
    def chosen(self) -> tuple[ClosedDay, bool] | None:
        """The chosen day, and whether it is closed."""
        index = self.form.preview_table.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row.about if isinstance(row, PreviewRow) and isinstance(row.about, tuple) else None

    def _allow(self) -> None:
        chosen = self.chosen
        closed = chosen is not None and chosen[1]
        self.form.apply_button.setText(self.tr("Åbn dagen igen") if closed else self.tr("Hold lukket"))
        public = chosen is not None and chosen[1] and chosen[0].public
        self.form.apply_button.setEnabled(chosen is not None and not public)

    def apply(self) -> None:
        """Close the chosen day, or open it again."""
        chosen = self.chosen
        if chosen is not None:
            day, closed = chosen
            self._perform(day, close=not closed)

    def add_typed(self) -> None:
        """Close the day that is typed."""
        try:
            day = read_date(self.day.text())
        except Unreadable:
            day = None
        name = self.name.text().strip()
        if day is None or not name:
            self.form.trouble_label.setText(self.tr("Skriv datoen som 1-12-2026 og et navn."))
            self.form.trouble_label.show()
            return
        self.year.setValue(day.year)
        self._perform(ClosedDay(day, Words(name, name), self.site.text().strip(), public=False), close=True)

    def _perform(self, day: ClosedDay, *, close: bool) -> None:
        desk, refused = self.desk, ""
        days = desk.office.closing_days

        def act() -> ClosingDayChange:
            nonlocal refused
            try:
                return (days.close if close else days.reopen)(desk.acting, day)
            except PlannerError as error:
                refused = desk.wording.error(error)
                raise

        label = self.tr("Luk %1") if close else self.tr("Åbn %1")
        desk.undo.perform(
            label.replace("%1", desk.wording.text(day.day)),
            act,
            lambda change: days.undo(desk.acting, change),
            lambda _: Touched(settings=True),
        )
        self.preview()
        if refused:
            self.form.trouble_label.setText(refused)
            self.form.trouble_label.show()

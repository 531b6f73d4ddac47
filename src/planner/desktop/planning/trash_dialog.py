"""What was taken off the plan, and bringing it back."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from planner.desktop.planning.planning_acts import perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import ROW, PreviewRow
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.session import Session
from planner.services.changes import Change

MOST = 500
SIZE = (860, 520)


class TrashDialog(PlanningDialog):
    """The last removed first; Enter brings the chosen one back, and the dialog stays for the next."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        self._page = week.page
        self.setWindowTitle(self.tr("Slettede aktiviteter"))
        self.form.heading_label.setText(self.tr("Slettede aktiviteter"))
        self.form.apply_button.setText(self.tr("Gendan"))
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("titel, borger eller hold"))
        self.text.textChanged.connect(self.later)
        self.put(self.tr("Søg"), self.text, "trash_search", 0, 0)
        self.text.setMinimumWidth(desk.look.px(280))
        self.form.fields_layout.setColumnStretch(1, 1)
        table = self.form.preview_table
        table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        table.activated.connect(lambda _: self.apply())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    @property
    def chosen(self) -> Session | None:
        """The session of the chosen row, else the first one."""
        index = self.form.preview_table.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        if row is None and self.model.rows:
            row = self.model.rows[0]
        return row.about if isinstance(row, PreviewRow) and isinstance(row.about, Session) else None

    def look_up(self) -> Preview:
        """What was removed and fits what is searched for, the last first."""
        desk, text = self.desk, self.text.text().strip().casefold()
        rows = []
        for removal in desk.office.trash.list(desk.acting, MOST):
            told = (
                self.tr("slettet %1 af %2")
                .replace("%1", desk.wording.text(removal.at))
                .replace("%2", removal.by)
            )
            row = self.words.session(removal.session, {}, told)
            if text in " ".join(row.cells).casefold():
                rows.append(row)
        said = self.tr("%n slettet aktivitet(er).", "", len(rows))
        return Preview(summary=said, rows=tuple(rows), ready=bool(rows))

    def apply(self) -> None:
        """Bring the chosen one back and stay open."""
        session = self.chosen
        if session is None:
            return
        desk, made = self.desk, self._page.acts.made

        def act(reason: str | None) -> Change:
            change = desk.office.trash.restore(desk.acting, session, reason)
            made.emit(change.session.id)
            return change

        perform(desk, self.tr("Gendan %1").replace("%1", session.title), act)
        self.preview()

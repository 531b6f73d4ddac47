"""A series as it stands: its dates, those that were moved by themselves, and its end, which may be brought on or put off."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.planning_acts import done, perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.session import Session

SIZE = (760, 520)


class SeriesDialog(PlanningDialog):
    """Shows the series of a session, and ends it on another date."""

    def __init__(self, desk: DeskContext, session: Session, parent: QWidget) -> None:
        super().__init__(desk, parent, "")
        self.setWindowTitle(self.tr("Serie"))
        self.session = session
        self.form.heading_label.setText(self.tr("Serien %1").replace("%1", session.title))
        self.form.apply_button.setText(self.tr("Ændr slutdato"))
        view = desk.office.series.of(desk.acting, str(session.id))
        self._last = view.series.pattern.last
        self.until = QLineEdit(written_date(desk.language, self._last))
        self.until.textChanged.connect(self.later)
        self.put(self.tr("Sidste dato"), self.until, "series_until", 0, 0)
        self.form.fields_layout.setColumnStretch(1, 1)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def look_up(self) -> Preview:
        """The dates as they stand, or what another end would add and remove."""
        try:
            last = read_date(self.until.text())
        except Unreadable:
            last = None
        if last is None:
            return Preview(summary="", trouble=(self.tr("Skriv sidste dato som 1-12-2026."),), ready=False)
        service, acting = self.desk.office.series, self.desk.acting
        view = service.of(acting, str(self.session.id))
        alone = {session.id for session in view.exceptions}
        if last == view.series.pattern.last:
            rows = [self._row(session, exception=session.id in alone) for session in view.sessions]
            said = self.tr("%n gang(e) på planen.", "", len(view.sessions))
            if alone:
                said += " " + self.tr("%n er flyttet for sig selv.", "", len(alone))
            return Preview(summary=said, rows=tuple(rows), ready=False)
        result = service.preview_end(acting, self.session, last)
        notes = self.words.notes(result.clashes)
        rows = [self.words.session(each, notes, self.tr("kommer til")) for each in result.created]
        rows += [self.words.session(each, {}, self.tr("slettes")) for each in result.removed]
        rows += [self.words.session(each.session, {}, self.tr("bliver stående")) for each in result.kept]
        rows += [
            self.words.plain(each.original, self.session.title, self.desk.wording.words(each.closed.name))
            for each in result.closed
            if each.closed is not None and each.original > view.series.pattern.last
        ]
        said = self.tr("%n kommer til,", "", len(result.created))
        said += " " + self.tr("%n slettes.", "", len(result.removed))
        ready = bool(result.created or result.removed)
        return Preview(summary=said, rows=tuple(rows), clashes=result.clashes, ready=ready)

    def _row(self, session: Session, *, exception: bool) -> PreviewRow:
        row = self.words.session(session, {}, self.tr("flyttet for sig selv") if exception else "")
        if not exception:
            return row
        return PreviewRow(cells=row.cells, tone=RowTone.WARNING, about=session)

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        last = read_date(self.until.text())
        assert last is not None  # the button is off until it is
        desk, session = self.desk, self.session
        return perform(
            desk,
            self.tr("Ny slutdato for %1").replace("%1", session.title),
            lambda allow: done(desk.office.series.end_on(desk.acting, session, last, allow)),
            reason,
        )

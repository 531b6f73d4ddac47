"""The card of scores on the progression page: then and now in each area, and the history behind it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QPushButton, QTableView, QWidget

from planner.desktop.people.sections_layout import muted
from planner.desktop.people.typed_values import written_date
from planner.desktop.planning.preview_table import ROW, PreviewRow, PreviewTable
from planner.desktop.progression.card import Card
from planner.desktop.progression.span_model import Column, SpanModel, TrackDelegate
from planner.desktop.scales.score_dialog import ScoreDialog, scored
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Ref
from planner.domain.refusals import PlannerError
from planner.domain.scales import Score
from planner.services.scale_words import step_words
from planner.wording import forms

_ROW, _HISTORY_ROW, _MOST_ROWS = 30, 26, 8


class ScalesCard(Card):
    """What was scored since the programme began, else all of it."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Udviklingsmål"))
        self.citizen: Ref | None = None
        self.dialog: ScoreDialog | None = None
        self.about = muted()
        self.model = SpanModel(desk.wording, self)
        self.table = QTableView()
        self.track = TrackDelegate(desk.look, 5, self)
        self.past = PreviewTable(desk.look, self)
        self.past.heads = (
            self.tr("Dag"),
            self.tr("Område"),
            self.tr("Trin"),
            self.tr("Af"),
            self.tr("Bemærkning"),
        )
        self.past_table = QTableView()
        self.past_hint = muted(self.tr("Del fjerner den valgte vurdering; Ctrl+Z bringer den tilbage."))
        self.history_button = QPushButton(self.tr("Historik"))
        self.history_button.setProperty("role", "link")
        self.history_button.setCheckable(True)
        self.score_button = QPushButton(self.tr("Vurdér…"))
        self.score_button.setToolTip(self.tr("Vurdér borgeren (Ctrl+D)"))
        self._set_up()
        for button in (self.history_button, self.score_button):
            self.head.addWidget(button)
        for widget in (self.about, self.table, self.past_table, self.past_hint):
            self.body.addWidget(widget)
        self.setFocusProxy(self.table)
        self.history_button.toggled.connect(lambda _: self._show_history())
        self.score_button.clicked.connect(self.open_scores)
        self._act(self, self.tr("Udviklingsmål…"), "Ctrl+D", self.open_scores)
        self._act(self.past_table, self.tr("Fjern vurdering"), "Del", self.remove_chosen)

    def read(self, reference: str, day: date) -> bool:
        """Show the areas that the acting person may know."""
        desk = self.desk
        self.citizen = desk.office.people.get(desk.acting, Citizen, reference).ref
        line = desk.office.people.line_of(desk.acting, reference, IsoWeek.of(day))
        first = None
        if line.programme_week is not None:
            first = IsoWeek.of(day).plus(1 - line.programme_week[0]).monday
        spans = desk.office.scales.then_and_now(desk.acting, reference, first, day)
        self.track.steps = desk.office.scales.sheet(desk.acting, reference, day).scale.size
        self.model.show_spans(spans)
        self.about.setText(self._about(first, scored_any=any(span.now for span in spans)))
        px = desk.look.px
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + len(spans) * px(_ROW) + 2)
        if self.table.currentIndex().row() < 0 and spans:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_history()
        return bool(spans)

    def open_scores(self) -> None:
        """Score the citizen that is shown, today."""
        if self.citizen is None:
            return
        if self.dialog is not None:
            self.dialog.reject()
        made = ScoreDialog(self.desk, self.citizen, self.window())
        try:
            made.start()
        except PlannerError as error:
            made.deleteLater()
            self.desk.complaints.about(error)
            return
        self.dialog = made
        made.finished.connect(lambda _: self._left())

    def remove_chosen(self) -> None:
        """Take the chosen score of the history away."""
        row = self.past_table.currentIndex().data(ROW)
        if not isinstance(row, PreviewRow) or not isinstance(row.about, Score):
            return
        score, desk = row.about, self.desk
        label = self.tr("Fjern vurdering: %1").replace("%1", desk.wording.words(score.area.name))
        desk.undo.perform(
            label,
            lambda: desk.office.scales.remove(desk.acting, [score]),
            lambda change: desk.office.scales.undo(desk.acting, change),
            scored,
        )

    def _left(self) -> None:
        self.dialog = None
        self.table.setFocus()

    def _about(self, first: date | None, *, scored_any: bool) -> str:
        if not scored_any:
            return self.tr("Ingen vurderinger endnu: tryk »Vurdér…«, eller Ctrl+D på en række i fremmødet.")
        legend = self.tr("Hul cirkel: første vurdering. Fyldt: den seneste.")
        if first is None:
            return legend
        told = self.tr("I forløbet siden %1.").replace("%1", forms.long_day(self.desk.language, first))
        return f"{legend} {told}"

    def _show_history(self) -> None:
        shown = self.history_button.isChecked() and self.citizen is not None
        self.past_table.setVisible(shown)
        self.past_hint.setVisible(shown)
        if not shown or self.citizen is None:
            return
        desk, words = self.desk, self.desk.wording
        try:
            scores = desk.office.scales.history(desk.acting, str(self.citizen.id))
        except PlannerError as error:
            desk.complaints.about(error)
            return
        self.past.show(
            PreviewRow(
                cells=(
                    written_date(desk.language, score.day),
                    words.words(score.area.name),
                    step_words(score, words),
                    score.by,
                    score.note,
                ),
                tip=score.note,
                about=score,
            )
            for score in reversed(scores)
        )
        rows = min(max(len(scores), 1), _MOST_ROWS)
        head = self.past_table.horizontalHeader().sizeHint().height()
        self.past_table.setFixedHeight(head + rows * desk.look.px(_HISTORY_ROW) + 2)
        self.past_hint.setVisible(bool(scores))

    def _set_up(self) -> None:
        px = self.desk.look.px
        self._plain(self.table, px(_ROW), self.tr("Første og seneste vurdering i hvert område"))
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(Column.PICTURE, self.track)
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(Column.PICTURE, QHeaderView.ResizeMode.Stretch)
        self._plain(self.past_table, px(_HISTORY_ROW), self.tr("Vurderinger, som de blev givet"))
        self.past_table.setModel(self.past)
        heads = self.past_table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setStretchLastSection(True)

    def _plain(self, table: QTableView, row: int, name: str) -> None:
        table.setAccessibleName(name)
        table.setStyleSheet(f"QTableView::item {{ padding: 0 {self.desk.look.px(5)}px; }}")
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @staticmethod
    def _act(of: QWidget, text: str, keys: str, act: object) -> None:
        action = QAction(text, of)
        action.setShortcut(QKeySequence(keys))
        if keys == "Del":
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: act())  # type: ignore[operator]
        of.addAction(action)

"""The scale that areas are scored on, and its versions from day to day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import ProgressScale, Words
from planner.services.scale_editing import FEWEST_STEPS, MOST_STEPS

SIZE = (720, 560)
_LINES = 130


class ScaleDialog(KeptDialog[ProgressScale]):
    """Saving makes another version from the day that is written; older scores keep theirs."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Skalaen i udviklingsmål"),
            self.tr(
                "En ny version gælder fra den dag, du skriver. Vurderinger, der er givet, beholder den skala, de blev givet på."
            ),
        )
        self._service = desk.office.scale_editing
        self.model.heads = (self.tr("Gælder fra"), self.tr("Antal trin"), self.tr("Trinenes navne"))
        self.widths(2)
        self.count = ChoiceField()
        for count in range(FEWEST_STEPS, MOST_STEPS + 1):
            self.count.addItem(str(count), count)
        self.since = QLineEdit()
        self.danish, self.english = QPlainTextEdit(), QPlainTextEdit()
        for field in (self.danish, self.english):
            field.setTabChangesFocus(True)
            field.setFixedHeight(desk.look.px(_LINES))
        self.put(self.tr("Antal trin"), self.count, "scale_count", 0, 0)
        self.put(self.tr("Gælder fra"), self.since, "scale_since", 0, 1)
        self.put(self.tr("Trinenes navne, laveste først (kan undlades)"), self.danish, "scale_names", 1, 0, 2)
        self.put(self.tr("Navnene på engelsk, i samme rækkefølge"), self.english, "scale_english", 1, 2)
        self.grid.setColumnStretch(2, 1)
        self.remove_button.hide()
        self.new_button.hide()
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """The version that holds today, and those that begin later."""
        words, language = self.desk.wording, self.desk.language
        return tuple(
            PreviewRow(
                cells=(
                    written_date(language, each.valid_from),
                    str(each.size),
                    ", ".join(filter(None, map(words.words, each.steps))) or self.tr("kun tal"),
                ),
                about=each,
            )
            for each in self._service.rows_from(ProgressScale, self.desk.today())
        )

    def same(self, one: ProgressScale, other: ProgressScale) -> bool:
        """Whether two are the same version."""
        return one.id == other.id

    def show_entry(self, entry: ProgressScale | None) -> None:
        """Fill the fields with a version, as the beginning of another."""
        self.fields_title.setText(self.tr("Ny version"))
        shown = entry or next(iter(self._service.rows_from(ProgressScale, self.desk.today())), None)
        steps = shown.steps if shown else ()
        self.count.setCurrentIndex(max(self.count.findData(len(steps)), 0))
        self.danish.setPlainText("\n".join(step.da for step in steps).strip("\n"))
        self.english.setPlainText("\n".join(step.en for step in steps).strip("\n"))
        self.since.setText(written_date(self.desk.language, self.desk.today()))

    def allow(self) -> None:
        """Every saving is another version."""
        self.save_button.setText(self.tr("Ny version"))

    def save(self, entry: ProgressScale | None) -> bool:
        """Keep another version from the day that is written."""
        since = self._since()
        if since is None:
            return False
        steps = self.steps()
        if steps is None:
            self.say(
                self.tr("Der er flere navne end trin: skriv ét navn på hver linje, eller lad dem være tomme.")
            )
            return False
        service, acting = self._service, self.desk.acting
        return self.perform(
            self.tr("Ny skala med %n trin", "", len(steps)),
            lambda: service.change_scale(acting, since, steps),
            lambda step: service.undo(acting, step),
            lambda _: Touched(settings=True),
        )

    def steps(self) -> Sequence[Words] | None:
        """The steps as they are written; None when there are more names than steps."""
        count = int(self.count.currentData())
        danish, english = (
            [line.strip() for line in field.toPlainText().rstrip().splitlines()]
            for field in (self.danish, self.english)
        )
        if max(len(danish), len(english)) > count:
            return None
        danish += [""] * (count - len(danish))
        english += [""] * (count - len(english))
        return [Words(one, other or one) for one, other in zip(danish, english, strict=True)]

    def _since(self) -> date | None:
        try:
            since = read_date(self.since.text())
        except Unreadable:
            since = None
        if since is None:
            self.say(self.tr("Skriv dagen, ændringen gælder fra, som 1-12-2026."))
        return since

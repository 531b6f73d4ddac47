"""The office's week templates: made of a week, written in, renamed, taken out of use, sent and received as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from planner.desktop.people.sections_layout import labelled
from planner.desktop.planning.planning_acts import give_undo
from planner.desktop.planning.template_cells import TemplateCells
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.saving import save_bytes
from planner.domain.catalogue import Origin, Words
from planner.domain.refusals import Malformed, PlannerError
from planner.domain.templates import WeekTemplate
from planner.services.template_editing import TemplateChange

SIZE = (1040, 560)
_TEMPLATE = Qt.ItemDataRole.UserRole


class TemplatesDialog(QDialog):
    """Every change is a new version and one step that can be undone."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(week.page)
        self.desk, self._week = desk, week
        self._service = desk.office.template_editing
        self.setWindowTitle(self.tr("Skabeloner"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_undo(self, desk)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Skabeloner"))
        self.list.setProperty("role", "card")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(desk.look.px(250))
        self.danish, self.english = QLineEdit(), QLineEdit()
        self.version = QLabel()
        self.version.setProperty("role", "muted")
        self.version.setWordWrap(True)
        self.cells = TemplateCells(desk)
        self.trouble = QLabel()
        self.trouble.setProperty("role", "danger")
        self.trouble.setWordWrap(True)
        self.of_week = self._button(self.tr("Lav af ugen, der vises"), self.make_of_week)
        self.receive = self._button(self.tr("Hent fra fil…"), self.ask_file)
        self.send = self._button(self.tr("Gem som fil…"), self.export)
        self.take_out = self._button(self.tr("Tag ud af brug"), self.remove)
        self.more = self._button(self.tr("Tilføj aktivitet"), self.cells.add_cell)
        self.fewer = self._button(self.tr("Fjern aktivitet"), self.cells.remove_cell)
        self.save = self._button(self.tr("Gem ny version"), self.save_version)
        self.save.setProperty("role", "primary")
        self.close_button = self._button(self.tr("Luk"), self.reject)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        for line in (self.danish, self.english):
            line.textEdited.connect(lambda _: self._allow())
        self.cells.edited.connect(self._allow)
        desk.noticeboard.posted.connect(self._touched)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))
        self.reload()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.of_week)
        left.addWidget(self.receive)
        names = QGridLayout()
        names.addWidget(labelled(self.tr("Navn på dansk"), self.danish, "template_danish"), 0, 0)
        names.addWidget(labelled(self.tr("Navn på engelsk"), self.english, "template_english"), 0, 1)
        acts = QHBoxLayout()
        for button in (self.more, self.fewer, self.send, self.take_out):
            acts.addWidget(button)
        acts.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save)
        right = QVBoxLayout()
        right.addLayout(names)
        right.addWidget(self.version)
        right.addWidget(self.cells, 1)
        right.addLayout(acts)
        right.addWidget(self.trouble)
        right.addLayout(foot)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.setSpacing(16)
        outer.addLayout(left)
        outer.addLayout(right, 1)

    def start(self) -> None:
        """Show it."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    # --- what is shown -------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> WeekTemplate | None:
        """The template that is shown."""
        found = self.list.currentIndex().data(_TEMPLATE)
        return found if isinstance(found, WeekTemplate) else None

    def reload(self, code: str = "") -> None:
        """Read the templates again, and show the one with a code."""
        chosen = self.chosen
        code = code or (chosen.code if chosen else "")
        blocked = self.list.blockSignals(True)  # noqa: FBT003  # Qt's own word order
        self.list.clear()
        for template in self.desk.office.templates.list():
            item = QListWidgetItem(self.desk.wording.words(template.name))
            item.setToolTip(item.text())
            item.setData(_TEMPLATE, template)
            self.list.addItem(item)
            if template.code == code:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(blocked)
        self.of_week.setEnabled(self._week.planned_for is not None)
        self._show_chosen()

    def _show_chosen(self) -> None:
        template = self.chosen
        for widget in (
            self.danish,
            self.english,
            self.cells,
            self.more,
            self.fewer,
            self.send,
            self.take_out,
        ):
            widget.setEnabled(template is not None)
        self.cells.show_cells(template.cells if template else ())
        self.danish.setText(template.name.da if template else "")
        self.english.setText(template.name.en if template else "")
        self.version.setText(self._versions(template) if template else "")
        self._say("")
        self._allow()

    def _versions(self, template: WeekTemplate) -> str:
        known = self._service.versions(template.code)
        whose = (
            self.tr("kontorets egen") if template.origin is Origin.OFFICE else self.tr("følger med Ugeplan")
        )
        return (
            self.tr("Version %1 af %2, %3. Det, der er lagt på planen, ændres ikke af en ny version.")
            .replace("%1", str(template.version))
            .replace("%2", str(len(known)))
            .replace("%3", whose)
        )

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _allow(self) -> None:
        template = self.chosen
        try:
            written = self.cells.cells()
            self._say("")
        except Malformed as error:
            self._say(self.desk.wording.error(error))
            self.save.setEnabled(False)
            return
        names = Words(self.danish.text().strip(), self.english.text().strip())
        self.save.setEnabled(template is not None and (written, names) != (template.cells, template.name))

    def _touched(self, touched: Touched) -> None:
        # What somebody is writing here stays until it is saved.
        if (touched.settings or touched.everything) and not self.save.isEnabled():
            self.reload()

    # --- what is done --------------------------------------------------------------------------------------------------

    def make_of_week(self) -> None:
        """Make a template of the week that is shown."""
        subject, week = self._week.planned_for, self._week.week
        if subject is None:
            return
        name = f"{subject.ref.name} {self.desk.wording.text(week)}"
        code = self._free_code(f"{subject.ref.reference}-{week}".lower())
        self._perform(
            self.tr("Skabelon af ugen: %1").replace("%1", name),
            lambda: self._service.save(
                self.desk.acting, subject.type, str(subject.ref.id), week, code, Words(name, name)
            ),
        )

    def _free_code(self, code: str) -> str:
        known = {template.code for template in self.desk.office.templates.list()}
        tidy = "".join(each if each.isascii() and each.isalnum() else "-" for each in code)[:36].strip("-")
        tried = (tidy, *(f"{tidy}-{number}" for number in range(2, 99)))
        return next(each for each in tried if each not in known)

    def save_version(self) -> None:
        """Keep what was written as a new version."""
        template = self.chosen
        if template is None:
            return
        cells = self.cells.cells()
        name = Words(self.danish.text().strip(), self.english.text().strip())
        self._perform(
            self.tr("Ret skabelonen %1").replace("%1", name.get(self.desk.language)),
            lambda: self._service.edit(self.desk.acting, template, cells=cells, name=name),
        )

    def remove(self) -> None:
        """Take the template out of use."""
        template = self.chosen
        if template is not None:
            name = self.desk.wording.words(template.name)
            self._perform(
                self.tr("Tag skabelonen %1 ud af brug").replace("%1", name),
                lambda: self._service.remove(self.desk.acting, template),
            )

    def export(self) -> None:
        """Save the template as a file for another office."""
        template = self.chosen
        if template is not None:
            self.file_dialog = save_bytes(
                self,
                self.desk,
                self.tr("Gem skabelon"),
                f"{template.code}.toml",
                self.tr("Skabelon (*.toml)"),
                lambda: self._service.export(template.code).encode(),
            )

    def ask_file(self) -> None:
        """Ask which file to take a template from."""
        self.file_dialog = QFileDialog(
            self, self.tr("Hent skabelon"), str(Path.home()), self.tr("Skabelon (*.toml)")
        )
        self.file_dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.file_dialog.fileSelected.connect(lambda chosen: self.read_file(Path(chosen)))
        self.file_dialog.open()

    def read_file(self, path: Path) -> None:
        """Take a template from a file."""
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            self._say(
                self.tr("%1 kunne ikke læses som en skabelon. Intet er ændret.").replace("%1", path.name)
            )
            return
        self._perform(
            self.tr("Hent skabelon: %1").replace("%1", path.name),
            lambda: self._service.receive(self.desk.acting, text),
        )

    def _perform(self, label: str, act: Callable[[], TemplateChange]) -> None:
        """Do it as one step; a refusal is said here, where it was asked for."""
        desk, refused = self.desk, ""

        def told() -> TemplateChange:
            nonlocal refused
            try:
                return act()
            except PlannerError as error:
                refused = desk.wording.error(error)
                raise

        self.save.setEnabled(False)
        change = desk.undo.perform(
            label,
            told,
            lambda change: self._service.undo(desk.acting, change),
            lambda _: Touched(settings=True),
        )
        if change is None:
            self._allow()
            self._say(refused)
        else:
            self.reload(change.after.code)

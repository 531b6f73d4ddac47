"""The settings: what the office decides for everyone, and what this computer does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from planner._built.forms.settings_page import Ui_SettingsPage
from planner.desktop.attendance_desk.codes_card import CodesCard
from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.people.record_line import RecordLine
from planner.desktop.people.typed_values import Unreadable
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.progression.progression_figures import ProgressionFigures
from planner.desktop.progression.prompt_settings import PromptSettings
from planner.desktop.progression.scale_settings import ScaleSettings
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.domain.people import Ref, Staff
from planner.domain.refusals import PlannerError
from planner.paths import settings_file
from planner.settings import read_settings, write_settings

ACTING = "acting"
CALL_BEFORE = "call_before"
LANGUAGES: tuple[str | None, ...] = (None, "da", "en")
"""In the order of the choice on the page; None follows the computer."""


@dataclass(frozen=True, slots=True)
class SettingStep:
    """One decision of the office, and what stood before."""

    key: str
    before: str | None
    after: str | None


class SettingsPage(Page):
    """Every field is saved when it is left."""

    def __init__(
        self, desk: DeskContext, parent: QWidget | None = None, *, computer_file: Path | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._computer_file = computer_file or settings_file()
        self._shown: dict[str, str | None] = {}
        self.form = Ui_SettingsPage()
        self.form.setupUi(self)
        form = self.form
        self.lines: dict[str, QLineEdit] = {
            "organizer": form.organizer,
            "unit_name": form.unit_name,
            "unit_phone": form.unit_phone,
            CALL_BEFORE: form.call_before,
        }
        self._wrong: dict[str, QLabel] = {
            "organizer": form.wrong_organizer,
            "unit_name": form.wrong_unit_name,
            "unit_phone": form.wrong_unit_phone,
            CALL_BEFORE: form.wrong_call_before,
            ACTING: form.wrong_acting,
        }
        self.acting_line = RecordLine(desk, Staff)
        self.acting_line.setObjectName("acting")
        self.acting_line.setAccessibleName(form.label_acting.text())
        form.label_acting.setBuddy(self.acting_line)
        form.actingLayout.addWidget(self.acting_line)
        self.language = ChoiceBox(desk.look)
        self.language.setObjectName("languageChoice")
        self.language.setAccessibleName(form.label_language.text())
        self.language.addItems([self.tr("Som computeren"), "Dansk", "English"])
        form.label_language.setBuddy(self.language)
        form.languageLayout.addWidget(self.language, 1)
        form.languageLayout.addStretch(1)
        QWidget.setTabOrder(form.call_before, self.acting_line)
        QWidget.setTabOrder(self.acting_line, self.language)
        self._window_undo = WindowUndo(self)
        self._window_undo.watch(self.acting_line)
        for key, line in self.lines.items():
            self._window_undo.watch(line)
            line.editingFinished.connect(lambda key=key: self._left(key))
            self._wrong[key].hide()
        form.wrong_acting.hide()
        self.acting_line.settled.connect(self._acting_left)
        self.language.activated.connect(self._language_chosen)
        form.databaseName.setText(desk.address)
        self.codes, self.scales = CodesCard(desk), ScaleSettings(desk)
        self.figures, self.prompts = ProgressionFigures(desk), PromptSettings(desk)
        under = QVBoxLayout()
        under.setSpacing(form.settingsColumns.spacing())
        form.settingsColumns.insertLayout(0, under, form.settingsColumns.stretch(0))
        under.addWidget(form.officeCard)
        under.addWidget(self.prompts)
        under.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(form.settingsColumns.spacing())
        form.settingsColumns.addLayout(beside, form.settingsColumns.stretch(1))
        beside.addWidget(form.computerCard)
        beside.addWidget(self.codes)
        beside.addWidget(self.scales)
        beside.addWidget(self.figures)
        beside.addStretch(1)

    def shown(self) -> None:
        """Read the settings again."""
        self.reload()

    def refresh(self, touched: Touched) -> None:
        """Read the settings again after a change of them or of the staff."""
        if touched.settings or touched.everything or touched.people:
            self.reload()

    def reload(self) -> None:
        """Read the settings; a field that is being typed in, or that holds what was refused, keeps its text."""
        office, acting = self.desk.office, self.desk.acting
        self._shown = office.settings.show(acting)
        self.codes.reload()
        self.scales.reload()
        self.figures.reload()
        self.prompts.reload()
        for key, line in self.lines.items():
            if not self._wrong[key].text() and not line.isModified():
                line.setText(self._written(key))
        if not self._wrong[ACTING].text():
            self.acting_line.choose(self._acting_ref())
        try:
            language = read_settings(self._computer_file).language
        except PlannerError as error:
            self.desk.complaints.about(error)
            return
        self.language.setCurrentIndex(LANGUAGES.index(language) if language in LANGUAGES else 0)

    def _acting_ref(self) -> Ref | None:
        reference = self._shown.get(ACTING)
        if not reference:
            return None
        try:
            return self.desk.office.people.get(self.desk.acting, Staff, reference).ref
        except PlannerError:
            return None

    def _written(self, key: str) -> str:
        """A setting as it stands in its field: a time with a dot in Danish."""
        text = self._shown.get(key) or ""
        return text.replace(":", ".") if key == CALL_BEFORE and self.desk.language == "da" else text

    def _left(self, key: str) -> None:
        line = self.lines[key]
        typed = line.text().strip()
        self._set(key, self._shown.get(key) if typed == self._written(key) else typed or None)

    def _acting_left(self) -> None:
        try:
            chosen = self.acting_line.chosen()
        except Unreadable:
            self._say(ACTING, self.tr("Vælg en medarbejder fra listen."))
            return
        self._set(ACTING, chosen.reference if chosen else None)
        if not self._wrong[ACTING].text():
            self.desk.adopt(self.desk.office.acting())
            self.desk.noticeboard.post(Touched(settings=True))

    def _set(self, key: str, value: str | None) -> None:
        before = self._shown.get(key)
        line = self.lines.get(key, self.acting_line)
        if value == before:
            self._say(key, "")
            line.setModified(False)
            return
        settings, acting = self.desk.office.settings, self.desk.acting
        try:
            settings.set(acting, key, value)
        except PlannerError as error:
            self._say(key, self.desk.wording.error(error))
            return
        self._say(key, "")
        line.setModified(False)
        step = SettingStep(key, before, settings.show(acting).get(key))
        self.desk.undo.perform(
            self.tr("Ret indstilling"), lambda: step, self._undo, lambda _: Touched(settings=True)
        )

    def _undo(self, step: SettingStep) -> SettingStep:
        self.desk.office.settings.set(self.desk.acting, step.key, step.before)
        if step.key == ACTING:
            self.desk.adopt(self.desk.office.acting())
        return SettingStep(step.key, step.after, step.before)

    def _language_chosen(self, index: int) -> None:
        try:
            kept = read_settings(self._computer_file)
            write_settings(self._computer_file, replace(kept, language=LANGUAGES[index]))
        except PlannerError as error:
            self.desk.complaints.about(error)

    def _say(self, key: str, sentence: str) -> None:
        label = self._wrong[key]
        label.setText(sentence)
        label.setVisible(bool(sentence))
        line = self.lines.get(key, self.acting_line)
        line.setProperty("wrong", bool(sentence))
        line.style().unpolish(line)
        line.style().polish(line)

"""The settings page's card of prompts: how much each rule matters to the office, and the numbers it goes by."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.people.sections_layout import muted
from planner.desktop.progression.progression_figures import NumberBox
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.prompts.prompt import Weight
from planner.domain.prompts.prompt_rule import WEIGHT
from planner.domain.prompts.registry import PROMPT_RULES
from planner.domain.refusals import PlannerError

_WIDEST = 9_999
"""What can be typed; the rule itself says what it takes."""


class PromptSettings(QFrame):
    """Each choice is saved when it is made, each number when its field is left."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: dict[tuple[str, str], str] = {}
        self._refused: tuple[str, str] | None = None
        self.setProperty("role", "card")
        title = QLabel(self.tr("Forslag om borgere"))
        title.setProperty("role", "heading")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.weights: dict[str, ChoiceBox] = {}
        self.numbers: dict[tuple[str, str], QSpinBox] = {}
        words = self._words()
        for rule in PROMPT_RULES:
            self._add_weight(rule.id, words[rule.id, WEIGHT])
            for setting in rule.settings:
                self._add_number(rule.id, setting.name, words[rule.id, setting.name])
        self.wrong = QLabel()
        self.wrong.setProperty("role", "danger")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(muted(self.tr("Hvad siden Progression minder om. Et forslag afgør intet.")))
        column.addLayout(self._grid)
        column.addWidget(self.wrong)

    def reload(self) -> None:
        """Read the choices again; a number that is being typed, or that was refused, stays."""
        desk = self._desk
        self.setVisible(desk.acting.sees_all_citizens)
        for each in desk.office.prompts.rules():
            self._shown[each.rule.id, WEIGHT] = each.weight.value
            self.weights[each.rule.id].setCurrentIndex(list(Weight).index(each.weight))
            for name, text in each.written.items():
                self._shown[each.rule.id, name] = text
                box = self.numbers[each.rule.id, name]
                if not box.hasFocus() and self._refused != (each.rule.id, name):
                    box.setValue(int(text))

    def _add_weight(self, rule: str, words: str) -> None:
        box = ChoiceBox(self._desk.look)
        box.setObjectName(f"prompt_{rule}")
        box.addItems([self.tr("Haster"), self.tr("Til orientering"), self.tr("Vises ikke")])
        box.activated.connect(lambda at: self._choose(rule, WEIGHT, list(Weight)[at].value))
        self.weights[rule] = box
        self._add(words, box)

    def _add_number(self, rule: str, name: str, words: str) -> None:
        box = NumberBox()
        box.setObjectName(f"prompt_{rule}_{name}")
        box.setRange(0, _WIDEST)
        box.editingFinished.connect(lambda: self._choose(rule, name, str(box.value())))
        self.numbers[rule, name] = box
        self._add(words, box, step=self._desk.look.px(16))

    def _add(self, words: str, box: QWidget, step: int = 0) -> None:
        row = self._grid.rowCount()
        label = QLabel(words)
        label.setWordWrap(True)
        label.setBuddy(box)
        label.setIndent(step)
        box.setAccessibleName(words)
        box.setMinimumWidth(self._desk.look.px(150))
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(box, row, 1)

    def _words(self) -> dict[tuple[str, str], str]:
        return {
            ("no_show", WEIGHT): self.tr("Udeblevet uden kontakt bagefter"),
            ("no_show", "days"): self.tr("Så mange dage tilbage"),
            ("review", WEIGHT): self.tr("Gruppen skal vurderes"),
            ("deadline", WEIGHT): self.tr("Frist for forløbets mål"),
            ("placement_end", WEIGHT): self.tr("Placeringen slutter snart"),
            ("contact_overdue", WEIGHT): self.tr("Kontakten er over tiden"),
            ("contact_overdue", "days"): self.tr("Mere end så mange dage over"),
            ("rising_hours", WEIGHT): self.tr("Timerne er steget: overvej en anden gruppe"),
            ("rising_hours", "weeks"): self.tr("Over så mange uger, der tæller"),
            ("rising_hours", "minutes"): self.tr("Mindst så meget mere (minutter om ugen)"),
            ("support_over", WEIGHT): self.tr("Støtten skal fornys"),
            ("support_over", "days"): self.tr("Så mange dage før"),
            ("support_missing", WEIGHT): self.tr("Ingen støtte er aftalt"),
            ("goal_missing", WEIGHT): self.tr("Job- eller uddannelsesmål mangler"),
            ("goal_missing", "days"): self.tr("Så mange dage efter start"),
        }

    def _choose(self, rule: str, name: str, text: str) -> None:
        """Do it now, so that what is refused is said here, and keep it as one step."""
        prompts, acting = self._desk.office.prompts, self._desk.acting
        key = (rule, name)
        if self._shown.get(key) == text:
            self._settled(key)
            return
        try:
            change = prompts.set(acting, rule, name, text)
        except PlannerError as error:
            self._refused = key
            self.wrong.setText(self._desk.wording.error(error))
            self.wrong.show()
            return
        self._settled(key)
        self._desk.undo.perform(
            self.tr("Ret forslag om borgere"),
            lambda: change,
            lambda done: prompts.undo_setting(acting, done),
            lambda _: Touched(settings=True),
        )
        self.reload()

    def _settled(self, key: tuple[str, str]) -> None:
        if self._refused == key:
            self._refused = None
            self.wrong.clear()
            self.wrong.hide()

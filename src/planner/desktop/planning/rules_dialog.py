"""The office's rules of planning: which hold, which stop and which only warn, and their settings. Kept as you go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.people.sections_layout import emptied, heading, muted
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.planning_acts import give_undo
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.clashes import Severity
from planner.domain.refusals import PlannerError
from planner.domain.rules.rule_set import ChosenRule
from planner.services.rule_keeping import RuleChange

SIZE = (720, 640)
_SEVERITY = "severity"


class RulesDialog(QDialog):
    """One line a rule; every choice is one step that can be undone."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(week.page)
        self.desk = desk
        self.setWindowTitle(self.tr("Regler for planlægningen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_undo(self, desk)
        self.boxes: dict[str, ChoiceField] = {}
        self.fields: dict[tuple[str, str], QLineEdit] = {}
        self._keys = WindowUndo(self)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(desk.look.px(16))
        self._grid.setVerticalSpacing(desk.look.px(8))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._inside)
        self.trouble = QLabel()
        self.trouble.setProperty("role", "danger")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        close = QPushButton(self.tr("Luk"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(heading(self.tr("Regler for planlægningen")))
        column.addWidget(
            muted(
                self.tr("En regel, der stopper, kan tilsidesættes med en grund. En, der advarer, siges kun.")
            )
        )
        column.addWidget(area, 1)
        column.addWidget(self.trouble)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        desk.noticeboard.posted.connect(self._touched)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))
        self.reload()

    def start(self) -> None:
        """Show it."""
        self.show()
        self.raise_()
        self.activateWindow()

    def reload(self) -> None:
        """Read the rules again."""
        rules = self.desk.office.rules.list(self.desk.acting)
        if {each.rule.rule.value for each in rules} == set(self.boxes):
            for each in rules:
                self._show(each)
            return
        emptied(self._grid)
        row = 0
        for each in rules:
            row = self._add(each, row)
        self._grid.setRowStretch(row, 1)

    def _add(self, chosen: ChosenRule, row: int) -> int:
        rule, wording = chosen.rule.rule.value, self.desk.wording
        name = QLabel(wording.say(f"rules-{rule}"))
        name.setProperty("role", "strong")
        name.setWordWrap(True)
        box = ChoiceField()
        for severity in Severity:
            box.addItem(wording.text(severity), severity.value)
        box.setAccessibleName(name.text())
        box.setEnabled(not chosen.rule.fixed)
        if chosen.rule.fixed:
            box.setToolTip(self.tr("Databasen passer også på den, så den stopper altid."))
        name.setBuddy(box)
        self.boxes[rule] = box
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(box, row, 1)
        for setting in chosen.rule.settings:
            row += 1
            label = muted(wording.say(f"rules-{rule}-{setting.name}"))
            field = QLineEdit()
            field.setAccessibleName(f"{name.text()}: {label.text()}")
            label.setBuddy(field)
            self._keys.watch(field)
            self.fields[rule, setting.name] = field
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            field.editingFinished.connect(lambda rule=rule, name=setting.name: self._written(rule, name))
        self._show(chosen)
        box.activated.connect(lambda _, rule=rule: self._chosen(rule))
        return row + 1

    def _show(self, chosen: ChosenRule) -> None:
        rule = chosen.rule.rule.value
        box = self.boxes[rule]
        box.setCurrentIndex(box.findData(chosen.severity.value))
        for setting, text in chosen.written.items():
            field = self.fields[rule, setting]
            if not field.hasFocus() or not field.isModified():
                field.setText(text)

    def _chosen(self, rule: str) -> None:
        self._set(rule, _SEVERITY, self.boxes[rule].currentData())

    def _written(self, rule: str, setting: str) -> None:
        field = self.fields[rule, setting]
        if field.isModified():
            field.setModified(False)
            self._set(rule, setting, field.text())

    def _set(self, rule: str, setting: str, text: str) -> None:
        desk, refused = self.desk, ""
        name = desk.wording.say(f"rules-{rule}")

        def told() -> RuleChange:
            nonlocal refused
            try:
                return desk.office.rules.set(desk.acting, rule, setting, text)
            except PlannerError as error:
                refused = desk.wording.error(error)
                raise

        change = desk.undo.perform(
            self.tr("Regel: %1").replace("%1", name),
            told,
            lambda change: desk.office.rules.undo(desk.acting, change),
            lambda _: Touched(settings=True),
        )
        if change is None:
            self.reload()
        self.trouble.setText(refused)
        self.trouble.setVisible(bool(refused))

    def _touched(self, touched: Touched) -> None:
        if touched.settings or touched.everything:
            self.reload()

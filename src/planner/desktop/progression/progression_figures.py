"""The settings page's card of progression: the office's figures behind direction, advice and reports."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import muted
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.services.progression import LIMITS


@dataclass(frozen=True, slots=True)
class FigureStep:
    """One figure that was chosen, and what stood before."""

    name: str
    before: int
    after: int


class ProgressionFigures(QFrame):
    """Each figure is saved when its field is left; what is out of range cannot be typed."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: dict[str, int] = {}
        self.setProperty("role", "card")
        title = QLabel(self.tr("Progression"))
        title.setProperty("role", "heading")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self.boxes: dict[str, QSpinBox] = {}
        for row, (name, words) in enumerate(self._words().items()):
            box = NumberBox()
            box.setObjectName(f"figure_{name}")
            box.setRange(*LIMITS[name])
            box.setMinimumWidth(desk.look.px(84))
            box.setAccessibleName(words)
            box.editingFinished.connect(lambda name=name: self._left(name))
            label = QLabel(words)
            label.setWordWrap(True)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[name] = box
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(muted(self.tr("Tallene bag retning, råd og rapport. Et råd afgør intet.")))
        column.addLayout(grid)

    def reload(self) -> None:
        """Read the figures again; a field that is being typed in keeps its text."""
        desk = self._desk
        self._shown = asdict(desk.office.progression.settings())
        self.setVisible(desk.acting.sees_all_citizens)
        for name, box in self.boxes.items():
            if not box.hasFocus():
                box.setValue(self._shown[name])

    def _words(self) -> dict[str, str]:
        return {
            "slope_weeks": self.tr("Uger bag retningen"),
            "punctuality_weeks": self.tr("Uger bag »til tiden«"),
            "advice_weeks": self.tr("Uger, der skal gå godt, før flere timer foreslås"),
            "advice_share": self.tr("Så meget af det aftalte skal der være mødt (%)"),
            "advice_minutes": self.tr("Så meget mere foreslås (minutter om ugen)"),
            "most_minutes": self.tr("Aldrig over (minutter om ugen)"),
            "report_least": self.tr("Færrest borgere bag et tal i rapporten"),
        }

    def _left(self, name: str) -> None:
        after, before = self.boxes[name].value(), self._shown.get(name)
        if before is None or after == before:
            return
        step = FigureStep(name, before, after)
        self._desk.undo.perform(
            self.tr("Ret tal for progression"),
            lambda: self._set(step),
            lambda done: self._set(FigureStep(done.name, done.after, done.before)),
            lambda _: Touched(settings=True),
        )
        self.reload()

    def _set(self, step: FigureStep) -> FigureStep:
        self._desk.office.progression.set(self._desk.acting, step.name, step.after)
        self._shown[step.name] = step.after
        self.boxes[step.name].setValue(step.after)
        return step


class NumberBox(QSpinBox):
    """Scrolling past it does not change it; its number stands as far in as the words of other fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

"""Where the hours are going: rate, slope and punctuality, the forecast, and what to try next, with the rule behind each."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import emptied, muted
from planner.desktop.progression.card import Card
from planner.desktop.progression.weeks_shown import LENGTHS, weeks_shown
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import Reach
from planner.services.progression_rows import CitizenProgression
from planner.services.progression_words import (
    advice_sentence,
    forecast_sentence,
    progression_sentences,
    rule_sentences,
)

_BOXES = {
    Reach.REACHED: "ok-box",
    Reach.WITHIN: "ok-box",
    Reach.UNLESS: "warning-box",
    Reach.OUT: "danger-box",
    Reach.MISSED: "danger-box",
}


class DirectionCard(Card):
    """Sentences about the first length of weeks, whatever the chart is looking at."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Hvor går det hen?"))
        self.sentences = QVBoxLayout()
        self.sentences.setSpacing(8)
        self.why = QPushButton(self.tr("Hvorfor?"))
        self.why.setProperty("role", "link")
        self.why.setCheckable(True)
        self.why.setAccessibleDescription(self.tr("Viser reglerne bag tallene, og hvor de kommer fra"))
        self.rules = muted()
        self.rules.hide()
        self.why.toggled.connect(self.rules.setVisible)
        self.head.addWidget(self.why)
        self.body.addLayout(self.sentences)
        self.body.addWidget(self.rules)

    def read(self, reference: str, day: date) -> bool:
        """Say what the weeks amount to."""
        desk = self.desk
        line = desk.office.people.line_of(desk.acting, reference, IsoWeek.of(day))
        first, last = weeks_shown(day, LENGTHS[0], line.programme_week)
        found = desk.office.progression.weekly(desk.acting, reference, first, last)
        emptied(self.sentences)
        told = list(progression_sentences(found, desk.wording))
        for sentence in told:
            self._say(sentence)
        self._say_next(found)
        if not told and found.forecast is None and found.advice is None:
            self._say(self.tr("Her kommer tal, når der er registreret fremmøde."))
        self.rules.setText("\n\n".join(rule_sentences(found, desk.wording)))
        return True

    def _say_next(self, found: CitizenProgression) -> None:
        wording = self.desk.wording
        if found.forecast is not None:
            self._box(forecast_sentence(found.forecast, wording), _BOXES[found.forecast.reach])
        if found.advice is not None:
            self._box(advice_sentence(found.advice, wording), "advice-box")
        if found.tasks:
            tasks = ", ".join(found.tasks)
            self._say(self.tr("Opgaver på trinet: %1").replace("%1", tasks))

    def _say(self, sentence: str) -> None:
        label = QLabel(sentence)
        label.setWordWrap(True)
        self.sentences.addWidget(label)

    def _box(self, sentence: str, role: str) -> None:
        box = QFrame()
        box.setProperty("role", role)
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 8, 10, 8)
        label = QLabel(sentence)
        label.setWordWrap(True)
        column.addWidget(label)
        self.sentences.addWidget(box)

"""Support that runs, a line each: with whom, when next, the last contact, and what may be done about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import link, muted
from planner.desktop.progression.contact_acts import ContactActs
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.contacts import Party
from planner.domain.due_contacts import DueContact
from planner.services.contact_words import rhythm_words
from planner.wording.forms import short_day


class SupportLine(QWidget):
    """One party of support."""

    def __init__(self, desk: DeskContext, due: DueContact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._due = desk, due
        self._acts = ContactActs(desk)
        words, day, schedule = desk.wording, desk.today(), due.schedule
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        top = QHBoxLayout()
        top.setSpacing(6)
        whom = (
            schedule.workplace.name
            if schedule.party is Party.COMPANY and schedule.workplace
            else words.say(f"contact-with-{schedule.party.value}")
        )
        name = QLabel(whom[:1].upper() + whom[1:])
        name.setProperty("role", "strong")
        name.setWordWrap(True)
        self.chip = QLabel(self._due_word(day))
        self.chip.setProperty("role", "danger-chip" if due.late(day) else "chip")
        top.addWidget(name, 1)
        top.addWidget(self.chip)
        column.addLayout(top)
        told = [words.words(schedule.type.name), rhythm_words(schedule, words)]
        last = due.last
        if last is not None:
            told.append(self.tr("sidst %1").replace("%1", short_day(desk.language, last.day)))
        column.addWidget(muted(", ".join(told)))
        ends = schedule.last_day
        if ends is not None:
            column.addWidget(
                muted(self.tr("Perioden kan vare til %1").replace("%1", short_day(desk.language, ends)))
            )
        if schedule.too_seldom:
            column.addWidget(muted(self.tr("Sjældnere, end reglen beder om")))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        acts = [(self.tr("Afslut"), self._end)]
        if ends is not None and schedule.since < day:
            acts.insert(0, (self.tr("Forny"), self._renew))
        for text, act in acts:
            button: QPushButton = link(text)
            button.setAccessibleDescription(f"{whom}, {told[0]}")
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _due_word(self, day: date) -> str:
        late = self._due.late(day)
        if late:
            return self._desk.wording.count("days-late", late)
        return self.tr("senest %1").replace("%1", short_day(self._desk.language, self._due.day))

    def _renew(self) -> None:
        self._tell(self._acts.renew(self.tr("Forny støtten"), self._due.schedule))

    def _end(self) -> None:
        self._tell(self._acts.end(self.tr("Afslut støtten"), self._due.schedule))

    def _tell(self, sentence: str) -> None:
        if sentence:
            self._desk.complaints.tell(sentence)

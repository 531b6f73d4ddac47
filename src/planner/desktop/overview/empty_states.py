"""What stands where there is nothing to show: why, and what to do next."""

from __future__ import annotations

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from planner.domain.planned_week import SubjectType


class EmptyState(Enum):
    """Why there is nothing to show."""

    NOBODY = auto()
    FILTERED = auto()
    NONE_BESIDE = auto()
    NO_CITIZEN = auto()


class EmptyForm(Protocol):
    """The widgets of the form that are driven here."""

    body: QStackedWidget
    empty_pane: QWidget
    empty_title: QLabel
    empty_text: QLabel
    empty_button: QPushButton


class EmptyStates(QObject):
    """Drives the empty pane.

    Signals:
        acted: The button was pressed; the :class:`EmptyState` that it stood under.
    """

    acted = Signal(object)

    def __init__(self, form: EmptyForm, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self.state: EmptyState | None = None
        form.empty_button.clicked.connect(lambda: self.acted.emit(self.state))

    def show(self, state: EmptyState, sort: SubjectType = SubjectType.CITIZEN) -> None:
        """Say why there is nothing, and offer what to do about it."""
        self.state = state
        title, text, button = self._words(state, sort)
        self._form.empty_title.setText(title)
        self._form.empty_text.setText(text)
        self._form.empty_button.setText(button)
        self._form.body.setCurrentWidget(self._form.empty_pane)

    @staticmethod
    def page_of(sort: SubjectType) -> str:
        """The page on which records of a sort are kept."""
        return {
            SubjectType.CITIZEN: "citizens",
            SubjectType.COHORT: "cohorts",
            SubjectType.STAFF: "staff",
            SubjectType.WORKPLACE: "workplaces",
            SubjectType.ROOM: "rooms",
        }[sort]

    def _words(self, state: EmptyState, sort: SubjectType) -> tuple[str, str, str]:
        match state:
            case EmptyState.NOBODY:
                title, button = self._nobody()[sort]
                return title, self.tr("Opret dem på deres egen side; så står deres uger her."), button
            case EmptyState.FILTERED:
                return (
                    self.tr("Ingen passer"),
                    self.tr("Ryd søgningen, vælg et andet hold, eller vis dem alle."),
                    self.tr("Vis alle"),
                )
            case EmptyState.NONE_BESIDE:
                return (
                    self.tr("Stil uger ved siden af hinanden"),
                    self.tr("Vælg to til seks: tryk mellemrum på dem i tavlen, eller søg dem frem her."),
                    self.tr("Tilføj…"),
                )
            case EmptyState.NO_CITIZEN:
                return (
                    self.tr("Vælg en borger"),
                    self.tr(
                        "Her står 13 uger, én række for hver, med job, socialt og sundhed ved siden af hinanden."
                    ),
                    self.tr("Vælg borger…"),
                )

    def _nobody(self) -> dict[SubjectType, tuple[str, str]]:
        return {
            SubjectType.CITIZEN: (self.tr("Her er ingen borgere endnu"), self.tr("Gå til Borgere")),
            SubjectType.COHORT: (self.tr("Her er ingen hold endnu"), self.tr("Gå til Hold")),
            SubjectType.STAFF: (self.tr("Her er ingen medarbejdere endnu"), self.tr("Gå til Medarbejdere")),
            SubjectType.WORKPLACE: (
                self.tr("Her er ingen arbejdspladser endnu"),
                self.tr("Gå til Arbejdspladser"),
            ),
            SubjectType.ROOM: (self.tr("Her er ingen lokaler endnu"), self.tr("Gå til Lokaler")),
        }

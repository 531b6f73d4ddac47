"""Logging a contact in few keys: with whom, how, what came of it, a note, and when next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.people.sections_layout import labelled
from planner.desktop.people.typed_values import Unreadable, read_date
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.contacts import Party
from planner.domain.people import Ref
from planner.services.contact_rows import NewContact


class ContactForm(QWidget):
    """Filled in from the keyboard; Enter in a line keeps it.

    Signals:
        ready: A :class:`~planner.services.contact_rows.NewContact` as it was typed.
    """

    ready = Signal(object)

    def __init__(self, desk: DeskContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._citizen: Ref | None = None
        self._session: str | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.party, self.way, self.result = (ChoiceBox(desk.look) for _ in range(3))
        self.note, self.next = QLineEdit(), QLineEdit()
        self.next.setPlaceholderText(self.tr("dag-måned-år"))
        self._undo = WindowUndo(self)
        for line in (self.note, self.next):
            self._undo.watch(line)
            line.returnPressed.connect(self._offer)
        self.keep = QPushButton(self.tr("Gem kontakten"))
        self.keep.setProperty("role", "primary")
        self.keep.setObjectName(f"{name}_keep")
        self.keep.clicked.connect(self._offer)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("role", "danger")
        self.sentence.hide()
        grid.addWidget(labelled(self.tr("Med"), self.party, f"{name}_party"), 0, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Hvordan"), self.way, f"{name}_way"), 1, 0)
        grid.addWidget(labelled(self.tr("Resultat"), self.result, f"{name}_result"), 1, 1)
        grid.addWidget(labelled(self.tr("Kort note, aldrig helbred"), self.note, f"{name}_note"), 2, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Næste kontakt"), self.next, f"{name}_next"), 3, 0)
        grid.addWidget(self.sentence, 4, 0, 1, 2)
        grid.addWidget(self.keep, 5, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def ask(
        self,
        citizen: Ref,
        workplaces: tuple[Ref, ...],
        *,
        chosen: Ref | None = None,
        session: str | None = None,
    ) -> None:
        """Begin a contact about a citizen; ``chosen`` is the company it is with, ``session`` the one stayed away from."""
        self._citizen, self._session = citizen, session
        words, day = self._desk.wording, self._desk.today()
        self.party.clear()
        self.party.addItem(self.tr("Borgeren"), (Party.CITIZEN, None))
        for each in workplaces:
            self.party.addItem(each.name, (Party.COMPANY, str(each.id)))
        self.party.addItem(self.tr("Andre"), (Party.OTHER, None))
        if chosen is not None:
            self.party.setCurrentIndex(max(self.party.findText(chosen.name), 0))
        if self.way.count() == 0:
            for way in self._desk.office.contacts.ways(day):
                self.way.addItem(words.words(way.name), way.code)
            for result in self._desk.office.contacts.results(day):
                self.result.addItem(words.words(result.name), result.code)
        self.note.clear()
        self.next.clear()
        self.say("")
        self.way.setFocus()

    def say(self, sentence: str) -> None:
        """Why it could not be kept; what was typed still stands."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def _offer(self) -> None:
        if self._citizen is None:
            return
        try:
            following = read_date(self.next.text())
        except Unreadable:
            self.say(self.tr("Skriv en dato som 1-12-2026."))
            return
        party, workplace = self.party.currentData()
        self.ready.emit(
            NewContact(
                citizen=str(self._citizen.id),
                way=self.way.currentData(),
                result=self.result.currentData(),
                party=Party(party),
                workplace=workplace,
                note=self.note.text(),
                next_due=following,
                session=self._session,
            )
        )

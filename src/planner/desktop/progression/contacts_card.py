"""With whom to speak next, the last contacts, and logging a new one in few keys."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import divider, emptied, muted
from planner.desktop.progression.card import Card
from planner.desktop.progression.contact_acts import ContactActs, workplaces_of
from planner.desktop.progression.contact_form import ContactForm
from planner.desktop.progression.support_form import SupportForm
from planner.desktop.progression.support_lines import SupportLine
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.contacts import LoggedContact, Party
from planner.domain.people import Citizen, Ref
from planner.services.contact_rows import NewContact
from planner.services.contact_words import contact_sentence
from planner.wording.forms import short_day

MOST_SHOWN = 4


class ContactsCard(Card):
    """Contacts with the citizen and with companies; what is logged can be undone and taken away."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Kontakt"))
        self._acts = ContactActs(desk)
        self._citizen: Ref | None = None
        self._workplaces: tuple[Ref, ...] = ()
        self.due, self.last = QVBoxLayout(), QVBoxLayout()
        self.due.setSpacing(8)
        self.last.setSpacing(4)
        self.contact = ContactForm(desk, "contact")
        self.contact.ready.connect(self._log)
        self.support = SupportForm(desk, "support")
        self.support.ready.connect(self._agree)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        self.log_button = QPushButton(self.tr("Log kontakt"))
        self.log_button.setToolTip(self.tr("Log kontakt (Ctrl+L)"))
        self.agree_button = QPushButton(self.tr("Aftal støtte"))
        for button, act in ((self.log_button, self.begin), (self.agree_button, self._begin_support)):
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(self.due)
        self.body.addLayout(buttons)
        for form in (self.contact, self.support):
            form.hide()
            self.body.addWidget(form)
        self.body.addWidget(divider())
        self.body.addLayout(self.last)
        action = QAction(self.tr("Log kontakt"), self)
        action.setShortcut(QKeySequence("Ctrl+L"))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(self.begin)
        self.addAction(action)

    def read(self, reference: str, day: date) -> bool:
        """Show what is due and what was; nothing for another organisation's staff."""
        desk = self.desk
        if not desk.acting.sees_all_citizens:
            return False
        citizen = desk.office.people.get(desk.acting, Citizen, reference).ref
        due = desk.office.contacts.due(desk.acting, day, citizens=[reference])
        contacts = desk.office.contacts.list(desk.acting, reference)
        self._workplaces = workplaces_of(desk, reference)
        if citizen != self._citizen:
            self.contact.hide()
            self.support.hide()
        self._citizen = citizen
        emptied(self.due)
        emptied(self.last)
        for each in due:
            self.due.addWidget(SupportLine(desk, each))
        if not due:
            self.due.addWidget(muted(self.tr("Ingen fast rytme er aftalt.")))
        for contact in contacts[:MOST_SHOWN]:
            self.last.addWidget(self._line(contact))
        if not contacts:
            self.last.addWidget(muted(self.tr("Ingen kontakter endnu. Ctrl+L logger den første.")))
        return True

    def begin(self) -> None:
        """Open the form of a new contact, or close it."""
        if self._citizen is None:
            return
        shown = self.contact.isVisible()
        self.support.hide()
        self.contact.setVisible(not shown)
        if not shown:
            self.contact.ask(self._citizen, self._workplaces)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for form, button in ((self.contact, self.log_button), (self.support, self.agree_button)):
            if event.key() == Qt.Key.Key_Escape and form.isVisible():
                form.hide()
                button.setFocus()
                return
        super().keyPressEvent(event)

    def _begin_support(self) -> None:
        shown = self.support.isVisible()
        self.contact.hide()
        self.support.setVisible(not shown)
        if not shown:
            self.support.ask(self._workplaces)

    def _log(self, new: NewContact) -> None:
        sentence = self._acts.log(self.tr("Log kontakt"), new)
        self.contact.say(sentence)
        if not sentence:
            self.contact.hide()
            self.log_button.setFocus()

    def _agree(self, kind: str, weeks: int, parties: tuple[Party, ...], company: str | None) -> None:
        assert self._citizen is not None
        sentence = self._acts.agree(
            self.tr("Aftal støtte"), str(self._citizen.id), kind, weeks, parties, workplace=company
        )
        if sentence:
            self.desk.complaints.tell(sentence)
        else:
            self.support.hide()
            self.agree_button.setFocus()

    def _line(self, contact: LoggedContact) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        words = self.desk.wording
        told = f"{short_day(self.desk.language, contact.day)}  {contact_sentence(contact, words)}"
        if contact.note:
            told += f" – {contact.note}"
        layout.addWidget(muted(told), 1)
        away = QToolButton()
        away.setProperty("role", "icon")
        away.setIcon(self.desk.look.icon("x"))
        away.setToolTip(self.tr("Fjern kontakten; Ctrl+Z henter den tilbage"))
        away.setAccessibleName(self.tr("Fjern kontakten"))
        away.clicked.connect(partial(self._remove, contact))
        layout.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _remove(self, contact: LoggedContact) -> None:
        sentence = self._acts.remove(self.tr("Fjern kontakten"), contact)
        if sentence:
            self.desk.complaints.tell(sentence)

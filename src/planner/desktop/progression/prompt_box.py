"""One prompt on the page: the rule, the numbers and the source, and what may be made of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.attendance.flow_layout import FlowLayout
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.progression.contact_form import ContactForm
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Ref
from planner.domain.prompts.prompt import Prompt, PromptAct, Weight
from planner.services.contact_rows import NewContact
from planner.services.prompt_words import prompt_reasons, prompt_sentence, prompt_title

_BOXES = {Weight.URGENT: "warning-box", Weight.NOTICE: "ok-box", Weight.OFF: "advice-box"}


class PromptBox(QFrame):
    """Answered in place: a line for the reason, or the form of a contact.

    Signals:
        followed: With the text, and the contact or None.
        dismissed: With the reason.
    """

    followed = Signal(str, object)
    dismissed = Signal(str)

    def __init__(
        self, desk: DeskContext, prompt: Prompt, workplaces: tuple[Ref, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.prompt = prompt
        self._workplaces = workplaces
        self._dismissing = False
        self.setProperty("role", _BOXES[prompt.weight])
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        title = prompt_title(prompt, desk.wording)
        self.setAccessibleName(title)
        for text, role in ((title, "strong"), (prompt_sentence(prompt, desk.wording), "")):
            column.addWidget(_label(text, role))
        self.why = _label(" ".join(prompt_reasons(prompt, desk.wording)))
        self.why.hide()
        column.addWidget(self.why)
        self.buttons = QWidget()
        # What the button leads to is said in words, which may be too long for one line.
        row = FlowLayout(self.buttons)
        self.follow = QPushButton(self._follow_word(prompt.act))
        self.follow.setProperty("role", "primary")
        self.follow.clicked.connect(self._begin_following)
        self.later = QPushButton(self.tr("Ikke nu"))
        self.later.clicked.connect(self._begin_dismissing)
        self.reasons = QToolButton()
        self.reasons.setProperty("role", "icon")
        self.reasons.setIcon(desk.look.icon("question"))
        self.reasons.setToolTip(self.tr("Vis reglen, og hvor den kommer fra"))
        self.reasons.setAccessibleName(self.tr("Hvorfor?"))
        self.reasons.setCheckable(True)
        self.reasons.toggled.connect(self.why.setVisible)
        for button in (self.follow, self.later, self.reasons):
            button.setAccessibleDescription(title)
            row.addWidget(button)
        column.addWidget(self.buttons)
        self.line = QLineEdit()
        self.line.hide()
        self.line.returnPressed.connect(self._settle)
        self._undo = WindowUndo(self)
        self._undo.watch(self.line)
        column.addWidget(self.line)
        self.sentence = _label("", "danger")
        self.sentence.hide()
        column.addWidget(self.sentence)
        self.form: ContactForm | None = None

    def say(self, sentence: str) -> None:
        """Why it could not be done; what was typed still stands."""
        if self.form is not None and self.form.isVisible():
            self.form.say(sentence)
            return
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.buttons.isVisible():
            self._show_buttons()
            return
        super().keyPressEvent(event)

    def _begin_following(self) -> None:
        self._dismissing = False
        if self.prompt.act is PromptAct.CONTACT:
            self._ask_contact()
        elif self.prompt.act in {PromptAct.RENEW, PromptAct.SUPPORT}:
            self.followed.emit("", None)
        else:
            self._ask(self._question(self.prompt.act))

    def _begin_dismissing(self) -> None:
        self._dismissing = True
        self._ask(self.tr("Hvorfor ikke nu? Enter gemmer"))

    def _ask(self, question: str) -> None:
        self.buttons.hide()
        self.line.setPlaceholderText(question)
        self.line.setAccessibleName(question)
        self.line.clear()
        self.line.show()
        self.line.setFocus()

    def _ask_contact(self) -> None:
        if self.form is None:
            self.form = ContactForm(self._desk, "prompt_contact")
            self.form.ready.connect(self._contact_ready)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.form)
        self.buttons.hide()
        self.form.show()
        about_session = "party" not in self.prompt.params
        chosen = next((each for each in self._workplaces if each.reference == self.prompt.target), None)
        self.form.ask(
            self.prompt.citizen,
            self._workplaces,
            chosen=chosen,
            session=self.prompt.target if about_session else None,
        )

    def _contact_ready(self, contact: NewContact) -> None:
        self.followed.emit("", contact)

    def _settle(self) -> None:
        text = self.line.text().strip()
        if self._dismissing:
            self.dismissed.emit(text)
        else:
            self.followed.emit(text, None)

    def _show_buttons(self) -> None:
        self.line.hide()
        self.sentence.hide()
        if self.form is not None:
            self.form.hide()
        self.buttons.show()
        self.follow.setFocus()

    def _follow_word(self, act: PromptAct) -> str:
        words = {
            PromptAct.REGROUP: self.tr("Omvisitér"),
            PromptAct.CONTACT: self.tr("Log kontakt"),
            PromptAct.EXTEND: self.tr("Forlæng"),
            PromptAct.RENEW: self.tr("Forny"),
            PromptAct.SUPPORT: self.tr("Aftal støtte"),
            PromptAct.REVIEW: self.tr("Vurdér"),
            PromptAct.GOAL_TEXT: self.tr("Skriv målet"),
            PromptAct.AGREE: self.tr("Skriv aftalen"),
        }
        return words[act]

    def _question(self, act: PromptAct) -> str:
        words = {
            PromptAct.REGROUP: self.tr("Begrundelse. Enter flytter borgeren"),
            PromptAct.EXTEND: self.tr("Den konkrete vurdering. Enter forlænger"),
            PromptAct.REVIEW: self.tr("Vurderingen. Enter gemmer"),
            PromptAct.GOAL_TEXT: self.tr("Job eller uddannelse. Enter gemmer"),
            PromptAct.AGREE: self.tr("Hvad er aftalt? Enter gemmer"),
        }
        return words[act]


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel()
    if role:
        label.setProperty("role", role)
        # Its letters have to be known before it says how high it will be.
        label.ensurePolished()
    label.setWordWrap(True)
    label.setText(text)
    return label

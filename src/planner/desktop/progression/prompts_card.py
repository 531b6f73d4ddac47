"""What somebody should think about for a citizen; the program prompts, people decide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.desktop.people.sections_layout import emptied, muted
from planner.desktop.progression.card import Card
from planner.desktop.progression.contact_acts import workplaces_of
from planner.desktop.progression.prompt_box import PromptBox
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.prompts.prompt import Prompt, PromptAnswerIs
from planner.domain.refusals import PlannerError
from planner.services.contact_rows import NewContact
from planner.services.prompt_following import Followed
from planner.services.prompt_words import prompt_sentence, prompt_title
from planner.services.register_changes import AnswerChange

C = TypeVar("C", Followed, AnswerChange)
MOST_SHOWN = 3


class PromptsCard(Card):
    """Open prompts, the most pressing first, and the answers so far behind a button."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Overvej"))
        self.more = _quiet(self.tr("Vis alle"))
        self.earlier = _quiet(self.tr("Tidligere svar"))
        self.count = QLabel()
        self.count.setProperty("role", "warning-chip")
        self.head.addWidget(self.count)
        self.boxes: list[PromptBox] = []
        self._everything = False
        self._reference = ""
        self.more.clicked.connect(self._show_everything)
        self.earlier.toggled.connect(self._show_earlier)
        self.earlier.setCheckable(True)

    def read(self, reference: str, day: date) -> bool:
        """Show the prompts of a citizen; nothing when there never was one."""
        desk = self.desk
        if not desk.acting.sees_all_citizens:
            return False
        if reference != self._reference:
            self._everything, self._reference = False, reference
        found = desk.office.prompts.list(desk.acting, day, citizens=[reference])
        answers = desk.office.prompts.history(desk.acting, reference)
        self._keep_buttons()
        emptied(self.body)
        self.boxes = []
        workplaces = workplaces_of(desk, reference) if found else ()
        shown = found if self._everything else found[:MOST_SHOWN]
        for prompt in shown:
            box = PromptBox(desk, prompt, workplaces)
            box.followed.connect(partial(self._follow, box))
            box.dismissed.connect(partial(self._dismiss, box))
            self.boxes.append(box)
            self.body.addWidget(box)
        if not found:
            self.body.addWidget(muted(self.tr("Intet at tage stilling til lige nu.")))
        self.count.setText(str(len(found)))
        self.count.setVisible(bool(found))
        if len(found) > len(shown):
            self.more.setText(self.tr("Vis alle %1").replace("%1", str(len(found))))
            self.body.addWidget(self.more)
            self.more.show()
        if answers:
            self.body.addWidget(self.earlier)
            self.earlier.show()
            if self.earlier.isChecked():
                for answer in answers:
                    said = desk.wording.say(
                        f"prompt-{answer.answer.value}",
                        title=prompt_title(answer, desk.wording),
                        by=answer.by,
                        at=answer.at,
                    )
                    line = muted(f"{said} {answer.reason}".rstrip())
                    line.setToolTip(prompt_sentence(answer, desk.wording))
                    self.body.addWidget(line)
        return bool(found or answers)

    def _keep_buttons(self) -> None:
        """They stay when the rest is made anew."""
        for button in (self.more, self.earlier):
            self.body.removeWidget(button)
            button.setParent(self)
            button.hide()

    def _follow(self, box: PromptBox, text: str, contact: NewContact | None) -> None:
        following, acting = self.desk.office.prompt_following, self.desk.acting
        label = self.tr("Følg: %1").replace("%1", box.accessibleName())
        self._perform(
            box,
            label,
            lambda: following.follow(acting, box.prompt, text, contact),
            lambda done: following.undo(acting, done),
        )

    def _dismiss(self, box: PromptBox, reason: str) -> None:
        prompts, acting = self.desk.office.prompts, self.desk.acting
        label = self.tr("Ikke nu: %1").replace("%1", box.accessibleName())
        self._perform(
            box,
            label,
            lambda: prompts.answer(acting, box.prompt, PromptAnswerIs.DISMISSED, reason),
            lambda done: prompts.undo(acting, done),
        )

    def _perform(self, box: PromptBox, label: str, do: Callable[[], C], undo: Callable[[C], C]) -> None:
        """Do it now, so that what is refused is said in the box, and keep it as one step."""
        try:
            done = do()
        except PlannerError as error:
            box.say(self.desk.wording.error(error))
            return
        touched = _touched(box.prompt)
        self.desk.undo.perform(label, lambda: done, undo, lambda _: touched)
        # The box is gone: the keyboard goes on to the next one.
        (self.boxes[0].follow if self.boxes else self.earlier).setFocus()

    def _show_everything(self) -> None:
        self._everything = True
        self.refresh(Touched())

    def _show_earlier(self) -> None:
        self.refresh(Touched())


def _touched(prompt: Prompt) -> Touched:
    """The citizen, and what the prompt is about where that is a record."""
    return touched_people({prompt.citizen.id, prompt.about})


def _quiet(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.hide()
    return button

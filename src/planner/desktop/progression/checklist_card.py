"""A citizen's checklists: what is there and what is missing before a case is put forward."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import emptied, muted
from planner.desktop.progression.card import Card
from planner.desktop.progression.checklist_lines import ChecklistLines
from planner.desktop.progression.schemes_dialog import SchemesDialog
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import touched_people
from planner.domain.checklists import ChecklistTemplate
from planner.domain.people import Citizen


class ChecklistCard(Card):
    """Open lists with their items, and a menu to begin one; the jobcentre's own."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Tjeklister"))
        self.begin_button = QPushButton(self.tr("Begynd…"))
        self.begin_button.setProperty("role", "quiet")
        self.begin_button.setAccessibleName(self.tr("Begynd en tjekliste"))
        self.begin_menu = QMenu(self)
        self.begin_button.setMenu(self.begin_menu)
        self.head.addWidget(self.begin_button)
        self.nothing = muted(
            self.tr("Begynd en tjekliste, når sagen kan blive lagt frem til en særlig ordning.")
        )
        self.lists = QVBoxLayout()
        self.lists.setSpacing(10)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self.lists)

    def read(self, reference: str, day: date) -> bool:
        """Show the open lists; nobody outside the jobcentre sees the card."""
        desk = self.desk
        if not desk.acting.sees_all_citizens:
            return False
        service = desk.office.checklists
        found = [each for each in service.list(desk.acting, reference) if each.until is None]
        at = next((place for lines in self.shown_lists() if (place := lines.keyboard_at())), None)
        emptied(self.lists)
        for each in found:
            lines = ChecklistLines(desk, each)
            self.lists.addWidget(lines)
            # The lines are new after each act; the keyboard stays where it was.
            if at is not None and at[0] == each.id:
                lines.boxes[at[1]].setFocus()
        self.nothing.setVisible(not found)
        self.begin_menu.clear()
        begun = {each.template.code for each in found}
        for template in service.templates(day):
            if template.code not in begun:
                action = self.begin_menu.addAction(desk.wording.words(template.name))
                action.triggered.connect(lambda _=False, template=template: self.begin(reference, template))
        self.begin_menu.addSeparator()
        edit = self.begin_menu.addAction(self.tr("Ret ordningernes tjeklister…"))
        edit.triggered.connect(lambda _=False: self.open_schemes())
        return True

    def open_schemes(self) -> SchemesDialog:
        """Open what the schemes ask for."""
        dialog = SchemesDialog(self.desk, self)
        dialog.start()
        return dialog

    def shown_lists(self) -> tuple[ChecklistLines, ...]:
        """The lists that are shown, from above."""
        items = (self.lists.itemAt(number) for number in range(self.lists.count()))
        return tuple(widget for item in items if item and isinstance(widget := item.widget(), ChecklistLines))

    def begin(self, reference: str, template: ChecklistTemplate) -> None:
        """Begin a list for the citizen today."""
        desk = self.desk
        service, acting = desk.office.checklists, desk.acting
        citizen = desk.office.people.get(acting, Citizen, reference)
        desk.undo.perform(
            self.tr("Begynd tjekliste: %1").replace("%1", desk.wording.words(template.name)),
            lambda: service.start(acting, reference, template.code),
            lambda change: service.undo(acting, change),
            lambda _: touched_people([citizen.id]),
        )

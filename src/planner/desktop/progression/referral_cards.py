"""The cards of category and referral on the progression page: what holds, and the way to keep it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.desktop.attendance.flow_layout import FlowLayout
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.sections_layout import emptied, muted
from planner.desktop.progression.card import Card
from planner.desktop.progression.category_dialog import CategoryDialog
from planner.desktop.progression.referral_dialog import ReferralDialog, written_lines
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Citizen, Ref
from planner.domain.refusals import PlannerError
from planner.domain.scales import category_on
from planner.wording import forms

_MOST_LINES = 4


class _KeptCard(Card):
    """A card with a button that opens the dialog in which its things are kept; for the jobcentre's staff."""

    def __init__(self, desk: DeskContext, title: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(title)
        self.citizen: Ref | None = None
        self.dialog: KeptDialog[Any] | None = None
        self.open_button = QPushButton(act)
        self.open_button.clicked.connect(self.open)
        self.setFocusProxy(self.open_button)

    def made(self, citizen: Ref) -> KeptDialog[Any]:
        """The dialog."""
        raise NotImplementedError

    def show_kept(self, reference: str, day: date) -> None:
        """Show what holds on a day."""
        raise NotImplementedError

    def read(self, reference: str, day: date) -> bool:
        """Show what holds; nothing to another organisation's staff."""
        if not self.desk.acting.sees_all_citizens:
            return False
        self.citizen = self.desk.office.people.get(self.desk.acting, Citizen, reference).ref
        self.show_kept(reference, day)
        return True

    def open(self) -> None:
        """Open the dialog for the citizen that is shown."""
        if self.citizen is None:
            return
        if self.dialog is not None:
            self.dialog.reject()
        made = self.made(self.citizen)
        try:
            made.start()
        except PlannerError as error:
            made.deleteLater()
            self.desk.complaints.about(error)
            return
        self.dialog = made
        made.finished.connect(lambda _: self._left())

    def _left(self) -> None:
        self.dialog = None
        self.open_button.setFocus()


class CategoryCard(_KeptCard):
    """All letters in the office's order, and the one that holds."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Kategori"), self.tr("Sæt kategori…"), parent)
        letters = QWidget()
        self.letters = FlowLayout(letters, across=10)
        self.since = muted()
        self.body.addWidget(letters)
        self.body.addWidget(self.since)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

    def made(self, citizen: Ref) -> KeptDialog[Any]:
        """Keep the categories."""
        return CategoryDialog(self.desk, citizen, self.window())

    def show_kept(self, reference: str, day: date) -> None:
        """Show the letters, with the one that holds marked and said."""
        desk, words = self.desk, self.desk.wording
        held = category_on(desk.office.categories.history(desk.acting, reference), day)
        emptied(self.letters)
        for row in desk.office.categories.list(day):
            label = QLabel(words.words(row.name))
            label.setProperty("role", "chip" if held and held.category.code == row.code else "muted")
            label.setMinimumHeight(desk.look.px(22))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.letters.addWidget(label)
        if held is None:
            self.since.setText(self.tr("Ingen kategori er sat."))
            return
        since = forms.long_day(desk.language, held.since)
        told = self.tr("%1 siden %2 (%3)").replace("%1", words.words(held.category.name))
        told = told.replace("%2", since).replace("%3", held.by)
        self.since.setText(f"{told}: {held.note}" if held.note else told)


class ReferralCard(_KeptCard):
    """The last note."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Visitation"), self.tr("Visitationsnotater…"), parent)
        self.day = muted()
        self.lines = QLabel()
        self.lines.setWordWrap(True)
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(self.day)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

    def made(self, citizen: Ref) -> KeptDialog[Any]:
        """Keep the notes."""
        return ReferralDialog(self.desk, citizen, self.window())

    def show_kept(self, reference: str, day: date) -> None:
        """Show the last note: its criteria and the decision."""
        desk = self.desk
        notes = desk.office.referrals.list(desk.acting, reference)
        self.lines.setVisible(bool(notes))
        if not notes:
            self.day.setText(self.tr("Intet notat endnu."))
            return
        last = notes[-1]
        lines = written_lines(last.lines)
        more = len(lines) - _MOST_LINES
        told = lines[:_MOST_LINES] + ([self.tr("… og %n til.", "", more)] if more > 0 else [])
        self.lines.setText("\n".join([*told, *([f"→ {last.decision}"] if last.decision else [])]))
        self.day.setText(f"{forms.long_day(desk.language, last.day)}, {last.by}")

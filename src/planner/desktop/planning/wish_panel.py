"""The pool under the list of people: sessions that are wished for and have no time yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import emptied, muted
from planner.desktop.planning.planning_acts import perform
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.planning.wish_chip import WISH, WishChip
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.rest import when_at_rest
from planner.desktop.week.gestures import Deed
from planner.domain.catalogue import Kind
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import PlannerError
from planner.domain.session import Slot
from planner.domain.wishes import Wish
from planner.services.changes import Change

HEIGHT = 170
EMPTY = 62


class WishPanel(QFrame):
    """Folded together until somebody opens it; the number of wishes stands on its button.

    Signals:
        adding: A new wish is wanted.
    """

    adding = Signal()

    def __init__(self, week: WeekSubject, desk: DeskContext) -> None:
        super().__init__()
        self._week, self._desk = week, desk
        self._subject: object = ()
        self.chips: list[WishChip] = []
        self.fold = QPushButton()
        self.fold.setCheckable(True)
        self.fold.setProperty("role", "quiet")
        self.fold.setObjectName("wishes_fold")
        self.fold.toggled.connect(lambda _: self._show_folded())
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(desk.look.px(4))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        self.add = QPushButton(self.tr("Nyt ønske…"))
        self.add.setObjectName("wishes_add")
        self.add.clicked.connect(lambda _=False: self.adding.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.look.px(4))
        for widget in (self.fold, self._area, self.add):
            column.addWidget(widget)
        board = week.page.board
        board.done.connect(self._done)
        board.selected.connect(lambda _: self._perhaps_another())
        desk.noticeboard.posted.connect(self._touched)
        desk.look.changed.connect(self._show_folded)
        self._soon = when_at_rest(self, self.reload)
        self._soon.start()
        self._show_folded()

    def open_up(self) -> None:
        """Unfold it and take the keyboard to the first wish."""
        if self._soon.isActive():
            self.reload()
        self.fold.setChecked(True)
        (self.chips[0] if self.chips else self.add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reload(self) -> None:
        """Read the wishes of the citizen or cohort that is shown; everybody's when it is neither."""
        self._soon.stop()
        subject = self._week.planned_for
        self._subject = subject
        desk = self._desk
        try:
            wishes = desk.office.wishes.list(
                desk.acting,
                citizen=str(subject.ref.id) if subject and subject.type is SubjectType.CITIZEN else None,
                cohort=str(subject.ref.id) if subject and subject.type is SubjectType.COHORT else None,
            )
            kinds = {kind.code: kind for kind in desk.office.catalogue.kinds(self._week.week.monday)}
        except PlannerError as error:
            desk.complaints.about(error)
            return
        emptied(self._list)
        self.chips = [
            self._chip(wish, kinds[wish.kind], everybody=subject is None)
            for wish in wishes
            if wish.kind in kinds
        ]
        for chip in self.chips:
            self._list.addWidget(chip)
        if not self.chips:
            self._list.addWidget(
                muted(self.tr("Ingen ønsker. Et ønske er en aktivitet, der endnu ikke har fået en tid."))
            )
        self._list.addStretch(1)
        wanted = self._list.sizeHint().height() if self.chips else self._desk.look.px(EMPTY)
        self._area.setFixedHeight(min(wanted, self._desk.look.px(HEIGHT)))
        self.add.setEnabled(subject is not None)
        self.fold.setText(self.tr("Ønsker (%n)", "", len(self.chips)))

    def _chip(self, wish: Wish, kind: Kind, *, everybody: bool) -> WishChip:
        desk = self._desk
        text = f"{wish.title or desk.wording.words(kind.name)} {desk.wording.duration(wish.minutes)}"
        if wish.week is not None:
            text += self.tr(" · uge %1").replace("%1", str(wish.week.number))
        if everybody:
            text = f"{wish.subject.name}: {text}"
        chip = WishChip(wish, kind, text, desk.look, self._inside)
        board = self._week.page.board
        chip.clicked.connect(lambda _=False: self.place(wish, board.cursor_slot(wish.minutes)))
        chip.carried.connect(board.carry)
        chip.dropped.connect(board.drop)
        chip.given_up.connect(board.cancel)
        chip.unwanted.connect(lambda: self.remove(wish))
        return chip

    def place(self, wish: Wish, slot: Slot) -> None:
        """Plan a wish at a time; undo puts it back into the pool."""
        desk, made = self._desk, self._week.page.acts.made

        def act(reason: str | None) -> Change:
            change = desk.office.wishes.place(desk.acting, wish, slot.start, allow=reason)
            made.emit(change.session.id)
            return change

        if perform(desk, self.tr("Placér ønske: %1").replace("%1", self._name(wish)), act):
            self._week.page.board.setFocus()

    def remove(self, wish: Wish) -> None:
        """Take a wish back."""
        desk = self._desk
        label = self.tr("Fjern ønske: %1").replace("%1", self._name(wish))
        perform(desk, label, lambda _: desk.office.wishes.remove(desk.acting, wish), ask_reason=False)

    def _name(self, wish: Wish) -> str:
        chip = next((chip for chip in self.chips if chip.wish.id == wish.id), None)
        return wish.title or (chip.text() if chip else wish.reference)

    def _done(self, deed: Deed) -> None:
        if deed.name == WISH:
            wish = next((chip.wish for chip in self.chips if str(chip.wish.id) == deed.kind), None)
            if wish is not None:
                self.place(wish, deed.slot)

    def _perhaps_another(self) -> None:
        if self._week.planned_for != self._subject:
            self._soon.start()

    def _touched(self, touched: Touched) -> None:
        if touched.plans or touched.settings:
            self.reload()

    def _show_folded(self) -> None:
        opened = self.fold.isChecked()
        self._area.setVisible(opened)
        self.add.setVisible(opened)
        look = self._desk.look
        self._area.viewport().setStyleSheet(f"background: {look.colours.surface};")
        if opened and self._soon.isActive():
            self.reload()
        self.fold.setIcon(look.icon("chevron-down" if opened else "chevron-right"))
        self.fold.setIconSize(look.icon_size(14))

"""The keyboard on the board: everything the mouse can do, without Alt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from planner.desktop.week.board import Board
from planner.desktop.week.board_geometry import SNAP, wall_minutes
from planner.desktop.week.gestures import Deed
from planner.desktop.week.kind_palette import MINUTES
from planner.desktop.week.week_acts import WeekActs
from planner.domain.refusals import Malformed
from planner.domain.session import Slot
from planner.layout.day_columns import minute_of


class KeyedPage(Protocol):
    """What the keys act on."""

    board: Board
    acts: WeekActs

    def do(self, deed: Deed) -> None:
        """Do what a key asked for."""
        ...

    def ask_kind(self, slot: Slot) -> None:
        """Offer kinds for a new session."""
        ...

    def edit_chosen(self) -> None:
        """Take the keyboard to the inspector."""
        ...

    def addAction(self, action: QAction) -> None:
        """Keep an action for the list of keys."""
        ...


def add_board_keys(page: KeyedPage) -> None:
    """Give the board its keys; they work while the keyboard is on it."""
    keys = _Keys(page)
    table: tuple[tuple[str, str, Callable[[], object]], ...] = (
        ("Up", QCoreApplication.translate("BoardKeys", "Op: aktivitet eller felt"), lambda: keys.go(0, -1)),
        ("Down", QCoreApplication.translate("BoardKeys", "Ned: aktivitet eller felt"), lambda: keys.go(0, 1)),
        ("Left", QCoreApplication.translate("BoardKeys", "Dagen før"), lambda: keys.go(-1, 0)),
        ("Right", QCoreApplication.translate("BoardKeys", "Dagen efter"), lambda: keys.go(1, 0)),
        ("]", QCoreApplication.translate("BoardKeys", "Næste aktivitet"), lambda: keys.cycle(1)),
        # Brackets take AltGr on a Danish keyboard.
        ("PgDown", "", lambda: keys.cycle(1)),
        ("[", QCoreApplication.translate("BoardKeys", "Forrige aktivitet"), lambda: keys.cycle(-1)),
        ("PgUp", "", lambda: keys.cycle(-1)),
        (
            "Ctrl+Up",
            QCoreApplication.translate("BoardKeys", "Flyt et kvarter tidligere"),
            lambda: keys.move(0, -SNAP),
        ),
        (
            "Ctrl+Down",
            QCoreApplication.translate("BoardKeys", "Flyt et kvarter senere"),
            lambda: keys.move(0, SNAP),
        ),
        (
            "Ctrl+Left",
            QCoreApplication.translate("BoardKeys", "Flyt en dag tilbage"),
            lambda: keys.move(-1, 0),
        ),
        ("Ctrl+Right", QCoreApplication.translate("BoardKeys", "Flyt en dag frem"), lambda: keys.move(1, 0)),
        (
            "Shift+Down",
            QCoreApplication.translate("BoardKeys", "Et kvarter længere"),
            lambda: keys.resize(SNAP),
        ),
        (
            "Shift+Up",
            QCoreApplication.translate("BoardKeys", "Et kvarter kortere"),
            lambda: keys.resize(-SNAP),
        ),
        ("Return", QCoreApplication.translate("BoardKeys", "Ret aktiviteten"), page.edit_chosen),
        ("Enter", "", page.edit_chosen),
        ("N", QCoreApplication.translate("BoardKeys", "Ny aktivitet ved markøren"), keys.new),
        ("Ins", "", keys.new),
        ("Del", QCoreApplication.translate("BoardKeys", "Slet aktiviteten"), keys.remove),
        ("Ctrl+C", QCoreApplication.translate("BoardKeys", "Kopiér"), keys.copy),
        ("Ctrl+V", QCoreApplication.translate("BoardKeys", "Indsæt ved markøren"), keys.paste),
        ("Ctrl+D", QCoreApplication.translate("BoardKeys", "Gentag lige efter"), keys.duplicate),
        ("Esc", QCoreApplication.translate("BoardKeys", "Afbryd, eller vælg ingen"), keys.escape),
    )
    for sequence, text, act in table:
        action = QAction(text, page.board)
        action.setShortcut(QKeySequence(sequence))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False, act=act: act())
        page.board.addAction(action)


class _Keys:
    """What each key does."""

    def __init__(self, page: KeyedPage) -> None:
        self._page = page
        self._board = page.board

    def go(self, days: int, steps: int) -> None:
        """Take the cursor to another cell or session."""
        board, cursor = self._board, self._board.cursor_at
        if not board.days:
            return
        if days:
            board.go_to(cursor.aside(days))
            return
        day = board.days[cursor.column]
        step = cursor.down if steps > 0 else cursor.up
        board.go_to(step(board.items, day, board.chosen))

    def cycle(self, step: int) -> None:
        """Select the next session in time, also one that overlaps."""
        shown = [item for item in self._board.items if item.key in self._board.cards]
        if shown:
            keys = [item.key for item in shown]
            chosen = self._board.chosen
            at = keys.index(chosen.key) + step if chosen else (0 if step > 0 else -1)
            self._board.choose(keys[at % len(keys)])

    def move(self, days: int, minutes: int) -> None:
        """Move the selected session."""
        chosen, board = self._board.chosen, self._board
        if chosen is None or chosen.session is None:
            return
        column = board.days.index(chosen.slot.day) + days
        if not 0 <= column < len(board.days):
            return
        self._put("move", column, minute_of(chosen.slot.start) + minutes, wall_minutes(chosen.slot))

    def resize(self, minutes: int) -> None:
        """Give the selected session another end."""
        chosen = self._board.chosen
        if chosen is None or chosen.session is None:
            return
        length = wall_minutes(chosen.slot) + minutes
        if length >= SNAP:
            column = self._board.days.index(chosen.slot.day)
            self._put("resize", column, minute_of(chosen.slot.start), length)

    def duplicate(self) -> None:
        """The same again, right after."""
        chosen = self._board.chosen
        if chosen is None or chosen.session is None:
            return
        column = self._board.days.index(chosen.slot.day)
        self._put("copy", column, minute_of(chosen.slot.end), wall_minutes(chosen.slot))

    def _put(self, name: str, column: int, start: int, length: int) -> None:
        try:
            slot = self._board.geometry_now().slot(column, start, length)
        except Malformed:
            return  # a time that the clock jumps over
        if self._board.chosen is not None and slot != self._board.chosen.slot:
            self._page.do(Deed(name, slot, self._board.chosen))

    def new(self) -> None:
        """Ask for a kind and plan it at the cursor."""
        if self._board.days:
            self._page.ask_kind(self._board.cursor_slot(MINUTES))

    def remove(self) -> None:
        """Take the selected session off."""
        chosen = self._board.chosen
        if chosen is not None and chosen.session is not None:
            self._page.acts.remove(chosen.session)

    def copy(self) -> None:
        """Keep the selected session for pasting."""
        chosen = self._board.chosen
        if chosen is not None and chosen.session is not None:
            self._page.acts.copied = chosen.session

    def paste(self) -> None:
        """Plan what was copied at the cursor."""
        board = self._board
        if board.days:
            day = board.days[board.cursor_at.column]
            self._page.acts.paste(day, board.cursor_at.minute, board.cursor_slot)

    def escape(self) -> None:
        """Give up a drag, or select nothing."""
        if not self._board.cancel():
            self._board.choose("")

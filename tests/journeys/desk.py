"""The window in users' words, driven by real mouse and key events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.main_window import MainWindow
from planner.desktop.shared.complaint_strip import ComplaintStrip
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.look import Look
from planner.desktop.start import application_for, desk_for
from planner.desktop.week.board import Board
from planner.desktop.week.session_card import SessionCard
from planner.desktop.week.week_page import WeekPage
from planner.domain.isoweek import WEEKDAYS, IsoWeek
from planner.domain.people import Record
from planner.domain.session import Session
from planner.layout.day_columns import minute_of
from planner.services.office import Office
from planner.wording import Wording

SIZE = (1440, 900)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, order=True)
class Shown:
    """A card as somebody sees it."""

    day: str
    start: str
    end: str
    title: str


class Desk:
    """One window on one office, at one week."""

    def __init__(
        self,
        qtbot: QtBot,
        office: Office,
        week: str = "2026-W48",
        language: str = "da",
        acting: str | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.office = office
        application = application_for(language)
        look = Look(dark=False)
        look.apply(application)
        self.context: DeskContext = desk_for(office, look=look, wording=Wording(language))
        self.context.acting = office.acting(acting)
        self.context.remembered.keep("week", week)
        self.window = MainWindow(self.context)
        qtbot.addWidget(self.window)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.open_page("week")
        self.come_back()

    def come_back(self) -> None:
        """Be in the window again after a dialog; a platform without a window manager needs telling."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    # --- where things are ----------------------------------------------------------------------------------------------

    @property
    def page(self) -> WeekPage:
        page = self.window.page
        assert isinstance(page, WeekPage)
        return page

    @property
    def board(self) -> Board:
        return self.page.board

    @property
    def strip(self) -> ComplaintStrip:
        return self.window.strip

    def card(self, title: str, day: str = "") -> SessionCard:
        found = [
            card
            for card in self.board.cards.values()
            if card.item.title == title and (not day or WEEKDAYS[card.item.slot.day.weekday()] == day)
        ]
        assert len(found) == 1, f"{len(found)} cards say {title}"
        return found[0]

    def at(self, day: str, clock: str) -> QPoint:
        """A place on the board, a little inside the day's column."""
        geometry = self.board.geometry_now()
        column = WEEKDAYS.index(day)
        x = geometry.column_left(column) + geometry.width * 0.6
        return QPointF(x, geometry.axis.y_of(minute_of(time.fromisoformat(clock)))).toPoint()

    # --- what is seen --------------------------------------------------------------------------------------------------

    def shown(self) -> list[Shown]:
        """Every card on the board, in time."""
        return sorted(
            Shown(
                WEEKDAYS[card.item.slot.day.weekday()],
                f"{card.item.slot.start:%H:%M}",
                f"{card.item.slot.end:%H:%M}",
                card.item.title,
            )
            for card in self.board.cards.values()
            if card.isVisible()
        )

    def planned(self) -> tuple[Session, ...]:
        """What is stored for the subject's week."""
        subject, week = self.page.shown_week.subject, self.page.shown_week.number
        assert subject is not None
        plan = self.office.planning.week(self.context.acting, subject.type, str(subject.ref.id), week)
        return plan.sessions

    def said(self) -> str:
        """What the strip says; empty when it is hidden."""
        complaint = self.strip.complaint
        return " ".join((complaint.heading, *complaint.sentences)) if complaint else ""

    # --- the mouse -----------------------------------------------------------------------------------------------------

    def choose(self, record: Record) -> None:
        """Open somebody's week from the list."""
        form = self.page.form
        self.page.people.point_at(record)
        if self.page.people.model.row_of(record.id) < 0:
            self.click(form.mine_check)
        row = self.page.people.model.row_of(record.id)
        box = form.people_list.visualRect(self.page.people.model.index(row))
        self.page.show_record(record)
        self.qtbot.mouseClick(form.people_list.viewport(), LEFT, pos=box.center())

    def drag(
        self, title: str, day: str, clock: str, keys: Qt.KeyboardModifier = NONE, *, drop: bool = True
    ) -> None:
        """Drag a card so that it begins at a time of a day."""
        card = self.card(title)
        grip = QPoint(card.width() // 2, min(20, card.height() // 2))
        above = grip.y() + card.y() - self._y(card.item.slot.start.time())
        self.qtbot.mousePress(card, LEFT, keys, grip)
        target = self.at(day, clock) + QPoint(0, above)
        self._slide(card.mapTo(self.board, grip), target)
        if drop:
            self.qtbot.mouseRelease(self.board, LEFT, keys, target)

    def stretch(self, title: str, edge: str, clock: str, day: str = "") -> None:
        """Drag a card's upper or lower edge to a time."""
        card = self.card(title, day)
        y = 2 if edge == "top" else card.height() - 2
        grip = QPoint(card.width() // 2, y)
        self.qtbot.mousePress(card, LEFT, NONE, grip)
        target = QPoint(card.x() + grip.x(), self._y(time.fromisoformat(clock)))
        self._slide(card.mapTo(self.board, grip), target)
        self.qtbot.mouseRelease(self.board, LEFT, NONE, target)

    def place(self, kind: str, day: str, clock: str) -> None:
        """Drag a kind in from the palette."""
        chip = self.page.palette_of_kinds.chip(kind)
        assert chip is not None
        if not chip.isVisible():
            self.board.go_to(self.board.cursor_at)
        middle = chip.rect().center()
        target = chip.mapFromGlobal(self.board.mapToGlobal(self.at(day, clock)))
        self.qtbot.mousePress(chip, LEFT, NONE, middle)
        for share in (0.3, 0.7, 1.0):
            step = middle + (target - middle) * share
            self.qtbot.mouseMove(chip, step)
        self.qtbot.mouseRelease(chip, LEFT, NONE, target)

    def sweep(self, day: str, start: str, end: str) -> None:
        """Drag over empty time."""
        first, last = self.at(day, start) + QPoint(0, 1), self.at(day, end) - QPoint(0, 1)
        self.qtbot.mousePress(self.board, LEFT, NONE, first)
        self._slide(first, last)
        self.qtbot.mouseRelease(self.board, LEFT, NONE, last)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of something that is there and can be used."""
        assert widget.isVisible(), f"{widget.objectName()} is not in sight"
        assert widget.isEnabled(), f"{widget.objectName()} cannot be used"
        self.qtbot.mouseClick(widget, LEFT, NONE, widget.rect().center())

    def pick(self, box: QComboBox, text: str) -> None:
        """Choose from a box by the mouse."""
        assert box.isVisible()
        assert box.isEnabled()
        self.qtbot.mouseClick(box, LEFT, NONE, QPoint(box.width() - 8, box.height() // 2))
        view = box.view()
        row = box.findText(text)
        assert row >= 0, f"{text} is not offered"
        index = box.model().index(row, 0)
        view.scrollTo(index)
        target = view.visualRect(index).center()
        # A box that was just opened waits for the mouse to move before it believes a release.
        for step in (QPoint(1, 1), QPoint(view.viewport().width() - 2, 2), target):
            self.qtbot.mouseMove(view.viewport(), step)
        self.qtbot.mouseClick(view.viewport(), LEFT, NONE, target)

    def pick_kind(self, text: str, *, by_keyboard: bool = False) -> None:
        """Choose from the menu of kinds."""
        menu = self.page.menu
        assert menu is not None
        assert menu.isVisible()
        action = next(action for action in menu.actions() if action.text() == text)
        if by_keyboard:
            for _ in menu.actions():
                if menu.activeAction() == action:
                    break
                self.qtbot.keyClick(menu, Qt.Key.Key_Down)
            self.qtbot.keyClick(menu, Qt.Key.Key_Return)
        else:
            self.qtbot.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())

    # --- the keyboard --------------------------------------------------------------------------------------------------

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            self.qtbot.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        for character in text:
            if character.isascii():
                self.qtbot.keyClicks(self.focus(), character)
                continue
            # QTest knows no keys beyond ASCII, and Danish has some.
            for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(sort, 0, NONE, character))

    def focus(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.window

    def go(self, day: str, clock: str) -> None:
        """Take the board's cursor to a cell with the arrow keys alone."""
        wanted = minute_of(time.fromisoformat(clock))
        for _ in range(8):
            if self.board.cursor_at.column == WEEKDAYS.index(day):
                break
            back = self.board.cursor_at.column > WEEKDAYS.index(day)
            self.press(Qt.Key.Key_Left if back else Qt.Key.Key_Right)
        for _ in range(60):
            if self.board.cursor_at.minute == wanted:
                return
            self.press(Qt.Key.Key_Up if self.board.cursor_at.minute > wanted else Qt.Key.Key_Down)
        raise AssertionError(f"the arrows do not lead to {day} {clock}")

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, CTRL)

    def redo(self) -> None:
        self.press(Qt.Key.Key_Y, CTRL)

    def _y(self, clock: time) -> int:
        return round(self.board.geometry_now().axis.y_of(minute_of(clock)))

    def _slide(self, start: QPoint, end: QPoint) -> None:
        for share in (0.25, 0.6, 1.0):
            self.qtbot.mouseMove(self.board, start + (end - start) * share)


def monday(week: str = "2026-W48") -> date:
    return IsoWeek.parse(week).monday

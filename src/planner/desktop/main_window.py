"""The window: the rail, the open page, the strip of complaints and the strip at the foot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget

from planner._built.forms.main_window import Ui_MainWindowBody
from planner.desktop.pages import WEEK, pages
from planner.desktop.rail import Rail
from planner.desktop.shared.complaint_strip import ComplaintStrip
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.key_list import KeyList
from planner.desktop.shared.look import WORDS_UP_TO
from planner.desktop.shared.noticeboard import EVERYTHING, Touched
from planner.desktop.shared.page import Page, PageEntry
from planner.desktop.shared.search_popup import SearchPopup
from planner.desktop.shared.search_targets import Command, commands_of
from planner.domain.clock import wall_time
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Record
from planner.domain.planned_week import Subject
from planner.domain.session import Session

SMALLEST = (1120, 640)
RAIL_OF_ICONS = 64


class MainWindow(QMainWindow):
    """One window over one open office."""

    def __init__(
        self, desk: DeskContext, entries: tuple[PageEntry, ...] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._entries = {entry.key: entry for entry in (entries or pages())}
        self._pages: dict[str, Page] = {}
        self._waiting: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._open = ""
        self.setWindowTitle(self.tr("Ugeplan"))
        self.setMinimumSize(*SMALLEST)
        body = QWidget()
        self.form = Ui_MainWindowBody()
        self.form.setupUi(body)
        self.setCentralWidget(body)
        self.rail = Rail(tuple(self._entries.values()), desk.look)
        self.form.rail_pages_layout.addWidget(self.rail)
        self.strip = ComplaintStrip(desk.look)
        self.form.right_layout.insertWidget(0, self.strip)
        self.form.saved_label.hide()
        if desk.look.scale > WORDS_UP_TO:
            self._narrow_rail()
        self.search = SearchPopup(desk, self)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._make_next)
        self._keys: KeyList | None = None
        self._make_actions()
        self._listen()
        self._say_who()
        self._recolour()

    def _narrow_rail(self) -> None:
        """Large letters need the room: the rail keeps its icons, and its words become tool tips."""
        form, look = self.form, self.desk.look
        self.rail.be_narrow()
        form.rail.setFixedWidth(look.px(RAIL_OF_ICONS))
        form.brand.hide()
        form.search_button.setAccessibleName(form.search_button.text())
        form.search_button.setText("")
        form.search_button.setIconSize(look.icon_size(18))
        form.search_button.setProperty("role", "quiet")
        for label in (form.acting_label, form.saved_label, form.database_label):
            label.setParent(None)
            form.status_layout.insertWidget(form.status_layout.count() - 1, label)
            label.setWordWrap(False)

    @property
    def page(self) -> Page:
        """The open page."""
        return self._pages[self._open]

    def open_page(self, key: str, record: Record | None = None) -> Page:
        """Open a page, making it when it was never open before."""
        if key not in self._pages:
            page = self._pages[key] = self._made(key)
            del self._waiting[key]
            self.form.stack.addWidget(page)
        page = self._pages[key]
        self._open = key
        self.rail.mark(key)
        self.form.stack.setCurrentWidget(page)
        if record is not None:
            page.show_record(record)
        page.shown()
        self.desk.remembered.keep("page", key)
        self._say_status()
        return page

    def _made(self, key: str) -> Page:
        """A page that was never opened; it reads nothing until it is."""
        if key not in self._waiting:
            page = self._entries[key].make(self.desk)
            page.waiting.connect(self.rail.buttons[key].wait)
            page.wanted.connect(self._wanted)
            self._waiting[key] = page
        return self._waiting[key]

    def _make_next(self) -> None:
        """Make one more page, so that the search knows what it can do, and the others when nothing else is to be done."""
        missing = [key for key in self._entries if key not in self._pages and key not in self._waiting]
        if missing:
            self._made(missing[0])
            self._idle.start()
            if len(missing) == 1:
                self.search.again()

    def _commands_elsewhere(self) -> tuple[Command, ...]:
        """What other pages can do: the page opens and does it."""
        found: list[Command] = []
        for key in self._entries:
            page = self._pages.get(key) or self._waiting.get(key)
            if page is None or key == self._open:
                continue
            name = self._entries[key].title()
            found += [
                replace(command, act=partial(self._do_on, key, command.act), page=name)
                for command in commands_of(page.page_actions(), ready=False)
            ]
        return tuple(found)

    def _do_on(self, key: str, act: Callable[[], None]) -> None:
        self.open_page(key)
        act()

    def reopen(self) -> None:
        """Open the page that was open last time."""
        key = self.desk.remembered.word("page", WEEK)
        self.open_page(key if key in self._entries else next(iter(self._entries)))

    def closeEvent(self, event: QCloseEvent) -> None:
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()  # a field that was being typed in is saved
        self.desk.remembered.keep_geometry("window", self.saveGeometry())
        self.desk.remembered.flush()
        super().closeEvent(event)

    def _make_actions(self) -> None:
        stack = self.desk.undo.stack
        self.undo_action = stack.createUndoAction(self, self.tr("Fortryd"))
        self.undo_action.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo_action = stack.createRedoAction(self, self.tr("Gør igen"))
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.addActions([self.undo_action, self.redo_action])
        self._action(
            self.tr("Søg efter borger, hold, sted, medarbejder, aktivitet eller kommando"),
            "Ctrl+K",
            self._open_search,
        )
        self._action(self.tr("Vis denne liste over taster"), "F1", self.show_keys)
        self._action(self.tr("Læs siden igen"), "F5", lambda: self.desk.noticeboard.post(EVERYTHING))
        for number, key in enumerate(self._entries, start=1):
            title = self._entries[key].title()
            # The tenth page is behind 0, and there are no keys for more.
            keys = f"Ctrl+{number % 10}" if number <= 10 else ""
            self._action(title, keys, lambda key=key: self.open_page(key))

    def _action(self, text: str, keys: str, act: object) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: act())  # type: ignore[operator]
        self.addAction(action)

    def _listen(self) -> None:
        desk = self.desk
        self.rail.chosen.connect(self.open_page)
        self.form.search_button.clicked.connect(self._open_search)
        self.search.chosen.connect(self._found)
        self.search.session_chosen.connect(lambda session: self.open_page(WEEK).show_session(session))
        self.search.command_chosen.connect(lambda command: command.act())
        self.search.finder.sessions = self._sessions_shown
        self.search.finder.around = self._around
        self.search.finder.commands = lambda: commands_of([*self.actions(), *self.page.page_actions()])
        self.search.finder.elsewhere = self._commands_elsewhere
        desk.complaints.raised.connect(self.strip.say)
        desk.complaints.settled.connect(self.strip.settle)
        desk.noticeboard.posted.connect(self._touched)
        desk.undo.saved.connect(self._say_saved)
        desk.look.changed.connect(self._recolour)

    def _wanted(self, key: str, what: Record | Session | None) -> None:
        if key not in self._entries:
            return
        if isinstance(what, Session):
            self.open_page(key).show_session(what)
        else:
            self.open_page(key, what)

    def _open_search(self) -> None:
        self._idle.start()
        self.search.open_below(self.form.search_button)

    def _sessions_shown(self) -> tuple[Session, ...]:
        """What the week page shows, also while another page is open."""
        return self._pages[WEEK].sessions_shown() if WEEK in self._pages else ()

    def _around(self) -> tuple[Subject | None, IsoWeek]:
        """Whose week the week page shows, and which; before it was ever opened nobody's, this week."""
        week = self._pages[WEEK].week_shown() if WEEK in self._pages else None
        return week or (None, IsoWeek.of(self.desk.today()))

    def _found(self, record: Record) -> None:
        # Whoever is on a page that shows such records means that page.
        entries = [self._entries[self._open], *self._entries.values()]
        entry = next((e for e in entries if type(record) in e.shows), None)
        if entry is not None:
            self.open_page(entry.key, record)

    def show_keys(self) -> None:
        """Show what the keys do here."""
        title = self._entries[self._open].title()
        page = (title, self.page.page_actions(), self.page.more_keys())
        self._keys = KeyList((page, (self.tr("Overalt"), self.actions(), ())), self)
        self._keys.open()

    def _touched(self, touched: Touched) -> None:
        for page in self._pages.values():
            page.refresh(touched)
        if touched.settings or touched.people or touched.everything:
            self._say_who()
        self._say_status()

    def _say_status(self) -> None:
        if self._open:
            self.form.status_label.setText(self.page.status())

    def _say_who(self) -> None:
        acting = self.desk.acting
        name = acting.staff.name if acting.staff else self.tr("ingen valgt")
        self.form.acting_label.setText(self.tr("Medarbejder: %1").replace("%1", name))
        self.form.database_label.setText(self.desk.address or self.tr("lokal database"))
        self.form.database_label.setToolTip(self.desk.address)

    def _say_saved(self) -> None:
        now = wall_time(self.desk.office.clock.now())
        self.form.saved_label.show()
        self.form.saved_label.setText(self.tr("Gemt %1").replace("%1", self.desk.wording.clock(now)))

    def _recolour(self) -> None:
        look = self.desk.look
        self.form.search_button.setIcon(look.icon("search"))
        self.form.rail_edge.setStyleSheet(f"background: {look.colours.line};")
        self.rail.recolour()
        self.strip.recolour()

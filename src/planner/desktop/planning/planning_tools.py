"""Everything that plans much at once, put onto the week page: the menu »Mere«, its keys, and the menu of a card."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner.desktop.planning.cohort_hits import CohortHits
from planner.desktop.planning.series_reach import SeriesReach
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.planning.wish_panel import WishPanel
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.week.week_page import WeekPage
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import PlannerError

if TYPE_CHECKING:
    from planner.desktop.planning.hours_dialog import HoursDialog
    from planner.desktop.planning.planning_dialog import PlanningDialog
    from planner.desktop.planning.rules_dialog import RulesDialog
    from planner.desktop.planning.templates_dialog import TemplatesDialog

    Opened: TypeAlias = PlanningDialog | TemplatesDialog | RulesDialog | HoursDialog


class PlanningTools(QObject):
    """Opens the dialogs; each is made when it is first wanted."""

    def __init__(self, page: WeekPage) -> None:
        super().__init__(page)
        self.page = page
        self.week = WeekSubject(page)
        self.dialog: Opened | None = None
        self.reach = SeriesReach(page.desk, self)
        page.acts.editing.connect(self.reach.editing)
        page.acts.edited.connect(self.reach.edited)
        self.hits = CohortHits(page)
        self.wish_panel = WishPanel(self.week, page.desk)
        self.wish_panel.adding.connect(self.open_new_wish)
        page.form.people_layout.addWidget(self.wish_panel)
        self.menu = QMenu(page)
        self._from_header: list[QAction] = []
        self.card_menu = QMenu(page)
        self._make_actions()
        self.button = QPushButton(self.tr("Mere"))
        self.button.setObjectName("more_button")
        self.button.setAccessibleName(self.tr("Flere måder at planlægge på"))
        self.button.setToolTip(self.tr("Flere måder at planlægge på (Ctrl+M)"))
        self.button.clicked.connect(self._open_menu)
        page.form.header_layout.addWidget(self.button)
        # It was made after the page, and Tab would come to it last.
        QWidget.setTabOrder(page.form.calendar_button, self.button)
        board = page.board
        board.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        board.customContextMenuRequested.connect(self._open_card_menu)
        page.desk.look.changed.connect(self._recolour)
        self._recolour()

    @property
    def desk(self) -> DeskContext:
        """What every page shares."""
        return self.page.desk

    def _make_actions(self) -> None:
        self.repeat = self._action(self.tr("Gentag…"), "Ctrl+R", self.open_repeat)
        self.course = self._action(self.tr("Planlæg et forløb…"), "Ctrl+Shift+P", self.open_course)
        self.copy = self._action(self.tr("Kopiér uge eller dag…"), "Ctrl+Shift+C", self.open_copy)
        self.last_week = self._action(self.tr("Som sidste uge…"), "Ctrl+Shift+L", self.open_last_week)
        self.stagger = self._action(self.tr("Fordel samtaler…"), "Ctrl+Shift+D", self.open_stagger)
        self.wishes = self._action(self.tr("Ønsker"), "Ctrl+Shift+W", self.open_wishes)
        self.new_wish = self._action(self.tr("Nyt ønske…"), "", self.open_new_wish)
        self.find = self._action(self.tr("Find en ledig tid…"), "Ctrl+L", self.open_find)
        self.templates = self._action(self.tr("Skabeloner…"), "", self.open_templates)
        self.hours = self._action(self.tr("Tider og fravær…"), "", self.open_hours)
        self.busy = self._action(self.tr("Egen kalender…"), "", self.open_busy)
        self.rules = self._action(self.tr("Regler…"), "", self.open_rules)
        self.closing = self._action(self.tr("Lukkedage…"), "", self.open_closing)
        self.trash = self._action(self.tr("Slettede aktiviteter…"), "Ctrl+Shift+Del", self.open_trash)
        more = QAction(self.tr("Flere måder at planlægge på"), self.page)
        more.setShortcut(QKeySequence("Ctrl+M"))
        more.triggered.connect(lambda _=False: self._open_menu())
        self.page.addAction(more)
        self.menu.aboutToShow.connect(self._offer_hidden)
        self.menu.addActions([self.course, self.copy, self.last_week, self.stagger])
        self.menu.addSeparator()
        self.menu.addActions([self.repeat, self.find, self.wishes, self.new_wish])
        self.menu.addSeparator()
        self.menu.addActions([self.hours, self.busy, self.closing, self.rules])
        self.menu.addSeparator()
        self.menu.addActions([self.templates, self.trash])
        self.card_menu.addActions([self.repeat, self.find])

    def _action(self, text: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self.page)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: act())
        self.page.addAction(action)
        return action

    def _offer_hidden(self) -> None:
        """Put what the header has no room for first in the menu."""
        for action in self._from_header:
            self.menu.removeAction(action)
        self._from_header = self.page.header.hidden_actions()
        self.menu.insertActions(self.course, self._from_header)

    def _open_menu(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _open_card_menu(self, at: QPoint) -> None:
        board = self.page.board
        card = board.childAt(at)
        key = next((key for key, each in board.cards.items() if each is card), "")
        if key:
            board.choose(key)
        if self.week.chosen is not None:
            self.card_menu.popup(board.mapToGlobal(at))

    def _recolour(self) -> None:
        look = self.desk.look
        self.button.setIcon(look.icon("more", look.colours.ink))
        self.button.setIconSize(look.icon_size(17))

    # --- dialogs -------------------------------------------------------------------------------------------------------

    def open_repeat(self) -> None:
        """Repeat the selected session, or show the series it is in."""
        from planner.desktop.planning.repeat_dialog import RepeatDialog
        from planner.desktop.planning.series_dialog import SeriesDialog

        session = self.week.chosen
        if session is None:
            self.desk.complaints.tell(self.tr("Vælg først den aktivitet, der skal gentages."))
        elif session.series is None:
            self._start(lambda: RepeatDialog(self.desk, session, self.page))
        else:
            self._start(lambda: SeriesDialog(self.desk, session, self.page))

    def open_course(self) -> None:
        """Plan a course for the citizen or the cohort."""
        from planner.desktop.planning.course_dialog import CourseDialog

        if self._has_plan():
            self._start(lambda: CourseDialog(self.desk, self.week))

    def open_copy(self) -> None:
        """Copy the week or a day of it."""
        from planner.desktop.planning.copy_dialog import CopyDialog

        if self._has_plan():
            self._start(lambda: CopyDialog(self.desk, self.week))

    def open_last_week(self) -> None:
        """Plan the citizen's week as the one before."""
        from planner.desktop.planning.copy_dialog import LastWeekDialog

        if self.week.citizen is None:
            self.desk.complaints.tell(self.tr("Vælg først en borger i listen til venstre."))
        else:
            self._start(lambda: LastWeekDialog(self.desk, self.week))

    def open_stagger(self) -> None:
        """Spread talks over the cohort."""
        from planner.desktop.planning.stagger_dialog import StaggerDialog

        if self.week.cohort is None:
            self.desk.complaints.tell(self.tr("Vælg først et hold i listen til venstre."))
        else:
            self._start(lambda: StaggerDialog(self.desk, self.week))

    def open_wishes(self) -> None:
        """Show the pool of wishes."""
        self.wish_panel.open_up()

    def open_new_wish(self) -> None:
        """Wish for a session."""
        from planner.desktop.planning.wish_dialog import WishDialog

        if self._has_plan():
            self.wish_panel.fold.setChecked(True)
            self._start(lambda: WishDialog(self.desk, self.week))

    def open_find(self) -> None:
        """Find a time for the selected session, or for a new one."""
        from planner.desktop.planning.find_dialog import FindDialog

        if self.week.subject is None:
            self.desk.complaints.tell(self.tr("Vælg først en borger eller et hold i listen til venstre."))
        else:
            self._start(lambda: FindDialog(self.desk, self.week))

    def open_templates(self) -> None:
        """Keep the office's week templates."""
        from planner.desktop.planning.templates_dialog import TemplatesDialog

        self._start(lambda: TemplatesDialog(self.desk, self.week))

    def open_hours(self) -> None:
        """Keep the hours and absences of whoever is shown."""
        from planner.desktop.planning.hours_dialog import HoursDialog, keeps_hours

        subject = self.week.subject
        if subject is None or not keeps_hours(subject.type):
            self.desk.complaints.tell(
                self.tr("Vælg først en borger, en medarbejder eller et sted i listen til venstre.")
            )
        else:
            self._start(lambda: HoursDialog(self.desk, self.week))

    def open_busy(self) -> None:
        """Read the own calendar of a member of staff or a room."""
        from planner.desktop.planning.busy_dialog import BusyDialog

        subject = self.week.subject
        if subject is None or subject.type not in {SubjectType.STAFF, SubjectType.ROOM}:
            self.desk.complaints.tell(
                self.tr("Vælg først en medarbejder eller et lokale i listen til venstre.")
            )
        else:
            self._start(lambda: BusyDialog(self.desk, self.week))

    def open_closing(self) -> None:
        """Keep the days on which the office is closed."""
        from planner.desktop.planning.closing_dialog import ClosingDialog

        self._start(lambda: ClosingDialog(self.desk, self.week))

    def open_rules(self) -> None:
        """Choose which rules hold."""
        from planner.desktop.planning.rules_dialog import RulesDialog

        self._start(lambda: RulesDialog(self.desk, self.week))

    def open_trash(self) -> None:
        """Show what was taken off the plan."""
        from planner.desktop.planning.trash_dialog import TrashDialog

        self._start(lambda: TrashDialog(self.desk, self.week))

    def _has_plan(self) -> bool:
        if self.week.planned_for is None:
            self.desk.complaints.tell(self.tr("Vælg først en borger eller et hold i listen til venstre."))
        return self.week.planned_for is not None

    def _start(self, make: Callable[[], Opened]) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        try:
            self.dialog = make()
        except PlannerError as error:
            self.desk.complaints.about(error)
            return
        self.dialog.finished.connect(lambda _: self._left())
        # Large letters ask for more room than a small screen has.
        self.dialog.resize(self.dialog.size().boundedTo(self.page.window().size()))
        self.dialog.start()

    def _left(self) -> None:
        self.dialog = None
        self.page.board.setFocus()


def planned_week_page(desk: DeskContext) -> WeekPage:
    """The week page with everything that plans much at once."""
    page = WeekPage(desk)
    PlanningTools(page).setObjectName("planning_tools")
    return page

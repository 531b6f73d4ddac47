"""The week page: the list, the board and the inspector, and what goes on between them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QMenu, QWidget

from planner._built.forms.week_page import Ui_WeekPage
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.desktop.shared.rest import when_at_rest
from planner.desktop.shared.search_targets import key_name
from planner.desktop.week.board import Board
from planner.desktop.week.board_items import BoardItem, board_items
from planner.desktop.week.board_keys import add_board_keys
from planner.desktop.week.busy_ground import BusyBand, busy_bands, parties
from planner.desktop.week.choices import Choices
from planner.desktop.week.day_heads import DayHeads
from planner.desktop.week.gestures import Copying, Deed, Gesture, Placing
from planner.desktop.week.inspector import Inspector
from planner.desktop.week.kind_palette import MINUTES, KindPalette, kind_menu
from planner.desktop.week.people_panel import PeoplePanel, people_tabs
from planner.desktop.week.shown_week import ShownWeek, shown_for
from planner.desktop.week.week_acts import WeekActs
from planner.desktop.week.week_header import WeekHeader
from planner.domain.catalogue import Kind
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Record, Ref
from planner.domain.planned_week import Subject
from planner.domain.refusals import PlannerError
from planner.domain.session import Session, Slot

PEOPLE_WIDTH = 236


class WeekPage(Page):
    """Plan the week of one citizen, cohort, place or member of staff."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_WeekPage()
        self.form.setupUi(self)
        self.form.people.setFixedWidth(desk.look.px(PEOPLE_WIDTH))
        self.acts = WeekActs(desk, self)
        self.choices = Choices(desk)
        self.shown_week = ShownWeek(desk)
        self.board = Board(desk.look, desk.wording)
        self.heads = DayHeads(desk.look, desk.wording)
        self.palette_of_kinds = KindPalette(desk.look)
        self.inspector = Inspector(desk, self.acts, self.choices)
        self.form.board_area.setWidget(self.board)
        self.form.palette_layout.addWidget(self.palette_of_kinds)
        self.form.days_layout.addWidget(self.heads)
        self.form.inspector_area.setWidget(self.inspector)
        self.people = PeoplePanel(self.form, desk, self, people_tabs(self.form))
        self.header = WeekHeader(self.form, desk, self)
        self.menu: QMenu | None = None
        self._to_select: UUID | None = None
        self._told: IsoWeek | None = None
        self._busy_for: Gesture | None = None
        self._busy: tuple[BusyBand, ...] = ()
        self._judging = when_at_rest(self, self._judge)
        self._listen()
        add_board_keys(self)
        desk.look.changed.connect(self._recolour)
        self._recolour()

    # --- being a page --------------------------------------------------------------------------------------------------

    def shown(self) -> None:
        if self.shown_week.record is None:
            recalled = self.shown_week.recall()
            self._tell_week()
            record = recalled or self.people.first()
            if record is not None:
                self.show_record(record)
            else:
                self._reload()
        self.board.setFocus()

    def refresh(self, touched: Touched) -> None:
        if touched.people or touched.settings or touched.everything:
            self.choices.forget()
        if touched.plans or touched.settings:
            self.people.reload_soon()
            self._reload()

    def show_record(self, record: Record) -> None:
        self.shown_week.show(record)
        self.acts.subject = self.shown_week.subject
        self.board.choose("")
        self._tell_week()
        self.people.point_at(record)
        self._show_soon()

    def sessions_shown(self) -> tuple[Session, ...]:
        plan = self.shown_week.plan
        return (*plan.sessions, *plan.individual) if plan else ()

    def week_shown(self) -> tuple[Subject | None, IsoWeek]:
        return self.shown_week.subject, self.shown_week.number

    def more_keys(self) -> tuple[tuple[str, str], ...]:
        inspector = self.tr("Panelet til højre")
        return (
            (
                key_name("Esc"),
                self.tr("%1: tilbage til tavlen, det skrevne fortrydes").replace("%1", inspector),
            ),
            (
                f"{key_name('Left')}, {key_name('Right')}, {key_name('Return')}",
                self.tr("%1: næste ledige tid i en dagsstribe, og flyt dertil").replace("%1", inspector),
            ),
        )

    def show_session(self, session: Session) -> None:
        if str(session.id) not in self.board.cards:
            sort, subject = shown_for(session)
            try:
                record = self.desk.office.people.get(self.desk.acting, sort, subject)
            except PlannerError as error:
                self.desk.complaints.about(error)
                return
            week = IsoWeek.of(session.day)
            self.shown_week.go_to(week)
            self.header.show_week(week)
            self.people.show_week(week)
            self._to_select = session.id
            self.show_record(record)
        self.board.choose(str(session.id))
        self.board.setFocus()

    def status(self) -> str:
        return self.header.status(self.shown_week.plan, aim_missing=self.shown_week.aim_missing)

    # --- wiring --------------------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        board, palette = self.board, self.palette_of_kinds
        self.people.chosen.connect(self.show_record)
        self.people.left.connect(self.board.setFocus)
        self.header.week_chosen.connect(self.go_to_week)
        self.header.weekend_toggled.connect(self._reload)
        self.header.template_wanted.connect(self.open_template)
        self.header.print_wanted.connect(self.open_print)
        self.header.calendar_wanted.connect(self.open_calendar)
        board.done.connect(self.do)
        board.selected.connect(self._selected)
        board.opened.connect(lambda _: self.edit_chosen())
        board.begun.connect(self._show_busy)
        board.hovering.connect(self._look_up_clashes)
        board.cursorMoved.connect(self._bring_into_sight)
        palette.placed.connect(self.place_at_cursor)
        palette.carried.connect(board.carry)
        palette.dropped.connect(board.drop)
        palette.given_up.connect(board.cancel)
        self.acts.made.connect(self._remember_to_select)
        self.acts.wanted.connect(self._reload)
        self.inspector.opened.connect(self.open_citizen)
        self.inspector.left.connect(board.setFocus)

    def _recolour(self) -> None:
        colours = self.desk.look.colours
        for edge in (self.form.people_edge, self.form.inspector_edge):
            edge.setStyleSheet(f"background: {colours.line};")
        for area in (self.form.board_area, self.form.inspector_area):
            area.viewport().setStyleSheet(f"background: {colours.surface};")
        self.header.recolour()
        if self.board.chosen is not None:
            self._selected(self.board.chosen)

    # --- reading -------------------------------------------------------------------------------------------------------

    def go_to_week(self, week: IsoWeek) -> None:
        """Show another week of the same subject."""
        self.shown_week.go_to(week)
        self._tell_week()
        self._show_soon()

    def _tell_week(self) -> None:
        """Let the header and the list follow the week, whichever way the page was opened."""
        if self._told != self.shown_week.number:
            self._told = self.shown_week.number
            self.header.show_week(self._told)
            self.people.show_week(self._told)

    def open_citizen(self, ref: Ref) -> None:
        """Show a citizen's week."""
        try:
            self.show_record(self.desk.office.people.get(self.desk.acting, Citizen, str(ref.id)))
        except PlannerError as error:
            self.desk.complaints.about(error)

    def _show_soon(self) -> None:
        """Paint the plan now, and what the rules find in it when somebody stops paging."""
        self._reload(judged=False)
        self._judging.start()

    def _judge(self) -> None:
        """Mark what the rules find in the plan that is shown."""
        try:
            self.shown_week.judge()
        except PlannerError as error:
            self.desk.complaints.about(error)
            return
        if self.shown_week.plan is not None and self.shown_week.plan.clashes:
            self._show_plan()
            # The line at the foot of the window counts them.
            self.desk.noticeboard.post(Touched())

    def _reload(self, *, judged: bool = True) -> None:
        self._judging.stop()
        shown = self.shown_week
        try:
            shown.read(judged=judged)
            self.palette_of_kinds.show_kinds(self.choices.kinds(shown.number.monday), self.desk.language)
        except PlannerError as error:
            self.desk.complaints.about(error)
            return
        self._show_plan()

    def _show_plan(self) -> None:
        shown = self.shown_week
        plan = shown.plan
        days = shown.days(weekend=self.header.weekend)
        items = board_items(plan, self.desk.wording) if plan else ()
        self.board.show_week(days, items, shown.closed_days, self.desk.today())
        self.heads.show_days(shown.minutes_of(days), self.desk.today())
        self.header.show_subject(shown.record)
        if self._to_select is not None and str(self._to_select) in self.board.cards:
            self.board.choose(str(self._to_select))
        self._to_select = None
        self._selected(self.board.chosen)

    def _selected(self, item: BoardItem | None) -> None:
        if item is None:
            nobody = self.shown_week.record is None
            self.inspector.show_nothing(
                self.tr("Ingen at vise endnu") if nobody else "",
                self.tr("Opret en borger eller et hold, og vælg dem i listen.") if nobody else "",
            )
        else:
            plan = self.shown_week.plan
            self.inspector.show_item(item, plan.clashes if plan else ())

    def _remember_to_select(self, session: UUID) -> None:
        self._to_select = session

    def _bring_into_sight(self, box: QRectF) -> None:
        middle, half = box.center(), box.size() / 2
        self.form.board_area.ensureVisible(
            round(middle.x()),
            round(middle.y()),
            round(min(half.width(), 200)),
            round(min(half.height(), 120)) + 10,
        )

    def _show_busy(self, gesture: Gesture) -> None:
        """Read once what is free and busy for everybody that a gesture is about, however often it leaves the board."""
        if self._busy_for is gesture:
            self.board.show_busy(self._busy)
            return
        session = gesture.item.session if gesture.item else None
        subject = (gesture.subject if isinstance(gesture, Placing) else None) or self.shown_week.subject
        alone = (subject,) if subject else ()
        about = parties(session) if session is not None else alone
        moved = session.id if session and not isinstance(gesture, Copying) else None
        try:
            strips = self.desk.office.busy_strips.strips(
                self.desk.acting, about, self.board.days, but=moved, titled=False
            )
        except PlannerError:
            return  # the release will say it
        self._busy_for, self._busy = gesture, busy_bands(strips)
        self.board.show_busy(self._busy)

    def _look_up_clashes(self, gesture: Gesture, slot: Slot) -> None:
        """Show what a gesture would clash with, while it goes on."""
        item = gesture.item
        session = item.session if item else None
        if session is None or isinstance(gesture, Copying):
            return
        try:
            clashes = self.desk.office.planning.clashes(
                self.desk.acting, [self.shown_week.as_dragged(session, slot)]
            )
        except PlannerError:
            return  # the release will say it
        blocking = [clash for clash in clashes if clash.blocks]
        sentences = tuple(self.desk.wording.clash(clash) for clash in blocking or clashes)
        self.board.warn(gesture, slot, sentences, blocks=bool(blocking))

    # --- doing ---------------------------------------------------------------------------------------------------------

    def do(self, deed: Deed) -> None:
        """Do what a gesture or a key asked for."""
        session = deed.item.session if deed.item else None
        match deed.name:
            case "move" | "resize" if session is not None:
                self.acts.move(session, deed.slot)
            case "copy" if session is not None:
                self.acts.copy(session, deed.slot)
            case "place":
                kind = next((k for k in self.choices.kinds(deed.slot.day) if k.code == deed.kind), None)
                if kind is not None:
                    self.plan_kind(kind, deed.slot)
            case "create":
                self.ask_kind(deed.slot)
            case _:
                return

    def plan_kind(self, kind: Kind, slot: Slot) -> None:
        """Plan one of a kind, unless there is nobody to plan for."""
        if self.shown_week.subject is None:
            self.desk.complaints.tell(self.tr("Vælg først en borger eller et hold i listen til venstre."))
            return
        self.acts.create(kind, slot)
        self.board.setFocus()

    def ask_kind(self, slot: Slot) -> None:
        """Offer the kinds where the session would be, and plan the one that is chosen."""
        kinds = [kind for kind in self.choices.kinds(slot.day) if kind.in_palette]
        self.menu = kind_menu(kinds, self.desk.look, self.desk.language, self)
        self.menu.triggered.connect(lambda action: self.plan_kind(action.data(), slot))
        if kinds:
            self.menu.setActiveAction(self.menu.actions()[0])
        corner = self.board.cursor_box().topRight().toPoint()
        self.menu.popup(self.board.mapToGlobal(corner))

    def place_at_cursor(self, kind: Kind) -> None:
        """Plan an hour of a kind at the board's cursor, after what is selected there."""
        chosen = self.board.chosen
        if chosen is not None:
            self.board.go_to(self.board.cursor_at.down(self.board.items, chosen.slot.day, chosen))
        self.plan_kind(kind, self.board.cursor_slot(MINUTES))

    def edit_chosen(self) -> None:
        """Take the keyboard to the inspector, or ask what to plan where nothing is."""
        if self.board.chosen is None:
            self.ask_kind(self.board.cursor_slot(MINUTES))
        elif self.inspector.session is not None:
            self.inspector.form.title_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.inspector.form.title_edit.selectAll()

    # --- dialogs -------------------------------------------------------------------------------------------------------

    def open_template(self) -> None:
        """Open the template dialog for the subject."""
        from planner.desktop.week.template_dialog import TemplateDialog

        if self.shown_week.subject is not None:
            self.template_dialog = TemplateDialog(self.desk, self.acts, self.shown_week, self)
            self.template_dialog.open()

    def open_print(self) -> None:
        """Open the print preview."""
        from planner.desktop.week.print_preview import PrintPreview

        if self.shown_week.subject is not None:
            self.print_preview = PrintPreview(self.desk, self.shown_week, self)
            self.print_preview.open()

    def open_calendar(self) -> None:
        """Open the dialog that saves a calendar file."""
        from planner.desktop.week.calendar_dialog import CalendarDialog

        if self.shown_week.subject is not None:
            self.calendar_dialog = CalendarDialog(self.desk, self.shown_week, self)
            self.calendar_dialog.open()

"""When somebody or something can be used: hours, pauses, absences, time kept free, competences, and a calendar of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from planner.desktop.people.sections_layout import heading, labelled
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.hours_words import HoursWords
from planner.desktop.planning.offers import ChoiceField, typed_clock
from planner.desktop.planning.planning_acts import give_undo
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.availability import OF_SUBJECTS, Absence, Availability, Competence, HoursSort, WeekHours
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import PlannerError
from planner.services.availability_keeping import AvailabilityChange

SIZE = (640, 560)
AHEAD = timedelta(days=400)
_WORKDAYS = "workdays"
_ENTRY = Qt.ItemDataRole.UserRole


class HoursDialog(QDialog):
    """What holds from today on, and a line to add more; every act is one step that can be undone."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(week.page)
        self.desk = desk
        subject = week.subject
        assert subject is not None  # the menu opens it when somebody is shown
        self.subject = subject
        self._service = desk.office.availability
        self._words = HoursWords(desk.wording, self)
        self.setWindowTitle(self.tr("Tider og fravær"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_undo(self, desk)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Det, der gælder"))
        self.list.setProperty("role", "card")
        self.list.setWordWrap(True)
        self.what = ChoiceField()
        for text, data in self._words.sorts(subject.type):
            self.what.addItem(text, data)
        self.weekday = ChoiceField()
        self.weekday.addItem(self.tr("alle hverdage"), _WORKDAYS)
        for number, name in enumerate(self._words.weekdays()):
            self.weekday.addItem(name, number)
        self.start_at, self.end_at = QLineEdit(), QLineEdit()
        self.since = QLineEdit(written_date(desk.language, desk.today()))
        self.until = QLineEdit()
        self.note = QLineEdit()
        self.add = self._button(self.tr("Tilføj"), self.add_entry)
        self.remove = self._button(self.tr("Fjern den valgte"), self.remove_entry)
        self.trouble = QLabel()
        self.trouble.setProperty("role", "danger")
        self.trouble.setWordWrap(True)
        self._lay_out()
        self.what.currentIndexChanged.connect(lambda _: self._show_sort())
        self.list.itemSelectionChanged.connect(self._allow)
        desk.noticeboard.posted.connect(self._touched)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))
        self._show_sort()
        self.reload()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.addWidget(labelled(self.tr("Hvad"), self.what, "hours_what"), 0, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Ugedag"), self.weekday, "hours_weekday"), 0, 2)
        grid.addWidget(labelled(self.tr("Fra kl."), self.start_at, "hours_start"), 1, 0)
        grid.addWidget(labelled(self.tr("Til kl."), self.end_at, "hours_end"), 1, 1)
        grid.addWidget(labelled(self.tr("Note eller navn"), self.note, "hours_note"), 1, 2)
        grid.addWidget(labelled(self.tr("Fra dato"), self.since, "hours_since"), 2, 0)
        grid.addWidget(labelled(self.tr("Til dato (kan undlades)"), self.until, "hours_until"), 2, 1)
        grid.addWidget(self.add, 2, 2, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self._button(self.tr("Luk"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(heading(self.tr("Tider og fravær for %1").replace("%1", self.subject.ref.name)))
        column.addWidget(self.list, 1)
        column.addLayout(grid)
        column.addWidget(self.trouble)
        column.addLayout(foot)

    def start(self) -> None:
        """Show it."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.what.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    # --- what is shown -------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what holds from today on."""
        today = self.desk.today()
        self.list.clear()
        try:
            entries = self._service.list(self.desk.acting, self.subject, today, today + AHEAD)
        except PlannerError as error:
            self._say(self.desk.wording.error(error))
            return
        for entry in entries:
            item = QListWidgetItem(self._words.entry(entry))
            item.setData(_ENTRY, entry)
            self.list.addItem(item)
        if not entries:
            nothing = QListWidgetItem(self.tr("Intet er skrevet endnu: alle tider kan bruges."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self._say("")
        self._allow()

    @property
    def _hours(self) -> HoursSort | None:
        """Which hours of the week are chosen; None for what is none. Qt hands a word back as plain text."""
        return next((each for each in HoursSort if each.value == self.what.currentData()), None)

    def _show_sort(self) -> None:
        timed = self.what.currentData() != Competence.__name__
        self.weekday.setEnabled(self._hours is not None)
        for field in (self.start_at, self.end_at):
            field.setEnabled(timed)

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _allow(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _touched(self, touched: Touched) -> None:
        if touched.settings or touched.everything:
            self.reload()

    # --- what is done --------------------------------------------------------------------------------------------------

    def entries(self) -> tuple[Availability, ...]:
        """What is typed.

        Raises:
            Unreadable: A date that is none.
            Malformed: A time that is none.
        """
        since, until = read_date(self.since.text()), read_date(self.until.text())
        if since is None:
            raise Unreadable("")
        sort, note, hours = self.what.currentData(), self.note.text().strip(), self._hours
        if sort == Competence.__name__:
            return (Competence(id=uuid4(), subject=self.subject, name=note, since=since, until=until),)
        start, end = typed_clock(self.start_at), typed_clock(self.end_at)
        if hours is None:
            return (self._absence(since, until or since, start, end, note),)
        chosen = self.weekday.currentData()
        return tuple(
            WeekHours(
                id=uuid4(),
                subject=self.subject,
                sort=hours,
                weekday=weekday,
                start=start or time(0),
                end=end or time(0),
                since=since,
                until=until,
                note=note,
            )
            for weekday in (range(5) if chosen == _WORKDAYS else (chosen,))
        )

    def _absence(self, first: date, last: date, start: time | None, end: time | None, note: str) -> Absence:
        """Whole days unless times are typed."""
        begins = datetime.combine(first, start or time(0))
        ends = datetime.combine(last, end) if end else datetime.combine(last + timedelta(days=1), time(0))
        return Absence(id=uuid4(), subject=self.subject, start=begins, end=ends, note=note)

    def add_entry(self) -> None:
        """Keep what is typed."""
        try:
            entries = self.entries()
        except Unreadable:
            self._say(self.tr("Skriv datoer som 1-12-2026."))
            return
        except PlannerError as error:
            self._say(self.desk.wording.error(error))
            return
        label = self.tr("Tilføj: %1").replace("%1", self.what.currentText())
        self._perform(label, lambda: self._all(entries))

    def remove_entry(self) -> None:
        """Take the chosen one away."""
        for item in self.list.selectedItems():
            entry = item.data(_ENTRY)
            label = self.tr("Fjern: %1").replace("%1", item.text())
            self._perform(label, lambda entry=entry: (self._service.remove(self.desk.acting, entry),))  # type: ignore[misc]

    def _all(self, entries: tuple[Availability, ...]) -> tuple[AvailabilityChange, ...]:
        """Add every one or none."""
        made: list[AvailabilityChange] = []
        try:
            for entry in entries:
                made.append(self._service.add(self.desk.acting, entry))  # noqa: PERF401  # taken back below
        except PlannerError:
            self._back(tuple(made))
            raise
        return tuple(made)

    def _back(self, changes: tuple[AvailabilityChange, ...]) -> tuple[AvailabilityChange, ...]:
        return tuple(self._service.undo(self.desk.acting, each) for each in reversed(changes))

    def _perform(self, label: str, act: Callable[[], tuple[AvailabilityChange, ...]]) -> None:
        refused = ""

        def told() -> tuple[AvailabilityChange, ...]:
            nonlocal refused
            try:
                return act()
            except PlannerError as error:
                refused = self.desk.wording.error(error)
                raise

        self.desk.undo.perform(label, told, self._back, lambda _: Touched(settings=True))
        self._say(refused)


def keeps_hours(sort: SubjectType) -> bool:
    """Whether times are kept of that sort of subject."""
    return any(sort in sorts for sorts in OF_SUBJECTS.values())

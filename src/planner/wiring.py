"""The only module that knows every part: it opens a database and puts an office together around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from uuid import UUID

from planner.domain.attendance import Hours
from planner.domain.busy_time import ReadCalendar
from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.domain.ledger import Issued
from planner.domain.local_offers import LocalOffer
from planner.domain.people import Ref
from planner.domain.recipients import VisibleWeek
from planner.services.absence_keeping import AbsenceKeeping
from planner.services.activity_hours import ActivityHours, ActivityRow, ActivityWriters
from planner.services.agreed_hours import AgreedHours
from planner.services.attendance_import import AttendanceImport
from planner.services.availability_keeping import AvailabilityKeeping
from planner.services.board_weeks import Boards
from planner.services.busy_import import BusyImport, Calendars
from planner.services.busy_strips import BusyStrips
from planner.services.catalogue_editing import CatalogueEditing
from planner.services.categories import Categories
from planner.services.checklists import Checklists
from planner.services.closing import Closings
from planner.services.closing_days import ClosingDays
from planner.services.code_keeping import CodeKeeping
from planner.services.cohort_lists import CohortLists
from planner.services.contacts import Contacts
from planner.services.copying import Copying
from planner.services.deadlines import Deadlines
from planner.services.exporting import AttendanceRows, Exporting, Writers
from planner.services.find_time import FindTime
from planner.services.group_report import GroupReports, ReportWriters
from planner.services.history_papers import HistoryPapers
from planner.services.hours_summary import HoursSummary
from planner.services.job_matching import JobMatching
from planner.services.last_week import LastWeek
from planner.services.local_offer_list import LocalOfferList
from planner.services.motivation import ListWriters, Motivation
from planner.services.office import Office
from planner.services.office_settings import OfficeSettings
from planner.services.people_export import PeopleExport, TableWriters
from planner.services.people_import import PeopleImport
from planner.services.people_keeping import PeopleKeeping
from planner.services.placement_keeping import PlacementKeeping
from planner.services.planned_course import PlannedCourses
from planner.services.programme_reports import ProgrammeReports
from planner.services.programmes import Programmes
from planner.services.progression import Progression
from planner.services.prompt_following import PromptFollowing
from planner.services.prompts import Prompts
from planner.services.reason_keeping import ReasonKeeping
from planner.services.referrals import Referrals
from planner.services.register import Register
from planner.services.repeating import Repeating
from planner.services.rule_clashes import ClashReading
from planner.services.rule_keeping import RuleKeeping
from planner.services.sample_office import SampleOffice
from planner.services.scale_editing import ScaleEditing
from planner.services.scales import Scales
from planner.services.series_planning import SeriesPlanning
from planner.services.session_search import SessionSearch
from planner.services.staggering import Staggering
from planner.services.support_plans import SupportPlans
from planner.services.team_needs import TeamNeedsReading
from planner.services.template_applying import TemplateApplying
from planner.services.template_editing import TemplateEditing
from planner.services.trash import Trash
from planner.services.week_planning import WeekPlanning
from planner.services.wishes import Wishes
from planner.wording import Wording

if TYPE_CHECKING:
    from planner.layout.list_sheet import ListSheet
    from planner.layout.signin_sheet import SigninSheet
    from planner.services.people_import_sheet import Sheet


class SystemClock:
    """The machine's clock: the one place where the program asks what time it is."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC, whole seconds."""
        return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOffice(Office):
    """An office that lets go of its database when it is closed."""

    close: Callable[[], None]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        error_type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def open_office(address: str, *, create: bool = True, clock: Clock | None = None) -> OpenOffice:
    """The office of a database.

    Args:
        address: A path, or a ``postgresql://`` address.
        create: Make the database when there is none.
        clock: Where the present comes from; the machine's clock unless told.

    Raises:
        Malformed: ``database-address``.
        Unavailable: The database cannot be used, and why; nothing was changed.
    """
    from planner.storage import open_store

    clock = clock or SystemClock()
    store = open_store(address, clock=clock, create=create)
    progression = Progression(store, clock)
    return OpenOffice(
        store=store,
        clock=clock,
        planning=WeekPlanning(store, clock),
        boards=Boards(store),
        templates=TemplateApplying(store, clock),
        template_editing=TemplateEditing(store, clock),
        courses=PlannedCourses(store, clock),
        series=SeriesPlanning(store, clock),
        repeating=Repeating(store, clock),
        copying=Copying(store, clock),
        last_week=LastWeek(store, clock),
        wishes=Wishes(store, clock),
        staggering=Staggering(store, clock),
        trash=Trash(store, clock),
        clashes=ClashReading(store),
        rules=RuleKeeping(store, clock),
        availability=AvailabilityKeeping(store, clock),
        busy=BusyImport(store, clock, Calendars(fetch=_fetched, read=_busy_calendar)),
        busy_strips=BusyStrips(store),
        find_time=FindTime(store),
        session_search=SessionSearch(store),
        cohorts=CohortLists(store, clock),
        people=PeopleKeeping(store, clock),
        people_import=PeopleImport(store, clock, _sheet),
        people_export=PeopleExport(store, clock, TableWriters(csv=_csv_table, xlsx=_xlsx_table)),
        register=Register(store, clock),
        closings=Closings(store, clock),
        closing_days=ClosingDays(store, clock),
        attendance_import=AttendanceImport(store, clock, _sheet),
        activity=ActivityHours(store, ActivityWriters(text=_activity_text, workbook=_activity_workbook)),
        absences=AbsenceKeeping(store, clock),
        history_papers=HistoryPapers(store, _list_paper),
        agreed=AgreedHours(store, clock),
        scales=Scales(store, clock),
        scale_editing=ScaleEditing(store, clock),
        categories=Categories(store, clock),
        motivation=Motivation(store, clock, ListWriters(csv=_csv_table, pdf=_list_paper)),
        referrals=Referrals(store, clock),
        contacts=Contacts(store, clock),
        support=SupportPlans(store, clock),
        placements=PlacementKeeping(store, clock),
        job_matching=JobMatching(store, clock),
        prompts=Prompts(store, clock),
        prompt_following=PromptFollowing(store, clock),
        progression=progression,
        reasons=ReasonKeeping(store, clock),
        checklists=Checklists(store, clock),
        local_offers=LocalOfferList(store, clock, _local_offers),
        hours_summary=HoursSummary(progression, _hours_summary),
        programmes=Programmes(store, clock),
        programme_reports=ProgrammeReports(store, clock),
        deadlines=Deadlines(store, clock),
        team_needs=TeamNeedsReading(store, clock),
        group_reports=GroupReports(
            store, clock, ReportWriters(text=_csv_table, workbook=_xlsx_table, pdf=_list_paper)
        ),
        exporting=Exporting(
            store,
            clock,
            Writers(calendar=_calendar, week_plan=_week_plan, signin=_signin, attendance=_attendance),
        ),
        catalogue=CatalogueEditing(store, clock),
        codes=CodeKeeping(store, clock),
        settings=OfficeSettings(store, clock),
        sample=SampleOffice(store, clock),
        close=store.close,
    )


def restore_database(address: str, copy: Path, clock: Clock | None = None) -> Path | None:
    """Put a copy in the place of a database; what stood there is kept beside it.

    Returns:
        The file that keeps what stood there, or None when nothing did.

    Raises:
        Refused: The address is a server's.
        Unavailable: The copy is not a database of ours, or it cannot be put there.
    """
    from planner.storage.backup import restore

    return restore(address, copy, clock=clock or SystemClock())


def _calendar(week: VisibleWeek, issued: Mapping[UUID, Issued], organizer: str, wording: Wording) -> bytes:
    from planner.exporters.calendar_file import calendar_bytes

    return calendar_bytes(week, issued, organizer, wording)


def _week_plan(weeks: Sequence[VisibleWeek], wording: Wording) -> bytes:
    from planner.exporters.paper.week_plan import week_plan_pdf

    return week_plan_pdf(weeks, wording)


def _signin(sheet: SigninSheet, wording: Wording) -> bytes:
    from planner.exporters.paper.signin import signin_pdf

    return signin_pdf(sheet, wording)


def _local_offers(offers: tuple[LocalOffer, ...], day: date, wording: Wording) -> bytes:
    from planner.exporters.paper.list_paper import list_pdf
    from planner.layout.local_offers_sheet import local_offers_sheet

    return list_pdf(local_offers_sheet(offers, day, wording), wording.say("paper-offers-title"), wording)


def _hours_summary(citizen: Ref, weeks: Sequence[tuple[IsoWeek, Hours]], wording: Wording) -> bytes:
    from planner.exporters.paper.list_paper import list_pdf
    from planner.layout.hours_summary_sheet import hours_summary_sheet

    return list_pdf(hours_summary_sheet(citizen, weeks, wording), wording.say("paper-hours-title"), wording)


def _activity_text(rows: Iterable[ActivityRow], wording: Wording, names: bool) -> bytes:
    from planner.exporters.activity_hours import activity_csv

    return activity_csv(rows, wording, names)


def _activity_workbook(rows: Iterable[ActivityRow], wording: Wording, names: bool) -> bytes:
    from planner.exporters.activity_hours import activity_xlsx

    return activity_xlsx(rows, wording, names)


def _attendance(rows: AttendanceRows, wording: Wording) -> bytes:
    from planner.exporters.attendance_csv import attendance_bytes

    return attendance_bytes(rows, wording)


def _fetched(where: str) -> bytes:
    from planner.importers.calendar_fetch import fetch_calendar

    return fetch_calendar(where)


def _busy_calendar(data: bytes, first: date, last: date, *, keep_titles: bool = False) -> ReadCalendar:
    from planner.importers.busy_calendar import read_busy_calendar

    return read_busy_calendar(data, first, last, keep_titles=keep_titles)


def _sheet(source: bytes | Path) -> Sheet:
    from planner.importers.people_files import read_sheet

    return read_sheet(source)


def _list_paper(sheet: ListSheet, document: str, wording: Wording) -> bytes:
    from planner.exporters.paper.list_paper import list_pdf

    return list_pdf(sheet, document, wording)


def _csv_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    from planner.exporters.people_table import csv_bytes

    return csv_bytes(title, heads, rows)


def _xlsx_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    from planner.exporters.people_table import xlsx_bytes

    return xlsx_bytes(title, heads, rows)

"""All services of one open database, as the window and the commands receive them."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.services.absence_keeping import AbsenceKeeping
from planner.services.acting_person import acting_person
from planner.services.activity_hours import ActivityHours
from planner.services.agreed_hours import AgreedHours
from planner.services.attendance_import import AttendanceImport
from planner.services.availability_keeping import AvailabilityKeeping
from planner.services.board_weeks import Boards
from planner.services.busy_import import BusyImport
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
from planner.services.exporting import Exporting
from planner.services.find_time import FindTime
from planner.services.group_report import GroupReports
from planner.services.history_papers import HistoryPapers
from planner.services.hours_summary import HoursSummary
from planner.services.job_matching import JobMatching
from planner.services.last_week import LastWeek
from planner.services.local_offer_list import LocalOfferList
from planner.services.motivation import Motivation
from planner.services.office_settings import OfficeSettings
from planner.services.people_export import PeopleExport
from planner.services.people_import import PeopleImport
from planner.services.people_keeping import PeopleKeeping
from planner.services.placement_keeping import PlacementKeeping
from planner.services.planned_course import PlannedCourses
from planner.services.ports import Store
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One open database with everything that can be done in it."""

    store: Store
    clock: Clock
    planning: WeekPlanning
    boards: Boards
    templates: TemplateApplying
    template_editing: TemplateEditing
    courses: PlannedCourses
    series: SeriesPlanning
    repeating: Repeating
    copying: Copying
    last_week: LastWeek
    wishes: Wishes
    staggering: Staggering
    trash: Trash
    clashes: ClashReading
    rules: RuleKeeping
    availability: AvailabilityKeeping
    busy: BusyImport
    busy_strips: BusyStrips
    find_time: FindTime
    session_search: SessionSearch
    cohorts: CohortLists
    people: PeopleKeeping
    people_import: PeopleImport
    people_export: PeopleExport
    register: Register
    closings: Closings
    closing_days: ClosingDays
    attendance_import: AttendanceImport
    activity: ActivityHours
    absences: AbsenceKeeping
    history_papers: HistoryPapers
    agreed: AgreedHours
    progression: Progression
    reasons: ReasonKeeping
    scales: Scales
    scale_editing: ScaleEditing
    categories: Categories
    motivation: Motivation
    referrals: Referrals
    contacts: Contacts
    support: SupportPlans
    placements: PlacementKeeping
    job_matching: JobMatching
    prompts: Prompts
    prompt_following: PromptFollowing
    checklists: Checklists
    local_offers: LocalOfferList
    hours_summary: HoursSummary
    programmes: Programmes
    programme_reports: ProgrammeReports
    deadlines: Deadlines
    team_needs: TeamNeedsReading
    group_reports: GroupReports
    exporting: Exporting
    catalogue: CatalogueEditing
    codes: CodeKeeping
    settings: OfficeSettings
    sample: SampleOffice

    def acting(self, reference: str | None = None) -> Acting:
        """The named member of staff, else the office's default, else the set-up.

        Raises:
            Unknown: Nobody has that reference.
        """
        with self.store.reading() as reading:
            return acting_person(reading, reference)

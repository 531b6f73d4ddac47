"""A small jobcentre that service tests work in: its services, and the people they are about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID, uuid4

from planner.domain.acting import SETUP, Acting
from planner.domain.catalogue import AttendanceCode, Kind
from planner.domain.isoweek import IsoWeek
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    OrganisationType,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.domain.planned_week import PlannedWeek, SubjectType
from planner.domain.session import Session, Slot
from planner.exporters.paper.list_paper import list_pdf
from planner.exporters.people_table import csv_bytes
from planner.services.absence_keeping import AbsenceKeeping
from planner.services.acting_person import acting_person
from planner.services.agreed_hours import AgreedHours
from planner.services.catalogue_editing import CatalogueEditing
from planner.services.categories import Categories
from planner.services.changes import Change
from planner.services.closing import Closings
from planner.services.cohort_lists import CohortLists
from planner.services.contacts import Contacts
from planner.services.copying import Copying
from planner.services.deadlines import Deadlines
from planner.services.job_matching import JobMatching
from planner.services.last_week import LastWeek
from planner.services.motivation import ListWriters, Motivation
from planner.services.office_settings import OfficeSettings
from planner.services.people_keeping import PeopleKeeping
from planner.services.placement_keeping import PlacementKeeping
from planner.services.ports import Store
from planner.services.programme_reports import ProgrammeReports
from planner.services.programmes import Programmes
from planner.services.progression import Progression
from planner.services.prompt_following import PromptFollowing
from planner.services.prompts import Prompts
from planner.services.referrals import Referrals
from planner.services.register import Register
from planner.services.scale_editing import ScaleEditing
from planner.services.scales import Scales
from planner.services.series_planning import SeriesPlanning
from planner.services.session_drafts import NewSession
from planner.services.staggering import Staggering
from planner.services.support_plans import SupportPlans
from planner.services.team_needs import TeamNeedsReading
from planner.services.template_applying import TemplateApplying
from planner.services.template_editing import TemplateEditing
from planner.services.trash import Trash
from planner.services.week_planning import WeekPlanning
from planner.services.wishes import Wishes
from tests.builders import StoppedClock

# The clock stands on the Friday before.
MONDAY = date(2026, 11, 23)
WEEK = IsoWeek(2026, 48)
LONG_AGO = date(2026, 1, 1)


def at(clock: str, day: date = MONDAY) -> datetime:
    """``at("09:00")`` on the Monday that most tests plan."""
    return datetime.combine(day, time.fromisoformat(clock))


def slot(start: str, end: str, day: date = MONDAY) -> Slot:
    return Slot(at(start, day), at(end, day))


@dataclass
class House:
    """The services on one database, and the people that :func:`settle` put there."""

    store: Store
    clock: StoppedClock

    def __post_init__(self) -> None:
        self.people = PeopleKeeping(self.store, self.clock)
        self.planning = WeekPlanning(self.store, self.clock)
        self.templates = TemplateApplying(self.store, self.clock)
        self.cohorts = CohortLists(self.store, self.clock)
        self.series = SeriesPlanning(self.store, self.clock)
        self.copying = Copying(self.store, self.clock)
        self.last_week = LastWeek(self.store, self.clock)
        self.template_editing = TemplateEditing(self.store, self.clock)
        self.wishes = Wishes(self.store, self.clock)
        self.staggering = Staggering(self.store, self.clock)
        self.trash = Trash(self.store, self.clock)
        self.register = Register(self.store, self.clock)
        self.closings = Closings(self.store, self.clock)
        self.absences = AbsenceKeeping(self.store, self.clock)
        self.agreed = AgreedHours(self.store, self.clock)
        self.progression = Progression(self.store, self.clock)
        self.scales = Scales(self.store, self.clock)
        self.scale_editing = ScaleEditing(self.store, self.clock)
        self.categories = Categories(self.store, self.clock)
        self.motivation = Motivation(self.store, self.clock, ListWriters(csv=csv_bytes, pdf=list_pdf))
        self.referrals = Referrals(self.store, self.clock)
        self.contacts = Contacts(self.store, self.clock)
        self.support = SupportPlans(self.store, self.clock)
        self.programmes = Programmes(self.store, self.clock)
        self.programme_reports = ProgrammeReports(self.store, self.clock)
        self.deadlines = Deadlines(self.store, self.clock)
        self.team_needs = TeamNeedsReading(self.store, self.clock)
        self.placements = PlacementKeeping(self.store, self.clock)
        self.job_matching = JobMatching(self.store, self.clock)
        self.prompts = Prompts(self.store, self.clock)
        self.prompt_following = PromptFollowing(self.store, self.clock)
        self.catalogue = CatalogueEditing(self.store, self.clock)
        self.settings = OfficeSettings(self.store, self.clock)

    def organisation(self, reference: str) -> Organisation:
        return self.people.get(SETUP, Organisation, reference)

    def citizen(self, reference: str) -> Citizen:
        return self.people.get(SETUP, Citizen, reference)

    def cohort(self, reference: str) -> Cohort:
        return self.people.get(SETUP, Cohort, reference)

    def staff(self, reference: str) -> Staff:
        return self.people.get(SETUP, Staff, reference)

    def acting(self, reference: str) -> Acting:
        with self.store.reading() as reading:
            return acting_person(reading, reference)

    @property
    def mentor(self) -> Acting:
        """Maja of the jobcentre, mentor of Anna and Bo."""
        return self.acting("MAJA")

    @property
    def colleague(self) -> Acting:
        """Nils of the jobcentre, nobody's mentor."""
        return self.acting("NILS")

    @property
    def teacher(self) -> Acting:
        """Tove of the provider that gives cohort 2A."""
        return self.acting("TOVE")

    @property
    def nurse(self) -> Acting:
        """Sussi of SUF."""
        return self.acting("SUSSI")

    def plan(
        self,
        start: str = "09:00",
        end: str = "10:00",
        *citizens: str,
        day: date = MONDAY,
        kind: str = "talk",
        acting: Acting = SETUP,
        allow: str | None = None,
        **more: object,
    ) -> Session:
        """Plan a session and give it back."""
        new = NewSession(kind=kind, start=at(start, day), end=at(end, day), citizens=citizens)
        return self.planning.add(acting, replace(new, **more), allow).session  # type: ignore[arg-type]

    def plan_secret(self, start: str, end: str, *citizens: str, day: date = MONDAY) -> Session:
        """A health talk that SUF owns."""
        return self.plan(start, end, *citizens, day=day, kind="health_talk", owner="SUF", title="Hemmelig")

    def week(
        self,
        reference: str,
        week: IsoWeek = WEEK,
        acting: Acting = SETUP,
        sort: SubjectType = SubjectType.CITIZEN,
    ) -> PlannedWeek:
        return self.planning.week(acting, sort, reference, week)

    def now(self, session: Session) -> Session:
        """The session as it stands, removed or not."""
        with self.store.reading() as reading:
            return reading.sessions.by_id([session.id])[session.id]

    def snapshot(self) -> dict[UUID, Session]:
        """Every session of November and December that is on the plan, without versions."""
        with self.store.reading() as reading:
            return {
                each.id: replace(each, version=0)
                for owner in reading.people.list(Organisation)
                for each in reading.sessions.owned_by(owner.id, date(2026, 11, 1), date(2026, 12, 31))
            }

    def kind(self, code: str, day: date = MONDAY) -> Kind:
        return next(row for row in self.catalogue.kinds(day) if row.code == code)

    def code(self, symbol: str, day: date = MONDAY) -> AttendanceCode:
        return next(row for row in self.catalogue.codes(day) if row.code == symbol)

    def undo(self, change: Change, acting: Acting = SETUP) -> Change:
        return self.planning.undo(acting, change)

    def after(self, session: Session) -> None:
        """Let the session be over."""
        self.clock.moment = session.slot.end_utc

    def acts(self, subject: UUID) -> list[str]:
        """What the history says was done, oldest first."""
        with self.store.reading() as reading:
            return [line.act for line in reading.history(subject)]


def settle(house: House) -> None:
    """Move in: two of the jobcentre, one of a provider, one of SUF, five citizens in two cohorts, rooms, workplaces."""
    people = house.people
    # Most tests plan the very next week; those of the notice that citizens are given turn it on again.
    with house.store.writing() as work:
        work.put_setting("rule.notice", '{"severity": "off"}')
    jobcentre, suf = house.organisation("JC"), house.organisation("SUF")
    provider = Organisation(id=uuid4(), reference="UDB", name="Udbyder", type=OrganisationType.PROVIDER)
    people.add(SETUP, provider)
    for reference, name, employer in (
        ("MAJA", "Maja Mentor", jobcentre),
        ("NILS", "Nils Nord", jobcentre),
        ("TOVE", "Tove Underviser", provider),
        ("SUSSI", "Sussi Sund", suf),
    ):
        people.add(SETUP, Staff(id=uuid4(), reference=reference, name=name, organisation=employer.ref))
    for reference, name, mentor in (
        ("101", "Anna Berg", "MAJA"),
        ("102", "Bo Dal", "MAJA"),
        ("103", "Åse Øgård", "NILS"),
        ("104", "Dina Eg", None),
        ("1005", "Emil Fog", None),
    ):
        people.add_citizen(SETUP, name=name, reference=reference, mentor=mentor, since=LONG_AGO)
    for reference, owner, members in (("1A", jobcentre, ("101", "102")), ("2A", provider, ("103", "104"))):
        people.add(SETUP, _cohort(reference, owner.ref))
        for member in members:
            house.cohorts.join(SETUP, reference, member, LONG_AGO)
    for number in (1, 2):
        people.add(SETUP, Room(id=uuid4(), reference=f"R{number}", name=f"Lokale {number}", site="Huset"))
        people.add(
            SETUP,
            Workplace(
                id=uuid4(), reference=f"V{number}", name=f"Bageri {number}", address=f"Torvet {number}"
            ),
        )


def _cohort(reference: str, owner: Ref) -> Cohort:
    return Cohort(id=uuid4(), reference=reference, name=f"Hold {reference}", organisation=owner)

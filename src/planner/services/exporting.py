"""Calendars and paper for one recipient: only what they may see, and a ledger of what their calendar was told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Hours
from planner.domain.catalogue import AttendanceCode
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.ledger import Issued
from planner.domain.people import Cohort, Ref
from planner.domain.recipients import Content, RecipientType, VisibleWeek
from planner.domain.refusals import Refused
from planner.layout.signin_sheet import SigninSheet
from planner.services.issuing import Issue, full_view, issue_week, prepare_issue
from planner.services.people_rights import check_known, known
from planner.services.ports import Reading, Store, Writing
from planner.services.recipient_views import ExportOrder, Gathered, gather, visible
from planner.services.signin_lists import signin_sheet
from planner.wording import Wording

ORGANIZER_SETTING = "organizer"
AttendanceRows = Iterable[tuple[Ref, Mapping[IsoWeek, Hours]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writers:
    """How bytes are made of what may be said; each loads its library when it is first called."""

    calendar: Callable[[VisibleWeek, Mapping[UUID, Issued], str, Wording], bytes]
    week_plan: Callable[[Sequence[VisibleWeek], Wording], bytes]
    signin: Callable[[SigninSheet, Wording], bytes]
    attendance: Callable[[AttendanceRows, Wording], bytes]


class Exporting:
    """What leaves the program, as bytes to save or print, and as views to preview."""

    def __init__(self, store: Store, clock: Clock, writers: Writers) -> None:
        self._store = store
        self._clock = clock
        self._writers = writers

    def view(self, acting: Acting, order: ExportOrder, content: Content = Content.PAPER) -> VisibleWeek:
        """What may be said to a recipient; for previews.

        Raises:
            Unknown: Nothing answers to the reference, or the acting person may not know of it.
            Malformed: No weeks, or more than 60.
        """
        with self._store.reading() as reading:
            return visible(reading, acting, self._gathered(reading, acting, order), content)

    def calendar(
        self, acting: Acting, order: ExportOrder, wording: Wording, content: Content = Content.NEUTRAL
    ) -> bytes:
        """A calendar file; issuing the same plan again gives the same bytes.

        Raises:
            Refused: The office has no organizer address yet.
            Unknown: Nothing answers to the reference, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            organizer = reading.setting(ORGANIZER_SETTING)
            if not organizer:
                raise Refused("organizer-missing")
            found = self._gathered(reading, acting, order)
            told = visible(reading, acting, found, content)
            issue = prepare_issue(reading, _full(found), self._clock.now(), only=_really(told))
        if not issue.unchanged:
            with self._store.writing() as work:
                found = self._gathered(work, acting, order)
                told = visible(work, acting, found, content)
                issue = self._issued(work, found, told)
        return self._writers.calendar(told, issue.rows, organizer, wording)

    def week_plan(self, acting: Acting, orders: Sequence[ExportOrder], wording: Wording) -> bytes:
        """Week plans on paper, a page a week, in the order asked for.

        Raises:
            Unknown: Nothing answers to a reference, or the acting person may not know of it.
        """
        return self._writers.week_plan([self.view(acting, order) for order in orders], wording)

    def signin_sheet(self, acting: Acting, cohort: str, week: IsoWeek) -> SigninSheet:
        """The list that a cohort's participants sign in a week; for previews.

        Raises:
            Unknown: Nothing answers to the reference, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            team = reading.people.get(Cohort, cohort)
            check_known(reading, acting, team)
            order = ExportOrder(sort=RecipientType.PROVIDER, recipient=str(team.organisation.id), first=week)
            found = gather(reading, order, week.monday)
            told = visible(reading, acting, found, Content.PAPER)
            codes = tuple(
                code for code in reading.catalogue.rows(AttendanceCode) if code.in_force(week.monday)
            )
            return signin_sheet(team, week, found.sessions, told, codes)

    def signin(self, acting: Acting, cohort: str, week: IsoWeek, wording: Wording) -> bytes:
        """The sign-in list on paper.

        Raises:
            Unknown: Nothing answers to the reference, or the acting person may not know of it.
        """
        return self._writers.signin(self.signin_sheet(acting, cohort, week), wording)

    def attendance(self, rows: AttendanceRows, wording: Wording) -> bytes:
        """Attended hours as a table for a spreadsheet."""
        return self._writers.attendance(rows, wording)

    def _gathered(self, reading: Reading, acting: Acting, order: ExportOrder) -> Gathered:
        found = gather(reading, order, today(self._clock))
        check_known(reading, acting, found.record)
        return replace(found, record=known(reading, acting, [found.record])[0])

    def _issued(self, work: Writing, found: Gathered, told: VisibleWeek) -> Issue:
        return issue_week(work, _full(found), self._clock.now(), only=_really(told))


def _full(found: Gathered) -> VisibleWeek:
    return full_view(
        found.recipient, found.weeks, found.sessions, contacts=found.contacts, contact=found.contact
    )


def _really(told: VisibleWeek) -> frozenset[UUID]:
    """The sessions that the file holds, "busy" ones too; what the acting person may not know of is not issued."""
    return frozenset(seen.session for seen in told.sessions)

"""Contacts and support kept from a page, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.contacts import LoggedContact, Party, SupportSchedule
from planner.domain.people import Ref
from planner.domain.refusals import PlannerError
from planner.services.contact_rows import NewContact
from planner.services.register_changes import ContactChange, ScheduleChange


class ContactActs:
    """Calls the services; the sentence of what was refused comes back, to be said where it was typed."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk

    def log(self, label: str, new: NewContact) -> str:
        """Keep a contact; empty when it was kept."""
        contacts, acting = self._desk.office.contacts, self._desk.acting
        return self._contact(label, lambda: contacts.log(acting, new))

    def remove(self, label: str, contact: LoggedContact) -> str:
        """Take a contact away."""
        contacts, acting = self._desk.office.contacts, self._desk.acting
        return self._contact(label, lambda: contacts.remove(acting, contact))

    def agree(
        self,
        label: str,
        citizen: str,
        type_code: str,
        every: int,
        parties: tuple[Party, ...],
        *,
        workplace: str | None = None,
        placement: str | None = None,
    ) -> str:
        """Agree on support from today on."""
        support, acting, day = self._desk.office.support, self._desk.acting, self._desk.today()
        return self._support(
            label,
            lambda: support.add(
                *(acting, citizen, type_code, day, every),
                parties=parties,
                workplace=workplace,
                placement=placement,
            ),
        )

    def renew(self, label: str, schedule: SupportSchedule) -> str:
        """Begin a new period of support today."""
        support, acting, day = self._desk.office.support, self._desk.acting, self._desk.today()
        return self._support(label, lambda: support.renew(acting, schedule, day))

    def end(self, label: str, schedule: SupportSchedule) -> str:
        """Let yesterday be the last day of support; what began today goes."""
        support, acting, day = self._desk.office.support, self._desk.acting, self._desk.today()
        return self._support(label, lambda: (support.end(acting, schedule, day - timedelta(days=1)),))

    def _contact(self, label: str, do: Callable[[], ContactChange]) -> str:
        contacts, acting = self._desk.office.contacts, self._desk.acting
        try:
            done = do()
        except PlannerError as error:
            return self._desk.wording.error(error)
        self._desk.undo.perform(
            label, lambda: done, lambda change: contacts.undo(acting, change), _touched_by_contact
        )
        return ""

    def _support(self, label: str, do: Callable[[], tuple[ScheduleChange, ...]]) -> str:
        support, acting = self._desk.office.support, self._desk.acting
        try:
            done = do()
        except PlannerError as error:
            return self._desk.wording.error(error)
        self._desk.undo.perform(
            label, lambda: done, lambda change: support.undo(acting, change), _touched_by_support
        )
        return ""


def workplaces_of(desk: DeskContext, citizen: str) -> tuple[Ref, ...]:
    """The companies that a citizen has to do with: those of placements, and of support."""
    placements = desk.office.people.placements(desk.acting, citizen=citizen)
    found = [each.workplace for each in placements if each.until is None or each.until >= desk.today()]
    schedules = desk.office.support.list(desk.acting, citizen)
    found += [each.workplace for each in schedules if each.workplace and each.runs(desk.today())]
    return tuple(dict.fromkeys(found))


def _touched_by_contact(change: ContactChange) -> Touched:
    return touched_people({change.kept.citizen.id})


def _touched_by_support(changes: tuple[ScheduleChange, ...]) -> Touched:
    found = {change.kept.citizen.id for change in changes}
    return touched_people(found | {each.kept.placement.id for each in changes if each.kept.placement})

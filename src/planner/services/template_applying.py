"""Week templates: preview them on a citizen or a cohort, and apply them all or nothing in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.domain.acting import Acting
from planner.domain.clashes import Clash
from planner.domain.clock import Clock, today
from planner.domain.rules.surroundings import Moment
from planner.domain.session import Session
from planner.domain.templates import SkippedCell, WeekTemplate
from planner.services.acting_person import viewing
from planner.services.changes import Change
from planner.services.clash_search import find_clashes
from planner.services.ports import Store
from planner.services.session_copies import numbered
from planner.services.session_writing import SessionWriting
from planner.services.template_plan import TemplateOrder, plan_template


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What a template made, or would make: ``change`` is None for a preview."""

    created: tuple[Session, ...]
    skipped: tuple[SkippedCell, ...]
    clashes: tuple[Clash, ...]
    change: Change | None = None


class TemplateApplying:
    """Lists, previews and applies week templates."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def list(self) -> tuple[WeekTemplate, ...]:
        """The newest version of every template, by code."""
        with self._store.reading() as reading:
            return reading.templates.list()

    def preview(self, acting: Acting, order: TemplateOrder) -> Applied:
        """What applying would make, skip and clash with; nothing is saved.

        Raises:
            Refused: It stands applied to the same subject in one of the weeks.
            Unknown: The template, the subject, the staff or the workplace.
        """
        return self.preview_many(acting, [order])

    def preview_many(self, acting: Acting, orders: Sequence[TemplateOrder]) -> Applied:
        """The same for several orders at once: many people, other weeks, other templates.

        Raises:
            Refused: One stands applied to the same subject in one of the weeks.
            Unknown: A template, a subject, staff or a workplace.
        """
        with self._store.reading() as reading:
            plans = [plan_template(reading, acting, order, lambda: "") for order in orders]
            sessions = tuple(session for each in plans for session in each.sessions)
            moment = Moment(today(self._clock))
            clashes = find_clashes(reading, sessions, viewing(reading, acting), moment)
        skipped = tuple(cell for each in plans for cell in each.skipped)
        return Applied(created=sessions, skipped=skipped, clashes=clashes)

    def apply(self, acting: Acting, order: TemplateOrder, allow: str | None = None) -> Applied:
        """Make the sessions of every cell in every week, skipping closed days; one undo takes all back.

        Raises:
            ClashRefused: Any of them would clash and no reason was given; nothing is made.
            Refused: It stands applied to the same subject in one of the weeks.
            Unknown: The template, the subject, the staff or the workplace.
        """
        return self.apply_many(acting, [order], allow)

    def apply_many(
        self, acting: Acting, orders: Sequence[TemplateOrder], allow: str | None = None
    ) -> Applied:
        """Several orders in one transaction: all or nothing, and one undo takes all of them back.

        Raises:
            ClashRefused: Any of the sessions would clash and no reason was given; nothing is made.
            Refused: One stands applied to the same subject in one of the weeks, or is ordered twice.
            Unknown: A template, a subject, staff or a workplace.
        """
        with self._writing.opened(acting, "template-applied", allow) as step:
            plans = [plan_template(step.work, acting, order, lambda: "") for order in orders]
            sessions = numbered(step.work, (session for each in plans for session in each.sessions))
            before = {session.id: replace(session, removed=True) for session in sessions}
            applications = [application for each in plans for application in each.applications]
            step.put(before, sessions, applied=applications, new=True)
        change = step.change
        skipped = tuple(cell for each in plans for cell in each.skipped)
        return Applied(created=change.after, skipped=skipped, clashes=change.clashes, change=change)

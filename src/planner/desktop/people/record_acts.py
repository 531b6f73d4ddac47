"""What is done to records, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.people import Record
from planner.domain.refusals import Conflict, PlannerError
from planner.services.people_changes import RecordChange


class RecordActs:
    """Calls the service. What a field cannot hold is handed back, to be said beside the field."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk

    def add(self, label: str, record: Record) -> RecordChange | PlannerError:
        """Keep a new record."""
        return self._try(label, lambda: self._desk.office.people.add(self._desk.acting, record))

    def change(self, label: str, expects: Record, changes: dict[str, Any]) -> RecordChange | PlannerError:
        """Change fields of a record; a change somebody else made meanwhile is told with what may be done."""
        people, acting = self._desk.office.people, self._desk.acting
        done = self._try(label, lambda: people.change(acting, expects, replace(expects, **changes)))
        if isinstance(done, Conflict):
            self._desk.complaints.about(done, insist=lambda: self._insist(label, expects, changes))
        return done

    def _insist(self, label: str, expects: Record, changes: dict[str, Any]) -> None:
        people, acting = self._desk.office.people, self._desk.acting

        def over() -> RecordChange:
            fresh = people.get(acting, type(expects), str(expects.id))
            return people.change(acting, fresh, replace(fresh, **changes))

        self.perform(label, over)

    def remove(self, label: str, record: Record) -> RecordChange | None:
        """Take a record out of use."""
        return self.perform(label, lambda: self._desk.office.people.remove(self._desk.acting, record))

    def perform(self, label: str, do: Callable[[], RecordChange]) -> RecordChange | None:
        """Do something whose refusal is told in the strip above the page."""
        people, acting = self._desk.office.people, self._desk.acting
        return self._desk.undo.perform(label, do, lambda change: people.undo(acting, change), _touched)

    def _try(self, label: str, do: Callable[[], RecordChange]) -> RecordChange | PlannerError:
        try:
            change = do()
        except PlannerError as error:
            return error
        self.perform(label, lambda: change)
        return change


def _touched(change: RecordChange) -> Touched:
    ids: set[UUID] = {record.id for record in (change.before, change.after) if record is not None}
    return touched_people(ids)

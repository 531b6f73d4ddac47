"""Reasons for absence and lateness as the office keeps them: added, changed from a date on, ended, and each taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Origin, Reason, Words
from planner.domain.clock import Clock
from planner.services.catalogue_editing import check_edit_day
from planner.services.catalogue_steps import CatalogueStep, keep_step
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Store
from planner.services.text_rules import checked_name


class ReasonKeeping:
    """The jobcentre's staff; one transaction each. What was registered keeps the reason as it was written."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, acting: Acting, day: date) -> tuple[Reason, ...]:
        """Reasons in force on a date or later, in display order; those that were taken back are left out.

        Raises:
            Refused: The acting person does not work at the jobcentre.
        """
        check_jobcentre(acting)
        with self._store.reading() as reading:
            return tuple(
                row
                for row in reading.catalogue.rows(Reason)
                if not row.withdrawn and (row.valid_to is None or day < row.valid_to)
            )

    def add(self, acting: Acting, name: Words, since: date, *, lawful: bool) -> CatalogueStep:
        """A new reason from a date on.

        Raises:
            Malformed: It has no name, or more than a line.
            Refused: The acting person does not work at the jobcentre.
        """
        made = Reason(
            id=uuid4(),
            code=f"office-{uuid4().hex[:12]}",
            name=_named(name),
            valid_from=since,
            origin=Origin.OFFICE,
            lawful=lawful,
        )
        return self._keep(acting, CatalogueStep(act="act-reason-added", before=(), after=(made,)))

    def change(self, acting: Acting, row: Reason, since: date, name: Words, *, lawful: bool) -> CatalogueStep:
        """Another name or meaning from a date on.

        Raises:
            Refused: The date is not after the row's start, or the row has ended by then.
            Conflict: Somebody changed the row since.
            Malformed: It has no name, or more than a line.
        """
        check_edit_day(row, since)
        made = replace(
            row, id=uuid4(), valid_from=since, origin=Origin.OFFICE, name=_named(name), lawful=lawful
        )
        after = (replace(row, valid_to=since), made)
        return self._keep(acting, CatalogueStep(act="act-reason-changed", before=(row,), after=after))

    def end(self, acting: Acting, row: Reason, since: date) -> CatalogueStep:
        """Offer a reason no more from a date on.

        Raises:
            Refused: The date is not after the row's start, or the row has ended by then.
            Conflict: Somebody changed the row since.
        """
        check_edit_day(row, since)
        after = (replace(row, valid_to=since),)
        return self._keep(acting, CatalogueStep(act="act-reason-ended", before=(row,), after=after))

    def undo(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        """Put the rows back as they were; the step that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed one of the rows since.
        """
        return self._keep(acting, step.inverse())

    def _keep(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        with self._store.writing() as work:
            check_jobcentre(acting)
            return keep_step(work, acting, self._clock.now(), step)


def _named(name: Words) -> Words:
    return Words(checked_name(name.da), checked_name(name.en))

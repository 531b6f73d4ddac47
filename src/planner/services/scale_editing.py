"""What an office decides about scores: which areas there are, how they are called, the scale, and in which order all of it stands.

A change holds from a day on. Scores and categories that were given keep the rows that they were given on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Entry, Origin, ProgressArea, ProgressScale, Sensitivity, Words
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.refusals import Conflict, Malformed
from planner.domain.scales import reordered, scale_on
from planner.services.catalogue_editing import check_edit_day
from planner.services.catalogue_steps import CatalogueStep, E, keep_step
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Reading, Store
from planner.services.text_rules import checked_line, checked_name

FEWEST_STEPS, MOST_STEPS = 2, 10


@dataclass(frozen=True, slots=True)
class OrderStep:
    """That rows of a sort were put in another order: all their codes, before and after."""

    sort: type[Entry]
    before: tuple[str, ...]
    after: tuple[str, ...]

    def inverse(self) -> OrderStep:
        """What undoing it would do."""
        return OrderStep(self.sort, self.after, self.before)


class ScaleEditing:
    """The jobcentre's staff decide; each act is one transaction and can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows_from(self, sort: type[E], day: date) -> tuple[E, ...]:
        """The rows of a sort that hold on a date or begin later, in display order."""
        with self._store.reading() as reading:
            rows = reading.catalogue.rows(sort)
        return tuple(row for row in rows if row.valid_to is None or row.valid_to > max(day, row.valid_from))

    def add_area(
        self, acting: Acting, name: Words, since: date, *, sensitivity: Sensitivity = Sensitivity.NORMAL
    ) -> CatalogueStep:
        """An area more, from a day on. What is not ordinary is for the citizen's own mentor, and takes no remarks.

        Raises:
            Malformed: It has no name.
            Refused: The acting person does not work at the jobcentre.
        """
        made = ProgressArea(
            id=uuid4(),
            code=f"office-{uuid4().hex[:12]}",
            name=_named(name),
            valid_from=since,
            origin=Origin.OFFICE,
            sensitivity=sensitivity,
            note_allowed=sensitivity is Sensitivity.NORMAL,
        )
        return self._step(acting, CatalogueStep(act="act-area-added", before=(), after=(made,)))

    def rename_area(self, acting: Acting, area: ProgressArea, effective: date, name: Words) -> CatalogueStep:
        """Call an area something else from a day on; older scores keep the old name.

        Raises:
            Malformed: It has no name.
            Refused: The day is not after the row's start, or after its end; or not the jobcentre's staff.
            Conflict: Somebody changed it since.
        """
        return self._changed(acting, "act-area-renamed", area, effective, replace(area, name=_named(name)))

    def end_area(self, acting: Acting, area: ProgressArea, last: date) -> CatalogueStep:
        """Score in an area for the last time on a day; its scores stay.

        Raises:
            Refused: The day lies before the row's start, or after its end; or not the jobcentre's staff.
            Conflict: Somebody changed it since.
        """
        after = last + timedelta(days=1)
        check_edit_day(area, after)
        ended = replace(area, valid_to=after)
        return self._step(acting, CatalogueStep(act="act-area-ended", before=(area,), after=(ended,)))

    def change_scale(self, acting: Acting, effective: date, steps: Sequence[Words]) -> CatalogueStep:
        """Another version of the scale from a day on, its steps lowest first; a step's name may be empty.

        Raises:
            Malformed: Fewer than two steps or more than ten, or a name that is too long.
            Refused: The day is not after the start of the version it takes over from, or not the jobcentre's staff.
        """
        if not FEWEST_STEPS <= len(steps) <= MOST_STEPS:
            raise Malformed(
                "number-out-of-range", field="steps", number=len(steps), least=FEWEST_STEPS, most=MOST_STEPS
            )
        named = tuple(Words(checked_line("step", step.da), checked_line("step", step.en)) for step in steps)
        with self._store.reading() as reading:
            scale = scale_on(reading.catalogue.rows(ProgressScale), effective)
        return self._changed(acting, "act-scale-changed", scale, effective, replace(scale, steps=named))

    def undo(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        """Put rows back as they stood, if nobody changed them since; scores given meanwhile keep theirs.

        Raises:
            Conflict: Somebody changed one since.
        """
        return self._step(acting, step.inverse())

    def reorder(self, acting: Acting, sort: type[Entry], codes: Sequence[str]) -> OrderStep:
        """Show areas or categories in another order: those named come first. It changes nothing but the order.

        Raises:
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            before = _codes(reading, sort)
            after = reordered(reading.catalogue.rows(sort), codes)
        return self._order(acting, OrderStep(sort, before, after))

    def undo_order(self, acting: Acting, step: OrderStep) -> OrderStep:
        """Put the order back, if nobody changed it since.

        Raises:
            Conflict: Somebody changed it since.
        """
        return self._order(acting, step.inverse())

    def _changed(self, acting: Acting, act: str, row: E, effective: date, wanted: E) -> CatalogueStep:
        check_edit_day(row, effective)
        made = replace(wanted, id=uuid4(), valid_from=effective, valid_to=row.valid_to, origin=Origin.OFFICE)
        rows = (replace(row, valid_to=effective), made)
        return self._step(acting, CatalogueStep(act=act, before=(row,), after=rows))

    def _step(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        with self._store.writing() as work:
            check_jobcentre(acting)
            return keep_step(work, acting, self._clock.now(), step)

    def _order(self, acting: Acting, step: OrderStep) -> OrderStep:
        with self._store.writing() as work:
            check_jobcentre(acting)
            if _codes(work, step.sort) != step.before:
                raise Conflict("changed-meanwhile")
            work.order_entries(step.sort, step.after)
            first = work.catalogue.rows(step.sort)[0]
            line = HistoryLine(
                at=self._clock.now(),
                by=acting.label,
                act="act-order-changed",
                subject_type=step.sort.__name__.lower(),
                subject=first.id,
                before={"order": list(step.before)},
                after={"order": list(step.after)},
            )
            work.add_history([line])
        return step


def _codes(reading: Reading, sort: type[Entry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.code for row in reading.catalogue.rows(sort)))


def _named(name: Words) -> Words:
    return Words(checked_name(name.da), checked_name(name.en))

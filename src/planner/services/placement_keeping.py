"""Placements by their type's rule: how they stand, extended with a note, and how many places companies have left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import row_on
from planner.domain.clock import Clock, today
from planner.domain.guarded_words import GuardedWord, all_guarded, beginnings, first_guarded
from planner.domain.people import Placement, Ref, Workplace
from planner.domain.placements import (
    PlacementExtension,
    PlacementState,
    PlacementType,
    checked_extension,
    placement_state,
)
from planner.domain.refusals import Refused
from planner.services.catalogue_choices import rows_on
from planner.services.people_changes import RecordChange
from planner.services.people_meant import people_meant
from planner.services.people_rights import check_jobcentre, known
from planner.services.people_writing import PeopleStep
from planner.services.ports import Reading, Store, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionChange:
    """One extension, or the undoing of one: the placement's record before and after, and the note that came or went."""

    record: RecordChange
    extension: PlacementExtension
    added: bool

    def inverse(self) -> ExtensionChange:
        """What undoing it would do."""
        return ExtensionChange(record=self.record.inverse(), extension=self.extension, added=not self.added)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """A company's places on a date; ``open`` is None where it has not said how many it has, and never below 0."""

    workplace: Workplace
    taken: int

    @property
    def open(self) -> int | None:
        """How many are left."""
        return None if self.workplace.places is None else max(self.workplace.places - self.taken, 0)


class PlacementKeeping:
    """What the jobcentre's staff see and do about placements, besides keeping their records."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def types(self, day: date) -> tuple[PlacementType, ...]:
        """What a placement may be on a date, in display order."""
        with self._store.reading() as reading:
            return rows_on(reading, PlacementType, day)

    def state(self, acting: Acting, placement: str) -> PlacementState:
        """How a placement stands by the rule of its type on its first day.

        Raises:
            Unknown: The placement.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            return _states(reading, [reading.people.get(Placement, placement)])[0]

    def running(
        self,
        acting: Acting,
        day: date,
        *,
        citizens: Sequence[str] | None = None,
        mine: bool = False,
    ) -> tuple[PlacementState, ...]:
        """Placements that run on a date, of the named citizens, one's own or all, those that end first before others.

        Raises:
            Unknown: A citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            people = people_meant(reading, acting, day, citizens=citizens, mine=mine)
            return running_states(reading, people, day)

    def capacity(self, acting: Acting, day: date) -> tuple[Capacity, ...]:
        """Every company's places on a date, by reference.

        Raises:
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            return capacities(reading, acting, day)

    def labelling(self, text: str) -> tuple[str, ...]:
        """The words of a text for a workplace that would label the citizen, as they were written; a warning and no more."""
        with self._store.reading() as reading:
            rows = [row for row in rows_on(reading, GuardedWord, today(self._clock)) if row.labels]
        return all_guarded(text, beginnings(rows))

    def extend(
        self, acting: Acting, expects: Placement, until: date | None = None, note: str = ""
    ) -> ExtensionChange:
        """Let a placement go on to a later last day (as far as one step allows unless told), with a note of the assessment.

        Raises:
            Conflict: Somebody changed the placement since.
            Malformed: It would not be longer, or the note is too long.
            Refused: It may not be extended, not so far at once, not without a note, or the note tells of somebody's health.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            (state,) = _states(work, [work.people.get(Placement, str(expects.id))])
            last, tidy = checked_extension(state, until, note)
            rows = [row for row in rows_on(work, GuardedWord, today(self._clock)) if row.health]
            if (word := first_guarded(tidy, beginnings(rows))) is not None:
                raise Refused("note-names-health", word=word)
            change = PeopleStep(work, acting, self._clock).change(expects, replace(expects, until=last))
            assert state.last_day is not None
            made = PlacementExtension(
                id=uuid4(),
                placement=expects.id,
                before=state.last_day,
                until=last,
                note=tidy,
                by=acting.label,
                at=self._clock.now(),
            )
            return self._put(work, ExtensionChange(record=change, extension=made, added=True))

    def undo(self, acting: Acting, change: ExtensionChange) -> ExtensionChange:
        """Put the placement back as it was, if nobody changed it since; what comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        with self._store.writing() as work:
            check_jobcentre(acting)
            back = PeopleStep(work, acting, self._clock).undo(change.record)
            return self._put(work, replace(change.inverse(), record=back))

    def _put(self, work: Writing, change: ExtensionChange) -> ExtensionChange:
        if change.added:
            work.placing.put_extension(change.extension)
        else:
            work.placing.remove_extension(change.extension.id)
        return change


def running_states(reading: Reading, people: Sequence[Ref], day: date) -> tuple[PlacementState, ...]:
    """The placements of people that run on a date, those that end first before others and those without an end last."""
    found = reading.busy.placements([each.id for each in people], day, day)
    states = [each for each in _states(reading, found) if each.runs(day)]
    return tuple(
        sorted(states, key=lambda each: (each.last_day or date.max, each.placement.citizen.reference))
    )


def capacities(reading: Reading, acting: Acting, day: date) -> tuple[Capacity, ...]:
    """Every company's places on a date, by reference."""
    taken: dict[object, int] = {}
    for each in _states(reading, reading.placed.running(day)):
        if each.runs(day):
            taken[each.placement.workplace.id] = taken.get(each.placement.workplace.id, 0) + 1
    places = known(reading, acting, reading.people.list(Workplace))
    return tuple(Capacity(workplace=each, taken=taken.get(each.id, 0)) for each in places)


def _states(reading: Reading, placements: Sequence[Placement]) -> tuple[PlacementState, ...]:
    kinds = reading.catalogue.rows(PlacementType)
    extensions = reading.placed.extensions([each.id for each in placements])
    return tuple(
        placement_state(
            each,
            row_on(kinds, each.type, each.since) if each.type else None,
            extensions.get(each.id, ()),
        )
        for each in placements
    )

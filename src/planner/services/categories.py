"""The category of a citizen from a day on, as people decide it. Letters are never added up, compared or averaged."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import ProgressCategory
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen
from planner.domain.refusals import Conflict
from planner.domain.scales import CitizenCategory, checked_note
from planner.services.catalogue_choices import row_called, rows_on
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Store, Writing
from planner.services.register_changes import CategoryChange, kept_line


class Categories:
    """The jobcentre's staff set categories; each act is one transaction and can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, day: date) -> tuple[ProgressCategory, ...]:
        """The categories in force on a date, in the order that the office decided."""
        with self._store.reading() as reading:
            return rows_on(reading, ProgressCategory, day)

    def history(self, acting: Acting, citizen: str) -> tuple[CitizenCategory, ...]:
        """A citizen's categories, by start.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = known_record(reading, acting, Citizen, citizen)
            return reading.scales.categories([who.id]).get(who.id, ())

    def set(
        self, acting: Acting, citizen: str, category: str, since: date | None = None, note: str = ""
    ) -> CategoryChange:
        """Say which category (its code or name) holds from a day on, today unless told; one from the same day is replaced.

        Raises:
            Unknown: The citizen, or no such category on that day.
            Malformed: The note is too long.
            Refused: The acting person does not work at the jobcentre.
        """
        since = since or today(self._clock)
        with self._store.writing() as work:
            check_jobcentre(acting)
            who = known_record(work, acting, Citizen, citizen).ref
            known = work.scales.categories([who.id]).get(who.id, ())
            before = next((each for each in known if each.since == since), None)
            after = CitizenCategory(
                id=before.id if before else uuid4(),
                citizen=who,
                category=row_called(work, ProgressCategory, category, since),
                since=since,
                by=acting.label,
                note=checked_note(note),
            )
            return self._put(work, acting, CategoryChange(act="act-category-set", before=before, after=after))

    def remove(self, acting: Acting, expects: CitizenCategory) -> CategoryChange:
        """Take one away; the one before it goes on.

        Raises:
            Conflict: Somebody changed it since.
        """
        change = CategoryChange(act="act-category-removed", before=expects, after=None)
        return self._expected(acting, change)

    def undo(self, acting: Acting, change: CategoryChange) -> CategoryChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        return self._expected(acting, change.inverse())

    def _expected(self, acting: Acting, change: CategoryChange) -> CategoryChange:
        kept = change.kept
        with self._store.writing() as work:
            check_jobcentre(acting)
            known = work.scales.categories([kept.citizen.id]).get(kept.citizen.id, ())
            if next((each for each in known if each.id == kept.id), None) != change.before:
                raise Conflict("category-changed-meanwhile", citizen=kept.citizen)
            return self._put(work, acting, change)

    def _put(self, work: Writing, acting: Acting, change: CategoryChange) -> CategoryChange:
        if change.after is None:
            work.scoring.remove_category(change.kept.id)
        else:
            work.scoring.put_category(change.after)
        line = kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)
        work.add_history([line])
        return change

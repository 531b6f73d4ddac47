"""Checklists: templates that an office makes its own, and each citizen's lists for a scheme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Origin, Words
from planner.domain.checklists import (
    ChecklistItem,
    ChecklistTemplate,
    CitizenChecklist,
    Tick,
    checked_items,
    ended,
    ticked,
    unticked,
)
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.catalogue_editing import check_edit_day
from planner.services.catalogue_steps import CatalogueStep, keep_step
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Reading, Store, Writing
from planner.services.register_changes import ChecklistChange, kept_line
from planner.services.text_rules import checked_line, checked_name


class Checklists:
    """The jobcentre keeps them; nobody else knows that they are there. Each act is one transaction and can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def templates(self, day: date) -> tuple[ChecklistTemplate, ...]:
        """The schemes' templates in force on a date, in display order."""
        with self._store.reading() as reading:
            return tuple(row for row in reading.catalogue.rows(ChecklistTemplate) if row.in_force(day))

    def templates_from(self, day: date) -> tuple[ChecklistTemplate, ...]:
        """The versions that hold on a date or begin later, in display order."""
        with self._store.reading() as reading:
            rows = reading.catalogue.rows(ChecklistTemplate)
        return tuple(
            row for row in rows if row.in_force(day) or (row.valid_from > day and row.valid_to is None)
        )

    def add_template(
        self, acting: Acting, name: Words, items: tuple[ChecklistItem, ...], since: date
    ) -> CatalogueStep:
        """A scheme more, from a date on.

        Raises:
            Malformed: It has no name or no items, or two items alike.
            Refused: The acting person does not work at the jobcentre.
        """
        made = ChecklistTemplate(
            id=uuid4(),
            code=f"office-{uuid4().hex[:12]}",
            name=_named(name),
            valid_from=since,
            origin=Origin.OFFICE,
            items=_checked(items),
        )
        return self._step(acting, CatalogueStep(act="act-scheme-added", before=(), after=(made,)))

    def edit_template(
        self,
        acting: Acting,
        template: ChecklistTemplate,
        effective: date,
        items: tuple[ChecklistItem, ...],
        name: Words | None = None,
    ) -> CatalogueStep:
        """Ask for something else from a date on; lists begun before go on with what they were begun with.

        Raises:
            Malformed: No items, or two alike.
            Refused: The date is not after the version's start, or after its end; or not the jobcentre's staff.
            Conflict: Somebody changed the template since.
        """
        check_edit_day(template, effective)
        made = replace(
            template,
            id=uuid4(),
            valid_from=effective,
            origin=Origin.OFFICE,
            name=_named(name or template.name),
            items=_checked(items),
        )
        rows = (replace(template, valid_to=effective), made)
        return self._step(acting, CatalogueStep(act="act-scheme-changed", before=(template,), after=rows))

    def end_template(self, acting: Acting, template: ChecklistTemplate, last: date) -> CatalogueStep:
        """Offer a scheme for the last time on a day; lists that were begun go on.

        Raises:
            Refused: The day lies before the version's start, or after its end; or not the jobcentre's staff.
            Conflict: Somebody changed the template since.
        """
        after = last + timedelta(days=1)
        check_edit_day(template, after)
        ended_row = replace(template, valid_to=after)
        return self._step(
            acting, CatalogueStep(act="act-scheme-ended", before=(template,), after=(ended_row,))
        )

    def undo_template(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        """Put the templates back as they stood, if nobody changed them since; the step that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed one since.
        """
        return self._step(acting, step.inverse())

    def list(self, acting: Acting, citizen: str) -> tuple[CitizenChecklist, ...]:
        """A citizen's lists, ended ones too, by start.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = reading.people.get(Citizen, citizen)
            return reading.checklists.of([who.id]).get(who.id, ())

    def start(self, acting: Acting, citizen: str, scheme: str, since: date | None = None) -> ChecklistChange:
        """Begin a citizen's list with the scheme's version in force on the date (today unless told).

        Raises:
            Unknown: The citizen, or no such scheme on that date.
            Refused: The citizen has an open list for it.
        """
        day = since or today(self._clock)
        with self._store.writing() as work:
            check_jobcentre(acting)
            who = known_record(work, acting, Citizen, citizen).ref
            template = _template(work, scheme, day)
            for other in work.checklists.of([who.id]).get(who.id, ()):
                if other.until is None and other.template.code == template.code:
                    raise Refused("checklist-open-already", scheme=other.template.name, since=other.since)
            made = CitizenChecklist(id=uuid4(), citizen=who, template=template, since=day)
            change = ChecklistChange(act="act-checklist-started", before=None, after=made)
            return self._put(work, acting, change)

    def tick(
        self,
        acting: Acting,
        expects: CitizenChecklist,
        item: str,
        *,
        on: date | None = None,
        where: str = "",
    ) -> ChecklistChange:
        """Say that something is there since a day (today unless told), and where it lies.

        Raises:
            Unknown: The list asks for no such thing.
            Malformed: A day that is yet to come, or more than a line of words.
            Refused: The list was ended.
            Conflict: Somebody changed the list since.
        """
        now = today(self._clock)
        day = on or now
        if day > now:
            raise Malformed("checklist-tick-ahead", day=day)
        tick = Tick(item=item, on=day, by=acting.label, where=checked_line("where", where))
        return self._change(acting, "act-checklist-ticked", expects, ticked(expects, tick))

    def untick(self, acting: Acting, expects: CitizenChecklist, item: str) -> ChecklistChange:
        """Take a tick back.

        Raises:
            Unknown: The item has none.
            Refused: The list was ended.
            Conflict: Somebody changed the list since.
        """
        return self._change(acting, "act-checklist-unticked", expects, unticked(expects, item))

    def end(self, acting: Acting, expects: CitizenChecklist, until: date | None = None) -> ChecklistChange:
        """End a list, complete or not, with a last day (today unless told).

        Raises:
            Malformed: The day lies before the list was begun.
            Refused: It was ended already.
            Conflict: Somebody changed the list since.
        """
        day = until or today(self._clock)
        return self._change(acting, "act-checklist-ended", expects, ended(expects, day))

    def undo(self, acting: Acting, change: ChecklistChange) -> ChecklistChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        back = change.inverse()
        with self._store.writing() as work:
            check_jobcentre(acting)
            _expect(work, change.kept.id, back.before)
            return self._put(work, acting, back)

    def _step(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        with self._store.writing() as work:
            check_jobcentre(acting)
            return keep_step(work, acting, self._clock.now(), step)

    def _change(
        self, acting: Acting, act: str, expects: CitizenChecklist, wanted: CitizenChecklist
    ) -> ChecklistChange:
        with self._store.writing() as work:
            check_jobcentre(acting)
            _expect(work, expects.id, expects)
            return self._put(work, acting, ChecklistChange(act=act, before=expects, after=wanted))

    def _put(self, work: Writing, acting: Acting, change: ChecklistChange) -> ChecklistChange:
        if change.after is None:
            work.checklist_keeping.remove(change.kept.id)
        else:
            work.checklist_keeping.put(change.after)
        line = kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)
        work.add_history([line])
        return change


def _named(name: Words) -> Words:
    return Words(checked_name(name.da), checked_name(name.en))


def _checked(items: tuple[ChecklistItem, ...]) -> tuple[ChecklistItem, ...]:
    return checked_items(tuple(replace(item, name=_named(item.name)) for item in items))


def _template(reading: Reading, scheme: str, day: date) -> ChecklistTemplate:
    """The scheme by code or name in either language."""
    wanted = scheme.casefold()
    rows = [row for row in reading.catalogue.rows(ChecklistTemplate) if row.in_force(day)]
    for row in rows:
        if wanted in {row.code.casefold(), row.name.da.casefold(), row.name.en.casefold()}:
            return row
    raise Unknown("unknown-scheme", scheme=scheme, day=day, choices=[row.code for row in rows])


def _expect(reading: Reading, identity: UUID, expects: CitizenChecklist | None) -> None:
    if reading.checklists.get(identity) != expects:
        raise Conflict("checklist-changed-meanwhile")

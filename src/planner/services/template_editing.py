"""Week templates of an office's own: made from a week, changed version by version, renamed, taken out, sent and received."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Kind, Origin, Sensitivity, Words
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Organisation, OrganisationType
from planner.domain.planned_week import PlannedWeek, SubjectType
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.domain.session import Audience, Session
from planner.domain.templates import TemplateCell, WeekTemplate
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Reading, Store, Writing
from planner.services.template_files import (
    MOST_CELLS,
    checked_cell,
    checked_code,
    template_of_text,
    template_text,
)
from planner.services.text_rules import checked_name
from planner.services.week_reading import read_week


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateChange:
    """One act on a template: what it was and what it is now; ``before`` None is one that did not exist."""

    act: str
    before: WeekTemplate | None
    after: WeekTemplate


class TemplateEditing:
    """The jobcentre keeps templates. Every change is a new version, so what was applied before stays explained.

    The product's own templates are never written over: an office's version stands in front of them.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def versions(self, code: str) -> tuple[WeekTemplate, ...]:
        """Every version of a template, oldest first; one without cells took it out of use.

        Raises:
            Unknown: No template ever had that code.
        """
        with self._store.reading() as reading:
            return _versions(reading, code)

    def cells_of_week(
        self, acting: Acting, sort: SubjectType, subject: str, week: IsoWeek
    ) -> tuple[TemplateCell, ...]:
        """The cells that a citizen's or a cohort's week amounts to, as far as the acting person may see it.

        People and places are left out. A confidential or health session is called by its kind. Members' talks one after
        the other become one cell, at the first one's time.

        Raises:
            Unknown: Nobody answers to the reference.
        """
        with self._store.reading() as reading:
            return _cells(reading, read_week(reading, acting, _planned(sort), subject, week))

    def save(
        self,
        acting: Acting,
        sort: SubjectType,
        subject: str,
        week: IsoWeek,
        code: str,
        name: Words,
        group: str | None = None,
    ) -> TemplateChange:
        """Make a template of a week; a code that is in use gets a new version.

        Raises:
            Refused: There is nothing in the week, or the acting person works elsewhere.
            Malformed: The code or the name cannot be used.
            Unknown: Nobody answers to the reference.
        """
        check_jobcentre(acting)
        with self._store.writing() as work:
            cells = _cells(work, read_week(work, acting, _planned(sort), subject, week))
            return self._put(work, acting, "template-saved", checked_code(code), name, cells, group)

    def edit(
        self,
        acting: Acting,
        expects: WeekTemplate,
        *,
        cells: Iterable[TemplateCell] | None = None,
        name: Words | None = None,
    ) -> TemplateChange:
        """Make a new version with other cells or another name.

        Raises:
            Conflict: Somebody made a newer version than the one that was seen.
            Malformed: A cell that cannot be planned, or an empty name.
            Refused: No cells are left, or the acting person works elsewhere.
        """
        check_jobcentre(acting)
        with self._store.writing() as work:
            current = self._current(work, expects)
            wanted = current.cells if cells is None else tuple(cells)
            return self._put(
                work,
                acting,
                "template-changed",
                current.code,
                name or current.name,
                wanted,
                current.group,
            )

    def remove(self, acting: Acting, expects: WeekTemplate) -> TemplateChange:
        """Take a template out of use, also one of the product's; its versions are kept.

        Raises:
            Conflict: Somebody made a newer version than the one that was seen.
            Refused: The acting person works elsewhere.
        """
        check_jobcentre(acting)
        with self._store.writing() as work:
            current = self._current(work, expects)
            gone = replace(current, id=uuid4(), version=current.version + 1, cells=(), origin=Origin.OFFICE)
            self._keep(work, acting, "template-removed", gone)
        return TemplateChange(act="template-removed", before=current, after=gone)

    def undo(self, acting: Acting, change: TemplateChange) -> TemplateChange:
        """Put back what a template was before, as a new version; out of use when it did not exist.

        Raises:
            Conflict: Somebody made a newer version since.
        """
        check_jobcentre(acting)
        with self._store.writing() as work:
            current = _versions(work, change.after.code)[-1]
            if current.id != change.after.id:
                raise self._overtaken(work, current)
            before = change.before or replace(current, cells=())
            back = replace(before, id=uuid4(), version=current.version + 1, origin=Origin.OFFICE)
            self._keep(work, acting, change.act, back)
        return TemplateChange(act=change.act, before=current, after=back)

    def export(self, code: str) -> str:
        """A template as a TOML text for another office.

        Raises:
            Unknown: There is no such template in use.
        """
        with self._store.reading() as reading:
            return template_text(reading.templates.get(code))

    def receive(self, acting: Acting, text: str) -> TemplateChange:
        """Take a template from a TOML text; a code that is in use gets a new version.

        Raises:
            Malformed: The text is not a template, and where it goes wrong.
            Unknown: A kind or an organisation that this office does not have.
            Refused: The acting person works elsewhere.
        """
        check_jobcentre(acting)
        made = template_of_text(text)
        with self._store.writing() as work:
            for owner in {cell.owner for cell in made.cells if cell.owner}:
                work.people.get(Organisation, owner)
            return self._put(work, acting, "template-received", made.code, made.name, made.cells, made.group)

    def _put(
        self,
        work: Writing,
        acting: Acting,
        act: str,
        code: str,
        name: Words,
        cells: tuple[TemplateCell, ...],
        group: str | None,
    ) -> TemplateChange:
        if not cells:
            raise Refused("template-without-cells")
        if len(cells) > MOST_CELLS:
            raise Malformed("template-cells", most=MOST_CELLS)
        kinds = {row.code for row in work.catalogue.rows(Kind)}
        for cell in cells:
            if cell.kind not in kinds:
                raise Unknown("unknown-code-of-kind", kind=cell.kind)
        known = work.templates.versions(code)
        before = known[-1] if known else None
        after = WeekTemplate(
            id=uuid4(),
            code=before.code if before else code,
            version=before.version + 1 if before else 1,
            name=Words(checked_name(name.da), checked_name(name.en)),
            cells=in_order(checked_cell(cell, number) for number, cell in enumerate(cells, 1)),
            group=group or (before.group if before else None),
            origin=Origin.OFFICE,
        )
        self._keep(work, acting, act, after)
        return TemplateChange(
            act=act, before=None if before is None or before.removed else before, after=after
        )

    def _keep(self, work: Writing, acting: Acting, act: str, template: WeekTemplate) -> None:
        work.put_template(template)
        line = HistoryLine(
            at=self._clock.now(),
            by=acting.label,
            act=act,
            subject_type="template",
            subject=template.id,
            before={},
            after={"code": template.code, "version": template.version, "cells": len(template.cells)},
        )
        work.add_history([line])

    def _current(self, work: Writing, expects: WeekTemplate) -> WeekTemplate:
        current = work.templates.get(expects.code)
        if current.id != expects.id:
            raise self._overtaken(work, current)
        return current

    def _overtaken(self, work: Writing, current: WeekTemplate) -> Conflict:
        lines = work.history(current.id)
        known = {"by": lines[-1].by, "at": lines[-1].at} if lines else {}
        return Conflict("changed-meanwhile", subject=current.code, **known)


def in_order(cells: Iterable[TemplateCell]) -> tuple[TemplateCell, ...]:
    """Cells by weekday, start and title."""
    return tuple(sorted(cells, key=lambda cell: (cell.weekday, cell.start, cell.end, cell.title)))


def _planned(sort: SubjectType) -> SubjectType:
    if sort not in {SubjectType.CITIZEN, SubjectType.COHORT}:
        raise Malformed("citizen-or-cohort")
    return sort


def _versions(reading: Reading, code: str) -> tuple[WeekTemplate, ...]:
    found = reading.templates.versions(code)
    if not found:
        raise Unknown("unknown-template", template=code)
    return found


def _cells(reading: Reading, week: PlannedWeek) -> tuple[TemplateCell, ...]:
    made: dict[tuple[object, ...], TemplateCell] = {}
    # How many of one sort on a day each citizen has had so far: their second is another cell than their first.
    counted: Counter[tuple[UUID | None, int, str, str]] = Counter()
    home = {session.owner for session in week.sessions if session.cohort is not None}
    for session in sorted((*week.sessions, *week.individual), key=lambda each: each.start):
        cell = _cell(reading, session, is_home=session.owner in home)
        if session.cohort is not None:
            made[session.id,] = cell
            continue
        for row in session.attending:
            mine = (row.citizen.id, cell.weekday, cell.kind, cell.title)
            made.setdefault((*mine[1:], counted[mine]), cell)
            counted[mine] += 1
    return in_order(made.values())


def _cell(reading: Reading, session: Session, *, is_home: bool) -> TemplateCell:
    plain = session.sensitivity is Sensitivity.NORMAL
    jobcentre = _is_jobcentre(reading, session)
    return TemplateCell(
        weekday=session.day.weekday(),
        start=session.start.time(),
        end=session.end.time(),
        end_is=session.end_is,
        kind=session.kind.code,
        title=session.title if plain else session.kind.name.da,
        audience=Audience.COHORT if session.cohort is not None else session.audience,
        owner="" if is_home or jobcentre else session.owner.reference,
        sensitivity=session.sensitivity,
    )


def _is_jobcentre(reading: Reading, session: Session) -> bool:
    found = reading.people.by_id(Organisation, [session.owner.id]).get(session.owner.id)
    return found is not None and found.type is OrganisationType.JOBCENTRE

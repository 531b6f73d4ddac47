"""Checklists come back as they were put, with the version they were begun with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from planner.domain.checklists import ChecklistTemplate, CitizenChecklist, Tick
from tests.builders import MONDAY
from tests.storage.conftest import Office


def kept(office: Office, at: int = 0) -> CitizenChecklist:
    with office.store.writing() as work:
        template = next(
            row for row in work.catalogue.rows(ChecklistTemplate) if row.in_force(MONDAY) and row.items
        )
        made = CitizenChecklist(
            id=uuid4(),
            citizen=office.citizens[at].ref,
            template=template,
            since=MONDAY,
            ticks=tuple(
                Tick(item=item.code, on=MONDAY, by="M1", where="Bilag") for item in template.items[:2]
            ),
        )
        work.checklist_keeping.put(made)
    return made


def test_lists_come_back_by_citizen_and_by_id(office: Office) -> None:
    one, other = kept(office), kept(office, 1)
    later = replace(one, id=uuid4(), since=MONDAY + timedelta(days=1), ticks=())
    with office.store.writing() as work:
        work.checklist_keeping.put(later)
        assert work.checklists.get(later.id) == later
    with office.store.reading() as look:
        found = look.checklists.of([office.citizens[0].id, office.citizens[1].id, office.citizens[2].id])
        assert found == {one.citizen.id: (one, later), other.citizen.id: (other,)}
        assert look.checklists.of([]) == {}
        assert look.checklists.get(uuid4()) is None


def test_ticks_become_the_given_ones_and_a_list_goes_with_its_ticks(office: Office) -> None:
    made = kept(office)
    changed = replace(made, until=MONDAY, ticks=made.ticks[1:])
    with office.store.writing() as work:
        work.checklist_keeping.put(changed)
        assert work.checklists.get(made.id) == changed
        work.checklist_keeping.remove(made.id)
    with office.store.reading() as look:
        assert look.checklists.get(made.id) is None
    assert office.store.check() == ()

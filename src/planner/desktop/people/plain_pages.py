"""The plain pages of the rail, by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from planner.desktop.people.descriptions import PlainSort
from planner.desktop.people.plain_page import PlainPage
from planner.desktop.people.section import Section
from planner.desktop.people.sorts_of_people import citizens, cohorts, organisations, staff
from planner.desktop.people.sorts_of_places import placements, rooms, workplaces
from planner.desktop.shared.desk_context import DeskContext

SORTS: Mapping[str, tuple[Callable[[DeskContext], PlainSort], ...]] = {
    "citizens": (citizens,),
    "cohorts": (cohorts,),
    "staff": (staff, organisations),
    "workplaces": (workplaces,),
    "rooms": (rooms,),
    "placements": (placements,),
}
"""The sorts of record behind each page's key; several stand behind tabs."""


def plain_page(
    key: str, desk: DeskContext, sections: tuple[Callable[[DeskContext], Section], ...] = ()
) -> PlainPage:
    """The page of a key; ``sections`` stand below those of its first sort."""
    first, *others = (make(desk) for make in SORTS[key])
    return PlainPage(desk, (replace(first, sections=(*first.sections, *sections)), *others))

"""The plain pages of the rail."""

from __future__ import annotations

from planner.desktop.people.plain_page import PlainPage
from planner.desktop.people.sorts_of_people import citizens, cohorts, organisations, staff
from planner.desktop.people.sorts_of_places import placements, rooms, workplaces
from planner.desktop.shared.desk_context import DeskContext


def citizens_page(desk: DeskContext) -> PlainPage:
    """Borgere."""
    return PlainPage(desk, (citizens(desk),))


def cohorts_page(desk: DeskContext) -> PlainPage:
    """Hold."""
    return PlainPage(desk, (cohorts(desk),))


def staff_page(desk: DeskContext) -> PlainPage:
    """Medarbejdere, and the organisations they work in."""
    return PlainPage(desk, (staff(desk), organisations(desk)))


def workplaces_page(desk: DeskContext) -> PlainPage:
    """Arbejdspladser."""
    return PlainPage(desk, (workplaces(desk),))


def rooms_page(desk: DeskContext) -> PlainPage:
    """Lokaler."""
    return PlainPage(desk, (rooms(desk),))


def placements_page(desk: DeskContext) -> PlainPage:
    """Placeringer."""
    return PlainPage(desk, (placements(desk),))

"""What the fields of a session can be chosen from; read once and again after changes."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import Kind
from planner.domain.people import Organisation, Room, Workplace
from planner.domain.session import Place
from planner.services.session_drafts import room_place, workplace_place


class Choices:
    """Kinds in force on a date, places and organisations."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk
        self._kinds: dict[date, tuple[Kind, ...]] = {}

    def forget(self) -> None:
        """Something was changed: read again when asked."""
        self._kinds.clear()
        for name in ("places", "organisations"):
            self.__dict__.pop(name, None)

    def kinds(self, day: date) -> tuple[Kind, ...]:
        """The kinds in force on a date, in order."""
        if day not in self._kinds:
            if len(self._kinds) > 40:
                self._kinds.clear()
            self._kinds[day] = self._desk.office.catalogue.kinds(day)
        return self._kinds[day]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Rooms, then workplaces."""
        people, acting = self._desk.office.people, self._desk.acting
        rooms = [room_place(room) for room in people.list(acting, Room)]
        return (*rooms, *(workplace_place(each) for each in people.list(acting, Workplace)))

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """Who may own a session."""
        return self._desk.office.people.list(self._desk.acting, Organisation)

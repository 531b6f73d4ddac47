"""What has to be there before a citizen's case is put forward for a scheme: a template with versions, and a citizen's own list.

A list keeps the version it was begun with: a template that is changed later asks nothing new of cases already under way.
A tick says that something is there. It decides nothing.
Source: action plan 2016, the checklist for flex job, disability pension, vocational rehabilitation and resource programme.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from planner.domain.catalogue import Entry, Words
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, Refused, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """One thing that has to be there.

    Attributes:
        document: Whether it is a paper in the case, and not a step that was taken.
        from_attendance: Whether this program can make it: the summary of a citizen's hours.
    """

    code: str
    name: Words
    document: bool = False
    from_attendance: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistTemplate(Entry):
    """What a scheme asks for, from a date on; a change is a new row, so each row is a version."""

    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """That something is there: since when, who said so, and where it lies (never what is in it)."""

    item: str
    on: date
    by: str
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenChecklist:
    """A citizen's list for a scheme; ``until`` is the day it was ended, None while it is worked on. Ticks in the items' order."""

    id: UUID
    citizen: Ref
    template: ChecklistTemplate
    since: date
    until: date | None = None
    ticks: tuple[Tick, ...] = ()

    def tick(self, item: str) -> Tick | None:
        """The tick of an item, or None."""
        return next((tick for tick in self.ticks if tick.item == item), None)

    @property
    def missing(self) -> tuple[ChecklistItem, ...]:
        """What is not there yet, in the template's order."""
        done = {tick.item for tick in self.ticks}
        return tuple(item for item in self.template.items if item.code not in done)

    @property
    def complete(self) -> bool:
        """Whether everything is there."""
        return not self.missing


def checked_items(items: tuple[ChecklistItem, ...]) -> tuple[ChecklistItem, ...]:
    """The items, if they can be told apart.

    Raises:
        Malformed: There are none, or two have the same code.
    """
    if not items:
        raise Malformed("checklist-empty")
    if len({item.code for item in items}) < len(items):
        raise Malformed("checklist-item-twice")
    return items


def ticked(checklist: CitizenChecklist, tick: Tick) -> CitizenChecklist:
    """The list with a tick more; one that the item had is replaced.

    Raises:
        Unknown: The list asks for no such thing.
        Refused: The list was ended.
    """
    order = [item.code for item in checklist.template.items]
    if tick.item not in order:
        raise Unknown("unknown-checklist-item", item=tick.item, choices=order)
    _check_open(checklist)
    others = [each for each in checklist.ticks if each.item != tick.item]
    return replace(checklist, ticks=tuple(sorted([*others, tick], key=lambda each: order.index(each.item))))


def unticked(checklist: CitizenChecklist, item: str) -> CitizenChecklist:
    """The list without the tick of an item.

    Raises:
        Unknown: The item has none.
        Refused: The list was ended.
    """
    if checklist.tick(item) is None:
        raise Unknown("checklist-not-ticked", item=item)
    _check_open(checklist)
    return replace(checklist, ticks=tuple(each for each in checklist.ticks if each.item != item))


def ended(checklist: CitizenChecklist, day: date) -> CitizenChecklist:
    """The list as it was on its last day.

    Raises:
        Refused: It was ended already.
        Malformed: The day lies before the list was begun.
    """
    _check_open(checklist)
    if day < checklist.since:
        raise Malformed("checklist-ends-first", first=checklist.since, last=day)
    return replace(checklist, until=day)


def _check_open(checklist: CitizenChecklist) -> None:
    if checklist.until is not None:
        raise Refused("checklist-ended", day=checklist.until)

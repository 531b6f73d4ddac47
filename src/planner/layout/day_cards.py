"""The cards of one day in their column: side by side where they overlap, under each other where that would be too narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from planner.domain.recipients import VisibleSession
from planner.domain.session import Slot
from planner.layout.card_contents import CardContent, Part, card_content, people_words
from planner.layout.cards import Card, CardMaker
from planner.layout.day_columns import Lane, TimeAxis, lanes
from planner.layout.palette import busy_colours
from planner.layout.primitives import Box, Group
from planner.wording import Wording

_SHORTEST = 17.0  # a card is never less tall, however short the session
_LEAST_ROW = 9.0  # and in a crowd never less than this
_NARROWEST = 46.0
_BETWEEN = 1.2
_MANY = 3  # so many sessions that differ in their citizen only share a card


@dataclass(frozen=True, slots=True)
class DayCards:
    """The day's cards where they stand, and the sessions that these do not say everything about.

    ``unsaid`` has each such session's words and what its card goes without; nothing there when it has no card at all.
    """

    cards: tuple[Group, ...]
    unsaid: tuple[tuple[CardContent, tuple[Part, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one card is for: a session, or several that differ in nothing but who comes."""

    slot: Slot
    content: CardContent


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Entries that overlap, and how far down they may reach."""

    entries: tuple[_Entry, ...]
    lanes: tuple[Lane, ...]
    floor: float


def day_cards(
    sessions: Sequence[VisibleSession],
    axis: TimeAxis,
    left: float,
    width: float,
    maker: CardMaker,
    wording: Wording,
) -> DayCards:
    """Lay out one day's sessions, which are by start, in a column."""
    cards: list[Group] = []
    unsaid: list[tuple[CardContent, tuple[Part, ...]]] = []
    for cluster in _clusters(_entries(sessions, wording), axis):
        boxes = _beside(cluster, axis, left, width)
        contents = [entry.content for entry in cluster.entries]
        drawn = _drawn(contents, boxes, maker)
        if _trouble(drawn):
            under = _under(cluster, axis, left, width)
            if under is None and min(box.width for box in boxes) < _NARROWEST:
                cards.append(_together(cluster, axis, left, width, maker, wording))
                unsaid += [(content, ()) for content in contents]
                continue
            stacked = _drawn(contents, under, maker) if under else drawn
            if under and _trouble(stacked) < _trouble(drawn):
                boxes, drawn = under, stacked
        cards += [_moved(card, box) for card, box in zip(drawn, boxes, strict=True)]
        unsaid += [
            (content, () if card.bare else card.left_out)
            for content, card in zip(contents, drawn, strict=True)
            if card.left_out or card.bare
        ]
    return DayCards(tuple(cards), tuple(unsaid))


def _entries(sessions: Sequence[VisibleSession], wording: Wording) -> list[_Entry]:
    """The day's cards: many talks at one time, one for each citizen, share one card that names everybody."""
    alike: dict[tuple[Slot, CardContent], list[str]] = {}
    entries: list[tuple[Slot, CardContent, tuple[Slot, CardContent]]] = []
    for session in sessions:
        content = card_content(session, wording)
        others = tuple(part for part in content.parts if part[0] is not Part.PEOPLE or not session.people)
        key = session.slot, replace(content, parts=others)
        if session.people:
            alike.setdefault(key, []).append(people_words(session, wording))
        entries.append((session.slot, content, key))
    found: list[_Entry] = []
    for slot, content, key in entries:
        names = alike.get(key, [])
        if len(names) < _MANY:
            found.append(_Entry(slot, content))
        elif _named(content) == names[0]:
            people = wording.count("paper-one-by-one", len(names), names=", ".join(sorted(names)))
            parts = tuple((part, people if part is Part.PEOPLE else text) for part, text in content.parts)
            found.append(_Entry(slot, replace(content, parts=parts)))
    return found


def _named(content: CardContent) -> str:
    return dict(content.parts).get(Part.PEOPLE, "")


def _clusters(entries: Sequence[_Entry], axis: TimeAxis) -> list[_Cluster]:
    places = lanes([entry.slot for entry in entries], _SHORTEST / axis.scale, axis.last_minute)
    members: dict[int, list[tuple[_Entry, Lane]]] = {}
    for entry, lane in zip(entries, places, strict=True):
        members.setdefault(lane.cluster, []).append((entry, lane))
    groups = [members[number] for number in sorted(members)]
    tops = [_extent([s for s, _ in group], axis)[0] for group in groups]
    floors = [below for _, below in pairwise([*tops, axis.top + axis.height])]
    return [
        _Cluster(tuple(s for s, _ in group), tuple(lane for _, lane in group), floor)
        for group, floor in zip(groups, floors, strict=True)
    ]


def _extent(entries: Sequence[_Entry], axis: TimeAxis) -> tuple[float, float]:
    """From the top of the first to the bottom of the last, a short one as tall as it is drawn."""
    boxes = [axis.box(s.slot, Lane(0, 1), 0, 1) for s in entries]
    floor = axis.top + axis.height
    tops = [min(box.y, floor - _SHORTEST) if box.height < _SHORTEST else box.y for box in boxes]
    return min(tops), max(top + max(box.height, _SHORTEST) for top, box in zip(tops, boxes, strict=True))


def _beside(cluster: _Cluster, axis: TimeAxis, left: float, width: float) -> list[Box]:
    """Each session in its lane, at its time."""
    bottom = axis.top + axis.height
    boxes = []
    for entry, lane in zip(cluster.entries, cluster.lanes, strict=True):
        box = axis.box(entry.slot, lane, left, width, gap=_BETWEEN)
        height = max(box.height, _SHORTEST - _BETWEEN)
        boxes.append(Box(box.x, min(box.y + _BETWEEN / 2, bottom - height), box.width, height))
    return boxes


def _under(cluster: _Cluster, axis: TimeAxis, left: float, width: float) -> list[Box] | None:
    """Each session in the column's whole width, in order and as tall as the others; None when that is too low."""
    top, bottom = _extent(cluster.entries, axis)
    count = len(cluster.entries)
    bottom = min(max(bottom, top + count * _SHORTEST), cluster.floor)
    each = (bottom - top) / count
    if each < _LEAST_ROW:
        return None
    return [Box(left, top + n * each + _BETWEEN / 2, width - _BETWEEN, each - _BETWEEN) for n in range(count)]


def _drawn(contents: Sequence[CardContent], boxes: Sequence[Box], maker: CardMaker) -> list[Card]:
    return [maker.card(c, box.width, box.height) for c, box in zip(contents, boxes, strict=True)]


def _trouble(cards: Sequence[Card]) -> int:
    """How much is not said: a card without its title is worst."""
    return sum(len(card.left_out) + 20 * card.bare for card in cards)


def _together(
    cluster: _Cluster, axis: TimeAxis, left: float, width: float, maker: CardMaker, wording: Wording
) -> Group:
    """One card for sessions that have no room of their own; the list behind the plan names them."""
    first = min(s.slot.start for s in cluster.entries)
    last = max(s.slot.end for s in cluster.entries)
    content = CardContent(
        start=wording.clock(first),
        end=wording.clock(last),
        title=wording.count("paper-together", len(cluster.entries)),
        colours=busy_colours(),
        tick=False,
    )
    top, bottom = _extent(cluster.entries, axis)
    height = max(bottom - top, _SHORTEST) - _BETWEEN
    top = min(top + _BETWEEN / 2, axis.top + axis.height - height)
    box = Box(left, top, width - _BETWEEN, height)
    return _moved(maker.card(content, box.width, box.height), box)


def _moved(card: Card, box: Box) -> Group:
    group = card.group
    return Group(group.items, box.x, box.y, group.clip, group.tag, group.label)

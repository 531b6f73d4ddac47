"""The next times when everybody and everything wanted is free, and what was passed over and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from planner.domain.clashes import Rule

K = TypeVar("K", bound=Hashable)


class BusyReason(StrEnum):
    """Why somebody or something is not to be had."""

    SESSION = "session"
    OUTSIDE = "outside"
    ABSENCE = "absence"
    PAUSE = "pause"
    CLOSED_HOURS = "closed_hours"
    KEPT_FREE = "kept_free"
    CLOSED_DAY = "closed_day"


@dataclass(frozen=True, slots=True, order=True)
class BusyStretch:
    """Time that somebody is not to be had, the end not included; moments are whole minutes on one line of time.

    ``rule`` is the one that a session there would go against.
    """

    start: int
    end: int
    rule: Rule = Rule.CITIZEN


@dataclass(frozen=True)
class Option(Generic[K]):
    """One of several places.

    Attributes:
        what: Which one.
        busy: When it is taken itself.
        way: What places have in common that are as far away as each other, such as a site.
        journeys: When whom would be on their way to or from there; the same for every place of one ``way``.
    """

    what: K
    busy: Iterable[BusyStretch]
    way: str = ""
    journeys: Mapping[K, Iterable[BusyStretch]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PassedOver(Generic[K]):
    """That somebody was in the way at some of the times that were tried.

    Attributes:
        who: Who or what.
        rule: The rule that a session at those times would go against.
        times: At how many of the times that were tried before the last one found.
    """

    who: K
    rule: Rule
    times: int


@dataclass(frozen=True, slots=True)
class FreeTimes(Generic[K]):
    """The moments found, in order, and everybody who was in the way, the one most often in the way first.

    ``chosen`` is the place for each moment, None without options; ``tried`` is how many moments were looked at.
    """

    starts: tuple[int, ...]
    passed: tuple[PassedOver[K], ...]
    tried: int
    chosen: tuple[K | None, ...] = ()


class _Row:
    """One person's busy stretches, without those that lie inside others, so that starts and ends both rise."""

    def __init__(self, stretches: Iterable[BusyStretch]) -> None:
        kept: list[BusyStretch] = []
        for each in sorted(stretches):
            if each.end > each.start and (not kept or each.end > kept[-1].end):
                kept.append(each)
        self._kept = kept
        self._ends = [each.end for each in kept]

    def in_the_way(self, start: int, end: int) -> BusyStretch | None:
        """The first stretch that shares time with a moment and its length."""
        at = bisect_left(self._ends, start + 1)
        if at < len(self._kept) and self._kept[at].start < end:
            return self._kept[at]
        return None


class _Rows(Generic[K]):
    """Everybody who has to be free together."""

    def __init__(self, busy: Mapping[K, Iterable[BusyStretch]]) -> None:
        self._rows = [(who, _Row(stretches)) for who, stretches in busy.items()]

    def in_the_way(self, start: int, end: int) -> list[tuple[K, Rule]]:
        """Whoever is not to be had, and the rule that says so."""
        found = ((who, row.in_the_way(start, end)) for who, row in self._rows)
        return [(who, stretch.rule) for who, stretch in found if stretch is not None]


@dataclass
class _Places(Generic[K]):
    """The places that one of is wanted, taken from where they come from only as far as they are asked about."""

    source: Iterator[Option[K]]
    known: list[tuple[K, str, _Row]] = field(default_factory=list)
    ways: dict[str, _Rows[K]] = field(default_factory=dict)

    def free(self, start: int, end: int) -> tuple[K | None, list[tuple[K, Rule]]]:
        """The first place that is free, else None and what is in the way at all of them."""
        blocked: dict[tuple[K, Rule], None] = {}
        on_the_way: dict[str, list[tuple[K, Rule]]] = {}
        for what, way, row in self._all():
            if way not in on_the_way:
                on_the_way[way] = self.ways[way].in_the_way(start, end)
            stretch = row.in_the_way(start, end)
            if stretch is None and not on_the_way[way]:
                return what, []
            blocked |= dict.fromkeys(on_the_way[way])
            if stretch is not None:
                blocked[what, stretch.rule] = None
        return None, list(blocked)

    def _all(self) -> Iterator[tuple[K, str, _Row]]:
        yield from self.known
        for option in self.source:
            if option.way not in self.ways:
                self.ways[option.way] = _Rows(option.journeys)
            self.known.append((option.what, option.way, _Row(option.busy)))
            yield self.known[-1]


def free_times(
    busy: Mapping[K, Iterable[BusyStretch]],
    windows: Iterable[tuple[int, int]],
    *,
    minutes: int,
    step: int,
    how_many: int,
    options: Iterable[Option[K]] | None = None,
) -> FreeTimes[K]:
    """The first moments at which nobody is busy for so long, at each window's start and every step from there.

    Args:
        busy: By whom it is; in any order, also overlapping.
        windows: From when to when something may be, in order of time and apart from each other.
        minutes: How long it lasts.
        step: Minutes between two moments that are tried.
        how_many: When to stop looking. Times that are found do not overlap each other.
        options: Places of which one has to be free too, the ones wanted most first; None when no place is wanted.
    """
    everybody = _Rows(busy)
    places = None if options is None else _Places(iter(options))
    starts: list[int] = []
    chosen: list[K | None] = []
    passed: dict[tuple[K, Rule], int] = {}
    tried = 0
    for start in _moments(windows, minutes, step):
        if len(starts) == how_many:
            break
        if starts and start < starts[-1] + minutes:
            continue
        tried += 1
        place: K | None = None
        blocked = everybody.in_the_way(start, start + minutes)
        if not blocked and places is not None:
            # Places are looked at only for times at which somebody could use them.
            place, blocked = places.free(start, start + minutes)
        if blocked or (places is not None and place is None):
            for key in blocked:
                passed[key] = passed.get(key, 0) + 1
        else:
            starts.append(start)
            chosen.append(place)
    return FreeTimes(tuple(starts), _by_count(passed), tried, tuple(chosen))


def _moments(windows: Iterable[tuple[int, int]], minutes: int, step: int) -> Iterator[int]:
    for begin, end in windows:
        yield from range(begin, end - minutes + 1, step)


def _by_count(passed: Mapping[tuple[K, Rule], int]) -> tuple[PassedOver[K], ...]:
    found: Sequence[PassedOver[K]] = [PassedOver(who, rule, times) for (who, rule), times in passed.items()]
    return tuple(sorted(found, key=lambda each: -each.times))

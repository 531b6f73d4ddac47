"""The next times when everybody and everything wanted is free, and what was passed over and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

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
    """Time that somebody is not to be had, the end not included; moments are whole minutes on one line of time."""

    start: int
    end: int
    reason: BusyReason = BusyReason.SESSION


@dataclass(frozen=True, slots=True)
class PassedOver(Generic[K]):
    """That somebody was in the way at some of the times that were tried.

    Attributes:
        who: Who or what.
        times: At how many of the times that were tried before the last one found.
    """

    who: K
    reason: BusyReason
    times: int


@dataclass(frozen=True, slots=True)
class FreeTimes(Generic[K]):
    """The moments found, in order, and everybody who was in the way, the one most often in the way first.

    ``tried`` is how many moments were looked at.
    """

    starts: tuple[int, ...]
    passed: tuple[PassedOver[K], ...]
    tried: int


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


def free_times(
    busy: Mapping[K, Iterable[BusyStretch]],
    windows: Iterable[tuple[int, int]],
    *,
    minutes: int,
    step: int,
    how_many: int,
) -> FreeTimes[K]:
    """The first moments at which nobody is busy for so long, at each window's start and every step from there.

    Args:
        busy: By whom it is; in any order, also overlapping.
        windows: From when to when something may be, in order of time and apart from each other.
        minutes: How long it lasts.
        step: Minutes between two moments that are tried.
        how_many: When to stop looking. Times that are found do not overlap each other.
    """
    rows = [(who, _Row(stretches)) for who, stretches in busy.items()]
    starts: list[int] = []
    passed: dict[tuple[K, BusyReason], int] = {}
    tried = 0
    for start in _moments(windows, minutes, step):
        if len(starts) == how_many:
            break
        if starts and start < starts[-1] + minutes:
            continue
        tried += 1
        free = True
        for who, row in rows:
            stretch = row.in_the_way(start, start + minutes)
            if stretch is not None:
                free = False
                key = (who, stretch.reason)
                passed[key] = passed.get(key, 0) + 1
        if free:
            starts.append(start)
    return FreeTimes(tuple(starts), _by_count(passed), tried)


def _moments(windows: Iterable[tuple[int, int]], minutes: int, step: int) -> Iterator[int]:
    for begin, end in windows:
        yield from range(begin, end - minutes + 1, step)


def _by_count(passed: Mapping[tuple[K, BusyReason], int]) -> tuple[PassedOver[K], ...]:
    found: Sequence[PassedOver[K]] = [
        PassedOver(who, reason, times) for (who, reason), times in passed.items()
    ]
    return tuple(sorted(found, key=lambda each: -each.times))

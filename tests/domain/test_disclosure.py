"""Nobody can be worked out from a report, not even by somebody who knows every rule by which figures are held back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

import pytest

from planner.domain.disclosure import Shown, is_small, put_together, shown

LEAST = 3
"""A small least makes the tables few enough to try them all; the rules do not know the number."""


def published_sizes(counts: Sequence[int]) -> tuple[tuple[object, int], ...]:
    """What a reader sees of the groups' sizes: those alone by name, the rest as one number."""
    parts = put_together(counts, LEAST)
    return tuple(
        (
            part[0] if len(part) == 1 and counts[part[0]] >= LEAST else "others",
            sum(counts[place] for place in part),
        )
        for part in parts
    )


@pytest.mark.parametrize("groups", [1, 2, 3, 4])
def test_no_small_group_is_known_from_the_sizes(groups: int) -> None:
    """Every office of so many groups; those that look the same must differ in whatever is small."""
    looks: dict[tuple[tuple[object, int], ...], list[tuple[int, ...]]] = defaultdict(list)
    most = 9 if groups == 4 else 12
    for counts in product(range(most + 1), repeat=groups):
        looks[published_sizes(counts)].append(counts)
    for published, offices in looks.items():
        # What is put together could be one group alone: beyond the most, not every office was tried.
        if any(size > most for name, size in published if name == "others"):
            continue
        for place in range(groups):
            possible = {counts[place] for counts in offices}
            if len(possible) == 1:
                assert not is_small(possible.pop(), LEAST), (published, offices)


@pytest.mark.parametrize("groups", [1, 2, 3, 4])
def test_every_size_that_is_shown_is_large(groups: int) -> None:
    for counts in product(range(7), repeat=groups):
        parts = put_together(counts, LEAST)
        assert all(sum(counts[place] for place in part) >= LEAST for part in parts)
        if parts:
            assert sorted(place for part in parts for place in part) == [
                place for place, count in enumerate(counts) if count
            ]


def tables(sizes: Sequence[int], columns: int) -> Iterable[tuple[tuple[int, ...], ...]]:
    """Every table in which each person of each group is counted in one column."""
    return product(*(list(splits(size, columns)) for size in sizes))


def splits(size: int, columns: int) -> Iterable[tuple[int, ...]]:
    if columns == 1:
        yield (size,)
        return
    for first in range(size + 1):
        for rest in splits(size - first, columns - 1):
            yield (first, *rest)


def published_table(rows: Sequence[Sequence[int]]) -> object:
    how = shown(rows, LEAST)
    if how is Shown.ROWS:
        return how, tuple(map(tuple, rows))
    return how, tuple(sum(column) for column in zip(*rows, strict=True)) if how is Shown.SUMS else None


@pytest.mark.parametrize("sizes", [(3,), (4,), (7,), (3, 3), (3, 4), (5, 4), (4, 7), (3, 3, 3), (3, 4, 5)])
@pytest.mark.parametrize("columns", [2, 3])
def test_no_small_count_is_known_from_a_table(sizes: tuple[int, ...], columns: int) -> None:
    """The reader knows the sizes of the groups, since they are shown."""
    looks: dict[object, list[tuple[tuple[int, ...], ...]]] = defaultdict(list)
    for rows in tables(sizes, columns):
        looks[published_table(rows)].append(rows)
    for published, possible in looks.items():
        for group, column in product(range(len(sizes)), range(columns)):
            counts = {rows[group][column] for rows in possible}
            if len(counts) == 1:
                assert not is_small(counts.pop(), LEAST), (published, possible[:3])


def test_what_a_report_shows() -> None:
    assert put_together([12, 7, 0, 9], 5) == ((0,), (1,), (3,))
    assert put_together([12, 3, 0, 9], 5) == ((0,), (1, 3)), "the next in order, not the smallest"
    assert put_together([12, 3, 4, 9], 5) == ((0,), (3,), (1, 2))
    assert put_together([12, 4, 4, 9], 5) == ((0,), (1, 2, 3)), "eight of two small groups would be four each"
    assert put_together([1, 1, 2], 5) == ()
    assert shown([(5, 0, 7), (9, 6, 0)], 5) is Shown.ROWS
    assert shown([(5, 1, 7), (9, 6, 0)], 5) is Shown.SUMS
    assert shown([(5, 1, 7), (9, 1, 0)], 5) is Shown.NOTHING
    assert shown([(5, 1, 7)], 5) is Shown.NOTHING

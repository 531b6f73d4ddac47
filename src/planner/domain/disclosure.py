"""Figures about groups of people from which nobody in a small group can be worked out.

Three rules. A group with fewer people than the least is put together with others until it has enough, and groups are taken in
their fixed order, so that what is put together does not tell which of them was small. A table of counts is shown group by
group only when no count in it is small; else only its sums are shown, for all groups together; else nothing. So nothing can
be had by subtracting what is shown from what is shown.
Source: domain guide 4 ("Statistics: counts, cells <5 suppressed"), good practice, so the least is the office's to choose.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto


class Shown(Enum):
    """How much of a table may be shown."""

    ROWS = auto()
    SUMS = auto()
    NOTHING = auto()


def is_small(count: int, least: int) -> bool:
    """Whether so few have something that they could be found; nobody at all is not few."""
    return 0 < count < least


def put_together(counts: Sequence[int], least: int) -> tuple[tuple[int, ...], ...]:
    """Which groups are shown as one, by place: each alone, and the small ones as the last, with more until they are enough.

    Groups without anybody are left out. All small ones at their lowest or highest possible count would be known from their
    sum, so they take in another group too. Empty when all of them together are too few.
    """
    people = [place for place, count in enumerate(counts) if count]
    if sum(counts) < least:
        return ()
    joined = [place for place in people if counts[place] < least]
    if not joined:
        return tuple((place,) for place in people)
    after = [place for place in people if place > joined[-1]] + [
        place for place in people if place < joined[-1]
    ]
    others = iter([place for place in after if place not in joined])
    while not _enough([counts[place] for place in joined], least):
        another = next(others, None)
        if another is None:
            break
        joined.append(another)
    alone = tuple((place,) for place in people if place not in joined)
    return (*alone, tuple(sorted(joined)))


def _enough(counts: Sequence[int], least: int) -> bool:
    whole = sum(counts)
    # With one more than the least, a large group beside a small one would leave one person for the small one.
    if len(counts) < 2 or whole < least + 2:
        return False
    small = all(count < least for count in counts)
    return not small or len(counts) < whole < len(counts) * (least - 1)


def shown(rows: Sequence[Sequence[int]], least: int) -> Shown:
    """How much of a table of counts may be shown: a row for each group, a column for each thing that is counted.

    Sums alone are shown when there is more than one group, and at least two of the sums have people: if all had the same,
    the groups' sizes would tell the rest. A table with one column has nothing to be told apart by.
    """
    if not any(is_small(count, least) for row in rows for count in row):
        return Shown.ROWS
    sums = [sum(column) for column in zip(*rows, strict=True)]
    several = len(rows) > 1 and (len(sums) == 1 or sum(1 for each in sums if each) > 1)
    return Shown.SUMS if several and not any(is_small(each, least) for each in sums) else Shown.NOTHING

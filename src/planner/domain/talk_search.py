"""Choosing one time for each of many, so that as many as can be get one.

First come, first served is tried first. Where that leaves somebody over, the times of those who have the fewest left are
chosen first, and choices are taken back until all fit, or it is plain that they cannot.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

# How many times somebody is given a time before the search is content with what it has. Twelve talks need twelve.
ENOUGH = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """One time that somebody could have, in minutes on one line of time.

    Attributes:
        holder: Who holds it, the same for all choices of one seat; between two of theirs there is a pause.
        takes: Whom and what it takes, the holder among them.
    """

    start: int
    end: int
    holder: Hashable
    takes: tuple[Hashable, ...]


def choose(seats: Sequence[Sequence[Choice]], pause: int = 0) -> list[int | None]:
    """Which choice each seat gets, None for those that get none; as many as can be get one, the first ones if not all.

    Args:
        seats: Each one's choices, the ones wanted most first.
        pause: Minutes between two times of one holder.
    """
    found = _Search(seats, pause).in_order()
    over = sum(chosen is None and bool(choices) for chosen, choices in zip(found, seats, strict=True))
    search = _Search(seats, pause)
    for left_out in range(over):
        better = search.complete(left_out)
        if better is not None:
            return better
    return found


class _Search:
    def __init__(self, seats: Sequence[Sequence[Choice]], pause: int) -> None:
        self._seats = seats
        self._pause = pause
        self._steps = ENOUGH
        self._origin = min((each.start for seat in seats for each in seat), default=0) - pause
        # Each choice's minutes as bits, and by whom it is the minutes that are taken.
        self._bits = [[self._minutes(each.start, each.end) for each in seat] for seat in seats]
        self._taken: dict[Hashable, int] = {}
        self._chosen: list[int | None] = [None] * len(seats)

    def in_order(self) -> list[int | None]:
        """The first free choice of each, in the order of the list."""
        for seat, choices in enumerate(self._seats):
            free = self._free(seat, range(len(choices)))
            if free:
                self._take(seat, free[0])
        return self._chosen

    def complete(self, left_out: int) -> list[int | None] | None:
        """Choices for all that have any but so many; None when there are none, or looking for them takes too long."""
        self._taken, self._chosen = {}, [None] * len(self._seats)
        left = {seat: list(range(len(choices))) for seat, choices in enumerate(self._seats) if choices}
        return self._chosen if self._placed(left, left_out) else None

    def _placed(self, left: Mapping[int, Sequence[int]], left_out: int) -> bool:
        """Whether each that is left gets one, but for so many; ``left`` is what each could have before the last was taken."""
        if not left:
            return True
        if self._steps == 0:
            return False
        self._steps -= 1
        free = {seat: self._free(seat, numbers) for seat, numbers in left.items()}
        if sum(map(bool, free.values())) < len(free) - left_out or self._most(free) < len(free) - left_out:
            return False
        seat = min(free, key=lambda each: (len(free[each]), each))
        numbers = free.pop(seat)
        before = self._taken
        for number in numbers:
            self._take(seat, number)
            if self._placed(free, left_out):
                return True
            self._taken, self._chosen[seat] = before, None
        return left_out > 0 and self._placed(free, left_out - 1)

    def _most(self, free: Mapping[int, Sequence[int]]) -> int:
        """No more than this many can have one, whoever they are."""
        times: dict[Hashable, set[tuple[int, int]]] = {}
        seats: dict[Hashable, int] = {}
        for seat, numbers in free.items():
            choices = self._seats[seat]
            for number in numbers:
                each = choices[number]
                times.setdefault(each.holder, set()).add((each.end, each.start))
            if numbers:
                holder = choices[numbers[0]].holder
                seats[holder] = seats.get(holder, 0) + 1
        return sum(min(many, self._one_after_another(times[holder])) for holder, many in seats.items())

    def _one_after_another(self, times: Iterable[tuple[int, int]]) -> int:
        count, over = 0, self._origin
        for end, start in sorted(times):
            if start >= over:
                count, over = count + 1, end + self._pause
        return count

    def _free(self, seat: int, numbers: Iterable[int]) -> list[int]:
        choices, bits, taken = self._seats[seat], self._bits[seat], self._taken
        return [
            number
            for number in numbers
            if not any(taken.get(who, 0) & bits[number] for who in choices[number].takes)
        ]

    def _take(self, seat: int, number: int) -> None:
        choice = self._seats[seat][number]
        taken = dict(self._taken)
        for who in choice.takes:
            pause = self._pause if who == choice.holder else 0
            taken[who] = taken.get(who, 0) | self._minutes(choice.start - pause, choice.end + pause)
        self._taken, self._chosen[seat] = taken, number

    def _minutes(self, start: int, end: int) -> int:
        return ((1 << (end - start)) - 1) << (start - self._origin)

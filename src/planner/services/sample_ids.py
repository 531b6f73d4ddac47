"""Ids and chances of a sample office: the same for the same seed."""

from __future__ import annotations

from random import Random
from uuid import UUID

_VERSION = 7 << 76
_VARIANT = 2 << 62


class SampleChance:
    """Gives ids that rise, so that a database appends them, and decides what is left to chance."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 (made-up data, nothing to keep secret)
        self._given = 0

    def id(self) -> UUID:
        """The next id, in the form of a time-ordered UUID whose time is a count."""
        self._given += 1
        chance = self._random.getrandbits(74)
        high, low = chance >> 62, chance & ((1 << 62) - 1)
        return UUID(int=self._given << 80 | _VERSION | high << 64 | _VARIANT | low)

    def share(self) -> float:
        """A number from 0 to 1."""
        return self._random.random()

    def below(self, number: int) -> int:
        """A whole number from 0 to one less."""
        return int(self._random.random() * number)

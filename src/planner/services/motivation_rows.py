"""Who stands on the list of motivated citizens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.domain.catalogue import ProgressScale
from planner.domain.people import Ref
from planner.domain.scales import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Motivated:
    """A citizen on the list: the last score in motivation, and whom to ask."""

    citizen: Ref
    mentor: Ref | None
    score: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class MotivatedList:
    """Citizens whose last score is at least a step of the scale in force, given on a day or later; highest first."""

    scale: ProgressScale
    least: int
    since: date | None
    rows: tuple[Motivated, ...]

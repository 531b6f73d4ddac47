"""Week templates: named cells that become sessions in the week they are applied to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from planner.domain.catalogue import Origin, Sensitivity, Words
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Audience, EndIs


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCell:
    """One cell: a weekday (0 is Monday), wall times, a kind by code, and a title.

    ``owner`` is an organisation's reference, empty for whoever applies it.
    """

    weekday: int
    start: time
    end: time
    end_is: EndIs
    kind: str
    title: str
    audience: Audience
    owner: str = ""
    sensitivity: Sensitivity = Sensitivity.NORMAL


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTemplate:
    """A named week; a change makes a new version and old applications keep theirs.

    A version without cells takes the template out of use; the next version with cells brings it back.
    """

    id: UUID
    code: str
    version: int
    name: Words
    cells: tuple[TemplateCell, ...]
    group: str | None = None
    origin: Origin = Origin.SEED

    @property
    def removed(self) -> bool:
        """Whether this version takes it out of use."""
        return not self.cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """That a template was applied to a citizen or cohort in a week; undo deletes it."""

    id: UUID
    template: str
    template_version: int
    citizen: Ref | None
    cohort: Ref | None
    week: IsoWeek


@dataclass(frozen=True, slots=True)
class SkippedCell:
    """A cell that was not planned, with the closed day that is why."""

    day: date
    title: str
    closed: Words

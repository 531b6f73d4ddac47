"""Those who said that they want more: citizens by their last score in motivation, for extra sessions.

It is a list to look through; nobody is planned or left out by it.
Source: goals 2013, aim 3: motivated citizens get extra effort, whatever the barriers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.acting import Acting
from planner.domain.catalogue import ProgressArea, ProgressScale
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen
from planner.domain.refusals import Malformed
from planner.domain.scales import scale_on
from planner.layout.list_sheet import ListSheet
from planner.services.acting_person import mentees
from planner.services.motivation_rows import Motivated, MotivatedList
from planner.services.motivation_sheet import motivated_cells, motivated_heads, motivated_sheet
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Store
from planner.services.scales_rights import KnownScores
from planner.wording import Wording


@dataclass(frozen=True, slots=True)
class ListWriters:
    """What turns the list into the bytes of a file."""

    csv: Callable[[str, Sequence[str], Sequence[Sequence[str]]], bytes]
    pdf: Callable[[ListSheet, str, Wording], bytes]


class Motivation:
    """Reads last scores."""

    def __init__(self, store: Store, clock: Clock, writers: ListWriters) -> None:
        self._store = store
        self._clock = clock
        self._writers = writers

    def scale(self) -> ProgressScale:
        """The scale in force today.

        Raises:
            Refused: There is none.
        """
        with self._store.reading() as reading:
            return scale_on(reading.catalogue.rows(ProgressScale), today(self._clock))

    def list(
        self, acting: Acting, least: int, since: date | None = None, *, mine: bool = False
    ) -> MotivatedList:
        """Citizens whose last score in motivation is at least ``least`` and not older than ``since``.

        A score on an older version of the scale counts by how far along its own scale it is. ``mine`` leaves those of whom the
        acting person is the mentor today.

        Raises:
            Malformed: The scale has no such step.
            Refused: The acting person does not work at the jobcentre, or no scale is in force.
        """
        day = today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            scale = scale_on(reading.catalogue.rows(ProgressScale), day)
            if not 1 <= least <= scale.size:
                raise Malformed("number-out-of-range", field="step", number=least, least=1, most=scale.size)
            areas = [row.id for row in reading.catalogue.rows(ProgressArea) if row.motivation]
            known = KnownScores(reading, acting, day)
            own = mentees(reading, acting)(day) if mine else None
            wanted = (least - 1) / (scale.size - 1)
            found = [
                score
                for score in reading.scales.latest(areas, day)
                if score.place >= wanted
                and (since is None or score.day >= since)
                and known.score(score)
                and (own is None or score.citizen.id in own)
            ]
            people = reading.people.by_id(Citizen, [score.citizen.id for score in found])
        found.sort(key=lambda score: (-score.place, -score.day.toordinal()))
        rows = tuple(
            Motivated(citizen=score.citizen, mentor=people[score.citizen.id].mentor, score=score)
            for score in found
        )
        return MotivatedList(scale=scale, least=least, since=since, rows=rows)

    def csv(self, found: MotivatedList, words: Wording) -> bytes:
        """A list as text for a spreadsheet."""
        rows = [motivated_cells(row, words) for row in found.rows]
        return self._writers.csv(words.say("motivated-title"), motivated_heads(words), rows)

    def pdf(self, found: MotivatedList, words: Wording) -> bytes:
        """A list to print and write on."""
        return self._writers.pdf(motivated_sheet(found, words), words.say("motivated-title"), words)

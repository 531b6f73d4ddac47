"""Scoring citizens' progress: areas, scores given in one act, their history, and then and now.

Goals that need two scorings ask ``office.scales.scorings(acting, citizen, area)`` for the days, or within a transaction of their
own ``reading.scales.scorings(citizen_id, area_code)``; ``area_code`` is the catalogue's code of a ``ProgressArea``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import ProgressArea, ProgressScale
from planner.domain.clock import Clock, today
from planner.domain.history import HistoryLine
from planner.domain.people import Citizen, Ref
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.domain.scales import AreaSpan, Score, checked_score, scale_on, then_and_now
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store, Writing
from planner.services.scales_rights import KnownScores
from planner.services.session_drafts import session_owner


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreChange:
    """Scores of one citizen that were given, corrected or taken away in one act, in a form that can be undone by value."""

    act: str
    citizen: Ref
    before: tuple[Score, ...]
    after: tuple[Score, ...]

    def inverse(self) -> ScoreChange:
        """What undoing it would do."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """An area that can be scored: the last score before the day, and what one's own organisation gave on the day itself."""

    area: ProgressArea
    last: Score | None
    given: Score | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet:
    """What is needed to score a citizen on a day; the lines are in display order."""

    citizen: Ref
    day: date
    scale: ProgressScale
    lines: tuple[ScoreLine, ...]


class Scales:
    """Reads and keeps scores; each act is one transaction and can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def areas(self, acting: Acting, citizen: str, day: date | None = None) -> tuple[ProgressArea, ...]:
        """The areas in force on a date (today unless told) that the acting person may score a citizen in, in display order.

        Raises:
            Unknown: The citizen.
        """
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen)
            return self._areas(reading, acting, who.id, day or self._today)

    def sheet(self, acting: Acting, citizen: str, day: date | None = None) -> ScoreSheet:
        """What is needed to score a citizen on a day, today unless told.

        Raises:
            Unknown: The citizen.
            Refused: No scale is in force on the day.
        """
        day = day or self._today
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen).ref
            home = session_owner(reading, acting, None)
            scores = [each for each in self._known(reading, acting, who.id) if each.day <= day]
            lines = []
            for area in self._areas(reading, acting, who.id, day):
                here = [each for each in scores if each.area.code == area.code]
                given = _given(here, day, home)
                earlier = [each for each in here if each is not given]
                lines.append(ScoreLine(area, earlier[-1] if earlier else None, given))
            scale = scale_on(reading.catalogue.rows(ProgressScale), day)
        return ScoreSheet(citizen=who, day=day, scale=scale, lines=tuple(lines))

    def score(
        self,
        acting: Acting,
        citizen: str,
        steps: Mapping[str, int | None],
        *,
        day: date | None = None,
        notes: Mapping[str, str] | None = None,
    ) -> ScoreChange:
        """Give scores in one act: a step for each area, by its code or name; ``notes`` by the same words.

        What the acting person's own organisation gave in the area on the same day is corrected, or taken back by None. The scores
        keep the area and the scale in force on the day for good.

        Raises:
            Unknown: The citizen, or an area that is not in force or not the acting person's to know.
            Malformed: No step at all, a step that the scale does not have, a day to come, or a note that is too long.
            Refused: A note where the area takes none, or no scale is in force on the day.
        """
        day = day or self._today
        if not steps:
            raise Malformed("nothing-scored")
        if day > self._today:
            raise Malformed("score-in-future", day=day)
        with self._store.writing() as work:
            who = known_record(work, acting, Citizen, citizen).ref
            home = session_owner(work, acting, None)
            areas = self._areas(work, acting, who.id, day)
            told = {area_named(areas, text).code: note for text, note in (notes or {}).items()}
            scale = scale_on(work.catalogue.rows(ProgressScale), day)
            known = work.scales.scores([who.id], day, day).get(who.id, ())
            before, after = [], []
            for text, step in steps.items():
                area = area_named(areas, text)
                old = _given([each for each in known if each.area.code == area.code], day, home)
                if old is not None:
                    before.append(old)
                if step is None:
                    continue
                made = Score(
                    id=old.id if old else uuid4(),
                    citizen=who,
                    area=area,
                    scale=scale,
                    step=step,
                    day=day,
                    at=self._clock.now(),
                    by=acting.label,
                    organisation=home,
                    note=told.get(area.code, ""),
                )
                after.append(checked_score(made))
            change = ScoreChange(act="act-scored", citizen=who, before=tuple(before), after=tuple(after))
            return self._put(work, acting, change)

    def remove(self, acting: Acting, scores: Sequence[Score]) -> ScoreChange:
        """Take scores of one citizen away, as when they were a mistake.

        Raises:
            Malformed: There are none.
            Conflict: Somebody changed one of them since.
            Refused: They are another organisation's.
        """
        if not scores:
            raise Malformed("nothing-scored")
        change = ScoreChange(
            act="act-scores-removed", citizen=scores[0].citizen, before=tuple(scores), after=()
        )
        with self._store.writing() as work:
            self._expect(work, change)
            return self._put(work, acting, change)

    def undo(self, acting: Acting, change: ScoreChange) -> ScoreChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: They are another organisation's.
        """
        back = change.inverse()
        with self._store.writing() as work:
            self._expect(work, back)
            return self._put(work, acting, back)

    def history(
        self,
        acting: Acting,
        citizen: str,
        area: str | None = None,
        *,
        first: date | None = None,
        last: date | None = None,
    ) -> tuple[Score, ...]:
        """A citizen's scores on the dates (inclusive; all unless told) as they were given, of one area when it is named.

        Raises:
            Unknown: The citizen, or the area.
        """
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen)
            found = self._known(reading, acting, who.id, first, last)
            if area is None:
                return found
            known = KnownScores(reading, acting, self._today)
            rows = [row for row in reading.catalogue.rows(ProgressArea) if known.area(who.id, row)]
            code = area_named(rows, area).code
            return tuple(each for each in found if each.area.code == code)

    def then_and_now(
        self, acting: Acting, citizen: str, first: date | None = None, last: date | None = None
    ) -> tuple[AreaSpan, ...]:
        """Each area's first and last score on the dates (inclusive; all unless told), in display order.

        Raises:
            Unknown: The citizen.
        """
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen)
            areas = self._areas(reading, acting, who.id, last or self._today)
            return then_and_now(areas, self._known(reading, acting, who.id, first, last))

    def scorings(self, acting: Acting, citizen: str, area: str) -> tuple[date, ...]:
        """The days on which a citizen was scored in an area, each once, earliest first; as far as one may know of it.

        Raises:
            Unknown: The citizen, or the area.
        """
        return tuple(dict.fromkeys(each.day for each in self.history(acting, citizen, area)))

    @property
    def _today(self) -> date:
        return today(self._clock)

    def _areas(self, reading: Reading, acting: Acting, citizen: UUID, day: date) -> tuple[ProgressArea, ...]:
        known = KnownScores(reading, acting, self._today)
        rows = reading.catalogue.rows(ProgressArea)
        return tuple(row for row in rows if row.in_force(day) and known.area(citizen, row))

    def _known(
        self,
        reading: Reading,
        acting: Acting,
        citizen: UUID,
        first: date | None = None,
        last: date | None = None,
    ) -> tuple[Score, ...]:
        known = KnownScores(reading, acting, self._today)
        found = reading.scales.scores([citizen], first, last).get(citizen, ())
        return tuple(each for each in found if known.score(each))

    def _expect(self, work: Writing, change: ScoreChange) -> None:
        wanted = {each.id: each for each in change.before}
        ids = {*wanted, *(each.id for each in change.after)}
        if work.scales.by_id(ids) != wanted:
            raise Conflict("scores-changed-meanwhile", citizen=change.citizen)

    def _put(self, work: Writing, acting: Acting, change: ScoreChange) -> ScoreChange:
        known = KnownScores(work, acting, self._today)
        for each in (*change.before, *change.after):
            if not acting.owns(each.organisation.id) and not acting.sees_all_citizens:
                raise Refused("not-your-organisation", organisation=each.organisation)
            if not known.area(each.citizen.id, each.area):
                raise Refused("area-not-yours")
        kept = {each.id for each in change.after}
        work.scoring.remove_scores([each.id for each in change.before if each.id not in kept])
        work.scoring.put_scores(change.after)
        work.add_history(self._lines(acting, change))
        return change

    def _lines(self, acting: Acting, change: ScoreChange) -> list[HistoryLine]:
        # Each line is about the score and not about the citizen, so that only who may know the score comes upon it.
        old = {each.id: each for each in change.before}
        new = {each.id: each for each in change.after}
        return [
            HistoryLine(
                at=self._clock.now(),
                by=acting.label,
                act=change.act,
                subject_type="score",
                subject=score,
                before=_described(old.get(score)),
                after=_described(new.get(score)),
            )
            for score in {**old, **new}
        ]


def area_named(areas: Iterable[ProgressArea], text: str) -> ProgressArea:
    """The area that is called so: by its code, or its name in either language.

    Raises:
        Unknown: None of them is.
    """
    rows = list(areas)
    wanted = text.strip().casefold()
    for row in rows:
        if wanted in {name.casefold() for name in (row.code, row.name.da, row.name.en)}:
            return row
    raise Unknown("unknown-area", area=text, known=", ".join(row.code for row in rows))


def _given(scores: Iterable[Score], day: date, organisation: Ref) -> Score | None:
    return next((each for each in scores if each.day == day and each.organisation == organisation), None)


def _described(score: Score | None) -> dict[str, object]:
    if score is None:
        return {}
    return {
        "area": score.area.code,
        "scale": str(score.scale.id),
        "step": score.step,
        "day": score.day.isoformat(),
    }

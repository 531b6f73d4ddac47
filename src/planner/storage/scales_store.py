"""Scores, categories and notes on referral in one look, and written; what each method does stands in the port."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, func, select

from planner.domain.catalogue import ProgressArea, ProgressCategory, ProgressScale
from planner.domain.people import Ref
from planner.domain.referral import CriterionLine, ReferralNote
from planner.domain.scales import CitizenCategory, Score
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.rows import chunks, upsert
from planner.storage.tables_people import citizen, organisation
from planner.storage.tables_scales import citizen_category, progress_score, referral_note

_GIVEN = (progress_score.c.day, progress_score.c.at, progress_score.c.id)


class SqlScalesReader:
    """Scores, categories and notes on referral."""

    def __init__(self, connection: Connection, catalogue: SqlCatalogueReader) -> None:
        self._connection = connection
        self._catalogue = catalogue

    def scores(
        self, citizens: Iterable[UUID], first: date | None = None, last: date | None = None
    ) -> dict[UUID, tuple[Score, ...]]:
        """Each citizen's scores on the dates."""
        query = _scores()
        if first is not None:
            query = query.where(progress_score.c.day >= first)
        if last is not None:
            query = query.where(progress_score.c.day <= last)
        found: dict[UUID, list[Score]] = {}
        for part in chunks(dict.fromkeys(citizens)):
            here = query.where(progress_score.c.citizen_id.in_(part))
            for row in self._connection.execute(here.order_by(*_GIVEN)):
                found.setdefault(row.citizen_id, []).append(self._score(row))
        return {who: tuple(each) for who, each in found.items()}

    def by_id(self, ids: Iterable[UUID]) -> dict[UUID, Score]:
        """Scores by id."""
        rows = self._connection.execute(_scores().where(progress_score.c.id.in_(list(ids))))
        return {row.id: self._score(row) for row in rows}

    def scorings(self, citizen: UUID, area: str) -> tuple[date, ...]:
        """The days on which a citizen was scored in an area."""
        rows = [row.id for row in self._catalogue.rows(ProgressArea) if row.code == area]
        query = select(progress_score.c.day).where(
            progress_score.c.citizen_id == citizen, progress_score.c.area_id.in_(rows)
        )
        return tuple(self._connection.execute(query.distinct().order_by(progress_score.c.day)).scalars())

    def scored_days(
        self, citizens: Iterable[UUID], areas: Iterable[UUID], first: date, last: date
    ) -> Iterator[tuple[UUID, UUID, date]]:
        """On which of the dates citizens were scored in areas."""
        given = progress_score.c
        query = (
            select(given.citizen_id, given.area_id, given.day)
            .where(given.area_id.in_(list(areas)), given.day >= first, given.day <= last)
            .distinct()
        )
        for part in chunks(dict.fromkeys(citizens)):
            for row in self._connection.execute(query.where(given.citizen_id.in_(part))):
                yield row.citizen_id, row.area_id, row.day

    def latest(self, areas: Iterable[UUID], last: date) -> tuple[Score, ...]:
        """The last score of every citizen in any of the areas."""
        here = (progress_score.c.area_id.in_(list(areas)), progress_score.c.day <= last)
        order = [each.desc() for each in _GIVEN]
        number = func.row_number().over(partition_by=progress_score.c.citizen_id, order_by=order)
        ranked = select(progress_score.c.id, number.label("number")).where(*here).subquery()
        query = (
            _scores()
            .join(ranked, ranked.c.id == progress_score.c.id)
            .where(ranked.c.number == 1, ~citizen.c.removed)
            .order_by(citizen.c.reference_key)
        )
        return tuple(self._score(row) for row in self._connection.execute(query))

    def categories(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[CitizenCategory, ...]]:
        """Each citizen's categories."""
        found: dict[UUID, list[CitizenCategory]] = {}
        query = _with_citizen(citizen_category)
        for part in chunks(dict.fromkeys(citizens)):
            here = query.where(citizen_category.c.citizen_id.in_(part))
            for row in self._connection.execute(here.order_by(citizen_category.c.since)):
                found.setdefault(row.citizen_id, []).append(self._category(row))
        return {who: tuple(each) for who, each in found.items()}

    def referrals(self, citizen: UUID) -> tuple[ReferralNote, ...]:
        """A citizen's notes on referral."""
        query = _with_citizen(referral_note).where(referral_note.c.citizen_id == citizen)
        rows = self._connection.execute(query.order_by(referral_note.c.day, referral_note.c.id))
        return tuple(
            ReferralNote(
                id=row.id,
                citizen=_citizen(row),
                day=row.day,
                lines=tuple(CriterionLine(*line) for line in json.loads(row.lines)),
                decision=row.decision,
                by=row.by,
            )
            for row in rows
        )

    def _score(self, row: Row[Any]) -> Score:
        return Score(
            id=row.id,
            citizen=_citizen(row),
            area=self._catalogue.by_id(ProgressArea, row.area_id),
            scale=self._catalogue.by_id(ProgressScale, row.scale_id),
            step=row.step,
            day=row.day,
            at=row.at,
            by=row.by,
            organisation=Ref(row.organisation_id, row.organisation_reference, row.organisation_name),
            note=row.note,
        )

    def _category(self, row: Row[Any]) -> CitizenCategory:
        return CitizenCategory(
            id=row.id,
            citizen=_citizen(row),
            category=self._catalogue.by_id(ProgressCategory, row.category_id),
            since=row.since,
            by=row.by,
            note=row.note,
        )


class SqlScalesWriter:
    """Changes to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_scores(self, scores: Sequence[Score]) -> None:
        """Add or change."""
        upsert(self._connection, progress_score, *(score_values(each) for each in scores))

    def remove_scores(self, ids: Iterable[UUID]) -> None:
        """Forget scores."""
        self._connection.execute(delete(progress_score).where(progress_score.c.id.in_(list(ids))))

    def put_category(self, category: CitizenCategory) -> None:
        """Add or change."""
        upsert(self._connection, citizen_category, category_values(category))

    def remove_category(self, category: UUID) -> None:
        """Forget one."""
        self._connection.execute(delete(citizen_category).where(citizen_category.c.id == category))

    def put_referral(self, note: ReferralNote) -> None:
        """Add or change."""
        lines = [[line.criterion, line.finding] for line in note.lines]
        values = {
            "id": note.id,
            "citizen_id": note.citizen.id,
            "day": note.day,
            "lines": json.dumps(lines, ensure_ascii=False),
            "decision": note.decision,
            "by": note.by,
        }
        upsert(self._connection, referral_note, values)

    def remove_referral(self, note: UUID) -> None:
        """Forget one."""
        self._connection.execute(delete(referral_note).where(referral_note.c.id == note))


def _with_citizen(table: Any) -> Select[Any]:
    names = (citizen.c.reference.label("citizen_reference"), citizen.c.name.label("citizen_name"))
    return select(table, *names).join(citizen, citizen.c.id == table.c.citizen_id)


def _scores() -> Select[Any]:
    names = (
        organisation.c.reference.label("organisation_reference"),
        organisation.c.name.label("organisation_name"),
    )
    return (
        _with_citizen(progress_score)
        .add_columns(*names)
        .join(organisation, organisation.c.id == progress_score.c.organisation_id)
    )


def _citizen(row: Row[Any]) -> Ref:
    return Ref(row.citizen_id, row.citizen_reference, row.citizen_name)


def score_values(made: Score) -> dict[str, object]:
    """The columns of a score."""
    return {
        "id": made.id,
        "citizen_id": made.citizen.id,
        "area_id": made.area.id,
        "scale_id": made.scale.id,
        "step": made.step,
        "day": made.day,
        "at": made.at,
        "by": made.by,
        "organisation_id": made.organisation.id,
        "note": made.note,
    }


def category_values(made: CitizenCategory) -> dict[str, object]:
    """The columns of a category."""
    return {
        "id": made.id,
        "citizen_id": made.citizen.id,
        "category_id": made.category.id,
        "since": made.since,
        "by": made.by,
        "note": made.note,
    }

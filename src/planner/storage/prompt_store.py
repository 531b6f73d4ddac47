"""Answers to prompts; what each method does stands in the port."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, select

from planner.domain.catalogue import Words
from planner.domain.prompts.prompt import PromptAnswer, PromptAnswerIs
from planner.storage.people_rows import named, ref_of
from planner.storage.rows import chunks, upsert
from planner.storage.tables_people import citizen
from planner.storage.tables_prompts import prompt_answer as kept


class SqlPromptReader:
    """Answers in one look."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def answers(self, citizens: Iterable[UUID]) -> dict[UUID, tuple[PromptAnswer, ...]]:
        """Each citizen's, newest first."""
        found: dict[UUID, list[PromptAnswer]] = {}
        for part in chunks(dict.fromkeys(citizens)):
            query = _select().where(kept.c.citizen_id.in_(part)).order_by(kept.c.at.desc(), kept.c.id)
            for row in self._connection.execute(query):
                found.setdefault(row.citizen_id, []).append(_answer(row))
        return {who: tuple(each) for who, each in found.items()}

    def answer(self, answer: UUID) -> PromptAnswer | None:
        """One by id."""
        row = self._connection.execute(_select().where(kept.c.id == answer)).first()
        return _answer(row) if row else None


class SqlPromptWriter:
    """Changes to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_answer(self, answer: PromptAnswer) -> None:
        """Add or change."""
        values = {
            "id": answer.id,
            "rule": answer.rule,
            "citizen_id": answer.citizen.id,
            "about_id": answer.about,
            "basis": answer.basis,
            "answer": answer.answer.value,
            "reason": answer.reason,
            "by": answer.by,
            "at": answer.at,
            "params": json.dumps({name: _plain(each) for name, each in answer.params.items()}),
        }
        upsert(self._connection, kept, values)

    def remove_answer(self, answer: UUID) -> None:
        """Forget one."""
        self._connection.execute(delete(kept).where(kept.c.id == answer))


def _select() -> Select[Any]:
    return select(kept, *named(citizen, "citizen")).join(citizen, citizen.c.id == kept.c.citizen_id)


def _answer(row: Row[Any]) -> PromptAnswer:
    params: Mapping[str, Any] = json.loads(row.params)
    return PromptAnswer(
        id=row.id,
        rule=row.rule,
        citizen=ref_of(row, "citizen"),
        about=row.about_id,
        basis=row.basis,
        answer=PromptAnswerIs(row.answer),
        reason=row.reason,
        by=row.by,
        at=row.at,
        params={name: _typed(each) for name, each in params.items()},
    )


def _plain(value: object) -> object:
    """Names in both languages and dates are told apart from texts."""
    match value:
        case Words():
            return {"da": value.da, "en": value.en}
        case date():
            return {"date": value.isoformat()}
        case _:
            return value


def _typed(value: Any) -> object:
    if isinstance(value, dict):
        return date.fromisoformat(value["date"]) if "date" in value else Words(value["da"], value["en"])
    return value

"""When people and places can be used, and calendars from outside, written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, delete

from planner.domain.availability import Availability
from planner.domain.busy_time import BusyBlock, BusySource
from planner.storage.availability_rows import availability_values
from planner.storage.rows import chunks, upsert
from planner.storage.tables_availability import availability, busy_block, busy_source


class SqlBusyWriter:
    """Changes in one transaction; what each method does stands in the port."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, entry: Availability) -> None:
        """Add or change hours, an absence or a competence."""
        upsert(self._connection, availability, availability_values(entry))

    def remove(self, entry: UUID) -> None:
        """Take one away."""
        self._connection.execute(delete(availability).where(availability.c.id == entry))

    def put_source(self, source: BusySource, blocks: Sequence[BusyBlock]) -> None:
        """Keep a calendar from outside with its blocks, and no others."""
        upsert(
            self._connection,
            busy_source,
            {
                "id": source.id,
                "subject_type": source.subject.type.value,
                "subject_id": source.subject.ref.id,
                "address": source.address,
                "keep_titles": source.keep_titles,
                "read_at": source.read_at,
                "blocks": len(blocks),
                "left_out": json.dumps(dict(source.left_out), ensure_ascii=False),
            },
        )
        self._connection.execute(delete(busy_block).where(busy_block.c.source_id == source.id))
        for part in chunks(enumerate(blocks, 1)):
            self._connection.execute(
                busy_block.insert(),
                [
                    {
                        "source_id": source.id,
                        "number": number,
                        "subject_id": source.subject.ref.id,
                        "start_utc": block.start,
                        "end_utc": block.end,
                        "title": block.title,
                    }
                    for number, block in part
                ],
            )

    def remove_source(self, source: UUID) -> None:
        """Forget one and its blocks."""
        self._connection.execute(delete(busy_block).where(busy_block.c.source_id == source))
        self._connection.execute(delete(busy_source).where(busy_source.c.id == source))

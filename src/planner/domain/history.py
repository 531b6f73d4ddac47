"""Who changed what and when: one line in the transaction of every change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One change. ``before`` and ``after`` hold only what differs; a bulk load writes one line per batch.

    ``act`` is a stable code such as ``session-moved``; ``by`` is the acting person's reference or ``setup``.
    """

    at: datetime
    by: str
    act: str
    subject_type: str
    subject: UUID
    before: Mapping[str, object]
    after: Mapping[str, object]

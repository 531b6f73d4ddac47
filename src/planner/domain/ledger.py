"""What each recipient's calendar has been told: a lasting UID, a rising SEQUENCE, and when it last changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from planner.domain.recipients import RecipientType


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The last issue of one session to one recipient.

    ``digest`` is of the fields that the recipient may see in full, whatever content level or span was exported, so that
    issuing the same thing again gives the same bytes.
    """

    session: UUID
    recipient_type: RecipientType
    recipient: UUID
    uid: str
    sequence: int
    stamp: datetime
    digest: str


def issue(last: Issued, digest: str, now: datetime) -> Issued:
    """The next issue: unchanged when the digest is, else SEQUENCE + 1 and a new stamp (UTC, whole seconds)."""
    if last.digest == digest:
        return last
    return replace(last, sequence=last.sequence + 1, stamp=now.replace(microsecond=0), digest=digest)

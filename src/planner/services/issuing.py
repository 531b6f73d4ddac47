"""Issuing: what each recipient's calendar is told, and what it was told before.

The ledger is kept by session and recipient. Its digest is of everything the recipient may ever see of a session, so the
content level, the weeks and the acting person of one export do not make a "change" of what nobody changed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID, uuid4

from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.ledger import Issued, issue
from planner.domain.recipient_sight import visible_week
from planner.domain.recipients import (
    Contact,
    Content,
    Recipient,
    RecipientType,
    Viewing,
    VisibleSession,
    VisibleWeek,
    digest_fields,
)
from planner.domain.session import EndIs, Session

# Part of every UID: a domain that never answers (RFC 2606), and no name of anybody.
UID_DOMAIN = "ugeplan.invalid"
_LIKE_A_CPR = re.compile(r"\d{6}-?\d{4}")


class Ledger(Protocol):
    """The part of a ``Reading`` that says what was issued."""

    def issued(self, recipient: tuple[RecipientType, UUID], sessions: Iterable[UUID]) -> dict[UUID, Issued]:
        """What a recipient was last told of the sessions, by session."""
        ...


class WritableLedger(Ledger, Protocol):
    """The part of a ``Writing`` that keeps what is issued."""

    def put_issued(self, rows: Sequence[Issued]) -> None:
        """Keep rows, new and changed."""
        ...


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue to one recipient.

    Attributes:
        rows: Every session's row as it now stands, in the plan's order.
        new: Sessions the recipient had not been told of.
        changed: Sessions that the recipient was told of in another shape.
    """

    rows: Mapping[UUID, Issued]
    new: frozenset[UUID]
    changed: frozenset[UUID]

    @property
    def unchanged(self) -> bool:
        """Whether the recipient knows all of it already."""
        return not self.new and not self.changed


def full_view(
    recipient: Recipient,
    weeks: tuple[IsoWeek, ...],
    sessions: Iterable[Session],
    *,
    contacts: Mapping[UUID, Contact] | None = None,
    contact: Contact | None = None,
) -> VisibleWeek:
    """Everything the recipient may see, whoever exports it: what the ledger's digest is made of, never shown.

    Args:
        recipient: Whose calendar.
        weeks: The weeks that are exported.
        sessions: The same sessions as are exported, seen in full.
        contacts: Whom to ring about each citizen, as in the exported view.
        contact: Whom to ring about all of it, as in the exported view.
    """
    whole = Recipient(recipient.type, recipient.ref, names=True)
    viewing = Viewing(SETUP, contacts=contacts or {})
    return visible_week(viewing, whole, Content.FULL, weeks, sessions, contact=contact)


def prepare_issue(
    ledger: Ledger,
    full: VisibleWeek,
    now: datetime,
    *,
    only: Collection[UUID] | None = None,
    mint: Callable[[], UUID] = uuid4,
) -> Issue:
    """What an issue would say, with nothing kept: enough when nothing changed.

    Args:
        ledger: A look at what was issued.
        full: The recipient's full view of the weeks, from :func:`full_view`.
        now: The present instant, aware, in UTC.
        only: The sessions that are really in the file, where the acting person may not see all; None is all.
        mint: Where new ids come from.
    """
    told = [seen for seen in full.sessions if only is None or seen.session in only]
    recipient = full.recipient
    known = ledger.issued((recipient.type, recipient.ref.id), [seen.session for seen in told])
    rows = {}
    new, changed = set(), set()
    for seen in told:
        digest = _digest(seen, full.contact)
        last = known.get(seen.session)
        if last is None:
            new.add(seen.session)
            rows[seen.session] = Issued(
                session=seen.session,
                recipient_type=recipient.type,
                recipient=recipient.ref.id,
                uid=_uid(mint),
                sequence=0,
                stamp=now.replace(microsecond=0),
                digest=digest,
            )
            continue
        # A calendar takes the later stamp for the newer one: two changes within a second, or a clock set back, still rise.
        row = issue(last, digest, max(now, last.stamp + timedelta(seconds=1)))
        rows[seen.session] = row
        if row is not last:
            changed.add(seen.session)
    return Issue(rows, frozenset(new), frozenset(changed))


def issue_week(
    writing: WritableLedger,
    full: VisibleWeek,
    now: datetime,
    *,
    only: Collection[UUID] | None = None,
    mint: Callable[[], UUID] = uuid4,
) -> Issue:
    """Issue a plan to a recipient: new sessions get a lasting UID, changed ones the next SEQUENCE and a new stamp.

    Nothing is written when nothing changed. What was changed and changed back since the last issue leaves no trace.
    The arguments are those of :func:`prepare_issue`, within a write transaction.
    """
    made = prepare_issue(writing, full, now, only=only, mint=mint)
    if not made.unchanged:
        writing.put_issued([row for key, row in made.rows.items() if key in made.new or key in made.changed])
    return made


def _uid(mint: Callable[[], UUID]) -> str:
    """A random UID. One that happens to look like a CPR number would be stopped by filters on outgoing mail."""
    while _LIKE_A_CPR.search(uid := f"{mint()}@{UID_DOMAIN}"):
        pass
    return uid


def _digest(seen: VisibleSession, contact: Contact) -> str:
    """One number for all that the recipient's calendar could say of a session, at any content level."""
    kind = seen.kind
    said = (
        *digest_fields(seen, contact),
        seen.cohort,
        seen.end_is is EndIs.ASSUMED,
        # What a neutral export says instead of the title.
        (kind.neutral_title.da, kind.neutral_title.en) if kind else None,
    )
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()

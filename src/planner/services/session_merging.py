"""What somebody changed on a session, brought over to the session as somebody else has left it since."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.session import Session

_CHANGED = (
    *("kind", "title", "slot", "owner", "sensitivity", "end_is", "place", "staff", "participants"),
    *("note", "staff_note", "cohort", "audience", "application", "series", "original_start", "removed"),
)


def merged(expects: Session, wanted: Session, current: Session) -> Session:
    """What is stored now, with what differs between what was seen and what is wanted."""
    changes = {
        name: getattr(wanted, name) for name in _CHANGED if getattr(wanted, name) != getattr(expects, name)
    }
    return replace(current, **changes)

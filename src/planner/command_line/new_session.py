"""What is said of a new session, be it one or one that repeats: the options, and the wish that they make."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from planner.command_line.options import Opt, ref, refs
from planner.command_line.values import OneOf
from planner.domain.catalogue import Sensitivity
from planner.services.session_drafts import NewSession

# Everything but when it is.
NEW_SESSION = (
    Opt("--kind", metavar="CODE", required=True),
    Opt("--title", default=""),
    refs("citizen"),
    ref("cohort"),
    refs("staff"),
    ref("room"),
    ref("workplace"),
    Opt("--place"),
    ref("owner"),
    Opt("--sensitivity", type=OneOf(Sensitivity)),
    Opt("--note", default=""),
    Opt("--staff-note", default=""),
)


def new_session(
    start: datetime, end: datetime, *, citizen: tuple[str, ...], sensitivity: str | None, **told: Any
) -> NewSession:
    """The wish that the options make, at a time."""
    return NewSession(
        start=start,
        end=end,
        citizens=citizen,
        sensitivity=Sensitivity(sensitivity) if sensitivity else None,
        **told,
    )

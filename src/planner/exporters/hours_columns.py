"""The columns of hours that tables of attendance have in common."""

from __future__ import annotations

from planner.domain.attendance import Hours
from planner.wording import Wording

_MINUTES = (
    "planned",
    "denominator",
    "attended",
    "lawful",
    "unlawful",
    "unrecorded",
    "company-planned",
    "company-attended",
)


def hours_heads(wording: Wording, *before: str) -> list[str]:
    """The words above the columns: those that stand before the hours, the hours, and the rate."""
    return [wording.say(f"attendance-file-{column}") for column in (*before, *_MINUTES, "rate")]


def hours_minutes(hours: Hours) -> tuple[int, ...]:
    """Minutes in the order of the columns."""
    return tuple(getattr(hours, name.replace("-", "_")) for name in _MINUTES)


def rate_text(hours: Hours) -> str:
    """The rate as a whole per cent, and blank where nothing counts: that is not the same as 0 %."""
    return "" if hours.rate is None else f"{hours.rate:.0%}"

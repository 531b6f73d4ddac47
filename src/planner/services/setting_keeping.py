"""A setting of the office written with its line of history; one that stays as it is leaves no line."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from planner.domain.acting import Acting
from planner.domain.history import HistoryLine
from planner.services.ports import Writing


def keep_setting(
    work: Writing, acting: Acting, at: datetime, key: str, after: str | None, *, act: str = "setting-changed"
) -> None:
    """Make a setting as wanted (None: what the product has by default), and keep what stood before, who and when."""
    before = work.setting(key)
    if before == after:
        return
    work.put_setting(key, after)
    line = HistoryLine(
        at=at,
        by=acting.label,
        act=act,
        subject_type="setting",
        # A setting has no id of its own.
        subject=uuid5(NAMESPACE_OID, f"setting {key}"),
        before={key: before},
        after={key: after},
    )
    work.add_history([line])

"""Times as people type them: ``9``, ``930``, ``9.30``, ``09:30``, ``0930``."""

from __future__ import annotations

import re
from datetime import time

_SHAPE = re.compile(r"(\d{1,2})(?:[.:, ]?(\d{2}))?")


def read_time(text: str) -> time | None:
    """The time that was typed; None when it is none."""
    match = _SHAPE.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None

"""Putting back what stood in the register before an act."""

from __future__ import annotations

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.services.ports import Writing
from planner.services.register_marking import EMPTY, MarkStep, Wish
from planner.services.register_rows import MarkChange
from planner.services.week_reading import session_for


def undone_marks(
    work: Writing, acting: Acting, clock: Clock, change: MarkChange, correction: str = ""
) -> MarkChange:
    """Write what stood before as new marks, while a transaction is open.

    What was written on a closed day with a reason goes back with the same reason unless another is given.

    Raises:
        Conflict: Somebody marked since.
        Refused: A day was closed since, and no reason was given.
        Unknown: A session that was removed, or is not for the acting person to see.
    """
    step = MarkStep(work, acting, clock)
    wishes: list[Wish] = []
    for (key, who, old), new in zip(change.before, change.after, strict=True):
        planned = session_for(work, acting, str(key))
        step.expect(planned, who, new.entry)
        wishes.append((key, who, old.entry if old else EMPTY))
    told = correction or next((made.correction for made in change.after if made.correction), "")
    return step.put(change.act, wishes, told)

"""What stands in the way is printed before it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from planner.command_line.call import Call
from planner.command_line.shapes import clashes_shape
from planner.command_line.week_text import clash_lines
from planner.domain.clashes import ClashRefused

T = TypeVar("T")


def attempted(call: Call, act: Callable[[], T]) -> T:
    """Do it; a refused clash is printed with every clash before it is refused.

    Raises:
        ClashRefused: It was refused.
    """
    try:
        return act()
    except ClashRefused as refused:
        words = call.words
        call.show({"clashes": clashes_shape(refused.clashes, words)}, clash_lines(refused.clashes, words))
        raise

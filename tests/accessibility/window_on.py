"""Opens the window on a database, as the program does, on a day that does not move: ``window_on FILE LANGUAGE``."""

from __future__ import annotations

import sys

from planner.desktop import start
from planner.services.office import Office
from planner.wiring import open_office
from tests.builders import StoppedClock


def opener(address: str, /) -> Office:
    """The office on the tests' day."""
    return open_office(address, clock=StoppedClock())


if __name__ == "__main__":
    sys.exit(start.run(opener, sys.argv[1], language=sys.argv[2]))

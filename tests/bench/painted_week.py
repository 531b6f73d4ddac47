"""Opens the window in a fresh process, paints a week, and prints how long that took, in milliseconds.

``painted_week.py file DATABASE REFERENCE WEEK`` reads the plan from a database. ``painted_week.py memory PICKLE`` feeds the
same window, after the same imports, with what was read before: the floor. ``keep`` writes that pickle.
"""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path
from time import perf_counter
from types import SimpleNamespace
from typing import Any

START = perf_counter()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same imports whichever way the week comes in.
import sqlalchemy.dialects.sqlite  # noqa: E402, F401

import planner.storage  # noqa: E402, F401
from planner.desktop import start  # noqa: E402
from planner.desktop.main_window import MainWindow  # noqa: E402
from planner.desktop.shared.look import Look  # noqa: E402
from planner.desktop.week import week_page  # noqa: E402, F401
from planner.domain.people import Citizen  # noqa: E402
from planner.wiring import SystemClock, open_office  # noqa: E402
from planner.wording import Wording  # noqa: E402


def painted(office: Any, reference: str, week: str, acting: Any) -> MainWindow:
    """The window with a citizen's week on it."""
    application = start.application_for("da")
    look = Look(dark=False)
    look.apply(application)
    desk = start.desk_for(office, look=look, wording=Wording("da"))
    desk.acting = acting
    desk.remembered.keep("week", week)
    desk.remembered.keep("person", f"citizen:{reference}")
    window = MainWindow(desk)
    window.resize(1440, 900)
    window.open_page("week")
    window.show()
    application.processEvents()
    window.grab()
    return window


def kept(database: str, reference: str, week: str) -> dict[str, Any]:
    """Everything the first sight of a week asks an office for."""
    with open_office(database) as office:
        acting = office.acting(None)
        window = painted(office, reference, week, acting)
        page: Any = window.page
        shown = page.shown_week
        lines = office.people.week_list(acting, Citizen, shown.number, mine=acting.staff is not None)
        return {
            "acting": acting,
            "record": shown.record,
            "plan": shown.plan,
            "aim_missing": shown.aim_missing,
            "lines": lines,
            "kinds": office.catalogue.kinds(shown.number.monday),
            "week": week,
            "reference": reference,
        }


def from_memory(found: dict[str, Any]) -> SimpleNamespace:
    """An office that answers from what was kept."""

    def answer(value: object) -> Any:
        return lambda *_args, **_named: value

    return SimpleNamespace(
        clock=SystemClock(),
        planning=SimpleNamespace(week=answer(found["plan"]), judged=answer(found["plan"])),
        programmes=SimpleNamespace(aim_missing=answer(found["aim_missing"])),
        wishes=SimpleNamespace(list=answer(())),
        people=SimpleNamespace(week_list=answer(found["lines"]), get=answer(found["record"])),
        catalogue=SimpleNamespace(kinds=answer(found["kinds"])),
    )


def main() -> None:
    """Do what the arguments say."""
    how, path, *rest = sys.argv[1:]
    if how == "keep":
        Path(rest[2]).write_bytes(pickle.dumps(kept(path, rest[0], rest[1])))
        return
    window: MainWindow
    if how == "file":
        office = open_office(path)
        window = painted(office, rest[0], rest[1], office.acting(None))
    else:
        found = pickle.loads(Path(path).read_bytes())
        window = painted(from_memory(found), found["reference"], found["week"], found["acting"])
    print((perf_counter() - START) * 1000)
    assert window.isVisible()
    # Nothing is left to do, and taking the window apart is not what is measured.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()

"""What the rules find of a whole week: of one subject, or of everything the acting person may see."""

from __future__ import annotations

from planner.domain.acting import Acting
from planner.domain.clashes import Clash
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.services.acting_person import viewing
from planner.services.clash_search import find_clashes
from planner.services.ports import Store
from planner.services.uncollected import nothing_collected
from planner.services.week_reading import read_week


class ClashReading:
    """Reads the clashes of a week; nothing is changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_week(
        self, acting: Acting, week: IsoWeek, subject: tuple[SubjectType, str] | None = None
    ) -> tuple[Clash, ...]:
        """The clashes of a subject's sessions in a week, the blocking ones first; without a subject those of all sessions.

        Raises:
            Unknown: Nothing answers to the reference, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            if subject is not None:
                return read_week(reading, acting, *subject, week).clashes
            seen_by = viewing(reading, acting)
            with nothing_collected():
                planned = reading.sessions.between(week.monday, week.sunday)
                seen = [session for session in planned if seen_by.sees(session)]
                return find_clashes(reading, seen, seen_by, known=planned)

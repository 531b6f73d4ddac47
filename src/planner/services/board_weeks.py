"""Many people's weeks at once, one citizen's programme, several weeks side by side, and whom a move would hit."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.acting import Acting
from planner.domain.board import Board, Hit, Overview, ProgrammeWeek
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.planned_week import PlannedWeek, SubjectType
from planner.domain.refusals import Malformed, Unknown
from planner.domain.roster import moved
from planner.domain.session import Session, Slot
from planner.services.acting_person import viewing
from planner.services.board_rows import (
    Choice,
    cells_of,
    chosen_records,
    masked_cells,
    read_parts,
    rows_of,
)
from planner.services.people_rights import check_known
from planner.services.ports import Store
from planner.services.session_lists import with_roster
from planner.services.week_reading import read_week

PROGRAMME_WEEKS = 13
MOST_WEEKS = 53
MOST_ROWS = 1000


class Boards:
    """Looks at plans; nothing is changed here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def people_board(
        self,
        acting: Acting,
        sort: SubjectType,
        week: IsoWeek,
        *,
        text: str = "",
        mine: bool = False,
        cohort: str | None = None,
        limit: int = MOST_ROWS,
        offset: int = 0,
    ) -> Board:
        """The week of everybody of a sort, by reference, in the same number of queries however many there are.

        Args:
            acting: On whose behalf. What they may not see is busy, or, to another organisation's staff, not there.
            sort: Citizens, cohorts, staff, workplaces or rooms.
            week: Which week.
            text: Only those whose name or reference holds it.
            mine: Only citizens whose mentor the acting person is in that week, when the acting person is somebody.
            cohort: Only citizens who are in that cohort (by reference or id) on any day of the week.
            limit: At most so many rows, up to 1,000.
            offset: After so many rows.

        Raises:
            Unknown: Nothing answers to the cohort, or the acting person may not know of it.
        """
        choice = Choice(
            text=text,
            mine_on=week.sunday if mine else None,
            cohort=cohort,
            limit=max(min(limit, MOST_ROWS), 0),
            offset=max(offset, 0),
        )
        with self._store.reading() as reading:
            records, more = chosen_records(reading, acting, sort, week, choice)
            return Board(
                sort=sort,
                week=week,
                rows=rows_of(reading, acting, sort, records, week),
                closed_days=reading.closed_days(week.monday, week.sunday),
                more=more,
            )

    def programme_overview(
        self, acting: Acting, citizen: str, first: IsoWeek, weeks: int = PROGRAMME_WEEKS
    ) -> Overview:
        """A citizen's weeks from the first on, one after the other.

        Raises:
            Unknown: Nobody has that reference, or the acting person may not know of them.
            Malformed: No weeks, or more than 53.
        """
        if not 1 <= weeks <= MOST_WEEKS:
            raise Malformed("weeks-out-of-range", most=MOST_WEEKS)
        last = first.plus(weeks - 1)
        with self._store.reading() as reading:
            record = reading.people.get(Citizen, citizen)
            check_known(reading, acting, record)
            found = cells_of(reading, acting, SubjectType.CITIZEN, [record.id], first, last)
            closed = reading.closed_days(first.monday, last.sunday)
        cells = found.get(record.id, ())
        return Overview(
            citizen=record.ref,
            weeks=tuple(
                ProgrammeWeek(
                    week=week,
                    cells=tuple(cell for cell in cells if week.monday <= cell.slot.day <= week.sunday),
                    closed_days=tuple(day for day in closed if week.monday <= day.day <= week.sunday),
                )
                for week in (first.plus(number) for number in range(weeks))
            ),
        )

    def side_by_side(
        self, acting: Acting, subjects: Iterable[tuple[SubjectType, str]], week: IsoWeek
    ) -> tuple[PlannedWeek, ...]:
        """The same week of several subjects, each by reference or id, in the order given and at the same moment.

        Raises:
            Unknown: Nothing answers to one of them, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            return tuple(read_week(reading, acting, sort, reference, week) for sort, reference in subjects)

    def hit_by(self, acting: Acting, session: Session, slot: Slot | None = None) -> tuple[Hit, ...]:
        """Whom a session would take at another time, each with their other sessions of that date; nothing is saved.

        On another date a cohort session takes the members of that date. Everyone expected is given, by reference, also
        those who are free then. Without a slot it is about the session where it stands.

        Raises:
            Unknown: The acting person may not know of the session.
        """
        with self._store.reading() as reading:
            if not viewing(reading, acting).sees(session):
                raise Unknown("unknown-reference", sort="session", reference=session.reference)
            there = session if slot is None else moved(session, slot)
            if there.day != session.day:
                there = with_roster(reading, there)
            who = [row.citizen.id for row in there.attending]
            parts = read_parts(reading, acting, SubjectType.CITIZEN, who, there.day, there.day)
            others = masked_cells(reading, acting, (part for part in parts if part.session != session.id))
        return tuple(
            Hit(
                citizen=row.citizen,
                slot=row.own or there.slot,
                others=others.get(row.citizen.id, ()),
            )
            for row in there.attending
        )

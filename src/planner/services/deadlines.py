"""Who has to have reached what until when: the deadlines of a team, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.acting import Acting
from planner.domain.catalogue import Group
from planner.domain.clock import Clock, today
from planner.domain.deadlines import DeadlineState
from planner.domain.people import Citizen, reference_order
from planner.domain.programmes import Enrolment
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.people_rules import group_named
from planner.services.ports import Reading, Store
from planner.services.programme_reading import DeadlineLine, in_force, own_citizens, programme_rows, standings

_SETTLED = frozenset({DeadlineState.MET, DeadlineState.OFF})


class Deadlines:
    """Reads deadlines; only the jobcentre's staff are told of them, everybody else meets ``Refused``."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(
        self,
        acting: Acting,
        day: date | None = None,
        *,
        mine: bool = False,
        group: str | None = None,
        within: int | None = None,
    ) -> tuple[DeadlineLine, ...]:
        """Every deadline that is not met on a day (today unless told): plain cases first, then red, amber and the rest.

        Within a colour by last day and reference. ``mine`` limits it to the acting person's own citizens, ``group`` (code
        or mark) to those in a group on the day, ``within`` to last days at most so many days ahead; those that are over
        stay. A handful of queries however many citizens there are.

        Raises:
            Unknown: There is no such group on the day.
        """
        on = day or today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            running = reading.programmes.running(
                on, on, citizens=own_citizens(reading, acting, on, mine=mine)
            )
            if group is not None:
                code = group_named(group, in_force(reading.catalogue.rows(Group), on))
                groups = reading.people.groups({each.citizen.id for each in running}, on)
                running = tuple(each for each in running if groups.get(each.citizen.id) == code)
            lines = [line for line in _lines(reading, running, on) if line.deadline.state not in _SETTLED]
        if within is not None:
            latest = on + timedelta(days=within)
            lines = [line for line in lines if line.deadline.last_day and line.deadline.last_day <= latest]
        return tuple(sorted(lines, key=_pressing))

    def one(self, acting: Acting, citizen: str, day: date | None = None) -> tuple[DeadlineLine, ...]:
        """All deadlines of the programmes a citizen is in on a day, also those that are met or off, most pressing first.

        Raises:
            Unknown: The citizen.
        """
        on = day or today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = known_record(reading, acting, Citizen, citizen)
            running = reading.programmes.running(on, on, citizens=[who.id])
            return tuple(sorted(_lines(reading, running, on), key=_pressing))


def _lines(reading: Reading, enrolments: tuple[Enrolment, ...], day: date) -> Iterator[DeadlineLine]:
    rows = programme_rows(reading)
    for enrolment, _, deadlines in standings(reading, rows, enrolments, day):
        kind = rows.type_of(enrolment)
        for deadline in deadlines:
            yield DeadlineLine(enrolment=enrolment, type=kind, deadline=deadline)


def _pressing(line: DeadlineLine) -> tuple[object, ...]:
    deadline = line.deadline
    return (
        not line.enrolment.obvious,
        deadline.state.pressing,
        deadline.last_day or date.max,
        reference_order(line.citizen),
        deadline.rule.code,
    )

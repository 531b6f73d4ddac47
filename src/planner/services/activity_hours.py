"""The dataset of activity hours that contracts ask of providers: each citizen's hours by organisation and ISO week.

Source: the annexes on activity hours of the city's contracts with providers; their layout is not public, so the columns are
plain ones that any program reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from planner.domain.acting import Acting
from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Organisation, Ref, reference_order
from planner.services.people_rights import known_citizens, known_record
from planner.services.ports import Reading, Store
from planner.services.register_minutes import mentored_weeks
from planner.services.register_reading import checked_span
from planner.wording import Wording

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow:
    """A citizen's hours of one week in one organisation's sessions."""

    organisation: Ref
    citizen: Ref
    week: IsoWeek
    hours: Hours


ActivityWriter = Callable[[Iterable[ActivityRow], Wording, bool], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityWriters:
    """How files are made of the rows; the last argument says whether citizens' names are written."""

    text: ActivityWriter
    workbook: ActivityWriter


class ActivityHours:
    """Reads the rows and makes files of them."""

    def __init__(self, store: Store, writers: ActivityWriters) -> None:
        self._store = store
        self._writers = writers

    def rows(
        self, acting: Acting, first: IsoWeek, last: IsoWeek, *, organisation: str | None = None
    ) -> Iterator[ActivityRow]:
        """Every citizen's weeks with sessions, by citizen's reference, week and organisation's reference.

        Another organisation's staff get those of its own sessions. The jobcentre's get all, or one organisation's; what is
        busy to them counts as planned and as unrecorded. The look at the database lasts until the end is reached.

        Raises:
            Malformed: The weeks are the wrong way round, or too many.
            Unknown: The organisation.
        """
        weeks = checked_span(first, last)
        with self._store.reading() as reading:
            yield from _rows(reading, acting, weeks, organisation)

    def file(
        self,
        acting: Acting,
        first: IsoWeek,
        last: IsoWeek,
        wording: Wording,
        *,
        organisation: str | None = None,
        names: bool = False,
        workbook: bool = False,
    ) -> bytes:
        """The rows as text for any spreadsheet, or as an Excel workbook.

        Raises:
            Malformed: The weeks are the wrong way round, or too many.
            Unknown: The organisation.
        """
        write = self._writers.workbook if workbook else self._writers.text
        return write(self.rows(acting, first, last, organisation=organisation), wording, names)


def _rows(
    reading: Reading, acting: Acting, weeks: tuple[IsoWeek, ...], organisation: str | None
) -> Iterator[ActivityRow]:
    owner = known_record(reading, acting, Organisation, organisation).id if organisation else None
    if not acting.sees_all_citizens and acting.organisation is not None:
        owner = acting.organisation.id
    organisations = {each.id: each.ref for each in reading.people.list(Organisation)}
    mentored = mentored_weeks(reading, acting, weeks)
    citizens = [each.ref for each in known_citizens(reading, acting)]
    for start in range(0, len(citizens), _AT_ONCE):
        part = {each.id: each for each in citizens[start : start + _AT_ONCE]}
        found: dict[tuple[Ref, int, Ref], Hours] = {}
        for each in reading.register.week_sums(weeks[0], weeks[-1], citizens=part, owner=owner):
            hours = each.hours
            hidden = (
                each.secret
                and not acting.owns(each.owner)
                and each.week not in mentored.get(each.citizen, ())
            )
            if hidden:
                hours = Hours(planned=hours.planned, unrecorded=hours.planned)
            of = organisations.get(each.owner) or Ref(each.owner, str(each.owner), "")
            key = part[each.citizen], each.week, of
            found[key] = found.get(key, Hours()) + hours
        for who, week, of in sorted(
            found, key=lambda key: (reference_order(key[0]), key[1], reference_order(key[2]))
        ):
            yield ActivityRow(
                organisation=of,
                citizen=who,
                week=IsoWeek(*divmod(week, 100)),
                hours=found[who, week, of],
            )

"""The rows of a board: who stands on it, and what the acting person may see of their week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.board import BoardCell, BoardPart, BoardRow, Overlap, cell_of, in_time
from planner.domain.catalogue import Group, Sensitivity, row_on
from planner.domain.clashes import Severity
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Record, reference_order
from planner.domain.planned_week import SUBJECT_RECORDS, SubjectType
from planner.domain.recipients import Viewing
from planner.services.clash_search import find_clashes
from planner.services.people_lists import of_sort
from planner.services.people_rights import check_known, known
from planner.services.ports import Reading
from planner.services.rule_surroundings import office_rules

# A session, and the citizen of whom it holds; None when it holds of whoever is on it.
Flags = Mapping[tuple[UUID, UUID | None], Overlap]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which rows of a sort are wanted.

    Attributes:
        text: Holds in the name or the reference.
        mine_on: Only citizens whose mentor the acting person is on that date, when the acting person is somebody.
        cohort: Only citizens who are in that cohort (by reference or id) on any day of the week; other sorts have none.
        limit: At most so many.
        offset: After so many, in the order of references.
    """

    text: str = ""
    mine_on: date | None = None
    cohort: str | None = None
    limit: int
    offset: int = 0


def chosen_records(
    reading: Reading, acting: Acting, sort: SubjectType, week: IsoWeek, choice: Choice
) -> tuple[tuple[Record, ...], bool]:
    """The records by reference, and whether others follow after them.

    Raises:
        Unknown: Nothing answers to the cohort, or the acting person may not know of it.
    """
    end = choice.offset + choice.limit
    if sort is SubjectType.CITIZEN and choice.cohort is not None:
        found: tuple[Record, ...] = _of_cohort(reading, acting, choice.cohort, week, choice)
    else:
        found = of_sort(reading, acting, SUBJECT_RECORDS[sort], choice.text, choice.mine_on, end + 1)
    return found[choice.offset : end], len(found) > end


def rows_of(
    reading: Reading, acting: Acting, sort: SubjectType, records: Iterable[Record], week: IsoWeek
) -> tuple[BoardRow, ...]:
    """The records' rows in the order given; the same handful of queries however many there are."""
    records = tuple(records)
    ids = [record.id for record in records]
    cells = cells_of(reading, acting, sort, ids, week, week)
    inside = sort is SubjectType.CITIZEN and acting.sees_all_citizens
    groups = reading.people.groups(ids, week.sunday) if inside else {}
    group_rows = reading.catalogue.rows(Group) if inside else ()
    agreed = _agreed(reading, ids, week) if inside else {}
    return tuple(
        BoardRow(
            record=record,
            group=row_on(group_rows, groups[record.id], week.sunday) if record.id in groups else None,
            days=_by_day(cells.get(record.id, ()), week),
            agreed_minutes=agreed.get(record.id),
        )
        for record in records
    )


def cells_of(
    reading: Reading,
    acting: Acting,
    sort: SubjectType,
    ids: Iterable[UUID],
    first: IsoWeek,
    last: IsoWeek,
) -> dict[UUID, tuple[BoardCell, ...]]:
    """Each subject's cells from the first week to the last, both included, by start.

    Another organisation's staff get what it owns. The jobcentre's get all; another organisation's confidential or health
    session is only busy, unless they are the mentor of somebody on it.
    """
    parts = read_parts(reading, acting, sort, ids, first.monday, last.sunday)
    seen = _seen(reading, acting, parts)
    flags = _overlaps(reading, acting, parts)
    found: defaultdict[UUID, list[BoardCell]] = defaultdict(list)
    for part in parts:
        overlap = flags.get((part.session, None), Overlap.NONE)
        if sort is SubjectType.CITIZEN:
            overlap = overlap.or_worse(flags.get((part.session, part.subject), Overlap.NONE))
        else:
            overlap = _worst(overlap, flags, part.session)
        found[part.subject].append(cell_of(part, seen=part.session in seen, overlap=overlap))
    return {who: in_time(each) for who, each in found.items()}


def read_parts(
    reading: Reading, acting: Acting, sort: SubjectType, ids: Iterable[UUID], first: date, last: date
) -> tuple[BoardPart, ...]:
    """What the subjects have on the dates (inclusive), as far as the acting person may know that it is there."""
    owner = None if acting.sees_all_citizens or acting.organisation is None else acting.organisation.id
    return reading.board.parts(sort, ids, first, last, owner=owner)


def masked_cells(
    reading: Reading, acting: Acting, parts: Iterable[BoardPart]
) -> dict[UUID, tuple[BoardCell, ...]]:
    """The parts as cells by subject, each by start, without a search for overlaps."""
    parts = tuple(parts)
    seen = _seen(reading, acting, parts)
    found: defaultdict[UUID, list[BoardCell]] = defaultdict(list)
    for part in parts:
        found[part.subject].append(cell_of(part, seen=part.session in seen))
    return {who: in_time(each) for who, each in found.items()}


def _of_cohort(
    reading: Reading, acting: Acting, cohort: str, week: IsoWeek, choice: Choice
) -> tuple[Citizen, ...]:
    record = reading.people.get(Cohort, cohort)
    check_known(reading, acting, record)
    ids = {
        tie.citizen.id
        for tie in reading.people.memberships(cohort=record.id)
        if tie.since <= week.sunday and (tie.until is None or tie.until >= week.monday)
    }
    if choice.mine_on is not None and acting.staff is not None:
        ids &= {ref.id for ref in reading.people.mentees(acting.staff.id, choice.mine_on)}
    wanted = choice.text.strip().casefold()
    members = (each for each in reading.people.by_id(Citizen, ids).values() if not each.removed)
    held = (each for each in members if wanted in each.name.casefold() or wanted in each.reference.casefold())
    return known(reading, acting, sorted(held, key=reference_order))


def _agreed(reading: Reading, ids: Iterable[UUID], week: IsoWeek) -> dict[UUID, int]:
    found: dict[UUID, int] = {}
    for placement in reading.busy.placements(ids, week.monday, week.sunday):
        found[placement.citizen.id] = found.get(placement.citizen.id, 0) + placement.weekly_minutes
    return found


def _by_day(cells: Iterable[BoardCell], week: IsoWeek) -> tuple[tuple[BoardCell, ...], ...]:
    days: list[list[BoardCell]] = [[] for _ in week.days]
    for cell in cells:
        days[cell.slot.day.weekday()].append(cell)
    return tuple(tuple(each) for each in days)


def _seen(reading: Reading, acting: Acting, parts: Iterable[BoardPart]) -> frozenset[UUID]:
    """The sessions that the acting person may see; the same answer as :meth:`Viewing.sees`, asked for all at once."""
    open_to: set[UUID] = set()
    secret: set[UUID] = set()
    for part in parts:
        normal = acting.sees_all_citizens and part.sensitivity is Sensitivity.NORMAL
        (open_to if normal or acting.owns(part.owner) else secret).add(part.session)
    if acting.staff is None or not acting.sees_all_citizens or not secret:
        return frozenset(open_to)
    return frozenset(open_to) | reading.board.mentored(acting.staff.id, secret)


def _overlaps(reading: Reading, acting: Acting, parts: Iterable[BoardPart]) -> Flags:
    """What stands in spite of a rule that refuses.

    The database lets no two sessions take the same person or room unless a clash of theirs was allowed, so only those
    sessions are looked at; all of them when the office has another rule that refuses.
    """
    rules = office_rules(reading).rules
    strict = any(choices.severity is Severity.ERROR and not rule.fixed for rule, choices in rules)
    wanted = {part.session for part in parts if strict or not part.guarded}
    if not wanted:
        return {}
    sessions = reading.sessions.by_id(wanted)
    found: dict[tuple[UUID, UUID | None], Overlap] = {}
    # Titles are not asked for here, so nobody's mentors are looked up.
    for clash in find_clashes(reading, tuple(sessions.values()), Viewing(acting)):
        if clash.severity is not Severity.ERROR:
            continue
        state = Overlap.OPEN if clash.blocks else Overlap.ALLOWED
        about = {who.id for who in clash.subjects}
        for identity in clash.sessions:
            session = sessions.get(identity)
            citizens = {row.citizen.id for row in session.attending} & about if session else about
            concerned: set[UUID | None] = {*citizens} or {None}
            for who in concerned:
                key = (identity, who)
                found[key] = found.get(key, Overlap.NONE).or_worse(state)
    return found


def _worst(overlap: Overlap, flags: Flags, session: UUID) -> Overlap:
    for (identity, _), state in flags.items():
        if identity == session:
            overlap = overlap.or_worse(state)
    return overlap

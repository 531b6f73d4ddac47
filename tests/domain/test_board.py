"""What a cell tells, and what rows, weeks and programmes add up to."""

from datetime import date, datetime
from uuid import UUID, uuid4

import pytest

from planner.domain.board import (
    BoardCell,
    BoardPart,
    BoardRow,
    Hit,
    Overlap,
    Overview,
    ProgrammeWeek,
    cell_of,
    in_time,
)
from planner.domain.catalogue import Sensitivity, Track, Words
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.session import Audience, Slot
from tests import builders
from tests.builders import MONDAY

WEEK = IsoWeek(2026, 48)


def slot(start: str, end: str, day: date = MONDAY) -> Slot:
    return Slot(datetime.fromisoformat(f"{day}T{start}"), datetime.fromisoformat(f"{day}T{end}"))


def part(start: str = "09:00", end: str = "12:00", *, kind: str = "SP") -> BoardPart:
    return BoardPart(
        subject=uuid4(),
        session=uuid4(),
        slot=slot(start, end),
        title="Snusepraktik",
        kind=builders.kind(mark=kind),
        audience=Audience.COHORT,
        cohort=Ref(uuid4(), "1A", "Hold 1A"),
        owner=uuid4(),
        sensitivity=Sensitivity.HEALTH,
    )


def cell(start: str, end: str, **more: object) -> BoardCell:
    when = slot(start, end)
    return BoardCell(session=uuid4(), slot=when, minutes=when.minutes, **more)  # type: ignore[arg-type]


def test_a_cell_that_may_not_be_seen_tells_the_time_alone() -> None:
    secret = part()
    made = cell_of(secret, seen=False, overlap=Overlap.OPEN)
    assert made == BoardCell(session=secret.session, slot=secret.slot, minutes=180, busy=True)
    assert (made.title, made.mark, made.colour, made.audience, made.cohort, made.track) == (
        "",
        "",
        None,
        None,
        "",
        None,
    )


def test_a_cell_that_may_be_seen_tells_the_kind_and_the_cohort() -> None:
    made = cell_of(part(), seen=True, overlap=Overlap.ALLOWED)
    assert (made.title, made.mark, made.cohort) == ("Snusepraktik", "SP", "Hold 1A")
    assert made.overlap is Overlap.ALLOWED
    assert not made.busy


@pytest.mark.parametrize("one", Overlap)
@pytest.mark.parametrize("other", Overlap)
def test_the_worse_of_two_overlaps(one: Overlap, other: Overlap) -> None:
    order = list(Overlap)
    assert order.index(one.or_worse(other)) == max(order.index(one), order.index(other))


def test_cells_are_in_time_whatever_their_order() -> None:
    late, early, longer = cell("11:00", "12:00"), cell("09:00", "10:00"), cell("09:00", "11:00")
    assert in_time([late, longer, early]) == (early, longer, late)


def test_a_row_adds_up_and_shows_the_worst_of_its_overlaps() -> None:
    nothing: tuple[BoardCell, ...] = ()
    days = (
        (cell("09:00", "10:00", company=True), cell("10:00", "11:30", busy=True)),
        (cell("09:00", "09:30", overlap=Overlap.ALLOWED),),
        *[nothing] * 5,
    )
    row = BoardRow(record=builders.citizen(), days=days)
    assert (row.planned_minutes, row.company_minutes, row.overlap) == (180, 60, Overlap.ALLOWED)
    assert len(row.cells) == 3


def test_a_programme_has_its_tracks_side_by_side() -> None:
    first = ProgrammeWeek(
        week=WEEK,
        cells=(
            cell("09:00", "10:00", track=Track.JOB, company=True),
            cell("10:00", "10:45", track=Track.HEALTH),
            cell("11:00", "12:00", busy=True),
        ),
        closed_days=(ClosedDay(MONDAY, Words("Lukket", "Closed"), "Huset"),),
    )
    overview = Overview(citizen=Ref(uuid4(), "1", "Anna"), weeks=(first, ProgrammeWeek(week=WEEK.plus(1))))
    assert [first.minutes(track) for track in (Track.JOB, Track.SOCIAL, Track.HEALTH, None)] == [
        60,
        0,
        45,
        60,
    ]
    assert (overview.planned_minutes, overview.company_minutes, overview.minutes(None)) == (165, 60, 60)
    assert first.closed(MONDAY) is None, "a closing day of one site closes nobody's week"


def test_a_hit_names_what_is_at_the_same_time() -> None:
    before, during = cell("08:00", "09:00"), cell("09:30", "10:00")
    hit = Hit(citizen=Ref(UUID(int=1), "1", "Anna"), slot=slot("09:00", "10:00"), others=(before, during))
    assert hit.overlapping == (during,)

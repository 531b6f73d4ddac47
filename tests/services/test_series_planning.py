"""Sessions that repeat: planned, changed for one, the following or all, ended, taken off, and each undone whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused
from planner.domain.clock import instant
from planner.domain.refusals import Conflict, Malformed, Refused
from planner.domain.roster import moved
from planner.domain.series import OnClosedDay, Pattern, Reach
from planner.domain.session import Session
from planner.services.series_state import SeriesResult, WhyKept
from planner.services.session_drafts import NewSession
from planner.services.week_planning import at_time
from tests.services.house import MONDAY, House, at, slot

WEEKLY = Pattern(first=MONDAY, weekdays=(0,), weeks=4)


def new(start: str = "09:00", end: str = "10:00", *citizens: str, **more: object) -> NewSession:
    made = NewSession(kind="talk", start=at(start), end=at(end), citizens=citizens or ("101",))
    return replace(made, **more)  # type: ignore[arg-type]


def plan(house: House, pattern: Pattern = WEEKLY, **more: object) -> tuple[Session, ...]:
    return house.series.add(SETUP, new(**more), pattern).created  # type: ignore[arg-type]


def everything(house: House) -> dict[UUID, Session]:
    """Every session of the jobcentre's that is on the plan, without versions."""
    with house.store.reading() as reading:
        found = reading.sessions.owned_by(house.organisation("JC").id, date(2026, 9, 1), date(2027, 9, 1))
    return {each.id: replace(each, version=0) for each in found}


def on_plan(house: House, series: UUID) -> list[tuple[date, str]]:
    with house.store.reading() as reading:
        return [
            (each.day, f"{each.start:%H:%M}-{each.end:%H:%M}")
            for each in reading.series.sessions(series)
            if not each.removed
        ]


def days(result: SeriesResult) -> list[date]:
    return [each.day for each in result.created]


def blocking(result: SeriesResult) -> list[UUID]:
    """The sessions in the way."""
    return [clash.sessions[-1] for clash in result.clashes if clash.blocks]


def weeks(count: int, first: date = MONDAY) -> list[date]:
    return [first + timedelta(weeks=number) for number in range(count)]


def test_a_series_is_planned_all_or_nothing_and_undone_as_one(either_house: House) -> None:
    house = either_house
    preview = house.series.preview(SETUP, new(), WEEKLY)
    assert (days(preview), blocking(preview), preview.change) == (weeks(4), [], None)
    assert house.snapshot() == {}
    made = house.series.add(SETUP, new(), WEEKLY)
    assert days(made) == weeks(4)
    assert {each.series for each in made.created} == {made.series.id}
    assert [each.original_start for each in made.created] == [at("09:00", day) for day in weeks(4)]
    assert made.change is not None
    undone = house.undo(made.change)
    assert house.snapshot() == {}
    with house.store.reading() as reading:
        assert reading.series.by_id([made.series.id])[made.series.id].removed
    again = house.undo(undone)
    assert [each.id for each in again.after] == [each.id for each in made.created]
    with house.store.reading() as reading:
        assert not reading.series.by_id([made.series.id])[made.series.id].removed


def test_a_clash_anywhere_refuses_all_of_it(house: House) -> None:
    taken = house.plan("09:30", "10:30", "101", day=MONDAY + timedelta(weeks=2))
    assert blocking(house.series.preview(SETUP, new(), WEEKLY)) == [taken.id]
    before = house.snapshot()
    with pytest.raises(ClashRefused):
        house.series.add(SETUP, new(), WEEKLY)
    assert house.snapshot() == before
    made = house.series.add(SETUP, new(), WEEKLY, allow="Aftalt")
    assert len(made.created) == 4
    assert {each.reason for each in made.clashes} == {"Aftalt"}


def test_holidays_are_left_out_or_moved_and_named(house: House) -> None:
    easter = Pattern(first=date(2027, 3, 22), weekdays=(0,), weeks=3)
    skipped = house.series.preview(SETUP, new(), easter)
    assert days(skipped) == [date(2027, 3, 22), date(2027, 4, 5)]
    assert [each.closed.name.da for each in skipped.closed if each.closed] == ["Anden påskedag"]
    shifted = house.series.add(SETUP, new(), easter, OnClosedDay.MOVE)
    assert days(shifted) == [date(2027, 3, 22), date(2027, 3, 30), date(2027, 4, 5)]
    view = house.series.of(SETUP, shifted.created[1].reference)
    # The program moved it, so it is none of somebody's exceptions.
    assert view.exceptions == ()
    with pytest.raises(Refused, match="series-all-closed"):
        house.series.add(SETUP, new(), Pattern(first=date(2027, 3, 29), weekdays=(0,), weeks=1))


def test_a_cohorts_series_has_the_members_of_each_date(house: House) -> None:
    house.cohorts.leave(SETUP, "1A", "102", MONDAY + timedelta(weeks=1))
    made = house.series.add(SETUP, new(citizens=(), cohort="1A"), replace(WEEKLY, weeks=2))
    assert [[row.citizen.reference for row in each.attending] for each in made.created] == [
        ["101", "102"],
        ["101"],
    ]


def test_one_moved_alone_stays_in_its_series_and_shows(house: House) -> None:
    made = plan(house)
    change = house.planning.move(SETUP, made[1].reference, at("13:00", made[1].day))
    view = house.series.of(SETUP, made[0].reference)
    assert [each.id for each in view.exceptions] == [made[1].id]
    assert [each.id for each in view.sessions] == [each.id for each in made]
    assert view.exceptions[0].original_start == at("09:00", made[1].day)
    house.undo(change)
    assert house.series.of(SETUP, made[0].reference).exceptions == ()


def test_this_changes_one(house: House) -> None:
    made = plan(house)
    done = house.series.change(SETUP, made[1], replace(made[1], title="Ny"), Reach.THIS)
    assert [after.title for _, after in done.changed] == ["Ny"]
    assert [house.now(each).title for each in made] == [made[0].title, "Ny", *([made[0].title] * 2)]
    assert house.now(made[1]).series == made[1].series


def test_all_moves_every_one_by_the_same_difference(house: House) -> None:
    made = plan(house)
    before = everything(house)
    wanted = at_time(made[2], at("10:30", made[2].day))
    would = house.series.preview_change(SETUP, made[2], wanted, Reach.ALL)
    assert [after.start for _, after in would.changed] == [at("10:30", day) for day in weeks(4)]
    assert everything(house) == before
    done = house.series.change(SETUP, made[2], wanted, Reach.ALL)
    assert on_plan(house, done.series.id) == [(day, "10:30-11:30") for day in weeks(4)]
    assert done.series.id == made[0].series
    assert house.series.of(SETUP, made[0].reference).exceptions == ()
    assert done.change is not None
    house.undo(done.change)
    assert everything(house) == before


def test_following_splits_the_series_and_undo_joins_it(house: House) -> None:
    made = plan(house)
    before = everything(house)
    done = house.series.change(SETUP, made[2], at_time(made[2], at("13:00", made[2].day)), Reach.FOLLOWING)
    assert done.series.id != made[0].series
    assert on_plan(house, made[0].series or UUID(int=0)) == [(day, "09:00-10:00") for day in weeks(2)]
    assert on_plan(house, done.series.id) == [(day, "13:00-14:00") for day in weeks(4)[2:]]
    with house.store.reading() as reading:
        old = reading.series.by_id([made[0].series or UUID(int=0)])[made[0].series or UUID(int=0)]
    assert old.pattern.last == made[2].day - timedelta(days=1)
    assert done.series.pattern.first == made[2].day
    assert done.change is not None
    undone = house.undo(done.change)
    assert everything(house) == before
    house.undo(undone)
    assert on_plan(house, done.series.id) == [(day, "13:00-14:00") for day in weeks(4)[2:]]


def test_following_from_the_first_is_all(house: House) -> None:
    made = plan(house)
    done = house.series.change(SETUP, made[0], replace(made[0], title="Ny"), Reach.FOLLOWING)
    assert done.series.id == made[0].series
    assert [after.title for _, after in done.changed] == ["Ny"] * 4


def test_nine_stays_nine_across_summer_time(house: House) -> None:
    made = plan(house, Pattern(first=date(2026, 10, 19), weekdays=(0,), weeks=2))
    done = house.series.change(SETUP, made[0], at_time(made[0], at("10:00", made[0].day)), Reach.ALL)
    starts = [after.start for _, after in done.changed]
    assert [f"{start:%H:%M}" for start in starts] == ["10:00", "10:00"]
    assert instant(starts[1]) - instant(starts[0]) == timedelta(days=7, hours=1)


def test_another_weekday_moves_all_and_closed_days_decide_anew(house: House) -> None:
    pattern = Pattern(first=date(2027, 3, 15), weekdays=(0,), weeks=4)
    made = plan(house, pattern)
    # Easter Monday the 29th was left out; its Tuesday is open, so the moved series has it.
    assert [each.day.day for each in made] == [15, 22, 5]
    before = everything(house)
    wanted = moved(made[0], slot("09:00", "10:00", date(2027, 3, 16)))
    done = house.series.change(SETUP, made[0], wanted, Reach.ALL)
    assert days(done) == [date(2027, 3, 30)]
    assert [day for day, _ in on_plan(house, done.series.id)] == [
        date(2027, 3, 16),
        date(2027, 3, 23),
        date(2027, 3, 30),
        date(2027, 4, 6),
    ]
    assert done.change is not None
    house.undo(done.change)
    assert everything(house) == before


def test_a_date_that_moves_onto_a_holiday_is_left_out_and_listed(house: House) -> None:
    made = plan(house, Pattern(first=date(2027, 3, 16), weekdays=(1,), weeks=3))
    wanted = moved(made[0], slot("09:00", "10:00", date(2027, 3, 15)))
    would = house.series.preview_change(SETUP, made[0], wanted, Reach.ALL)
    assert [each.day for each in would.removed] == [date(2027, 3, 30)]
    assert [(each.original, each.held) for each in would.closed] == [(date(2027, 3, 29), None)]
    done = house.series.change(SETUP, made[0], wanted, Reach.ALL)
    assert [day for day, _ in on_plan(house, done.series.id)] == [date(2027, 3, 15), date(2027, 3, 22)]


def test_exceptions_are_kept_and_listed_unless_asked(house: House) -> None:
    made = plan(house, staff=("MAJA",))
    house.planning.move(SETUP, made[1].reference, at("13:00", made[1].day))
    house.planning.change(SETUP, made[2], replace(made[2], staff=(house.staff("NILS").ref,)))
    first = house.now(made[0])
    wanted = replace(at_time(first, at("10:00", first.day)), staff=(), title="Ny")
    done = house.series.preview_change(SETUP, first, wanted, Reach.ALL)
    assert [(each.session.id, each.why) for each in done.kept] == [
        (made[1].id, WhyKept.MOVED),
        (made[2].id, WhyKept.EDITED),
    ]
    by_id = {after.id: after for _, after in done.changed}
    assert by_id[made[1].id].start == at("13:00", made[1].day)
    assert [row.reference for row in by_id[made[2].id].staff] == ["NILS"]
    assert {each.title for each in by_id.values()} == {"Ny"}
    all_of_it = house.series.change(SETUP, first, wanted, Reach.ALL, overwrite=True)
    assert all_of_it.kept == ()
    assert {(f"{after.start:%H:%M}", after.staff) for _, after in all_of_it.changed} == {("10:00", ())}


def test_what_is_in_the_register_is_never_moved_or_removed(house: House) -> None:
    made = plan(house)
    house.after(made[1])
    house.register.mark(SETUP, made[1].reference, "101", "M")
    last = house.now(made[3])
    done = house.series.change(SETUP, last, at_time(last, at("10:00", last.day)), Reach.ALL, overwrite=True)
    assert [(each.session.id, each.why) for each in done.kept] == [(made[1].id, WhyKept.MARKED)]
    assert house.now(made[1]).start == made[1].start
    # It stands out in its series now, and is still in it.
    assert [each.id for each in house.series.of(SETUP, last.reference).exceptions] == [made[1].id]
    gone = house.series.remove(SETUP, house.now(made[0]), Reach.ALL, overwrite=True)
    assert [each.session.id for each in gone.kept] == [made[1].id]
    assert not house.now(made[1]).removed
    assert gone.change is not None
    house.undo(gone.change)
    assert [each.removed for each in map(house.now, made)] == [False] * 4


def test_remove_this_following_and_all(house: House) -> None:
    made = plan(house)
    before = everything(house)
    one = house.series.remove(SETUP, made[0], Reach.THIS)
    assert [each.id for each in one.removed] == [made[0].id]
    rest = house.series.remove(SETUP, made[2], Reach.FOLLOWING)
    assert [each.id for each in rest.removed] == [made[2].id, made[3].id]
    assert rest.series.pattern.last == made[2].day - timedelta(days=1)
    last = house.series.remove(SETUP, made[1], Reach.ALL)
    assert last.series.removed
    for done in (last, rest, one):
        assert done.change is not None
        house.undo(done.change)
    assert everything(house) == before


def test_one_moved_by_itself_is_not_removed_with_the_rest(house: House) -> None:
    made = plan(house)
    house.planning.move(SETUP, made[1].reference, at("13:00", made[1].day))
    first = house.now(made[0])
    kept = house.series.preview_remove(SETUP, first, Reach.ALL)
    assert ([each.why for each in kept.kept], len(kept.removed)) == ([WhyKept.MOVED], 3)
    gone = house.series.remove(SETUP, first, Reach.ALL, overwrite=True)
    assert (gone.kept, len(gone.removed)) == ((), 4)


def test_ending_later_and_sooner(house: House) -> None:
    made = plan(house)
    before = everything(house)
    longer = house.series.end_on(SETUP, made[0], MONDAY + timedelta(weeks=6))
    # 28 December is a working day, and so are the days before it.
    assert days(longer) == weeks(7)[4:]
    assert [each.title for each in longer.created] == [made[0].title] * 3
    shorter = house.series.end_on(SETUP, made[0], MONDAY + timedelta(weeks=2))
    assert [each.day for each in shorter.removed] == weeks(7)[3:]
    again = house.series.end_on(SETUP, made[0], MONDAY + timedelta(weeks=3))
    assert days(again) == [weeks(4)[3]]
    for done in (again, shorter, longer):
        assert done.change is not None
        house.undo(done.change)
    assert everything(house) == before
    with pytest.raises(Malformed, match="series-ends-before-start"):
        house.series.end_on(SETUP, made[0], MONDAY - timedelta(days=1))


def test_one_that_was_taken_off_does_not_come_back(house: House) -> None:
    made = plan(house)
    house.series.remove(SETUP, made[1], Reach.THIS)
    first = house.now(made[0])
    done = house.series.change(
        SETUP, first, moved(first, slot("09:00", "10:00", MONDAY + timedelta(days=1))), Reach.ALL
    )
    assert done.created == ()
    assert [day for day, _ in on_plan(house, done.series.id)] == [
        day + timedelta(days=1) for day in weeks(4) if day != made[1].day
    ]


def test_who_was_put_on_comes_to_all(house: House) -> None:
    made = plan(house)
    more = house.planning.attach(SETUP, made[0], "104").session
    wanted = replace(made[1], participants=more.participants)
    done = house.series.change(SETUP, made[1], wanted, Reach.FOLLOWING)
    assert [[row.citizen.reference for row in after.attending] for _, after in done.changed] == [
        ["101", "104"]
    ] * 3


def test_refusals(house: House) -> None:
    alone = house.plan("15:00", "16:00", "102")
    with pytest.raises(Refused, match="not-in-a-series"):
        house.series.change(SETUP, alone, replace(alone, title="Ny"), Reach.ALL)
    made = plan(house)
    house.planning.change(SETUP, made[0], replace(made[0], note="ny"))
    with pytest.raises(Conflict):
        house.series.change(SETUP, made[0], replace(made[0], title="Ny"), Reach.ALL)
    with pytest.raises(Refused, match="session-not-yours"):
        house.series.remove(house.teacher, made[1], Reach.ALL)
    two = plan(house, Pattern(first=MONDAY, weekdays=(0, 4), interval=2, weeks=4), start="14:00", end="15:00")
    with pytest.raises(Refused, match="series-across-weeks"):
        house.series.change(
            SETUP, two[0], moved(two[0], slot("14:00", "15:00", MONDAY + timedelta(days=3))), Reach.ALL
        )
    busy = house.plan("11:00", "12:00", "101", day=made[2].day)
    one = house.now(made[1])
    with pytest.raises(ClashRefused):
        house.series.change(SETUP, one, at_time(one, at("11:00", one.day)), Reach.FOLLOWING)
    assert house.now(busy) == busy


def test_undo_is_refused_when_somebody_changed_the_series_since(house: House) -> None:
    made = plan(house)
    done = house.series.end_on(SETUP, made[0], MONDAY + timedelta(weeks=4))
    house.series.end_on(SETUP, made[0], MONDAY + timedelta(weeks=5))
    assert done.change is not None
    with pytest.raises(Conflict, match="series-changed-meanwhile"):
        house.undo(done.change)

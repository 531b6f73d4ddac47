"""Series, wishes, versions of templates and the trash on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest

from planner.domain.catalogue import Words
from planner.domain.history import HistoryLine
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Conflict, Unknown
from planner.domain.series import OnClosedDay, Pattern, Series
from planner.domain.session import Session
from planner.domain.wishes import Wish
from tests import builders
from tests.builders import MONDAY, NOW, slot
from tests.storage.conftest import Office

PATTERNS = [
    Pattern(first=MONDAY, weekdays=(0,), weeks=4),
    Pattern(first=MONDAY, weekdays=(4, 1), interval=2, until=date(2027, 3, 1)),
]


def a_series(pattern: Pattern = PATTERNS[0], reference: str = "SR-1") -> Series:
    return Series(
        id=uuid4(),
        reference=reference,
        pattern=pattern,
        start=time(9),
        end=time(10, 30),
        on_closed=OnClosedDay.MOVE,
    )


def a_wish(office: Office, reference: str, **more: object) -> Wish:
    made = Wish(
        id=uuid4(), reference=reference, citizen=office.citizens[0].ref, kind="talk", minutes=45, note="æ\nø"
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_series_comes_back_as_it_was(office: Office, pattern: Pattern) -> None:
    made = a_series(pattern)
    with office.store.writing() as work:
        work.put_series(made, None)
    with office.store.reading() as look:
        assert look.series.get("sr-1") == look.series.get(str(made.id)) == made
        assert look.series.by_id([made.id, uuid4()]) == {made.id: made}
        with pytest.raises(Unknown, match="unknown-reference"):
            look.series.get("SR-2")


def test_a_series_changes_from_what_it_was_and_no_other_way(office: Office) -> None:
    made = a_series()
    ended = replace(made, pattern=made.pattern.ending(MONDAY), removed=True)
    with office.store.writing() as work:
        work.put_series(made, None)
        work.put_series(ended, made)
    with office.store.reading() as look:
        now = look.series.get("SR-1")
    assert (now, now.version) == (ended, 2)
    with pytest.raises(Conflict, match="changed-meanwhile"), office.store.writing() as work:
        work.put_series(made, made)


def test_the_sessions_of_a_series_in_the_order_of_the_pattern(office: Office) -> None:
    made, other = a_series(), a_series(reference="SR-2")
    with office.store.writing() as work:
        work.put_series(made, None)
        work.put_series(other, None)

    def one(days: int, series: Series, original: int, *, removed: bool = False) -> Session:
        planned = builders.session(
            office.kind,
            office.home,
            slot(MONDAY + timedelta(days=days), "09:00", "10:30"),
            who=[office.citizens[0]],
        )
        start = datetime.combine(MONDAY + timedelta(days=original), time(9))
        return replace(planned, series=series.id, original_start=start, removed=removed)

    moved, gone, strange = one(20, made, 0), one(7, made, 7, removed=True), one(1, other, 1)
    last = one(14, made, 14)
    office.put(last, strange, gone, moved)
    with office.store.reading() as look:
        assert [each.id for each in look.series.sessions(made.id)] == [moved.id, gone.id, last.id]
        assert look.series.sessions(uuid4()) == ()


def test_wishes_by_wanted_week_and_number(office: Office) -> None:
    week = IsoWeek(2026, 53)
    late, ten, nine = a_wish(office, "W-1", week=week), a_wish(office, "W-10"), a_wish(office, "W-9")
    early = a_wish(office, "W-2", week=IsoWeek(2026, 48), citizen=None, cohort=office.cohort.ref)
    with office.store.writing() as work:
        for each in (late, ten, nine, early):
            work.put_wish(each, None)
    with office.store.reading() as look:
        assert look.wishes.list() == (early, late, nine, ten)
        assert look.wishes.list(citizen=office.citizens[0].id) == (late, nine, ten)
        assert look.wishes.list(cohort=office.cohort.id) == (early,)
        assert look.wishes.get("w-9") == look.wishes.get(str(nine.id)) == nine
        with pytest.raises(Unknown, match="unknown-reference"):
            look.wishes.get("W-99")
    with office.store.writing() as work:
        work.put_wish(replace(nine, removed=True), nine)
    with office.store.reading() as look:
        assert nine not in look.wishes.list()
        assert look.wishes.by_id([nine.id])[nine.id].version == 2
    with pytest.raises(Conflict), office.store.writing() as work:
        work.put_wish(nine, nine)


def test_a_version_without_cells_takes_a_template_out_of_use(office: Office) -> None:
    with office.store.reading() as look:
        seeded = look.templates.get("FIGURE-3")
    gone = replace(seeded, id=uuid4(), version=seeded.version + 1, cells=())
    back = replace(seeded, id=uuid4(), version=seeded.version + 2, name=Words("Ny", "New"))
    with office.store.writing() as work:
        work.put_template(gone)
        assert seeded.code not in {each.code for each in work.templates.list()}
        with pytest.raises(Unknown, match="unknown-template"):
            work.templates.get(seeded.code)
        work.put_template(back)
        assert work.templates.get(seeded.code) == back
        assert work.templates.versions("Figure-3") == (seeded, gone, back)
        assert work.templates.versions("figure-99") == ()


def test_two_new_versions_of_one_template(office: Office) -> None:
    with office.store.reading() as look:
        seeded = look.templates.get("figure-3")
    one, other = (replace(seeded, id=uuid4(), version=seeded.version + 1) for _ in range(2))
    with office.store.writing() as work:
        work.put_template(one)
    with pytest.raises(Conflict, match="changed-meanwhile"), office.store.writing() as work:
        work.put_template(other)


def test_the_trash_is_what_was_removed_last_by_an_act_that_removes(office: Office) -> None:
    sessions = [
        builders.session(office.kind, office.home, slot(MONDAY + timedelta(days=day), "09:00", "10:00"))
        for day in range(4)
    ]
    kept = office.put(*sessions)
    acts = ["session-removed", "session-added", "session-removed", "session-moved"]
    with office.store.writing() as work:
        for number, (each, act) in enumerate(zip(kept, acts, strict=True)):
            removed = act != "session-moved"
            work.put_sessions([replace(each, removed=removed)], {each.id: each})
            for what in ("session-added", act):
                line = HistoryLine(
                    at=NOW + timedelta(minutes=number),
                    by="M1",
                    act=what,
                    subject_type="session",
                    subject=each.id,
                    before={},
                    after={},
                )
                work.add_history([line])
    with office.store.reading() as look:
        found = look.trash.list(["session-removed"], 10)
        assert [(each.session.id, each.by, each.at) for each in found] == [
            (kept[2].id, "M1", NOW + timedelta(minutes=2)),
            (kept[0].id, "M1", NOW),
        ]
        assert look.trash.list(["session-removed"], 1) == found[:1]
        undone = look.trash.of(kept[1].id)
        assert undone is not None
        assert undone.act == "session-added"
        assert look.trash.of(kept[3].id) is None


def test_many_references_at_once_pass_over_those_that_are_taken(office: Office) -> None:
    with office.store.writing() as work:
        first = work.mint("S-")
        number = int(first.removeprefix("S-"))
        taken = builders.session(
            office.kind, office.home, slot(MONDAY, "09:00", "10:00"), reference=f"s-{number + 2}"
        )
        work.put_sessions([taken], {})
        assert work.mint_many("S-", 3) == [f"S-{number + offset}" for offset in (1, 3, 4)]
        assert work.mint_many("S-", 0) == []
        assert work.mint("S-") == f"S-{number + 5}"

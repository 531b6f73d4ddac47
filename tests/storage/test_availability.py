"""When people and places can be used, calendars from outside, and the lean look at what sessions take, on both engines."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from planner.domain.availability import Absence, Availability, Competence, HoursSort, WeekHours
from planner.domain.busy_time import BusyBlock, BusySource, Taken, taken_by
from planner.domain.clashes import Rule
from planner.domain.people import GroupPeriod
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.session import Allowance, Participant, ParticipantOrigin, Session
from planner.storage import engines, migrating
from tests import builders
from tests.builders import MONDAY, NOW, at_workplace, in_room, slot
from tests.storage.conftest import Office

SUNDAY = MONDAY + timedelta(days=6)


def entries(office: Office) -> list[Availability]:
    staff = Subject(SubjectType.STAFF, office.staff[0].ref)
    citizen = Subject(SubjectType.CITIZEN, office.citizens[0].ref)
    return [
        WeekHours(
            id=uuid4(),
            subject=staff,
            sort=HoursSort.OPEN,
            weekday=0,
            start=time(8),
            end=time(15, 30),
            since=date(2026, 1, 1),
            note="æøå",
        ),
        WeekHours(
            id=uuid4(),
            subject=citizen,
            sort=HoursSort.KEPT_FREE,
            weekday=3,
            start=time(0),
            end=time(23, 59),
            since=date(2026, 2, 1),
            until=MONDAY,
        ),
        Absence(
            id=uuid4(),
            subject=staff,
            start=datetime.combine(MONDAY, time(9)),
            end=datetime.combine(SUNDAY, time(12, 15)),
            note="ferie",
        ),
        Competence(id=uuid4(), subject=staff, name="Jobcoach", since=date(2026, 3, 1)),
    ]


def test_hours_absences_and_competences_come_back_as_they_were(office: Office) -> None:
    kept = entries(office)
    with office.store.writing() as work:
        for entry in kept:
            work.keeping.put(entry)
    ids = [office.staff[0].id, office.citizens[0].id]
    with office.store.reading() as look:
        assert set(look.busy.availability(ids, MONDAY, MONDAY)) == set(kept)
        assert [look.busy.entry(entry.id) for entry in kept] == kept
        assert look.busy.availability(ids, MONDAY - timedelta(days=1), MONDAY - timedelta(days=1)) == (
            kept[0],
            kept[1],
            kept[3],
        )
        assert look.busy.availability([], MONDAY, SUNDAY) == ()
        assert look.busy.entry(uuid4()) is None
    hours = kept[0]
    assert isinstance(hours, WeekHours)
    with office.store.writing() as work:
        work.keeping.put(replace(hours, end=time(12)))
        work.keeping.remove(kept[2].id)
    with office.store.reading() as look:
        changed = look.busy.entry(hours.id)
        assert isinstance(changed, WeekHours)
        assert changed.end == time(12)
        assert look.busy.entry(kept[2].id) is None


def block(who: UUID, start: str, end: str, title: str = "") -> BusyBlock:
    taken = slot(MONDAY, start, end)
    return BusyBlock(who, taken.start_utc, taken.end_utc, title)


def test_a_calendar_from_outside_is_replaced_whole(office: Office) -> None:
    who = office.staff[0]
    source = BusySource(
        id=uuid4(),
        subject=Subject(SubjectType.STAFF, who.ref),
        address="maja.ics",
        keep_titles=True,
        read_at=NOW,
        left_out={"cancelled": 2},
    )
    first = [block(who.id, "09:00", "10:00", "Tandlæge"), block(who.id, "12:00", "13:00")]
    with office.store.writing() as work:
        work.keeping.put_source(source, first)
    with office.store.reading() as look:
        assert look.busy.sources() == look.busy.sources(who.id) == (replace(source, blocks=2),)
        assert look.busy.outside([who.id], MONDAY, MONDAY) == look.busy.blocks(source.id) == tuple(first)
        assert look.busy.outside([who.id], SUNDAY, SUNDAY) == ()
        assert look.busy.outside([office.staff[1].id], MONDAY, MONDAY) == ()
    again = [block(who.id, "14:00", "15:00")]
    with office.store.writing() as work:
        work.keeping.put_source(replace(source, left_out={}), again)
    with office.store.reading() as look:
        assert look.busy.outside([who.id], MONDAY, MONDAY) == tuple(again)
        assert look.busy.sources()[0].left_out == {}
    with office.store.writing() as work:
        work.keeping.remove_source(source.id)
    with office.store.reading() as look:
        assert (look.busy.sources(), look.busy.outside([who.id], MONDAY, MONDAY)) == ((), ())


def planned(office: Office) -> list[Session]:
    own = slot(MONDAY, "10:00", "11:00")
    first, second, third, _ = office.citizens
    with_own = builders.session(
        office.kind,
        office.home,
        slot(MONDAY, "09:00", "12:00"),
        who=(first, second, third),
        staff=(office.staff[0],),
        place=at_workplace(office.workplace),
    )
    rows = (
        Participant(first.ref, own=own),
        Participant(second.ref),
        Participant(third.ref, ParticipantOrigin.TAKEN_OUT),
    )
    return office.put(
        replace(with_own, participants=rows),
        builders.session(
            office.kind,
            office.provider,
            slot(SUNDAY, "09:00", "10:00"),
            who=(first,),
            staff=(office.staff[0],),
            place=in_room(office.rooms[0]),
        ),
        replace(
            builders.session(office.kind, office.home, slot(MONDAY, "13:00", "14:00"), who=(second,)),
            removed=True,
        ),
    )


def test_the_lean_look_says_what_the_sessions_themselves_say(office: Office) -> None:
    sessions = planned(office)
    expected: dict[SubjectType, set[Taken]] = {sort: set() for sort in SubjectType}
    for session in sessions:
        for taken in taken_by(session):
            expected[taken.type].add(taken)
    asked = {
        SubjectType.CITIZEN: [each.id for each in office.citizens],
        SubjectType.STAFF: [each.id for each in office.staff],
        SubjectType.ROOM: [each.id for each in office.rooms],
        SubjectType.WORKPLACE: [office.workplace.id],
    }
    with office.store.reading() as look:
        for sort, ids in asked.items():
            found = look.busy.taken(sort, ids, MONDAY, SUNDAY)
            assert set(found) == expected[sort]
            assert len(found) == len(expected[sort])
            assert look.busy.taken(sort, [], MONDAY, SUNDAY) == ()
        monday = look.busy.taken(SubjectType.STAFF, asked[SubjectType.STAFF], MONDAY, MONDAY)
    assert [each.session for each in monday] == [sessions[0].id]
    assert len(expected[SubjectType.WORKPLACE]) == 2


def test_what_was_agreed_with_citizens(office: Office) -> None:
    first, second, *_ = office.citizens
    running = builders.placement(first, office.workplace)
    over = replace(builders.placement(second, office.workplace), until=date(2026, 2, 1))
    period = GroupPeriod(id=uuid4(), citizen=first.ref, group="4", since=date(2026, 1, 1))
    with office.store.writing() as work:
        for placement in (running, over):
            work.put_record(placement, None)
        work.put_group(period)
    ids = [first.id, second.id]
    with office.store.reading() as look:
        assert [each.citizen for each in look.busy.placements(ids, MONDAY, SUNDAY)] == [first.ref]
        assert look.busy.group_periods(ids, MONDAY, SUNDAY) == (period,)


def test_settings_by_how_they_begin(office: Office) -> None:
    with office.store.writing() as work:
        for key in ("rule.travel", "rule.pause", "rules", "rul", "organizer"):
            work.put_setting(key, key)
    with office.store.reading() as look:
        assert set(look.busy.settings("rule.")) == {"rule.travel", "rule.pause"}


def test_suggested_closing_days_are_no_public_holidays(office: Office) -> None:
    with office.store.reading() as look:
        for year in (2026, 2027):
            found = look.busy.suggested_closing_days(year)
            assert [(day.day.month, day.day.day) for day in found] == [(5, 1), (6, 5), (12, 24), (12, 31)]
            assert all(day.name.da and day.name.en and not day.public for day in found)


def test_an_allowance_of_one_session_alone_lifts_no_guard(office: Office) -> None:
    who, maja = office.citizens[0], office.staff[0]
    made = builders.session(
        office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=(who,), staff=(maja,)
    )
    allowances = (
        Allowance(None, Rule.CLOSED_DAY.value, None, "Vi har åbent"),
        Allowance(None, Rule.PAUSE.value, maja.ref, "Aftalt"),
    )
    (kept,) = office.put(replace(made, allowances=allowances))
    assert set(kept.allowances) == set(allowances)
    assert list(office.store.check()) == []
    (ended,) = office.change((kept, replace(kept, allowances=kept.allowances[:1])))
    assert len(ended.allowances) == 1


def test_a_pair_that_only_warns_lifts_no_guard(office: Office) -> None:
    who = office.citizens[0]
    first, second = office.put(
        builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), who=(who,)),
        builders.session(office.kind, office.home, slot(MONDAY, "10:00", "11:00"), who=(who,)),
    )
    allowance = Allowance(second.id, Rule.TRAVEL.value, who.ref, "Det ligger ved siden af")
    office.change((first, replace(first, allowances=(allowance,))))
    assert list(office.store.check()) == []
    assert [each.other for each in office.now(second)[0].allowances] == [first.id]


def test_an_older_file_keeps_its_allowances_and_learns_what_is_an_offer(tmp_path: Path) -> None:
    engine = engines.engine_for(tmp_path / "old.db")
    first, second, subject = (UUID(int=number).bytes for number in (1, 2, 3))
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            migrating.run(connection, "0002")
            connection.exec_driver_sql(
                "INSERT INTO allowance VALUES (?, ?, 'citizen', ?, 'Aftalt')", (first, second, subject)
            )
            connection.exec_driver_sql(
                "INSERT INTO catalogue VALUES (?, 'group', '4', '2015-01-01', NULL, 'seed', 'a', 'b', 1, '{\"mark\": \"M\"}')",
                (first,),
            )
            connection.exec_driver_sql(
                "INSERT INTO catalogue VALUES (?, 'group', '4', '2016-01-01', NULL, 'office', 'a', 'b', 1, '{\"mark\": \"M\"}')",
                (second,),
            )
            migrating.run(connection, "0003")
        kept = connection.exec_driver_sql("SELECT * FROM allowance").all()
        groups = (
            connection.exec_driver_sql("SELECT properties FROM catalogue ORDER BY valid_from").scalars().all()
        )
    engine.dispose()
    assert kept == [(first, second, "citizen", subject, "Aftalt")]
    assert [json.loads(text).get("offers_allowed") for text in groups] == [False, None]

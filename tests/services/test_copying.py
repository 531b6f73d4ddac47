"""Copies of sessions, days and weeks; the same as last week with some hours more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused, Rule
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Refused, Unknown
from planner.domain.session import Session
from planner.services.changes import Change
from planner.services.copying import Copied, CopyOrder, day_order, week_order
from planner.services.last_week import LastWeekOrder
from planner.services.template_plan import TemplateOrder
from tests.services.house import MONDAY, WEEK, House

CITIZEN, COHORT = SubjectType.CITIZEN, SubjectType.COHORT


def shape(sessions: tuple[Session, ...]) -> list[tuple[str, list[str], date, str]]:
    return [
        (s.title, [row.citizen.reference for row in s.attending], s.day, f"{s.start:%H:%M}-{s.end:%H:%M}")
        for s in sessions
    ]


def day(offset: int, weeks: int = 0) -> date:
    return MONDAY + timedelta(days=offset, weeks=weeks)


@pytest.fixture
def planned(house: House) -> House:
    """A week of 101: two sessions of her own, one of her cohort, one that she has with 104."""
    house.plan("09:00", "10:00", "101", title="Samtale", staff=("MAJA",), note="Husk")
    house.plan("09:00", "12:00", "101", day=day(2), kind="work_placement", title="Praktik", workplace="V1")
    house.plan("13:00", "14:00", day=day(2), cohort="1A", title="Oplæg", kind="presentation")
    house.plan("14:00", "15:00", "101", "104", day=day(3), title="Makkere")
    return house


def test_a_week_goes_to_other_weeks_without_what_is_shared_with_the_cohort(planned: House) -> None:
    before = planned.snapshot()
    order = week_order(CITIZEN, "101", WEEK, [WEEK.plus(1), WEEK.plus(2)])
    would = planned.copying.preview(SETUP, order)
    assert planned.snapshot() == before
    done = planned.copying.copy(SETUP, order)
    assert (
        shape(done.created)
        == shape(would.created)
        == [
            each
            for weeks in (1, 2)
            for each in (
                ("Samtale", ["101"], day(0, weeks), "09:00-10:00"),
                ("Praktik", ["101"], day(2, weeks), "09:00-12:00"),
                ("Makkere", ["101", "104"], day(3, weeks), "14:00-15:00"),
            )
        ]
    )
    assert [each.title for each in done.left] == ["Oplæg"]
    first = done.created[0]
    assert ([ref.reference for ref in first.staff], first.note) == (["MAJA"], "Husk")
    assert done.created[1].place == next(s for s in before.values() if s.title == "Praktik").place
    assert done.change is not None
    undone = planned.undo(done.change)
    assert planned.snapshot() == before
    planned.undo(undone)
    assert len(planned.snapshot()) == len(before) + 6


def test_onto_others_in_the_same_week(planned: House) -> None:
    done = planned.copying.copy(
        SETUP, week_order(CITIZEN, "101", WEEK, [WEEK], ["103", "1005"]), "To på samme tid"
    )
    assert {tuple(row.citizen.reference for row in s.attending) for s in done.created} == {
        ("103",),
        ("1005",),
    }
    assert len(done.created) == 6


def test_a_clash_refuses_all_copies(planned: House) -> None:
    planned.plan("09:30", "10:30", "101", day=day(0, 2))
    before = planned.snapshot()
    order = week_order(CITIZEN, "101", WEEK, [WEEK.plus(1), WEEK.plus(2)])
    assert any(clash.blocks for clash in planned.copying.preview(SETUP, order).clashes)
    with pytest.raises(ClashRefused):
        planned.copying.copy(SETUP, order)
    assert planned.snapshot() == before
    assert len(planned.copying.copy(SETUP, order, allow="Aftalt").created) == 6


def test_closed_days_are_skipped_and_named(planned: House) -> None:
    # 25 December 2026 is the Friday of week 52; the Thursday is not a public holiday.
    planned.plan("09:00", "10:00", "101", day=day(4), title="Fredag")
    done = planned.copying.copy(SETUP, week_order(CITIZEN, "101", WEEK, [IsoWeek(2026, 52)]))
    assert [(cell.title, cell.day, cell.closed.da) for cell in done.skipped] == [
        ("Fredag", date(2026, 12, 25), "Juledag")
    ]
    assert "Fredag" not in {each.title for each in done.created}


def test_a_cohorts_week_has_the_members_of_the_new_dates(planned: House) -> None:
    planned.cohorts.leave(SETUP, "1A", "102", day(0, 1))
    alone = planned.copying.copy(SETUP, week_order(COHORT, "1A", WEEK, [WEEK.plus(1)]))
    assert shape(alone.created) == [("Oplæg", ["101"], day(2, 1), "13:00-14:00")]
    assert alone.created[0].cohort is not None
    planned.undo(_change(alone))
    whole = planned.copying.copy(SETUP, week_order(COHORT, "1A", WEEK, [WEEK.plus(1)], members=True))
    assert [each[0] for each in shape(whole.created)] == ["Samtale", "Praktik", "Oplæg", "Makkere"]
    # 104 is no member, so the copy is for 101 alone.
    assert shape(whole.created)[3][1] == ["101"]


def test_a_cohorts_week_onto_another_cohort(planned: House) -> None:
    done = planned.copying.copy(SETUP, week_order(COHORT, "1A", WEEK, [WEEK], ["2A"]))
    (copy,) = done.created
    assert copy.cohort is not None
    assert (copy.cohort.reference, copy.owner.reference) == ("2A", "UDB")
    assert [row.citizen.reference for row in copy.attending] == ["103", "104"]
    with pytest.raises(Refused, match="not-your-organisation"):
        planned.copying.copy(planned.teacher, week_order(COHORT, "2A", WEEK, [WEEK.plus(1)], ["2A", "1A"]))


def test_a_day_and_named_sessions(planned: House) -> None:
    done = planned.copying.copy(SETUP, day_order(CITIZEN, "101", day(2), [day(3), day(4)]))
    assert shape(done.created) == [
        ("Praktik", ["101"], day(3), "09:00-12:00"),
        ("Praktik", ["101"], day(4), "09:00-12:00"),
    ]
    one = done.created[0]
    order = CopyOrder(first=one.day, to=(day(7),), sessions=(one.reference,), onto=("103",))
    assert shape(planned.copying.copy(SETUP, order).created) == [("Praktik", ["103"], day(7), "09:00-12:00")]


def test_a_copy_is_of_no_series_and_no_template(planned: House) -> None:
    order = TemplateOrder(template="figure-3", sort=CITIZEN, subject="1005", first=WEEK)
    planned.templates.apply(SETUP, order)
    done = planned.copying.copy(SETUP, week_order(CITIZEN, "1005", WEEK, [WEEK.plus(1)]))
    assert {(each.application, each.series, each.original_start) for each in done.created} == {(None,) * 3}


def test_what_cannot_be_copied(planned: House) -> None:
    with pytest.raises(Refused, match="nothing-to-copy"):
        planned.copying.copy(SETUP, week_order(CITIZEN, "1005", WEEK, [WEEK.plus(1)]))
    with pytest.raises(Malformed, match="copy-targets"):
        planned.copying.copy(SETUP, week_order(CITIZEN, "101", WEEK, []))
    with pytest.raises(Malformed, match="citizen-or-cohort"):
        planned.copying.copy(SETUP, week_order(SubjectType.ROOM, "R1", WEEK, [WEEK]))
    with pytest.raises(Unknown):
        planned.copying.copy(SETUP, week_order(CITIZEN, "101", WEEK, [WEEK], ["999"]))
    secret = planned.plan_secret("15:00", "16:00", "101")
    done = planned.copying.preview(planned.colleague, week_order(CITIZEN, "101", WEEK, [WEEK.plus(1)]))
    assert secret.title not in {each.title for each in (*done.created, *done.left)}


def test_last_week_with_two_hours_more(planned: House) -> None:
    planned.plan("09:00", "12:00", "101", day=day(4), kind="work_placement", title="Praktik")
    before = planned.snapshot()
    order = LastWeekOrder(citizen="101", week=WEEK.plus(1), extra=120)
    assert planned.last_week.preview(SETUP, order).missing == 0
    done = planned.last_week.plan(SETUP, order)
    longer = [each for each in done.created if each.kind.counts_as_company_time]
    assert shape(tuple(longer)) == [
        ("Praktik", ["101"], day(2, 1), "09:00-13:00"),
        ("Praktik", ["101"], day(4, 1), "09:00-13:00"),
    ]
    assert (done.added, done.missing) == (120, 0)
    assert sum(s.minutes for s in longer) == 360 + 120
    assert done.change is not None
    planned.undo(done.change)
    assert planned.snapshot() == before


def test_extra_time_grows_around_what_is_there_and_never_past_the_day(planned: House) -> None:
    planned.plan("12:30", "13:30", "101", day=day(2, 1))
    # Half an hour until the other session, then backwards to eight.
    done = planned.last_week.plan(SETUP, LastWeekOrder(citizen="101", week=WEEK.plus(1), extra=90))
    (grown,) = [each for each in done.created if each.kind.counts_as_company_time]
    assert f"{grown.start:%H:%M}-{grown.end:%H:%M}" == "08:00-12:30"
    planned.undo(_change(done))
    order = LastWeekOrder(citizen="101", week=WEEK.plus(1), extra=120)
    would = planned.last_week.preview(SETUP, order)
    assert (would.added, would.missing) == (90, 30)
    with pytest.raises(Refused, match="hours-do-not-fit"):
        planned.last_week.plan(SETUP, order)


def test_another_kind_may_be_made_longer(planned: House) -> None:
    order = LastWeekOrder(citizen="101", week=WEEK.plus(1), extra=30, kind="talk")
    done = planned.last_week.plan(SETUP, order)
    assert sum(s.minutes for s in done.created if s.kind.code == "talk") == 60 + 60 + 30
    with pytest.raises(Refused, match="nothing-to-lengthen"):
        planned.last_week.plan(SETUP, LastWeekOrder(citizen="104", week=WEEK.plus(1), extra=30))
    with pytest.raises(Malformed, match="extra-minutes"):
        planned.last_week.plan(SETUP, LastWeekOrder(citizen="101", week=WEEK.plus(3), extra=20))


def _change(done: Copied) -> Change:
    assert done.change is not None
    return done.change


def test_the_preview_of_a_copy_warns_of_short_notice_as_copying_does(planned: House) -> None:
    with planned.store.writing() as work:
        work.put_setting("rule.notice", None)
    for order in (
        day_order(CITIZEN, "101", MONDAY, [day(1)]),
        day_order(CITIZEN, "101", MONDAY, [day(1, 4)]),
    ):
        would = [(clash.rule, clash.slot) for clash in planned.copying.preview(SETUP, order).clashes]
        done = [(clash.rule, clash.slot) for clash in planned.copying.copy(SETUP, order).clashes]
        assert would == done
        assert (Rule.NOTICE in {rule for rule, _ in would}) == (order.to[0] == day(1))
    longer = LastWeekOrder(citizen="101", week=WEEK.plus(1), extra=0, source=WEEK)
    warned = {clash.rule for clash in planned.last_week.preview(SETUP, longer).clashes}
    assert (Rule.NOTICE in warned) == (
        Rule.NOTICE in {c.rule for c in planned.last_week.plan(SETUP, longer).clashes}
    )

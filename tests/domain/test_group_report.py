"""A report by group: what adds up, and what may not be had by subtracting one figure from another."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.attendance import Hours
from planner.domain.disclosure import is_small
from planner.domain.group_report import (
    COLUMNS,
    HOURS,
    SHARES,
    CitizenFigures,
    Direction,
    GroupReport,
    Withheld,
    direction_of,
    group_report,
)

LEAST = 5
ORDER = ("1", "2", "3", "4", None)

citizens = st.builds(
    CitizenFigures,
    group=st.sampled_from(ORDER),
    hours=st.builds(
        lambda planned, attended, company: Hours(
            planned=planned, denominator=planned, attended=attended, company_attended=company
        ),
        planned=st.sampled_from([0, 600, 900]),
        attended=st.sampled_from([0, 480]),
        company=st.sampled_from([0, 0, 120]),
    ),
    slope=st.sampled_from([None, -30.0, 0.0, 0.4, 60.0]),
    came=st.sampled_from([(0, 0), (4, 3)]),
    due=st.sampled_from([(0, 0), (1, 0), (2, 2)]),
)


def people_of(report: GroupReport, people: Sequence[CitizenFigures]) -> list[list[CitizenFigures]]:
    """Whom each row is about: those with a row of their own, and the others together."""
    alone = {row.group for row in report.rows if not row.together}
    return [
        [who for who in people if (who.group not in alone if row.together else who.group == row.group)]
        for row in report.rows
    ]


@given(st.lists(citizens, max_size=60))
def test_what_is_shown_is_true_and_about_enough_people(people: list[CitizenFigures]) -> None:
    report = group_report(people, ORDER, LEAST)
    if report.total is None:
        assert len(people) < LEAST
        return
    assert report.total.citizens == len(people) == sum(row.citizens for row in report.rows)
    for row, own in zip(report.rows, people_of(report, people), strict=True):
        assert row.citizens == len(own) >= LEAST
        for name in (*Direction, "deadlines-met", "deadlines-missed"):
            figure = row.figures[name]
            assert figure is Withheld.FEW or (isinstance(figure, int) and not is_small(figure, LEAST))
        for direction in Direction:
            if row.figures[direction] is not Withheld.FEW:
                assert row.figures[direction] == sum(direction_of(who.slope) is direction for who in own)
        if row.figures["company"] is not Withheld.FEW:
            assert row.figures["company"] == sum(who.hours.company_attended for who in own)
            assert not is_small(sum(1 for who in own if who.hours.company_attended), LEAST)


@given(st.lists(citizens, min_size=LEAST, max_size=60))
def test_no_row_is_the_rest_of_a_total(people: list[CitizenFigures]) -> None:
    """Either every row of a column is shown, or none: there is never one left to be worked out from the total."""
    report = group_report(people, ORDER, LEAST)
    assert report.total is not None
    for name in COLUMNS:
        hidden = [row.figures[name] is Withheld.FEW for row in report.rows]
        assert all(hidden) or not any(hidden), name
        if all(hidden) and len(hidden) == 1:
            assert report.total.figures[name] is Withheld.FEW, name
        whole = report.total.figures[name]
        if not any(hidden) and name not in SHARES:
            assert whole == sum(row.figures[name] for row in report.rows)  # type: ignore[misc]
        if name not in HOURS | SHARES and whole is not Withheld.FEW:
            assert isinstance(whole, int)
            assert not is_small(whole, LEAST)


def test_a_report_worked_out_by_hand() -> None:
    """Seven in group 1 rising an hour, six in group 2 of whom one falls, two without a group.

    The two are put together with those of group 1, the next in order after the last. One falling is few, so directions are
    shown for nobody: in all of them it would still be one.
    """
    one = CitizenFigures(group="1", hours=Hours(planned=900, denominator=900, attended=450), slope=60.0)
    two = CitizenFigures(group="2", hours=Hours(planned=600, denominator=600, attended=600), slope=0.0)
    falling = CitizenFigures(group="2", slope=-60.0)
    none = CitizenFigures(group=None, due=(1, 1))
    report = group_report([one] * 7 + [two] * 5 + [falling] + [none] * 2, ORDER, LEAST)
    assert [(row.group, row.together, row.citizens) for row in report.rows] == [
        ("2", False, 6),
        (None, True, 9),
    ]
    assert [row.figures["planned"] for row in report.rows] == [3_000, 6_300]
    assert [row.figures["rate"] for row in report.rows] == [1.0, 0.5]
    assert report.total is not None
    assert report.total.figures["rate"] == 6_150 / 9_300
    assert report.total.figures["company"] == 0
    assert {report.total.figures[each] for each in Direction} == {Withheld.FEW}
    assert report.total.figures["deadlines-met"] is Withheld.FEW, "two deadlines are few"
    assert report.total.figures["punctuality"] is None, "nobody came to anything"


def test_too_few_altogether() -> None:
    assert group_report([CitizenFigures(group="1")] * 4, ORDER, LEAST).total is None

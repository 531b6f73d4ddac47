"""The picture of then and now says what the scores say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.catalogue import ProgressArea, ProgressScale, Words
from planner.domain.people import Ref
from planner.domain.scales import AreaSpan, Score
from planner.layout.palette import LIGHT
from planner.layout.primitives import Box, Line, Rect
from planner.layout.scales_chart import area_track

DAY = date(2026, 11, 2)
BOX = Box(100, 40, 300, 24)
AREA = ProgressArea(id=uuid4(), code="motivation", name=Words("Motivation", "Motivation"), valid_from=DAY)


def scale(size: int) -> ProgressScale:
    return ProgressScale(
        id=uuid4(), code="s", name=Words("S", "S"), valid_from=DAY, steps=(Words("", ""),) * size
    )


FIVE = scale(5)


def score(step: int, of: ProgressScale = FIVE) -> Score:
    return Score(
        id=uuid4(),
        citizen=Ref(uuid4(), "9001", "Borger 9001"),
        area=AREA,
        scale=of,
        step=step,
        day=DAY,
        at=datetime(2026, 11, 2, tzinfo=UTC),
        by="M1",
        organisation=Ref(uuid4(), "JC", "Jobcenteret"),
    )


def span(then: Score | None, now: Score | None) -> AreaSpan:
    return AreaSpan(area=AREA, then=then, now=now, days=(DAY,))


def middle(mark: Rect) -> float:
    return mark.box.x + mark.box.width / 2


def test_hollow_then_filled_now_and_a_line_between() -> None:
    items = area_track(span(score(1), score(3)), 5, BOX)
    dots = [each for each in items if isinstance(each, Rect)]
    assert len(dots) == 7
    hollow, filled = dots[-2:]
    assert (hollow.fill, hollow.stroke) == (LIGHT.surface, LIGHT.accent)
    assert (filled.fill, filled.stroke) == (LIGHT.accent, LIGHT.accent)
    assert middle(hollow) == middle(dots[0])
    assert middle(filled) == middle(dots[2])
    _, between = (each for each in items if isinstance(each, Line))
    assert (between.x1, between.x2, between.dash) == (middle(hollow), middle(filled), 0)


def test_scores_of_two_versions_are_joined_by_dashes() -> None:
    items = area_track(span(score(3), score(9, scale(10))), 5, BOX)
    assert [each.dash > 0 for each in items if isinstance(each, Line)] == [False, True]
    assert len([each for each in items if isinstance(each, Rect)]) == 12


@pytest.mark.parametrize(("now", "dots"), [(None, 4), (score(2), 6)])
def test_one_score_has_no_line_and_none_is_an_empty_scale(now: Score | None, dots: int) -> None:
    items = area_track(span(None, now), 4, BOX)
    assert len([each for each in items if isinstance(each, Rect)]) == dots
    assert len([each for each in items if isinstance(each, Line)]) == 1


@given(st.integers(1, 5), st.integers(1, 5))
def test_nothing_stands_outside_its_box(then: int, now: int) -> None:
    items = area_track(span(score(then), score(now)), 5, BOX)
    assert all(BOX.holds(each.box) for each in items if isinstance(each, Rect))

"""The chart of progression: bars as high as the hours, nothing outside, and the same values as the table."""

import itertools
from datetime import date

import pytest

from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.progression import ProgressionWeek
from planner.exporters.paper.fonts import measure
from planner.layout.primitives import Box, Group, Hatch, Line, Rect, flat, texts
from planner.layout.progression_chart import ProgressionChart, progression_chart
from planner.wording import Wording

FIRST = IsoWeek(2026, 42)
TODAY = date(2026, 11, 17)


def week(number: int, planned: int, attended: int, company: int, **more: int) -> ProgressionWeek:
    hours = Hours(planned=planned, denominator=planned, attended=attended, company_attended=company)
    return ProgressionWeek(week=FIRST.plus(number), hours=hours, **more)


WEEKS = [
    week(0, 240, 150, 120, agreed=240, target=360),
    week(1, 360, 360, 270, agreed=240, target=360),
    week(2, 480, 450, 450, agreed=480, target=540),
    week(3, 480, 0, 0, target=540),
    ProgressionWeek(week=FIRST.plus(4), hours=Hours(planned=480, unrecorded=480)),
    ProgressionWeek(week=FIRST.plus(5), hours=Hours(planned=480, unrecorded=480)),
]


def chart(weeks: list[ProgressionWeek], width: float = 560, height: float = 260) -> ProgressionChart:
    return progression_chart(weeks, width, height, Wording("da"), measure, TODAY)


def bars(made: ProgressionChart) -> list[Group]:
    return [item for item in made.items if isinstance(item, Group) and item.tag == "week"]


def test_bars_are_as_high_as_the_hours() -> None:
    made = chart(WEEKS)
    boxes = [
        [item.box.height for item in group.items if isinstance(item, Rect | Hatch)] for group in bars(made)
    ]
    unit = boxes[0][0] / 240
    assert [[round(height / unit) for height in row] for row in boxes] == [
        [240, 150, 120],
        [360, 360, 270],
        [480, 450, 450],
        [480],
        [480],
        [480],
    ]


def test_the_table_has_the_same_values() -> None:
    made = chart(WEEKS)
    assert made.heads[0] == "Uge"
    assert made.rows == (
        ("2026-W42", "4:00", "2:30", "2:00", "4:00", "6:00", "–"),
        ("2026-W43", "6:00", "6:00", "4:30", "4:00", "6:00", "–"),
        ("2026-W44", "8:00", "7:30", "7:30", "8:00", "9:00", "–"),
        ("2026-W45", "8:00", "0:00", "0:00", "–", "9:00", "–"),
        ("2026-W46", "8:00", "–", "–", "–", "–", "8:00"),
        ("2026-W47", "8:00", "–", "–", "–", "–", "–"),
    )
    assert [group.label for group in bars(made)] == [" ".join(row) for row in made.rows]
    said = [text.text for text in texts(made.items)]
    assert {"2:00", "4:30", "7:30"} <= set(said)
    assert said.count("0:00") == 1, (
        "a recorded week without hours says so; one that was not recorded says nothing"
    )
    assert {"planlagt", "mødt", "heraf i virksomhed", "aftalt", "mål"} <= set(said)


@pytest.mark.parametrize("count", [1, 4, 13, 53, 104])
@pytest.mark.parametrize(("width", "height"), [(560.0, 260.0), (240.0, 120.0), (1400.0, 500.0)])
def test_nothing_is_drawn_outside(count: int, width: float, height: float) -> None:
    made = chart([week(n, 900 + n, 800, 700, agreed=600, target=2_220) for n in range(count)], width, height)
    page = Box(0, 0, width, height)
    for item, (dx, dy) in flat(made.items):
        assert (dx, dy) == (0, 0)
        match item:
            case Rect(box=box) | Hatch(box=box):
                assert page.holds(box)
            case Line(x1=x1, y1=y1, x2=x2, y2=y2):
                assert page.holds(Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))
    for text in texts(made.items):
        assert page.holds(Box(text.x, text.baseline - text.size * 0.75, text.width, text.size * 0.75))
    names = [text for text in texts(made.items) if text.baseline > height - 22]
    ends = [(text.x, text.x + text.width) for text in names]
    assert all(end < start for (_, end), (start, _) in itertools.pairwise(ends))


def test_the_stair_goes_up_where_the_target_does() -> None:
    made = chart(WEEKS)
    level = [
        item
        for item in made.items
        if isinstance(item, Line) and item.width == 1.6 and item.y1 == item.y2 and not item.dash
    ]
    risers = [
        item
        for item in made.items
        if isinstance(item, Line) and item.width == 1.6 and item.x1 == item.x2 and not item.dash
    ]
    assert len([line for line in level if line.y1 > 20]) == 4
    assert len(risers) == 1


def test_hours_at_companies_that_nobody_wrote_down_are_not_zero() -> None:
    hours = Hours(planned=900, denominator=780, attended=420, unrecorded=120, company_planned=120)
    [row] = chart([ProgressionWeek(week=FIRST, hours=hours)]).rows
    assert row[1:4] == ("15:00", "7:00", "–")


def test_weeks_without_anything() -> None:
    assert chart([]).rows == ()
    assert len(bars(chart([week(0, 0, 0, 0)]))) == 1

"""The search for free time, against the plainest search there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.clashes import Rule
from planner.domain.free_time import BusyStretch, PassedOver, free_times

MOMENTS = st.integers(0, 200)
STRETCHES = st.lists(
    st.builds(
        lambda start, length, rule: BusyStretch(start, start + length, rule),
        MOMENTS,
        st.integers(0, 40),
        st.sampled_from(Rule),
    ),
    max_size=8,
)


@given(
    busy=st.dictionaries(st.sampled_from("abc"), STRETCHES, max_size=3),
    windows=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 40)), max_size=4),
    minutes=st.integers(1, 20),
    step=st.integers(1, 10),
    how_many=st.integers(1, 5),
)
def test_it_finds_what_the_plainest_search_finds(
    busy: dict[str, list[BusyStretch]],
    windows: list[tuple[int, int]],
    minutes: int,
    step: int,
    how_many: int,
) -> None:
    spans, at = [], 0
    for gap, length in windows:
        spans.append((at + gap, at + gap + length))
        at += gap + length
    expected: list[int] = []
    tried = 0
    for begin, end in spans:
        for start in range(begin, end, step):
            if start + minutes > end or len(expected) == how_many:
                break
            if expected and start < expected[-1] + minutes:
                continue
            tried += 1
            if not any(
                stretch.start < moment + 1 and moment < stretch.end
                for stretches in busy.values()
                for stretch in stretches
                for moment in range(start, start + minutes)
            ):
                expected.append(start)
    found = free_times(busy, spans, minutes=minutes, step=step, how_many=how_many)
    assert found.starts == tuple(expected)
    assert found.tried == tried
    for who in busy:
        assert sum(each.times for each in found.passed if each.who == who) <= tried - len(expected)


def test_it_tells_who_was_in_the_way_how_often_and_why() -> None:
    busy = {"Maja": [BusyStretch(0, 60)], "R1": [BusyStretch(0, 15, Rule.OUTSIDE)]}
    found = free_times(busy, [(0, 120)], minutes=30, step=15, how_many=1)
    assert found.starts == (60,)
    assert found.passed == (
        PassedOver("Maja", Rule.CITIZEN, 4),
        PassedOver("R1", Rule.OUTSIDE, 1),
    )

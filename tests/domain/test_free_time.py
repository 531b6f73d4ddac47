"""The search for free time, against the plainest search there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.clashes import Rule
from planner.domain.free_time import BusyStretch, Option, PassedOver, free_times

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


@given(
    busy=st.dictionaries(st.sampled_from("ab"), STRETCHES, max_size=2),
    places=st.lists(st.tuples(STRETCHES, st.sampled_from("xy")), max_size=4),
    journeys=st.dictionaries(st.sampled_from("xy"), st.dictionaries(st.sampled_from("ab"), STRETCHES)),
    minutes=st.integers(1, 20),
)
def test_the_first_place_that_is_free_when_everybody_is(
    busy: dict[str, list[BusyStretch]],
    places: list[tuple[list[BusyStretch], str]],
    journeys: dict[str, dict[str, list[BusyStretch]]],
    minutes: int,
) -> None:
    def free(stretches: list[BusyStretch], start: int) -> bool:
        return not any(
            each.start < start + minutes and start < each.end and each.start < each.end for each in stretches
        )

    options = [
        Option(f"R{number}", stretches, way, journeys.get(way, {}))
        for number, (stretches, way) in enumerate(places)
    ]
    expected: list[tuple[int, str]] = []
    for start in range(0, 200 - minutes + 1, 5):
        after_the_last = not expected or start >= expected[-1][0] + minutes
        if after_the_last and all(free(stretches, start) for stretches in busy.values()):
            for option in options:
                if free(list(option.busy), start) and all(
                    free(list(each), start) for each in option.journeys.values()
                ):
                    expected.append((start, option.what))
                    break
    found = free_times(busy, [(0, 200)], minutes=minutes, step=5, how_many=100, options=options)
    assert list(zip(found.starts, found.chosen, strict=True)) == expected


def test_a_room_is_in_the_way_only_when_all_rooms_are() -> None:
    def rooms(*busy: list[BusyStretch]) -> list[Option[str]]:
        return [Option(f"R{number}", each) for number, each in enumerate(busy)]

    first = [BusyStretch(0, 30, Rule.ROOM)]
    found = free_times({}, [(0, 60)], minutes=30, step=30, how_many=2, options=rooms(first, []))
    assert (found.chosen, found.passed) == (("R1", "R0"), ())
    found = free_times({}, [(0, 60)], minutes=30, step=30, how_many=2, options=rooms(first, first))
    assert found.passed == (PassedOver("R0", Rule.ROOM, 1), PassedOver("R1", Rule.ROOM, 1))
    assert free_times({}, [(0, 60)], minutes=30, step=30, how_many=2, options=[]).starts == ()

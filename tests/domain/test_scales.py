"""Then and now, the order of letters, and what a score may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.catalogue import ProgressArea, ProgressCategory, ProgressScale, Words
from planner.domain.people import Ref
from planner.domain.scales import Score, in_order, reordered, scale_on, then_and_now

START = date(2026, 1, 5)
WHO, HOME = Ref(uuid4(), "9001", "Borger 9001"), Ref(uuid4(), "JC", "Jobcenteret")
AREAS = tuple(
    ProgressArea(id=uuid4(), code=code, name=Words(code, code), valid_from=START)
    for code in ("one", "two", "three")
)


def scale(size: int, first: date = START, last: date | None = None) -> ProgressScale:
    return ProgressScale(
        id=uuid4(),
        code="progress",
        name=Words("Skala", "Scale"),
        valid_from=first,
        valid_to=last,
        steps=(Words("", ""),) * size,
    )


CHANGE = START + timedelta(days=50)
SCALES = (scale(5, START, CHANGE), scale(10, CHANGE))


@st.composite
def scores(draw: st.DrawFn) -> Score:
    day = START + timedelta(days=draw(st.integers(0, 100)))
    held = scale_on(SCALES, day)
    return Score(
        id=uuid4(),
        citizen=WHO,
        area=draw(st.sampled_from(AREAS)),
        scale=held,
        step=draw(st.integers(1, held.size)),
        day=day,
        at=datetime(2026, 6, 1, 8, draw(st.integers(0, 59)), tzinfo=UTC),
        by="M1",
        organisation=HOME,
    )


@given(st.lists(scores(), max_size=12), st.randoms())
def test_then_is_the_first_and_now_the_last_in_whatever_order_they_come(
    given_: list[Score], chance: object
) -> None:
    mixed = list(given_)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    spans = then_and_now(AREAS, mixed)
    assert [span.area for span in spans] == list(AREAS)
    for span in spans:
        here = [each for each in in_order(given_) if each.area == span.area]
        assert span.now == (here[-1] if here else None)
        assert span.then == (here[0] if len(here) > 1 else None)
        assert list(span.days) == sorted({each.day for each in here})
        assert 0 <= (span.now.place if span.now else 0) <= 1


LETTERS = [
    ProgressCategory(id=uuid4(), code=f"category_{letter}", name=Words(letter, letter), valid_from=START)
    for letter in "abcdefg"
]


@given(st.lists(st.sampled_from([*(row.code for row in LETTERS), "unheard-of"]), max_size=10))
def test_an_order_names_every_letter_once(wanted: list[str]) -> None:
    codes = reordered(LETTERS, wanted)
    assert sorted(codes) == [row.code for row in LETTERS]
    named = [code for code in dict.fromkeys(wanted) if code != "unheard-of"]
    assert list(codes[: len(named)]) == named


def test_an_area_gone_since_comes_after_those_there_are() -> None:
    gone = replace(AREAS[0], id=uuid4(), code="gone")
    made = Score(
        id=uuid4(), citizen=WHO, area=gone, scale=SCALES[0], step=2, day=START,
        at=datetime(2026, 1, 5, tzinfo=UTC), by="M1", organisation=HOME,
    )  # fmt: skip
    spans = then_and_now(AREAS, [made])
    assert [span.area.code for span in spans] == ["one", "two", "three", "gone"]
    assert (spans[-1].then, spans[-1].now, spans[-1].same_scale) == (None, made, False)

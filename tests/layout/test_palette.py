"""Colours that can be read, and patterns that differ where colours do."""

import pytest

from planner.layout.hatching import strokes
from planner.layout.palette import (
    BAND,
    BAND_INK,
    BAND_MUTED,
    DARK,
    KIND_COUNT,
    LIGHT,
    Neutrals,
    busy_colours,
    contrast,
    kind_colours,
)
from planner.layout.primitives import Pattern


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("number", range(KIND_COUNT))
def test_a_kind_can_be_read_on_its_tint(number: int, dark: bool) -> None:
    look, neutral = kind_colours(number, dark=dark), DARK if dark else LIGHT
    assert contrast(look.ink, look.tint) >= 4.5
    assert contrast(neutral.ink, look.tint) >= 7
    assert contrast(neutral.muted, look.tint) >= 4.5
    assert contrast(look.bar, look.tint) >= 3


@pytest.mark.parametrize("dark", [False, True])
def test_busy_can_be_read(dark: bool) -> None:
    assert contrast(busy_colours(dark=dark).ink, busy_colours(dark=dark).tint) >= 4.5


@pytest.mark.parametrize("neutral", [LIGHT, DARK])
def test_texts_can_be_read_on_every_ground(neutral: Neutrals) -> None:
    for ground in (neutral.background, neutral.surface):
        for ink in (neutral.ink, neutral.muted, neutral.accent, neutral.danger, neutral.ok, neutral.warning):
            assert contrast(ink, ground) >= 4.5
    for ink, ground in (
        (neutral.accent, neutral.accent_soft),
        (neutral.danger, neutral.danger_soft),
        (neutral.ok, neutral.ok_soft),
        (neutral.warning, neutral.warning_soft),
    ):
        assert contrast(ink, ground) >= 4.5
    assert min(contrast(BAND_INK, BAND), contrast(BAND_MUTED, BAND)) >= 4.5


def test_every_number_has_a_pattern_of_its_own() -> None:
    looks = [kind_colours(number) for number in range(KIND_COUNT)]
    assert len({look.pattern for look in looks}) == KIND_COUNT == len(Pattern)
    drawn = {strokes(look.pattern, 9.0, 60.0) for look in looks}
    assert len(drawn) == KIND_COUNT
    assert kind_colours(KIND_COUNT) == kind_colours(0)

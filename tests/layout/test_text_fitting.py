"""Nothing is lost and nothing is too wide, whatever the text and the room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exporters.paper.fonts import measure
from planner.layout.primitives import Weight
from planner.layout.text_fitting import Sizes, TextFitter, numbers_kept, phone_words, tidy

FITTER = TextFitter(measure, "da")
SIZES = Sizes(13, 10, 7)
COMPOUNDS = (
    "virksomhedsplacering",
    "Beskæftigelsesintegrationsforvaltningens",
    "kompetenceafklaringssamtale",
    "Jobcoaching",
    "mhp.",
    "–",
    "og",
    "Sørensen-Mølgaard",
    "2100",
    "https://www.eksempel.dk/enmegetlangadresseudenmellemrum",
)


def _letters(text: str) -> str:
    return "".join(text.replace("-", "").replace("\u00a0", "").split())


@given(
    st.lists(
        st.one_of(st.sampled_from(COMPOUNDS), st.text(st.characters(codec="latin-1"), max_size=40)),
        max_size=9,
    ),
    st.floats(14, 300),
)
def test_every_letter_is_there_and_no_line_is_too_wide(words: list[str], width: float) -> None:
    text = " ".join(words).replace("\u00ad", "")
    fitted = FITTER.fit(text, width, SIZES, weight=Weight.BOLD)
    assert fitted is not None
    assert _letters("".join(fitted.lines)) == _letters(tidy(text))
    assert SIZES.least <= fitted.size <= SIZES.start
    for line, wide in zip(fitted.lines, fitted.widths, strict=True):
        assert wide == pytest.approx(measure(line, Weight.BOLD, fitted.size), abs=0.01)
        assert wide <= width + 0.05 or len(line) == 1


def test_letters_become_smaller_before_a_compound_is_parted() -> None:
    fitted = FITTER.fit("Samtale om virksomhedsplacering", 118, SIZES, weight=Weight.BOLD)
    assert fitted is not None
    assert fitted.lines == ("Samtale om", "virksomhedsplacering")
    assert 10 <= fitted.size < 13


def test_a_compound_is_parted_where_danish_parts_it() -> None:
    fitted = FITTER.fit("virksomhedsplacering", 70, SIZES)
    assert fitted is not None
    assert fitted.lines[0] == "virksomheds-"


def test_an_address_of_the_net_gets_no_hyphens() -> None:
    fitted = FITTER.fit("navn.efternavnsen@beskaeftigelsesforvaltningen.dk", 90, SIZES)
    assert fitted is not None
    assert "-" not in "".join(fitted.lines)


def test_too_low_a_room_is_said_and_not_cut() -> None:
    assert FITTER.fit("Oplæg om mange ting som der ikke er plads til", 60, SIZES, height=12) is None


def test_the_first_line_may_begin_further_in() -> None:
    fitted = FITTER.fit("Oplæg om virksomhedspraktik", 120, Sizes(8, 8, 8), indent=80)
    assert fitted is not None
    assert fitted.widths[0] <= 40
    assert _letters("".join(fitted.lines)) == "Oplægomvirksomhedspraktik"


def test_numbers_stay_with_what_they_number() -> None:
    assert numbers_kept("Eksempelvej 1, 2100 København Ø") == "Eksempelvej\u00a01, 2100\u00a0København Ø"
    assert " " not in phone_words("+45 33 00 00 00")


def test_unprintable_signs_and_line_breaks_become_spaces() -> None:
    assert tidy("Husk\r\n\tmadpakke\u200b\x07 nu") == "Husk madpakke nu"

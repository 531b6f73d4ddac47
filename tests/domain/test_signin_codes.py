"""The codes on sign-in sheets, and the lines that are typed with them."""

from __future__ import annotations

from datetime import time
from itertools import product
from uuid import UUID, uuid4

import pytest

from planner.domain import signin_codes
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed
from planner.domain.signin_codes import is_code, read_line, row_codes

COHORT, WEEK = UUID(int=7), IsoWeek(2026, 48)
LETTERS = signin_codes._LETTERS


def test_each_row_has_a_code_that_stays_the_same() -> None:
    people = [UUID(int=n) for n in range(60)]
    codes = row_codes(COHORT, WEEK, people)
    assert len(set(codes.values())) == 60
    assert codes == row_codes(COHORT, WEEK, reversed(people))
    assert all(map(is_code, codes.values()))
    assert codes != row_codes(COHORT, WEEK.plus(1), people)
    assert codes != row_codes(UUID(int=8), WEEK, people)


def test_somebody_who_joins_leaves_the_others_codes() -> None:
    """Or takes one away: an old code never becomes somebody else's."""
    people = [uuid4() for _ in range(200)]
    before = row_codes(COHORT, WEEK, people)
    after = row_codes(COHORT, WEEK, [*people, *(uuid4() for _ in range(200))])
    owners = {code: who for who, code in after.items()}
    assert all(owners.get(code, who) == who for who, code in before.items())


def test_those_who_would_share_a_code_get_longer_ones() -> None:
    people = [UUID(int=n) for n in range(2_000)]
    codes = row_codes(COHORT, WEEK, people)
    assert len(set(codes.values())) == 2_000
    assert {len(code) for code in codes.values()} >= {4, 5}
    assert all(map(is_code, codes.values()))


def test_one_wrong_letter_or_two_swapped_are_found() -> None:
    code = row_codes(COHORT, WEEK, [UUID(int=3)])[UUID(int=3)]
    for place, letter in product(range(4), LETTERS):
        typed = code[:place] + letter + code[place + 1 :]
        assert is_code(typed) == (typed == code)
    for place in range(3):
        typed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert is_code(typed) == (typed == code)
    assert is_code(code.lower())
    assert not is_code("BBB")
    assert not is_code("AEIO")


CODE = row_codes(COHORT, WEEK, [UUID(int=3)])[UUID(int=3)]


@pytest.mark.parametrize(
    ("rest", "weekday", "symbol", "minutes", "came", "left"),
    [
        ("M", None, "M", None, None, None),
        ("fr", None, "fr", None, None, None),
        ("fr FR", 4, "FR", None, None, None),
        ("ti f 135", 1, "f", 135, None, None),
        ("tirsdag F 9.45-12", 1, "F", None, time(9, 45), time(12)),
        ("wed F 9.45-12.00", 2, "F", None, time(9, 45), time(12)),
        ("to F 0945 - 1200", 3, "F", None, time(9, 45), time(12)),
        ("on. F 9:45-", 2, "F", None, time(9, 45), None),
        ("lø G -11.30", 5, "G", None, None, time(11, 30)),
        ("F 90", None, "F", 90, None, None),
    ],
)
def test_lines(
    rest: str, weekday: int | None, symbol: str, minutes: int | None, came: time | None, left: time | None
) -> None:
    line = read_line(f"{CODE.lower()} {rest}")
    assert (line.code, line.weekday, line.symbol) == (CODE, weekday, symbol)
    assert (line.minutes, line.came, line.left) == (minutes, came, left)


@pytest.mark.parametrize("text", ["", CODE, f"{CODE} M måske", f"{CODE} F -", f"{CODE} F 25.00-26.00"])
def test_lines_that_say_nothing(text: str) -> None:
    with pytest.raises(Malformed, match="typed-line"):
        read_line(text)


def test_a_mistyped_code() -> None:
    with pytest.raises(Malformed, match="typed-code"):
        read_line("BBBB M")

"""Letters that become codes, with no window."""

import tomllib
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from planner.desktop.attendance.code_keys import CodeKeys, Typed
from planner.domain.catalogue import AttendanceCode, Attended, Words

ROWS = tomllib.loads(Path("resources/catalogue/attendance_codes.toml").read_text("utf-8"))["row"]


def code(name: str) -> AttendanceCode:
    return AttendanceCode(
        id=uuid4(),
        code=name,
        name=Words(name, name),
        valid_from=date(2015, 1, 1),
        attended=Attended.FULL,
        lawful=None,
        in_denominator=True,
    )


@pytest.fixture
def keys() -> CodeKeys:
    return CodeKeys(code(row["code"]) for row in ROWS)


def settled(typed: Typed) -> str:
    return typed.settled.code if typed.settled else ""


@pytest.mark.parametrize("letter", ["M", "m", "O", "S", "G", "U"])
def test_a_letter_that_begins_one_code_settles_at_once(keys: CodeKeys, letter: str) -> None:
    assert settled(keys.letter(letter)) == letter.upper()
    assert keys.pending == ""


@pytest.mark.parametrize("name", ["FE", "FR", "BA", "AB", "AA", "LU"])
def test_a_second_letter_completes_the_longer_code(keys: CodeKeys, name: str) -> None:
    assert keys.letter(name[0]) == Typed()
    assert keys.pending == name[0]
    assert settled(keys.letter(name[1])) == name


@pytest.mark.parametrize("letter", ["F", "B", "L"])
def test_anything_else_settles_the_short_code_and_comes_again(keys: CodeKeys, letter: str) -> None:
    keys.letter(letter)
    typed = keys.letter("M")
    assert (settled(typed), typed.again, keys.pending) == (letter, True, "")


def test_enter_settles_what_stands(keys: CodeKeys) -> None:
    keys.letter("L")
    found = keys.settle()
    assert found is not None
    assert (found.code, keys.pending) == ("L", "")


def test_a_letter_that_is_no_code_alone_settles_nothing(keys: CodeKeys) -> None:
    assert keys.letter("A") == Typed()
    assert [one.code for one in keys.possible] == ["AB", "AA"]
    assert keys.letter("X") == Typed(unknown=True)
    assert keys.pending == ""


def test_an_unknown_letter(keys: CodeKeys) -> None:
    assert keys.letter("X") == Typed(unknown=True)


def test_backspace_takes_the_pending_letter(keys: CodeKeys) -> None:
    keys.letter("F")
    assert keys.shorten()
    assert not keys.shorten()


def test_what_may_still_come(keys: CodeKeys) -> None:
    keys.letter("F")
    assert [one.code for one in keys.possible] == ["F", "FE", "FR"]

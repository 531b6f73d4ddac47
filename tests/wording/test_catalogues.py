"""Danish and English say the same things: the same codes, the same parameters, nothing empty and nothing left over."""

from __future__ import annotations

import ast
import re
import string
from datetime import date, datetime

import click
import pytest

from planner.command_line.program import command_tree
from planner.domain.clashes import Rule
from planner.domain.people import OrganisationType
from planner.domain.refusals import PlannerError
from planner.wording import LANGUAGES, Wording, choose_language
from tests.house.tree import hand_written, parsed
from tests.wording.catalogues import catalogue


def _placeholders(forms: tuple[str, ...]) -> set[str]:
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}


def test_both_languages_have_the_same_codes() -> None:
    assert set(catalogue("da")) ^ set(catalogue("en")) == set()


def test_both_languages_name_the_same_things() -> None:
    danish, english = catalogue("da"), catalogue("en")
    assert {code for code in danish if _placeholders(danish[code]) != _placeholders(english[code])} == set()
    assert {code for code in danish if len(danish[code]) != len(english[code])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty_or_its_own_code(language: str) -> None:
    assert {code for code, forms in catalogue(language).items() if not all(forms) or code in forms} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_are_one_sentence(language: str) -> None:
    for code, forms in catalogue(language).items():
        if code.startswith("error-"):
            for form in forms:
                assert form.endswith("."), code
                assert not re.search(r"[.!?] [A-ZÆØÅ]", form), code


def test_every_rule_of_planning_has_a_sentence() -> None:
    assert {f"clash-{rule.value}" for rule in Rule} - set(catalogue("da")) == set()


def _said() -> set[str]:
    """Every text in the source that could be a code or the last part of one."""
    return {
        node.value.lstrip("-")
        for path in hand_written()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 60
    }


def _tails(code: str) -> set[str]:
    parts = code.split("-")
    return {"-".join(parts[start:]) for start in range(len(parts))}


def test_no_sentence_is_left_over() -> None:
    said = _said()
    left = {
        code
        for code in catalogue("da")
        if not code.startswith(("error-", "command-")) and not _tails(code) & said
    }
    assert left == set()


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        found["-".join(["command", *path, name])] = command
        if isinstance(command, click.Group):
            found |= _commands(command, (*path, name))
    return found


def test_every_command_and_no_other_has_help() -> None:
    written = {code for code in catalogue("da") if code.startswith("command-")}
    assert written == {*_commands(command_tree()), "command-planner"}


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        ([None, "", "da"], "da"),
        (["en"], "en"),
        (["en_GB.UTF-8"], "en"),
        (["da_DK.UTF-8"], "da"),
        (["C"], "da"),
        (["C.UTF-8"], "da"),
        (["POSIX"], "da"),
        ([], "da"),
        (["de_DE"], "en"),
    ],
)
def test_which_language(wishes: list[str | None], language: str) -> None:
    assert choose_language(wishes) == language


def test_a_missing_sentence_is_never_silent() -> None:
    with pytest.raises(KeyError):
        Wording("da").say("no-such-code")
    assert Wording("da").error(PlannerError("no-such-code")).endswith("(no-such-code).")


def test_values_as_people_write_them() -> None:
    danish, english = Wording("da"), Wording("en")
    assert danish.text(datetime(2026, 11, 25, 9, 0)) == "25. november 2026 kl. 09.00"
    assert english.text(datetime(2026, 11, 25, 9, 0)) == "25 November 2026 at 09:00"
    assert danish.text(date(2026, 11, 25)) == "25. november 2026"
    assert danish.duration(675) == "11 t 15 min"
    assert english.duration(675) == "11 h 15 min"
    assert [danish.text(sort) for sort in OrganisationType] == ["jobcenter", "udbyder", "SUF", "SOF", "anden"]
    assert danish.text(["a", 2]) == "a, 2"

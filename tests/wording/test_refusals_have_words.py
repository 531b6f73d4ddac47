"""Every refusal that the source can raise has its sentence in both languages, with nothing named that is not known."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Conflict, Malformed, Refused, Unavailable, Unknown
from planner.wording import LANGUAGES, Wording
from tests.house.tree import SOURCE, hand_written, parsed
from tests.wording.catalogues import catalogue

_ERRORS = {"Malformed", "Unknown", "Refused", "ClashRefused", "Conflict", "Unavailable"}
# What the wording itself adds to what was raised.
_ADDED = {"file": "where", "server": "where", "session": "what", "subject": "what", "time": "text"}


@dataclass(frozen=True)
class Raised:
    """One place where a refusal is made; ``params`` is None where they are handed on and cannot be read."""

    code: str
    params: frozenset[str] | None
    where: str


def _named(code: ast.expr, module: ast.Module) -> set[str]:
    """The codes that an expression can be: a text, a choice of two, or what a table or a function's calls hold."""
    match code:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp():
            return _named(code.body, module) | _named(code.orelse, module)
        case ast.JoinedStr():
            parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in code.values]
            shape = re.compile("error-" + "".join(map(str, parts)))
            return {known.removeprefix("error-") for known in catalogue("da") if shape.fullmatch(known)}
        case _:
            return {
                value.value
                for table in ast.walk(module)
                if isinstance(table, ast.Dict)
                for value in table.values
                if isinstance(value, ast.Constant) and isinstance(value.value, str) and "-" in value.value
            }


def _raised(path: Path) -> Iterator[Raised]:
    module = parsed(path)
    for node in ast.walk(module):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ERRORS):
            continue
        if not node.args:
            continue
        spread = any(keyword.arg is None for keyword in node.keywords)
        params = None if spread else frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
        for code in _named(node.args[0], module):
            yield Raised(code, params, f"{path.relative_to(SOURCE)}:{node.lineno}")


ALL = sorted(
    (one for path in hand_written() if path.is_relative_to(SOURCE) for one in _raised(path)),
    key=lambda one: (one.code, one.where),
)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_refusals_are_found() -> None:
    assert {"end-before-start", "unknown-reference", "clashes", "changed-meanwhile", "disk-full"} <= {
        one.code for one in ALL
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_sentence(language: str) -> None:
    sentences = catalogue(language)
    wrong = []
    for one in ALL:
        told = [
            s for code in (f"error-{one.code}", f"error-{one.code}-short") for s in sentences.get(code, ())
        ]
        if not told:
            wrong.append(f"{one.where}: {one.code} has no sentence")
        elif one.params is not None:
            known = one.params | {_ADDED[name] for name in one.params if name in _ADDED}
            full = _placeholders(" ".join(sentences.get(f"error-{one.code}", ())))
            short = sentences.get(f"error-{one.code}-short")
            if not full <= known and (short is None or not _placeholders(" ".join(short)) <= known):
                wrong.append(f"{one.where}: {one.code} does not know {full - known}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_over(language: str) -> None:
    raised = {f"error-{one.code}" for one in ALL} | {"error-other"}
    left = {
        code
        for code in catalogue(language)
        if code.startswith("error-") and code.removesuffix("-short") not in raised
    }
    assert left == set()


def test_every_finding_has_a_sentence_and_no_other() -> None:
    found: dict[str, set[str]] = {}
    for path in hand_written():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding":
                code, params = node.args
                assert isinstance(code, ast.Constant)
                assert isinstance(params, ast.Dict)
                found[f"finding-{code.value!s}"] = {
                    str(key.value) for key in params.keys if isinstance(key, ast.Constant)
                }
    sentences = {code: forms for code, forms in catalogue("da").items() if code.startswith("finding-")}
    assert set(sentences) == set(found)
    assert {code for code, forms in sentences.items() if not _placeholders(forms[0]) <= found[code]} == set()


def test_every_field_and_sort_has_a_word() -> None:
    fields: set[str] = set()
    for path in hand_written():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                names = {"checked_line", "checked_text", "_number"}
                if node.func.id in names and node.args and isinstance(node.args[0], ast.Constant):
                    fields.add(f"field-{node.args[0].value!s}")
    assert fields >= {"field-title", "field-note"}
    assert fields - set(catalogue("da")) == set()


@pytest.mark.parametrize(
    ("error", "danish", "english"),
    [
        (
            Malformed("too-long", field="title", longest=200),
            "Titlen er for lang: skriv højst 200 tegn.",
            "The title is too long: write at most 200 characters.",
        ),
        (
            Unknown("unknown-reference", sort="staff", reference="M9"),
            "»M9« findes ikke blandt medarbejdere: se listen, og skriv referencen, som den står der.",
            "“M9” is not among the staff: look at the list and write the reference as it stands there.",
        ),
        (
            Refused("minutes-above-planned", minutes=200, planned=180),
            "3 t 20 min er mere end de planlagte 3 t, så intet er registreret: skriv den tid, borgeren var der.",
            "3 h 20 min is more than the 3 h planned, so nothing was recorded: write the time the citizen was there.",
        ),
        (
            Conflict("changed-meanwhile"),
            "En anden har ændret det samme i mellemtiden, så din ændring er ikke gemt: se det nye, og prøv igen.",
            "Somebody else has changed the same thing meanwhile, so your change was not saved: look at what is new and try again.",
        ),
        (
            Unavailable("database-locked", server="db/planner"),
            "Databasen db/planner er optaget af et andet program, så intet er gemt: prøv igen om lidt.",
            "The database db/planner is busy with another program, so nothing was saved: try again in a moment.",
        ),
        (
            Unknown("unknown-kind", kind="yoga", week=IsoWeek(2026, 48)),
            "»yoga« er ikke en slags aktivitet, der gælder i uge 48, 2026: vælg en fra listen over aktiviteter.",
            "“yoga” is not a kind of activity in force in week 48, 2026: choose one from the list of kinds.",
        ),
        (
            Refused("never-heard-of"),
            "Det kunne ikke lade sig gøre, og intet er ændret (never-heard-of).",
            "That could not be done, and nothing was changed (never-heard-of).",
        ),
    ],
)
def test_sentences(error: Refused, danish: str, english: str) -> None:
    assert (Wording("da").error(error), Wording("en").error(error)) == (danish, english)

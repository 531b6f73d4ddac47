"""Which language a command speaks, what it loads, and how it behaves when somebody stops listening."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from planner.command_line import listing
from planner.command_line.program import command_tree
from tests.command_line.office import WEEK, furnish
from tests.command_line.running import Planner

DANISH, ENGLISH = "Der er ingen database", "There is no database"


@pytest.mark.parametrize(
    ("told", "variables", "setting", "expected"),
    [
        ([], {}, None, DANISH),
        ([], {"LANG": "C"}, None, DANISH),
        ([], {"LANG": "en_GB.UTF-8"}, None, ENGLISH),
        ([], {"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, None, DANISH),
        ([], {"LC_MESSAGES": "da_DK.UTF-8", "LANG": "en_GB.UTF-8"}, None, DANISH),
        ([], {"LANG": "da_DK.UTF-8"}, "en", ENGLISH),
        ([], {"PLANNER_LANGUAGE": "da"}, "en", DANISH),
        (["--language", "en"], {"PLANNER_LANGUAGE": "da"}, "da", ENGLISH),
        (["--language=da"], {"PLANNER_LANGUAGE": "en"}, "en", DANISH),
    ],
)
def test_language(
    planner: Planner, told: list[str], variables: dict[str, str], setting: str | None, expected: str
) -> None:
    if setting:
        planner.says("settings", "set", "language", setting)
    planner.environment |= variables
    assert planner.refuses(5, "list", "citizens", *told).startswith(expected)


def test_help_speaks_the_language(planner: Planner) -> None:
    for words in (["--help"], ["week", "--help"], ["week", "show", "--help"], ["add", "citizen", "--help"]):
        danish, english = planner.says(*words), planner.says(*words, "--language", "en")
        assert danish.startswith("Sådan: planner")
        assert english.startswith("Usage: planner")
        for foreign in ("Options", "Show", "Usage", "Commands", "Error"):
            assert foreign not in danish


def _leaves(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name, command in group.commands.items():
        here = (*path, name)
        found += _leaves(command, here) if isinstance(command, click.Group) else [here]
    return found


@pytest.mark.parametrize("words", _leaves(command_tree()), ids=" ".join)
def test_every_command_takes_the_four_options_and_has_help(planner: Planner, words: tuple[str, ...]) -> None:
    shown = planner.says(*words, "--help")
    for option in ("--database", "--as", "--language", "--json"):
        assert option in shown


def test_the_options_work_before_the_subcommand_too(planner: Planner) -> None:
    furnish(planner)
    other = planner.folder / "other.sqlite"
    assert planner.refuses(5, "--database", other, "--language", "en", "list", "citizens").startswith(ENGLISH)
    assert json.loads(planner.says("--json", "list", "rooms"))[0]["reference"] == "R1"


def _typed(planner: Planner, *words: object, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = (
        os.environ | {"PLANNER_DATABASE": str(planner.database), "PLANNER_LANGUAGE": "da"} | variables
    )
    return subprocess.run(
        [sys.executable, "-m", "planner", *map(str, words)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_real_program(planner: Planner) -> None:
    made = _typed(planner, "add", "citizen", "--name", "Åse Øst", "--json", LC_ALL="C")
    assert (made.returncode, made.stderr) == (0, "")
    assert json.loads(made.stdout)["name"] == "Åse Øst"
    shown = _typed(planner, "list", "citizens")
    assert "Åse Øst" in shown.stdout
    wrong = _typed(planner, "week", "show", "--citizen", "9", "--week", WEEK)
    assert (wrong.returncode, wrong.stdout, wrong.stderr.count("\n")) == (3, "", 1)


@pytest.mark.parametrize(
    "words",
    [
        ["list", "kinds"],
        ["week", "show", "--citizen", "9001", "--week", WEEK],
        ["week", "apply", "--template", "figure-3", "--citizen", "9001", "--week", WEEK],
        ["data", "check"],
    ],
    ids=" ".join,
)
def test_planning_loads_neither_windows_nor_paper_nor_calendars(planner: Planner, words: list[str]) -> None:
    furnish(planner)
    code = (
        "import sys\n"
        "from planner.command_line.program import run\n"
        "code = run(sys.argv[1:])\n"
        "heavy = {'PySide6', 'shiboken6', 'reportlab', 'icalendar', 'alembic', 'psycopg'}\n"
        "sys.stderr.write(repr((code, sorted(heavy.intersection(sys.modules)))))\n"
    )
    environment = os.environ | {"PLANNER_DATABASE": str(planner.database)}
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == "(0, [])"


def test_nobody_listens_any_more(planner: Planner) -> None:
    furnish(planner)
    read, write = os.pipe()
    os.close(read)
    environment = os.environ | {"PLANNER_DATABASE": str(planner.database)}
    done = subprocess.run(
        [sys.executable, "-m", "planner", "list", "kinds"],
        env=environment,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_disk_that_is_full_for_the_output(planner: Planner) -> None:
    furnish(planner)
    full = Path("/dev/full")
    if full.exists():  # only some systems have such a file
        environment = os.environ | {"PLANNER_DATABASE": str(planner.database), "PLANNER_LANGUAGE": "da"}
        with full.open("w") as nowhere:
            done = subprocess.run(
                [sys.executable, "-m", "planner", "list", "kinds"],
                env=environment,
                stdout=nowhere,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                check=False,
            )
        assert (done.returncode, done.stderr.count("\n")) == (5, 1)
        assert done.stderr.startswith("Computeren meldte en fejl")


def test_interrupted(planner: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(planner)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(listing, "entry_table", interrupt)
    assert planner.refuses(130, "list", "kinds") == "Afbrudt; det, der allerede stod, er urørt."


def test_a_mistake_of_the_programs_is_written_down_without_names(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(planner)

    def fail(*_: object) -> None:
        raise ValueError("Anne Andersen, Havnegade 1")

    monkeypatch.setattr(listing, "entry_table", fail)
    said = planner.refuses(5, "list", "kinds")
    assert said.startswith("Der skete en uventet fejl i programmet")
    (log,) = planner.folder.rglob("mistakes.log")
    assert str(log) in said
    text = log.read_text("utf-8")
    assert "ValueError" in text
    assert "listing.py" in text
    assert "Anne" not in text

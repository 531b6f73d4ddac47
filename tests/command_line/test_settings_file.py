"""What a person's computer remembers, and a settings file that is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner import paths
from planner.domain.refusals import Unavailable
from planner.settings import Settings, read_settings, with_window, write_settings
from tests.command_line.running import Planner


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.toml"
    assert read_settings(file) == Settings()
    kept = with_window(
        Settings(language="en", database='C:\\Folder\\"office".sqlite'),
        width=1200,
        dark=True,
        page="week\n\x7fø",
    )
    write_settings(file, kept)
    assert read_settings(file) == kept
    write_settings(file, Settings())
    assert read_settings(file) == Settings()
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "content", [b"language = ", b"language = 3", b"\xff\xfe", b"[window]\nx = 1", b"x = 1.5"]
)
def test_a_broken_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(Unavailable) as read:
        read_settings(file)
    with pytest.raises(Unavailable) as written:
        write_settings(file, Settings(language="da"))
    assert (read.value.code, written.value.code) == ("settings-broken", "settings-broken")
    assert file.read_bytes() == content


def test_nothing_half_written(tmp_path: Path) -> None:
    blocked = tmp_path / "config"
    blocked.write_text("en fil, hvor mappen skulle være")
    with pytest.raises(Unavailable) as refused:
        write_settings(blocked / "settings.toml", Settings(language="da"))
    assert refused.value.code == "settings-unwritable"
    assert blocked.read_text() == "en fil, hvor mappen skulle være"


def test_commands_and_a_broken_file(planner: Planner) -> None:
    file = paths.settings_file()
    file.parent.mkdir(parents=True)
    file.write_text("language = ")
    planner.says(
        "add", "citizen", "--name", "Anne"
    )  # the database was told, so nothing in the file is needed
    del planner.environment["PLANNER_DATABASE"]
    for words in (["list", "citizens"], ["settings", "set", "language", "en"]):
        said = planner.refuses(5, *words)
        assert said.startswith(f"Indstillingerne i {file} kan ikke læses og er ikke rørt")
    assert file.read_text() == "language = "


def test_the_database_is_found_in_this_order(planner: Planner) -> None:
    del planner.environment["PLANNER_DATABASE"]
    planner.says("add", "citizen", "--name", "I standardfilen")
    assert paths.database_file().is_file()
    chosen = planner.folder / "chosen.sqlite"
    planner.says("settings", "set", "database", chosen)
    planner.says("add", "citizen", "--name", "I den valgte")
    planner.environment["PLANNER_DATABASE"] = str(planner.database)
    planner.says("add", "citizen", "--name", "I omgivelsernes")
    told = planner.folder / "told.sqlite"
    planner.says("add", "citizen", "--name", "I den nævnte", "--database", told)

    def names(*words: object) -> list[str]:
        return [row["name"] for row in planner.gives("list", "citizens", *words)]

    assert names("--database", told) == ["I den nævnte"]
    assert names() == ["I omgivelsernes"]
    del planner.environment["PLANNER_DATABASE"]
    assert names() == ["I den valgte"]
    planner.says("settings", "set", "database", "")
    assert names() == ["I standardfilen"]

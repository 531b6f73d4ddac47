"""A planner command in an empty folder, with nobody's settings."""

from pathlib import Path

import pytest

from tests.command_line.running import Planner


@pytest.fixture
def planner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planner:
    """Type ``planner …``: the settings and the log are in the test's folder too."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    return Planner(tmp_path)

"""The machines that read our code: ruff's rules and form, and mypy's types."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

RUFF = str(Path(sys.executable).with_name("ruff"))


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([RUFF, "check", "--output-format=concise"], id="rules (uv run ruff check --fix)"),
        pytest.param([RUFF, "format", "--check", "--quiet"], id="form (uv run ruff format)"),
        pytest.param([sys.executable, "-m", "mypy"], id="types (uv run mypy)"),
    ],
)
def test_no_complaint(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout[-8000:]}{done.stderr[-2000:]}"

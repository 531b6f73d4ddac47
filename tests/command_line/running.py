"""The real command in this process, from an empty folder, on a clock that stands still."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from planner.command_line.program import run
from tests.builders import StoppedClock

# After every week that the tests plan, so that any of them may be marked.
LATER = datetime(2026, 12, 28, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Outcome:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The printed JSON."""
        return json.loads(self.out)


class Planner:
    """Types ``planner …`` in a folder of its own; the database is always the same one there."""

    def __init__(self, folder: Path, address: str = "", moment: datetime = LATER) -> None:
        self.folder = folder
        self.database = folder / "office.sqlite"
        self.clock = StoppedClock(moment)
        self.environment = {"PLANNER_DATABASE": address or str(self.database)}

    def type(self, *words: object) -> Outcome:
        """Run a command, whatever comes of it."""
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        kept = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = out, err
        try:
            code = run([str(word) for word in words], self.environment, self.clock)
        finally:
            sys.stdout, sys.stderr = kept
        return Outcome(code, _text(out), _text(err))

    def says(self, *words: object) -> str:
        """Run a command that must work, and read it."""
        outcome = self.type(*words)
        assert (outcome.code, outcome.err) == (0, ""), (words, outcome)
        return outcome.out

    def gives(self, *words: object) -> Any:
        """Run a command that must work, and read its JSON."""
        outcome = self.type(*words, "--json")
        assert (outcome.code, outcome.err) == (0, ""), (words, outcome)
        return outcome.json

    def refuses(self, code: int, *words: object) -> str:
        """Run a command that must be refused with an exit code, in one plain sentence."""
        outcome = self.type(*words)
        assert outcome.code == code, (words, outcome)
        assert outcome.err.count("\n") == 1, (words, outcome.err)
        assert "Traceback" not in outcome.err
        return outcome.err.strip()


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")

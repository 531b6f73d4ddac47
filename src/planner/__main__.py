"""The ``planner`` command; without a subcommand it opens the window."""

from __future__ import annotations

import sys

from planner.command_line.program import run


def main() -> int:
    """Run the command that was typed; returns the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

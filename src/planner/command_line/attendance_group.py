"""The group that the commands of the register hang on."""

from __future__ import annotations

from planner.command_line.options import PlannerGroup

GROUP = PlannerGroup("attendance")

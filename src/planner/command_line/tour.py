"""``planner tour``: the whole main job once, on a sample office of its own."""

from __future__ import annotations

import click


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""

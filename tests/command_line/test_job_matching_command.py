"""``planner match`` in both directions."""

from __future__ import annotations

from tests.command_line.office import furnish
from tests.command_line.running import Planner


def test_matching_both_ways(planner: Planner) -> None:
    furnish(planner)
    planner.says(
        *("add", "workplace", "--name", "Virksomhed V9", "--reference", "V9", "--places", "2"),
        *("--minutes", "900", "--tasks", "oprydning; varer på hylder"),
    )
    assert planner.gives("match", "--workplace", "V9") == []
    assert planner.says("match", "--citizen", "9001") == "Ingen passer ud fra mål, opgaver og timer.\n"
    planner.says(
        *("agreed", "add", "--citizen", "9001", "--from", "2026-01-05", "--minutes", "540"),
        *("--tasks", "tælle varer"),
    )
    (found,) = planner.gives("match", "--workplace", "V9")
    assert (found["citizen"]["reference"], found["fits"], found["words"]) == (
        "9001",
        ["places", "hours", "tasks"],
        ["varer"],
    )
    assert "9 t af 15 t om ugen" in planner.says("match", "--citizen", "9001")
    assert planner.type("match").code == 2

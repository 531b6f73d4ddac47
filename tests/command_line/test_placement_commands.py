"""Placements by commands: what they are, extended with a note, and the places that companies have left."""

from __future__ import annotations

from tests.command_line.office import furnish
from tests.command_line.running import Planner


def test_a_placement_from_the_first_day_to_its_extension(planner: Planner) -> None:
    furnish(planner)
    planner.says(
        *("add", "workplace", "--name", "Virksomhed V9", "--reference", "V9", "--places", "2"),
        *("--minutes", "900", "--tasks", "rydde op; taste", "--trade", "471100"),
    )
    planner.says(
        *("add", "placement", "--citizen", "9001", "--workplace", "V9", "--minutes", "900"),
        *("--from", "2026-08-03", "--type", "praktik", "--reference", "PL9", "--tasks", "rydde op"),
    )
    shown = planner.says("placement", "list", "--day", "2026-10-25")
    assert "Slutter 1. november 2026 (7 dage tilbage)" in shown
    assert "Kan forlænges til 31. januar 2027 efter en konkret vurdering" in shown
    refused = planner.type("placement", "extend", "PL9")
    assert (refused.code, "kræver en forlængelse en konkret vurdering" in refused.err) == (4, True)
    extended = planner.gives("placement", "extend", "PL9", "--note", "møder stabilt")
    assert (extended["last_day"], extended["next_last"]) == ("2027-01-31", "2027-05-02")
    assert extended["extensions"][0]["note"] == "møder stabilt"
    (places,) = planner.gives("placement", "places", "--day", "2026-10-25", "--open")[1:]
    assert (places["reference"], places["taken"], places["open"], places["tasks"]) == (
        "V9",
        1,
        1,
        ["rydde op", "taste"],
    )
    assert "15:00" in planner.says("placement", "places", "--language", "en")

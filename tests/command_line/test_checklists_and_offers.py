"""Checklists, the summary of hours and the list of offers by commands; and nothing of them where it does not belong."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.office import furnish
from tests.command_line.running import Planner
from tests.exporters.paper.reading import pdf_text, squeezed


def test_a_checklist_from_begin_to_end(planner: Planner) -> None:
    furnish(planner)
    assert "flex_job" in planner.says("checklist", "schemes")
    planner.says("checklist", "start", "Fleksjob", "--citizen", "9001", "--from", "2026-11-02")
    said = planner.says(
        *("checklist", "tick", "flex_job", "hours", "--citizen", "9001"),
        *("--on", "2026-11-10", "--where", "Bilag 4"),
    )
    assert "1 af 6" in said
    assert "Bilag 4" in said
    (found,) = planner.gives("checklist", "show", "--citizen", "9001")
    assert (found["complete"], found["missing"][0]) == (False, "wishes")
    planner.says("checklist", "untick", "flex_job", "hours", "--citizen", "9001")
    refused = planner.type("checklist", "untick", "flex_job", "hours", "--citizen", "9001")
    assert (refused.code, "intet flueben" in refused.err) == (3, True)
    ended = planner.says("checklist", "end", "flex_job", "--citizen", "9001", "--last", "2026-11-20")
    assert "20. november 2026" in ended
    refused = planner.type("checklist", "tick", "flex_job", "hours", "--citizen", "9001")
    assert (refused.code, "ingen åben tjekliste" in refused.err) == (3, True)


def test_the_summary_of_hours_has_figures_and_no_reasons(
    planner: Planner, pdftotext: str, tmp_path: Path
) -> None:
    furnish(planner)
    for day, code in (("2026-11-16", "M"), ("2026-11-17", "S")):
        made = planner.gives(
            *("session", "add", "--citizen", "9001", "--kind", "work_placement", "--workplace", "V1"),
            *("--start", f"{day}T09:00", "--end", f"{day}T12:00"),
        )
        planner.says(
            "attendance", "mark", "--session", made["reference"], "--citizen", "9001", "--code", code
        )
    out = tmp_path / "timer.pdf"
    span = ["--from", "2026-W46", "--to", "2026-W47"]
    planner.says("checklist", "hours", "--citizen", "9001", *span, "--out", out)
    text = pdf_text(out.read_bytes(), pdftotext, tmp_path)
    for said in ("Timer og fremmøde", "Anne Andersen (9001)", "6:00", "3:00", "50 %"):
        assert squeezed(said) in text, said
    assert "syg" not in text.casefold()
    assert b"Anne" not in out.read_bytes()
    refused = planner.type("checklist", "hours", "--citizen", "9001", *span, "--out", out, "--as", "P1-A")
    assert refused.code == 4


def test_the_list_of_offers_is_printed_with_its_dates(
    planner: Planner, pdftotext: str, tmp_path: Path
) -> None:
    furnish(planner)
    planner.says(
        *("offers", "add", "Åben rådgivning", "--english", "Open advice", "--authority", "SOF"),
        *("--about", "Om bolig og økonomi", "--contact", "Eksempelvej 1, tirsdag 10–12"),
        *("--from", "2026-11-01", "--to", "2026-12-31"),
    )
    planner.says("offers", "add", "Gåhold", "--authority", "SUF", "--from", "2026-11-01")
    (first, second) = planner.gives("offers", "list", "--on", "2026-12-31")
    assert (first["to"], second["to"]) == ("2026-12-31", None)
    out = tmp_path / "tilbud.pdf"
    planner.says("offers", "print", "--on", "2026-12-01", "--out", out)
    text = pdf_text(out.read_bytes(), pdftotext, tmp_path)
    for said in (
        "Tilbud, du kan bruge",
        "SOF",
        "Åben rådgivning",
        "31. december 2026",
        "Listen gælder 1. december 2026",
    ):
        assert squeezed(said) in text, said
    planner.says("offers", "print", "--on", "2026-12-01", "--out", out, "--language", "en")
    assert squeezed("Open advice") in pdf_text(out.read_bytes(), pdftotext, tmp_path)
    planner.says("offers", "end", second["offer"], "--last", "2026-11-30")
    assert [each["authority"] for each in planner.gives("offers", "list", "--on", "2026-12-01")] == ["SOF"]

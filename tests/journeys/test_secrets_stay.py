"""A health secret is in no byte of anything made for a workplace, a cohort or somebody else's provider.

The secret stands in a health session's title, place and note, in a staff note, and in what is written beside a score, a
category and a referral; the citizen it concerns is at the
workplace, in the cohort and on the provider's list too. Files are searched as they are and with PDF streams decoded, and
so are the sentences that the commands say.
"""

from __future__ import annotations

import json
import subprocess
import uuid
from pathlib import Path

import pytest

from tests.command_line.running import Planner

WEEKS = ("--from", "2026-W50", "--weeks", "1")
WEEK = ("--week", "2026-W50")


FIELDS = ("titel", "sted", "note", "stabsnote", "maal", "kategori", "visitation")


@pytest.fixture
def secrets() -> dict[str, str]:
    """A word for each field that nobody has written before."""
    return {field: f"{field}{uuid.uuid4().hex[:12]}" for field in FIELDS}


@pytest.fixture
def planner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secrets: dict[str, str]) -> Planner:
    """The sample office, with the secret in citizen 9001's week and (as a cohort session) in cohort 1A's."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    planner = Planner(tmp_path)
    planner.says("sample", "--start", "2026-W36", "--weeks", "2", "--today", "2026-11-22")
    what = (
        *("--kind", "health_talk", "--title", secrets["titel"], "--place", secrets["sted"]),
        *("--note", secrets["note"], "--staff-note", secrets["stabsnote"], "--owner", "SUF"),
    )
    for citizen, day in (("9001", "07"), ("9002", "08"), ("9003", "09")):
        start = f"2026-12-{day}T"
        times = ("--start", f"{start}14:00", "--end", f"{start}15:00")
        planner.gives("session", "add", *times, "--citizen", citizen, *what)
        planner.gives(
            "session",
            "add",
            *("--kind", "work_placement", "--citizen", citizen, "--workplace", "V1"),
            *("--start", f"{start}09:00", "--end", f"{start}12:00"),
        )
    for citizen in ("9001", "9002", "9003"):
        who = ("--citizen", citizen)
        planner.says("scale", "score", *who, "--step", "health=1", "--step", "motivation=5")
        planner.says(
            "scale", "score", *who, "--step", "daily_coping=1", "--note", f"daily_coping={secrets['maal']}"
        )
        planner.says("scale", "category", *who, "--set", "G", "--note", secrets["kategori"])
        planner.says("referral", "add", *who, "--decision", secrets["visitation"])
    planner.gives(
        "session",
        "add",
        *(
            "--kind",
            "treatment",
            "--cohort",
            "2A",
            "--start",
            "2026-12-10T13:00",
            "--end",
            "2026-12-10T14:00",
        ),
        *("--title", secrets["titel"], "--place", secrets["sted"], "--note", secrets["note"]),
    )
    return planner


def _decoded(file: Path) -> bytes:
    """A PDF with every stream unpacked; other files as they are."""
    raw = file.read_bytes()
    if file.suffix != ".pdf":
        return raw
    plain = file.with_suffix(".plain")
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file, plain], check=True)
    text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True).stdout
    info = subprocess.run(["pdfinfo", file], check=True, capture_output=True).stdout
    found = raw + plain.read_bytes() + text + info
    plain.unlink()
    return found


RECIPIENTS = {
    "workplace": ("--workplace", "V1"),
    "cohort of the jobcentre": ("--cohort", "1A"),
    "cohort of the provider": ("--cohort", "2A"),
    "another provider": ("--provider", "SOF"),
    "staff of the week": ("--staff", "M1"),
}


@pytest.mark.parametrize("recipient", RECIPIENTS.values(), ids=RECIPIENTS.keys())
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_byte_made_for_them_holds_it(
    planner: Planner, secrets: dict[str, str], tmp_path: Path, recipient: tuple[str, str], language: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    said = [
        planner.says(
            *("calendar", "export", *recipient, *WEEKS, "--content", content),
            *("--language", language, "--out", str(out / f"{content}.ics")),
        )
        for content in ("neutral", "full")
    ]
    said.append(
        planner.says("print", "week", *recipient, *WEEK, "--language", language, "--out", str(out / "w.pdf"))
    )
    files = sorted(out.iterdir())
    assert [file.name for file in files] == ["full.ics", "neutral.ics", "w.pdf"]
    for secret in secrets.values():
        for file in files:
            assert secret.encode() not in _decoded(file)
        assert not any(secret in sentence for sentence in said)


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_workplace_is_told_of_no_area_and_no_score(planner: Planner, tmp_path: Path, language: str) -> None:
    areas = planner.gives("scale", "areas", "--citizen", "9001")["areas"]
    words = {name for area in areas for name in area["name"].values()} | {"Udviklingsmål", "5 af 5", "5 of 5"}
    ics, pdf = tmp_path / "w.ics", tmp_path / "w.pdf"
    to = ("--workplace", "V1", "--language", language)
    planner.says("calendar", "export", *to, *WEEKS, "--content", "full", "--out", str(ics))
    planner.says("print", "week", *to, *WEEK, "--out", str(pdf))
    text = _decoded(ics) + _decoded(pdf)
    assert {word for word in words if word.encode() in text} == set()
    # The other way round: what the workplace is told is found.
    assert b"BEGIN:VEVENT" in text


def test_the_sign_in_sheet_of_the_cohort_does_not_hold_it(
    planner: Planner, secrets: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "s.pdf"
    planner.says("print", "signin", "--cohort", "1A", *WEEK, "--out", str(file))
    assert not any(secret.encode() in _decoded(file) for secret in secrets.values())


def test_another_providers_employee_reads_it_nowhere(planner: Planner, secrets: dict[str, str]) -> None:
    shown = [
        planner.gives("week", "show", "--citizen", "9003", *WEEK, "--as", "P1-A"),
        planner.gives(
            "attendance",
            "show",
            "--citizen",
            "9003",
            "--from",
            "2026-W50",
            "--to",
            "2026-W50",
            "--as",
            "P1-A",
        ),
    ]
    text = json.dumps(shown, ensure_ascii=False)
    assert secrets["stabsnote"] not in text
    # The provider's own treatment session with its cohort is its own to see; SUF's is not.
    assert len(shown[0]["sessions"]) == 1
    assert shown[0]["sessions"][0]["kind"] == "treatment"


def test_a_colleague_who_is_not_the_mentor_reads_only_busy(planner: Planner, secrets: dict[str, str]) -> None:
    shown = planner.gives("week", "show", "--citizen", "9002", *WEEK, "--as", "M3")
    assert not any(secret in json.dumps(shown, ensure_ascii=False) for secret in secrets.values())
    assert "Optaget" in json.dumps(shown, ensure_ascii=False)


def test_the_citizens_own_paper_holds_all_but_the_staff_note(
    planner: Planner, secrets: dict[str, str], tmp_path: Path
) -> None:
    """The other way round: the search above would find it."""
    file = tmp_path / "c.pdf"
    planner.says("print", "week", "--citizen", "9001", *WEEK, "--as", "M1", "--out", str(file))
    found = _decoded(file)
    assert secrets["titel"].encode() in found.replace(b"-\n", b"").replace(b"\n", b"")
    assert secrets["stabsnote"].encode() not in found

"""2 for what can mean nothing, 3 for what nobody answers to, 4 for a no, 5 for files and servers; one sentence each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.office import WEEK, furnish
from tests.command_line.running import Planner

ADD = ("session", "add", "--kind", "talk")


@pytest.fixture
def office(planner: Planner) -> Planner:
    furnish(planner)
    return planner


@pytest.mark.parametrize(
    ("words", "danish", "english"),
    [
        (
            ["week", "show", "--citizen", "9001", "--week", "2027-W53"],
            "Der er ingen uge 53 i 2027: vælg en anden uge.",
            "There is no week 53 in 2027: choose another week.",
        ),
        (
            ["week", "show", "--citizen", "9001", "--week", "uge 48"],
            "»uge 48« er ikke en uge: skriv den som 2026-W48.",
            "“uge 48” is not a week: write it like 2026-W48.",
        ),
        (
            [*ADD, "--start", "2026-11-25T11:00", "--end", "2026-11-25T11:00"],
            (
                "Sluttiden 25. november 2026 kl. 11.00 kommer ikke efter starttiden 25. november 2026 kl. 11.00: "
                "ret en af dem."
            ),
            (
                "The end 25 November 2026 at 11:00 does not come after the start 25 November 2026 at 11:00: "
                "correct one of them."
            ),
        ),
        (
            [*ADD, "--start", "2027-03-28T02:30", "--end", "2027-03-28T04:00"],
            "Klokken springer over 28. marts 2027 kl. 02.30, fordi uret stilles frem den nat: vælg en anden tid.",
            "The clock skips 28 March 2027 at 02:30, because it goes forward that night: choose another time.",
        ),
        (
            [*ADD, "--start", "2026-11-25T22:00", "--end", "2026-11-26T01:00"],
            (
                "En mødegang skal begynde og slutte samme dag, men denne går fra 25. november 2026 kl. 22.00 til "
                "26. november 2026 kl. 01.00: del den i to."
            ),
            (
                "A session must begin and end on the same day, but this one runs from 25 November 2026 at 22:00 to "
                "26 November 2026 at 01:00: make it two."
            ),
        ),
        (
            ["week", "show", "--citizen", "9001", "--weak", WEEK],
            "Kommandoen har ikke noget, der hedder --weak: se hvad den har med --help.",
            "The command has nothing called --weak: see what it has with --help.",
        ),
        (
            ["week", "show", "--citizen", "9001"],
            "--week mangler: skriv den med, eller se hvordan med --help.",
            "--week is missing: add it, or see how with --help.",
        ),
        (
            ["week", "show", "--week", WEEK],
            "Skriv præcis én af --citizen, --cohort, --staff, --workplace.",
            "Give exactly one of --citizen, --cohort, --staff, --workplace.",
        ),
        (
            ["week"],
            "Der mangler et ord efter planner week: brug et af show, apply, copy.",
            "A word is missing after planner week: use one of show, apply, copy.",
        ),
        (
            ["weak"],
            "Der er ingen kommando, der hedder »weak«: se kommandoerne med planner --help.",
            "There is no command called “weak”: see the commands with planner --help.",
        ),
        (
            ["add", "organisation", "--name", "Et sted", "--type", "kommune"],
            "»kommune« kan ikke vælges: brug en af jobcentre, provider, suf, sof, other.",
            "“kommune” cannot be chosen: use one of jobcentre, provider, suf, sof, other.",
        ),
        (
            ["week", "apply", "--template", "figure-3", "--citizen", "9001", "--week", WEEK, "--weeks", "0"],
            "--weeks skal være mellem 1 og 1000000, ikke 0: vælg et andet tal.",
            "--weeks must be between 1 and 1000000, not 0: choose another number.",
        ),
        (
            ["add", "citizen", "--name", " "],
            "Navnet mangler: skriv et navn.",
            "The name is missing: write a name.",
        ),
        (
            ["add", "citizen", "--name", "x" * 201],
            "Navnet er for lang: skriv højst 200 tegn.",
            "The name is too long: write at most 200 characters.",
        ),
        (
            ["attendance", "show", "--citizen", "9001", "--from", "2026-W48", "--to", "2026-W40"],
            "Den sidste uge (uge 40, 2026) ligger før den første (uge 48, 2026): byt dem om.",
            "The last week (week 40, 2026) is before the first (week 48, 2026): swap them.",
        ),
    ],
)
def test_malformed(office: Planner, words: list[str], danish: str, english: str) -> None:
    assert office.refuses(2, *words) == danish
    assert office.refuses(2, *words, "--language", "en") == english


@pytest.mark.parametrize(
    ("words", "danish", "english"),
    [
        (
            ["week", "show", "--citizen", "1234", "--week", WEEK],
            "»1234« findes ikke blandt borgere: se listen, og skriv referencen, som den står der.",
            "“1234” is not among the citizens: look at the list and write the reference as it stands there.",
        ),
        (
            ["session", "move", "S-9", "--start", "2026-11-25T09:00"],
            "»S-9« findes ikke blandt mødegange: se listen, og skriv referencen, som den står der.",
            "“S-9” is not among the sessions: look at the list and write the reference as it stands there.",
        ),
        (
            ["week", "apply", "--template", "figure-5", "--citizen", "9001", "--week", WEEK],
            "Der er ingen skabelon, der hedder »figure-5«: vælg en fra listen over skabeloner.",
            "There is no template called “figure-5”: choose one from the list of templates.",
        ),
        (
            ["list", "citizens", "--as", "M9"],
            "»M9« findes ikke blandt medarbejdere: se listen, og skriv referencen, som den står der.",
            "“M9” is not among the staff: look at the list and write the reference as it stands there.",
        ),
        (
            ["settings", "set", "colour", "blue"],
            (
                "Der er ingen indstilling, der hedder »colour«: vælg en af organizer, acting, unit_name, unit_phone, "
                "call_before."
            ),
            (
                "There is no setting called “colour”: choose one of organizer, acting, unit_name, unit_phone, "
                "call_before."
            ),
        ),
    ],
)
def test_unknown(office: Planner, words: list[str], danish: str, english: str) -> None:
    assert office.refuses(3, *words) == danish
    assert office.refuses(3, *words, "--language", "en") == english


def test_a_clash_is_printed_and_refused(office: Planner) -> None:
    times = ["--start", "2026-11-25T09:00", "--end", "2026-11-25T11:00"]
    first = office.gives(*ADD, *times, "--citizen", "9001", "--staff", "M1", "--room", "R1")
    again = [*ADD, *times, "--citizen", "9001", "--title", "En anden samtale"]

    refused = office.type(*again, "--json")
    assert refused.code == 4
    assert refused.err == (
        "Der er 1 overlap, så intet er ændret: vælg en anden tid, eller tillad overlappet med en grund.\n"
    )
    (clash,) = refused.json["clashes"]
    assert set(clash) == {"rule", "severity", "text", "sessions", "subject", "allowed", "reason"}
    assert (clash["rule"], clash["severity"], clash["allowed"], clash["reason"]) == (
        "citizen",
        "error",
        False,
        None,
    )
    assert clash["subject"]["reference"] == "9001"
    assert first["id"] in clash["sessions"]

    spoken = office.type(*again)
    assert spoken.out == (
        "Anne Andersen er optaget onsdag 09.00–11.00 (Samtale): vælg en anden tid, eller tillad overlappet med en "
        "grund.\n"
    )
    assert len(office.gives("week", "show", "--citizen", "9001", "--week", WEEK)["sessions"]) == 1

    allowed = office.gives(*again, "--allow-clash", "Begge er aftalt")
    assert [(c["allowed"], c["reason"]) for c in allowed["clashes"]] == [(True, "Begge er aftalt")]
    assert "Tilladt: Begge er aftalt." in office.says("week", "show", "--citizen", "9001", "--week", WEEK)


def test_an_applied_week_is_all_or_nothing(office: Planner) -> None:
    office.says(*ADD, "--start", "2026-11-25T09:00", "--end", "2026-11-25T09:30", "--citizen", "9001")
    order = ["week", "apply", "--template", "figure-3", "--citizen", "9001", "--week", WEEK]
    assert office.type(*order, "--dry-run").code == 0

    refused = office.type(*order, "--json")
    assert refused.code == 4
    assert (refused.json["created"], refused.json["skipped"], len(refused.json["clashes"])) == ([], [], 1)
    assert len(office.gives("week", "show", "--citizen", "9001", "--week", WEEK)["sessions"]) == 1

    made = office.gives(*order, "--allow-clash", "Samtalen flyttes senere")
    assert len(made["created"]) == 7
    assert office.refuses(4, *order).startswith(
        "Figur 3: intensivt virksomhedsrettet forløb er allerede lagt i uge 48"
    )


@pytest.mark.parametrize(
    ("words", "danish"),
    [
        (
            ["add", "citizen", "--name", "En anden", "--reference", "9001"],
            "Referencen 9001 er allerede brugt blandt borgere, så intet er gemt: vælg en anden.",
        ),
        (
            ["calendar", "export", "--citizen", "9001", "--from", WEEK, "--out", "x.ics"],
            (
                "Enhedens mailadresse mangler, så der er ikke lavet nogen kalenderfil: angiv den under indstillinger "
                "(organizer)."
            ),
        ),
        (
            ["sample"],
            "Databasen har allerede borgere, så intet er ændret: lav øvekontoret i en ny, tom database.",
        ),
        (
            ["cohort", "leave", "2A", "9001", "--from", "2026-11-25"],
            "Anne Andersen er ikke på Hold 2A den 25. november 2026, så intet er ændret: se holdets liste.",
        ),
        (
            ["settings", "set", "organizer", "a@b.dk", "--as", "P1-A"],
            "Det kan kun jobcenterets medarbejdere gøre, så intet er ændret: bed jobcenteret om det.",
        ),
    ],
)
def test_refused(office: Planner, words: list[str], danish: str) -> None:
    assert office.refuses(4, *words) == danish


def test_no_database(planner: Planner) -> None:
    danish = planner.refuses(5, "list", "citizens")
    assert danish.startswith(f"Der er ingen database i {planner.database}: planner laver en, når du")
    english = planner.refuses(5, "data", "check", "--language", "en")
    assert english.startswith(f"There is no database in {planner.database}")
    assert not planner.database.exists()


@pytest.mark.parametrize(
    ("content", "danish"),
    [
        (b"", "er tom og ikke en database; den er ikke rørt"),
        (b"Dette er en helt almindelig tekst.\n" * 40, "er ikke en database fra Ugeplan og er ikke rørt"),
    ],
)
def test_files_that_are_not_ours(planner: Planner, content: bytes, danish: str) -> None:
    planner.database.write_bytes(content)
    for words in (["list", "citizens"], ["add", "citizen", "--name", "Anne"], ["data", "check"]):
        assert danish in planner.refuses(5, *words)
    assert planner.database.read_bytes() == content
    assert sorted(path.name for path in planner.folder.iterdir()) == ["office.sqlite"]


def test_a_server_that_is_not_there(planner: Planner) -> None:
    address = "postgresql://nobody:secret@127.0.0.1:9/office"
    said = planner.refuses(5, "list", "citizens", "--database", address)
    assert said.startswith("Serveren 127.0.0.1/office svarer ikke")
    assert "secret" not in said
    assert planner.refuses(2, "list", "citizens", "--database", "mysql://server/office").startswith(
        "»mysql://"
    )


def test_files_that_cannot_be_written(office: Planner, tmp_path: Path) -> None:
    office.says("settings", "set", "organizer", "ugeplan@example.dk")
    export = ["calendar", "export", "--citizen", "9001", "--from", WEEK, "--out"]
    before = sorted(path.name for path in tmp_path.iterdir())
    assert office.refuses(5, *export, tmp_path).endswith(
        "er en mappe, så filen er ikke skrevet: giv filen et navn."
    )
    assert office.refuses(5, *export, tmp_path / "nowhere" / "x.ics").startswith("Mappen til ")
    assert sorted(path.name for path in tmp_path.iterdir()) == before

    out = tmp_path / "x.ics"
    out.write_text("noget, der stod der")
    assert office.says(*export, out) == f"Skrevet i {out}.\n"
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert sorted(path.name for path in tmp_path.iterdir()) == [*before, "x.ics"]

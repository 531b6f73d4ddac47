"""A small office, made by the commands."""

from tests.command_line.running import Planner

WEEK = "2026-W48"


def furnish(planner: Planner) -> None:
    """A mentor, a provider with a teacher, two citizens, a cohort, a workplace and a room."""
    for words in (
        ["add", "organisation", "--name", "Kursuscentret", "--type", "provider", "--reference", "P1"],
        ["add", "staff", "--name", "Mette Mentor", "--reference", "M1", "--role", "mentor"],
        ["add", "staff", "--name", "Per Underviser", "--reference", "P1-A", "--organisation", "P1"],
        [
            "add",
            "citizen",
            "--name",
            "Anne Andersen",
            "--reference",
            "9001",
            "--mentor",
            "M1",
            "--from",
            "2026-01-01",
        ],
        ["add", "citizen", "--name", "Bo Berg", "--reference", "9002"],
        ["add", "cohort", "--name", "Hold 2A", "--reference", "2A", "--organisation", "P1"],
        [
            "add",
            "workplace",
            "--name",
            "Værkstedet",
            "--reference",
            "V1",
            "--address",
            "Havnegade 1",
            "--places",
            "4",
        ],
        ["add", "room", "--name", "Lokale 3", "--reference", "R1", "--site", "Nord", "--capacity", "12"],
    ):
        planner.says(*words)

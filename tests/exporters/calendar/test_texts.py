"""Whatever people write comes back from every reader as they wrote it."""

import unicodedata

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from planner.domain.recipients import Contact, Content
from planner.domain.session import Place, PlaceType
from planner.exporters.calendar_file import calendar_bytes
from planner.wording import Wording
from tests.exporters.calendar.judges import Judge, Libical, Read
from tests.exporters.calendar.plans import ORGANIZER, session, told, view
from tests.exporters.calendar.strict_rules import broken_rules

pieces = st.sampled_from(
    [
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        "\\N",
        "\\,",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        '"',
        "^",
        "'",
        "%2C",
        "æ",
        "ø",
        "å",
        "Æ",
        "é",
        "👩🏽\u200d🔧",
        "🇩🇰",
        "ﷺ",
        "السبت",
        "K:\\Nyt\\note",
        "BEGIN:VEVENT",
        "END:VCALENDAR",
        "arbejdsmarkedsuddannelse",
        "x" * 80,
        "\x00",
        "\x0b",
        "\x1c",
        "\x85",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\u0301",
    ]
)
texts = st.lists(pieces | st.text(max_size=12), max_size=12).map("".join)


def cleaned(text: str) -> str:
    """What a file holds of a text: no control characters, one sort of line end, no white space before it."""
    for end in ("\r\n", "\r", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    text = text.replace("\t", " ")
    text = text.replace("\ufeff", "")
    kept = "".join(mark for mark in text if mark == "\n" or unicodedata.category(mark) not in {"Cc", "Cs"})
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(titles=st.lists(texts, min_size=1, max_size=4), place=texts, note=texts)
@example(titles=["K:\\Nyt\\note"], place="\\N", note="\\\\N\\n\n\\")
@example(titles=["a" * 74 + "\\,"], place="ø" * 40, note="👩🏽‍🔧" * 30)
@example(titles=[" x "], place=" ", note=" første \n\n anden ")
def test_readers_give_back_what_was_written(
    judges: dict[str, Judge], libical_reads: Libical, titles: list[str], place: str, note: str
) -> None:
    plan = [
        session(
            f"S{number}",
            f"2026-11-25T{9 + number:02d}:00",
            f"{10 + number:02d}:00",
            title=title,
            place=Place(PlaceType.TEXT, place),
            note=note,
        )
        for number, title in enumerate(titles)
    ]
    week = view(plan, content=Content.FULL, contact=Contact())
    rows = told(week, plan)
    file = calendar_bytes(week, rows, ORGANIZER, Wording("da"))
    assert not broken_rules(file)
    assert not libical_reads.complaints(file)
    expected = [
        Read(
            rows[seen.session].uid,
            seen.slot.start_utc,
            seen.slot.end_utc,
            0,
            " ".join(cleaned(plan[number].title).split()) or "Aftale",
            " ".join(cleaned(place).split()),
            f"Sammen med: Mette Mentor\n{cleaned(note)}".strip(),
        )
        for number, seen in enumerate(week.sessions)
    ]
    for name, judge in judges.items():
        assert judge(file) == expected, name

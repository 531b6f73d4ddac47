"""What an office decides, what comes with the product, and what the program remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from planner.domain.attendance import Entry, Mark
from planner.domain.catalogue import Kind, Origin, Sensitivity, Words
from planner.domain.clashes import ClosedDay
from planner.domain.history import HistoryLine
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Organisation, OrganisationType, Room
from planner.domain.refusals import Refused, Unknown
from planner.domain.templates import Application
from planner.storage import seeds
from planner.storage.store import SqlStore
from tests import builders
from tests.builders import MONDAY, NOW, slot
from tests.storage.conftest import Office


def test_settings_are_kept_and_forgotten(store: SqlStore) -> None:
    with store.writing() as work:
        work.put_setting("organizer", "plan@example.dk")
        work.put_setting("organizer", "uge@example.dk")
        work.put_setting("acting", "M1")
        work.put_setting("acting", None)
    with store.reading() as look:
        assert (look.setting("organizer"), look.setting("acting")) == ("uge@example.dk", None)


def test_references_are_minted_once_and_never_those_that_are_taken(office: Office) -> None:
    with office.store.writing() as work:
        work.put_record(builders.room(reference="s-1002"), None)
        assert [work.mint("S-") for _ in range(3)] == ["S-1001", "S-1003", "S-1004"]
        assert work.mint("R") == "R1001"
    with office.store.writing() as work:
        assert work.mint("S-") == "S-1005"


def test_a_minted_reference_is_free_again_when_the_change_fails(store: SqlStore) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as work:  # noqa: PT012 (what fails is the end of the block)
        work.mint("S-")
        _ = 1 // 0
    with store.writing() as work:
        assert work.mint("S-") == "S-1001"


def test_nothing_is_kept_of_a_block_that_fails(store: SqlStore) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as work:  # noqa: PT012 (what fails is the end of the block)
        work.put_record(builders.room(), None)
        work.put_setting("a", "b")
        _ = 1 // 0
    with store.reading() as look:
        assert (look.people.count(Room), look.setting("a")) == (0, None)


def test_history_comes_back_oldest_first(store: SqlStore) -> None:
    subject = uuid4()
    lines = [
        HistoryLine(
            at=NOW + timedelta(minutes=minute),
            by="M1",
            act="session-moved",
            subject_type="session",
            subject=subject,
            before={"start": "2026-11-23T09:00", "minutes": 60, "note": "æ"},
            after={"start": None, "staff": ["M1", "M2"]},
        )
        for minute in range(3)
    ]
    with store.writing() as work:
        work.add_history(lines)
        work.add_history([replace(lines[0], subject=uuid4())])
    with store.reading() as look:
        assert look.history(subject) == tuple(lines)


def test_history_takes_times_and_ids_as_text(store: SqlStore) -> None:
    line = HistoryLine(
        at=NOW,
        by="",
        act="x",
        subject_type="y",
        subject=uuid4(),
        before={"day": MONDAY},
        after={"id": Sensitivity.HEALTH},
    )
    with store.writing() as work:
        work.add_history([line])
        (found,) = work.history(line.subject)
    assert (found.before, found.after) == ({"day": "2026-11-23"}, {"id": "health"})


def test_easter_2027_by_name_in_both_languages(store: SqlStore) -> None:
    with store.reading() as look:
        found = look.closed_days(date(2027, 3, 22), date(2027, 3, 29))
    assert [(each.day.day, each.name.da, each.name.en) for each in found] == [
        (25, "Skærtorsdag", "Maundy Thursday"),
        (26, "Langfredag", "Good Friday"),
        (28, "Påskedag", "Easter Sunday"),
        (29, "Anden påskedag", "Easter Monday"),
    ]


def test_closing_days_stand_among_the_holidays(store: SqlStore) -> None:
    closing = ClosedDay(date(2026, 12, 24), Words("Juleaften", "Christmas Eve"), "Nyropsgade", public=False)
    with store.writing() as work:
        work.put_closing_day(closing)
        work.put_closing_day(replace(closing, site=""))
        work.put_closing_day(replace(closing, name=Words("Lukket", "Closed")))
        found = work.closed_days(date(2026, 12, 20), date(2027, 1, 1))
        assert [(each.day.day, each.name.da, each.site) for each in found] == [
            (24, "Juleaften", ""),
            (24, "Lukket", "Nyropsgade"),
            (25, "Juledag", ""),
            (26, "Anden juledag", ""),
            (1, "Nytårsdag", ""),
        ]
        work.remove_closing_day(closing)
        assert len(work.closed_days(date(2026, 12, 24), date(2026, 12, 24))) == 1


def test_figure_4_comes_with_the_product(store: SqlStore) -> None:
    with store.reading() as look:
        assert [each.code for each in look.templates.list()] == ["figure-3", "figure-4", "figure-6"]
        found = look.templates.get("FIGURE-4")
        with pytest.raises(Unknown) as caught:
            look.templates.get("figure-5")
    assert caught.value.params == {"template": "figure-5"}
    last = found.cells[-1]
    assert (last.weekday, last.start, last.end, last.owner) == (4, time(12), time(13), "SUF")
    assert (last.kind, last.sensitivity, found.group) == ("health_talk", Sensitivity.HEALTH, "1")


def test_a_new_version_of_a_template_is_the_one_in_use(store: SqlStore) -> None:
    with store.writing() as work:
        old = work.templates.get("figure-3")
        new = replace(old, id=uuid4(), version=2, cells=old.cells[:1], origin=Origin.OFFICE)
        work.put_template(new)
        assert work.templates.get("figure-3") == new
        assert len(work.templates.list()) == 3


def test_a_template_stands_once_on_a_subjects_week(office: Office) -> None:
    who, week = office.citizens[0].ref, IsoWeek(2026, 48)
    first = Application(
        id=uuid4(), template="figure-3", template_version=1, citizen=who, cohort=None, week=week
    )
    with office.store.writing() as work:
        work.add_application(first)
        work.add_application(replace(first, id=uuid4(), week=week.plus(1)))
        work.add_application(replace(first, id=uuid4(), citizen=None, cohort=office.cohort.ref))
        with pytest.raises(Refused) as caught:
            work.add_application(replace(first, id=uuid4(), template_version=2))
        assert caught.value.code == "template-already-applied"
        assert work.templates.application("figure-3", who.id, week) == first
        assert work.templates.applications([first.id, uuid4()]) == {first.id: first}
        work.remove_application(first.id)
        assert work.templates.application("figure-3", who.id, week) is None
        work.add_application(first)


def test_rows_of_the_office_are_typed_and_in_order(store: SqlStore) -> None:
    mine = builders.kind(
        "own", origin=Origin.OFFICE, default_sensitivity=Sensitivity.HEALTH, in_palette=False
    )
    with store.writing() as work:
        before = work.catalogue.rows(Kind)
        work.put_entries([mine])
        assert work.catalogue.rows(Kind) == (*before, mine)
        later = replace(before[0], id=uuid4(), valid_from=date(2027, 1, 1), origin=Origin.OFFICE)
        work.put_entries([replace(before[0], valid_to=date(2027, 1, 1)), later])
    with store.reading() as look:
        rows = look.catalogue.rows(Kind)
        assert [row.valid_from.year for row in rows[:3]] == [2015, 2027, 2015]
        assert rows[-1] == mine


def test_a_catalogue_change_that_fails_leaves_no_trace(store: SqlStore) -> None:
    with store.reading() as look:
        before = look.catalogue.rows(Kind)
    with pytest.raises(ZeroDivisionError), store.writing() as work:  # noqa: PT012 (what fails is the end of the block)
        work.put_entries([builders.kind("own")])
        assert len(work.catalogue.rows(Kind)) == len(before) + 1
        _ = 1 // 0
    with store.reading() as look:
        assert look.catalogue.rows(Kind) == before


def test_another_program_sees_a_change_of_the_catalogue(
    address: str, opened: Callable[[str], SqlStore]
) -> None:
    one, two = opened(address), opened(address)
    with two.reading() as look:
        before = look.catalogue.rows(Kind)
    with one.writing() as work:
        work.put_entries([builders.kind("own")])
    with two.reading() as look:
        assert len(look.catalogue.rows(Kind)) == len(before) + 1


def test_opening_adds_missing_seeds_and_overwrites_nothing(
    address: str, opened: Callable[[str], SqlStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(address).writing() as work:
        before = work.catalogue.rows(Kind)
        mine = replace(before[0], name=Words("Vores eget ord", "Our own word"), origin=Origin.OFFICE)
        work.put_entries([mine])
        texts = seeds._texts("catalogue")
    added = texts["kinds.toml"].replace("[[row]]", "[[row]]\n", 1) + texts["kinds.toml"].split("[[row]]")[
        1
    ].join(["\n[[row]]", ""]).replace('code = "presentation"', 'code = "newcomer"')
    monkeypatch.setattr(
        seeds, "_texts", lambda folder: texts | {"kinds.toml": added} if folder == "catalogue" else {}
    )
    with opened(address).reading() as look:
        after = look.catalogue.rows(Kind)
    assert after[0] == mine
    assert [row.code for row in after if row.code not in {each.code for each in before}] == ["newcomer"]
    assert len(after) == len(before) + 1


def test_an_office_with_its_own_jobcentre_gets_no_second_one(
    address: str, opened: Callable[[str], SqlStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(address).writing() as work:
        found = work.people.get(Organisation, "JC")
        work.put_record(replace(found, reference="JCV", name="Jobcenter Vest"), found)
    monkeypatch.setattr(seeds, "digest", lambda: "newer")
    with opened(address).reading() as look:
        jobcentres = [
            each.reference
            for each in look.people.list(Organisation)
            if each.type is OrganisationType.JOBCENTRE
        ]
    assert jobcentres == ["JCV"]


def test_repointing_leaves_marked_sessions_and_raises_sensitivity(office: Office) -> None:
    old = office.kinds["talk"]
    new = replace(
        old, id=uuid4(), valid_from=MONDAY, origin=Origin.OFFICE, default_sensitivity=Sensitivity.CONFIDENTIAL
    )
    before, marked, plain, health = office.put(
        *(
            builders.session(old, office.home, slot(day, "09:00", "10:00"), who=office.citizens[:1])
            for day in (MONDAY - timedelta(days=1), MONDAY, MONDAY + timedelta(days=1))
        ),
        builders.session(
            old,
            office.home,
            slot(MONDAY, "11:00", "12:00"),
            sensitivity=Sensitivity.HEALTH,
            who=office.citizens[:1],
        ),
    )
    who = office.citizens[0].id
    mark = Mark(
        session=marked.id, citizen=who, seq=1, entry=Entry(code=office.codes["M"], minutes=60), by="", at=NOW
    )
    with office.store.writing() as work:
        work.put_entries([new])
        work.add_marks([mark])
        assert work.repoint_sessions(old.id, new.id, MONDAY) == 2
    found = office.now(before, marked, plain, health)
    assert [each.kind.id for each in found] == [old.id, old.id, new.id, new.id]
    assert [each.sensitivity.value for each in found] == ["normal", "normal", "confidential", "health"]

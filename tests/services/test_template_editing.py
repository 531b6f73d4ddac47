"""Templates of an office's own: saved from a week, changed by versions, taken out, sent and received, applied to many."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import time, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.acting import SETUP
from planner.domain.catalogue import Origin, Sensitivity, Words
from planner.domain.clashes import ClashRefused
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.domain.session import Audience, EndIs
from planner.domain.templates import TemplateCell, WeekTemplate
from planner.services.template_files import template_of_text, template_text
from planner.services.template_plan import TemplateOrder
from tests.services.house import MONDAY, WEEK, House

CITIZEN, COHORT = SubjectType.CITIZEN, SubjectType.COHORT
NAME = Words("Vores uge", "Our week")


def codes(house: House) -> list[str]:
    return [each.code for each in house.templates.list()]


def save(house: House, sort: SubjectType = COHORT, subject: str = "1A", code: str = "vores") -> WeekTemplate:
    return house.template_editing.save(SETUP, sort, subject, WEEK, code, NAME).after


@pytest.fixture
def planned(house: House) -> House:
    house.plan("09:00", "11:00", cohort="1A", kind="presentation", title="Oplæg", staff=("MAJA",), room="R1")
    house.plan("11:00", "11:30", "101", title="Samtale", staff=("MAJA",))
    house.plan("11:30", "12:00", "102", title="Samtale", staff=("MAJA",))
    return house


def test_a_cohorts_week_becomes_a_template_without_people_and_places(planned: House) -> None:
    made = save(planned)
    assert [(c.weekday, c.start, c.end, c.title, c.audience, c.owner) for c in made.cells] == [
        (0, time(9), time(11), "Oplæg", Audience.COHORT, ""),
        # Talks one after the other are one cell, at the first one's time.
        (0, time(11), time(11, 30), "Samtale", Audience.INDIVIDUAL, ""),
    ]
    assert (made.version, made.origin, made.name) == (1, Origin.OFFICE, NAME)
    assert "vores" in codes(planned)
    order = TemplateOrder(template="vores", sort=COHORT, subject="2A", first=WEEK.plus(1))
    assert len(planned.templates.apply(SETUP, order).created) == 1 + 2


def test_a_citizens_week_has_everything_of_theirs(planned: House) -> None:
    planned.plan_secret("13:00", "14:00", "101")
    made = save(planned, CITIZEN, "101")
    assert [cell.title for cell in made.cells][:2] == ["Oplæg", "Samtale"]
    secret = made.cells[2]
    # What is nobody else's business is called by its kind.
    assert (secret.title, secret.owner) == (planned.kind("health_talk").name.da, "SUF")
    assert secret.sensitivity is Sensitivity.HEALTH


def test_versions_names_and_undo(either_house: House) -> None:
    house = either_house
    house.plan("09:00", "11:00", "101")
    first = save(house, CITIZEN, "101")
    renamed = house.template_editing.edit(SETUP, first, name=Words("Ny", "New"))
    assert (renamed.after.version, renamed.after.name.da, renamed.after.cells) == (2, "Ny", first.cells)
    with pytest.raises(Conflict, match="changed-meanwhile"):
        house.template_editing.edit(SETUP, first, name=NAME)
    gone = house.template_editing.remove(SETUP, renamed.after)
    assert "vores" not in codes(house)
    with pytest.raises(Unknown, match="unknown-template"):
        house.templates.preview(
            SETUP, TemplateOrder(template="vores", sort=CITIZEN, subject="101", first=WEEK)
        )
    back = house.template_editing.undo(SETUP, gone)
    assert (back.after.version, back.after.name.da, back.after.cells) == (4, "Ny", first.cells)
    assert [each.version for each in house.template_editing.versions("VORES")] == [1, 2, 3, 4]
    assert [each.removed for each in house.template_editing.versions("vores")] == [False, False, True, False]
    with pytest.raises(Conflict):
        house.template_editing.undo(SETUP, renamed)
    house.template_editing.undo(SETUP, back)
    assert "vores" not in codes(house)


def test_undoing_the_first_version_takes_it_out_of_use(planned: House) -> None:
    done = planned.template_editing.save(SETUP, COHORT, "1A", WEEK, "vores", NAME)
    assert done.before is None
    undone = planned.template_editing.undo(SETUP, done)
    assert "vores" not in codes(planned)
    planned.template_editing.undo(SETUP, undone)
    assert "vores" in codes(planned)


def test_the_products_own_are_replaced_in_front_and_never_written_over(planned: House) -> None:
    seeded = planned.template_editing.versions("figure-3")[0]
    made = save(planned, code="FIGURE-3")
    assert (made.code, made.version, made.origin) == ("figure-3", seeded.version + 1, Origin.OFFICE)
    planned.template_editing.remove(SETUP, made)
    assert "figure-3" not in codes(planned)
    assert planned.template_editing.versions("figure-3")[0] == seeded


def test_sent_and_received_as_text(planned: House) -> None:
    made = save(planned)
    text = planned.template_editing.export("vores")
    got = planned.template_editing.receive(SETUP, text.replace('"vores"', '"deres"')).after
    assert (got.code, got.version, got.cells) == ("deres", 1, made.cells)
    for code in ("figure-3", "figure-4", "figure-6"):
        seeded = planned.template_editing.versions(code)[0]
        assert template_of_text(planned.template_editing.export(code)).cells == seeded.cells


_EMPTY = WeekTemplate(id=uuid4(), code="x", version=1, name=NAME, cells=())
_HEAD = 'code = "x"\nda = "x"\nen = "x"\n'
TIMES = st.times(time(6), time(20)).map(lambda each: each.replace(second=0, microsecond=0))
TITLES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60)
CELLS = st.builds(
    lambda weekday, times, title, audience, end_is, sensitivity: TemplateCell(
        weekday=weekday,
        start=min(times),
        end=max(times),
        end_is=end_is,
        kind="talk",
        title=title,
        audience=audience,
        sensitivity=sensitivity,
    ),
    st.integers(0, 6),
    st.lists(TIMES, min_size=2, max_size=2, unique=True),
    TITLES,
    st.sampled_from(Audience),
    st.sampled_from(EndIs),
    st.sampled_from(Sensitivity),
)


@given(st.lists(CELLS, min_size=1, max_size=10), TITLES)
def test_every_template_survives_the_text(cells: list[TemplateCell], name: str) -> None:
    made = template_of_text(template_text(replace(_EMPTY, cells=tuple(cells), name=Words(name, name))))
    assert (made.cells, made.name) == (tuple(cells), Words(name, name))


@given(st.text(max_size=400))
def test_any_text_is_a_template_or_refused(text: str) -> None:
    for whole in (text, f"{_HEAD}{text}", f"{_HEAD}[[cell]]\n{text}"):
        # Anything else that is raised fails the test.
        with suppress(Malformed):
            template_of_text(whole)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('day = "mon"', 'day = "someday"'),
        ('start = "09:00"', 'start = "25:00"'),
        ('end = "11:00"', 'end = "08:00"'),
        ('title = "Oplæg"', "title = 7"),
        ('title = "Oplæg"', 'title = " "'),
        ('audience = "cohort"', 'audience = "everybody"'),
        ('code = "vores"', 'code = "a b"'),
        ('code = "vores"', ""),
        ("version = 1", "version = 1.5"),
        ('da = "Vores uge"', 'da = ""'),
    ],
)
def test_a_text_that_is_wrong_somewhere(planned: House, old: str, new: str) -> None:
    save(planned)
    text = planned.template_editing.export("vores")
    assert old in text
    with pytest.raises(Malformed):
        planned.template_editing.receive(SETUP, text.replace(old, new, 1))


def test_refusals(planned: House) -> None:
    with pytest.raises(Refused, match="template-without-cells"):
        save(planned, CITIZEN, "1005")
    with pytest.raises(Malformed, match="template-code"):
        save(planned, code="a b")
    with pytest.raises(Malformed, match="citizen-or-cohort"):
        save(planned, SubjectType.STAFF, "MAJA")
    with pytest.raises(Unknown, match="unknown-template"):
        planned.template_editing.versions("findes-ikke")
    with pytest.raises(Refused, match="jobcentre-only"):
        planned.template_editing.save(planned.teacher, COHORT, "2A", WEEK, "vores", NAME)
    made = save(planned)
    cell = replace(made.cells[0], kind="yoga")
    with pytest.raises(Unknown, match="unknown-code-of-kind"):
        planned.template_editing.edit(SETUP, made, cells=[cell])
    with pytest.raises(Malformed, match="template-file"):
        planned.template_editing.edit(SETUP, made, cells=[replace(made.cells[0], end=time(8))])


def test_many_people_and_many_weeks_in_one_step(house: House) -> None:
    before = house.snapshot()
    orders = [
        TemplateOrder(template="figure-4", sort=CITIZEN, subject=who, first=WEEK.plus(1), weeks=2)
        for who in ("101", "103", "1005")
    ]
    would = house.templates.preview_many(SETUP, orders)
    done = house.templates.apply_many(SETUP, orders)
    assert len(done.created) == len(would.created) == 3 * 2 * 6
    assert done.change is not None
    assert len(done.change.applied) == 6
    house.undo(done.change)
    assert house.snapshot() == before
    house.plan("09:00", "10:00", "103", day=MONDAY + timedelta(weeks=2))
    with pytest.raises(ClashRefused):
        house.templates.apply_many(SETUP, orders)
    with pytest.raises(Refused, match="template-already-applied"):
        house.templates.apply_many(SETUP, [orders[0], orders[0]], allow="Aftalt")

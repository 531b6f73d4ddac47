"""A citizen's register on paper: every mark and correction, and to each recipient no more than concerns them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Sensitivity, Words
from planner.domain.recipients import RecipientType
from planner.domain.refusals import Malformed, Unknown
from planner.domain.session import Session
from planner.exporters.paper.list_paper import list_pdf
from planner.layout.history_sheet import HistoryPaper, history_sheet
from planner.services.history_papers import HistoryOrder, HistoryPapers
from planner.wording import Wording
from tests.exporters.paper.reading import pdf_text, squeezed
from tests.services.house import MONDAY, WEEK, House

TUESDAY = MONDAY + timedelta(days=1)
DANISH = Wording("da")
ORDER = HistoryOrder(citizen="103", first=WEEK, last=WEEK)
PROVIDER = replace(ORDER, recipient=RecipientType.PROVIDER, of="UDB")


def papers(house: House) -> HistoryPapers:
    return HistoryPapers(house.store, list_pdf)


def rows(paper: HistoryPaper) -> list[tuple[str, ...]]:
    return [row for section in history_sheet(paper, DANISH).sections for row in section.rows]


def everything(paper: HistoryPaper) -> str:
    """Every word of the paper."""
    sheet = history_sheet(paper, DANISH)

    def said() -> Iterator[str]:
        yield from (sheet.title, sheet.about, sheet.aside, *sheet.intro, sheet.foot)
        for section in sheet.sections:
            yield from (section.heading, *section.sums)
            for row in section.rows:
                yield from row

    return " ".join(said())


@pytest.fixture
def session(house: House) -> Session:
    """Cohort 2A of the provider, Monday 9 to 12, over: a no-show that turned out to be late, then an illness."""
    made = house.plan("09:00", "12:00", cohort="2A", title="Oplæg", staff_note="virkede påvirket")
    house.after(made)
    house.register.mark(house.teacher, made.reference, "103", "U")
    house.closings.close(house.teacher, MONDAY, MONDAY, leave_blank=True)
    house.register.mark(
        house.teacher, made.reference, "103", "F", minutes=135, correction="stod i kø til toget"
    )
    house.register.mark(house.mentor, made.reference, "103", "S", correction="lægen ringede om migræne")
    return made


def test_every_mark_what_it_replaced_who_when_and_why(house: House, session: Session) -> None:
    house.plan("13:00", "14:00", "103", day=TUESDAY, title="Samtale")
    first, second, third, closed, talk = _sorted(rows(papers(house).paper(SETUP, ORDER)))
    assert first == (
        "man 23. nov.",
        "09.00–12.00 Oplæg",
        "",
        "U udeblevet",
        "",
        "TOVE",
        "23. nov. 2026 12.00",
        "",
    )
    assert second[2:4] == ("U udeblevet", "F forsinket 2:15")
    assert second[-1] == "stod i kø til toget"
    assert third[2:4] == ("F forsinket 2:15", "S egen sygdom")
    assert (third[5], third[-1]) == ("MAJA", "lægen ringede om migræne")
    assert closed[1] == "Udbyder: 23. november 2026 lukket"
    assert talk[3] == "ikke registreret"


def _sorted(found: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Marks of the session, then the closing, then the talk."""
    return [*found[:3], found[-1], *found[3:-1]]


def test_sums_are_those_that_stand_now(house: House, session: Session) -> None:
    (section,) = history_sheet(papers(house).paper(SETUP, ORDER), DANISH).sections
    assert section.heading == "uge 48, 2026 (23.–29. november 2026)"
    assert section.sums[:4] == (
        "I alt",
        "Planlagt 3:00, mødt 0:00 (0 %)",
        "Lovligt 3:00",
        "Ulovligt 0:00, ikke registreret 0:00",
    )


def test_opened_again_is_told_with_its_reason(house: House, session: Session) -> None:
    (closing,) = house.closings.list(SETUP, MONDAY, MONDAY)
    house.closings.reopen(house.teacher, closing.id, "forkert dag")
    last = rows(papers(house).paper(SETUP, ORDER))[-1]
    assert (last[1], last[5], last[-1]) == ("Udbyder: 23. november 2026 åbnet igen", "TOVE", "forkert dag")


def test_a_provider_is_told_lawful_absence_unless_its_own_staff_wrote_the_illness(
    house: House, session: Session
) -> None:
    told = everything(papers(house).paper(SETUP, PROVIDER))
    assert "lovligt fravær" in told
    for secret in ("sygdom ", "S egen", "migræne", "påvirket"):
        assert secret not in told
    house.register.mark(house.teacher, session.reference, "103", "L", correction="x")
    house.register.mark(house.teacher, session.reference, "103", "S", correction="ringede selv")
    assert "S egen sygdom" in everything(papers(house).paper(SETUP, PROVIDER))


def test_a_provider_is_told_of_its_own_sessions_only(house: House, session: Session) -> None:
    house.plan("13:00", "14:00", "103", day=TUESDAY, title="Samtale om økonomi")
    house.plan_secret("14:00", "15:00", "103", day=TUESDAY)
    told = everything(papers(house).paper(SETUP, PROVIDER))
    assert "økonomi" not in told
    assert "Hemmelig" not in told
    assert "Planlagt 3:00" in told


def test_a_workplace_is_told_neither_who_wrote_nor_why(house: House) -> None:
    work = house.plan("09:00", "12:00", "103", kind="work_placement", workplace="V1", title="Lager")
    health = house.plan(
        "13:00", "14:00", "103", day=TUESDAY, workplace="V1", title="Støtte", sensitivity=Sensitivity.HEALTH
    )
    house.after(health)
    house.register.mark(SETUP, work.reference, "103", "F", minutes=120, reason="var til psykolog")
    house.register.mark(house.mentor, work.reference, "103", "B", correction="")
    paper = papers(house).paper(SETUP, replace(ORDER, recipient=RecipientType.WORKPLACE, of="V1"))
    told = everything(paper)
    assert "F forsinket 2:00" in told
    assert "lovligt fravær" in told
    for secret in ("MAJA", "setup", "psykolog", "barns", "Støtte", "103", "Lager"):
        assert secret not in told
    (week,) = paper.weeks
    assert {(mark.by, mark.at, mark.correction) for mark in week.marks} == {("", None, "")}
    other = papers(house).paper(SETUP, replace(ORDER, recipient=RecipientType.WORKPLACE, of="V2"))
    assert other.weeks == ()


def test_what_the_acting_person_may_not_know_is_busy_and_unmarked(house: House) -> None:
    secret = house.plan_secret("09:00", "10:00", "101")
    house.after(secret)
    house.register.mark(house.nurse, secret.reference, "101", "M")
    order = replace(ORDER, citizen="101")
    told = everything(papers(house).paper(house.colleague, order))
    assert "Optaget" in told
    assert "Hemmelig" not in told
    assert "M mødt" not in told
    assert "Hemmelig" in everything(papers(house).paper(house.mentor, order))


def test_a_code_of_the_offices_own_that_takes_no_words_is_hidden_too(house: House, session: Session) -> None:
    house.catalogue.add_code(
        SETUP,
        "K",
        Words("kontrol på hospitalet", "check at the hospital"),
        MONDAY,
        attended=house.code("S").attended,
        lawful=True,
        in_denominator=True,
        text_allowed=False,
    )
    house.register.mark(house.mentor, session.reference, "104", "K", correction="x")
    told = everything(papers(house).paper(SETUP, replace(PROVIDER, citizen="104")))
    assert "hospital" not in told
    assert "lovligt fravær" in told


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_note_among_colleagues_is_in_no_file(
    house: House, session: Session, pdftotext: str, tmp_path: Path, language: str
) -> None:
    work = house.plan(
        "13:00", "14:00", "103", kind="work_placement", workplace="V1", staff_note="virkede påvirket"
    )
    assert "påvirket" in work.staff_note
    for order in (ORDER, PROVIDER, replace(ORDER, recipient=RecipientType.WORKPLACE, of="V1")):
        data = papers(house).pdf(SETUP, order, Wording(language))
        text = pdf_text(data, pdftotext, tmp_path)
        assert squeezed("Åse Øgård") in text
        assert "påvirket" not in text


def test_orders_that_cannot_be(house: House, session: Session) -> None:
    service = papers(house)
    with pytest.raises(Malformed, match="weeks-backwards"):
        service.paper(SETUP, replace(ORDER, first=WEEK.plus(1)))
    with pytest.raises(Malformed, match="weeks-out-of-range"):
        service.paper(SETUP, replace(ORDER, last=WEEK.plus(60)))
    with pytest.raises(Malformed, match="history-recipient"):
        service.paper(SETUP, replace(ORDER, recipient=RecipientType.COHORT))
    with pytest.raises(Unknown):
        service.paper(SETUP, replace(PROVIDER, of=""))
    with pytest.raises(Unknown):
        service.paper(house.teacher, replace(ORDER, citizen="101"))

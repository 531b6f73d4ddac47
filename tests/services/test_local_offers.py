"""The list of what other administrations offer: dated, kept by the jobcentre, undone by value, and printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.catalogue import Words
from planner.domain.local_offers import LocalOffer
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.catalogue_steps import CatalogueStep
from planner.services.local_offer_list import LocalOfferList
from planner.wording import Wording
from tests.services.house import MONDAY, House


def offers_of(house: House) -> LocalOfferList:
    def written(offers: tuple[LocalOffer, ...], day: date, wording: Wording) -> bytes:
        return "\n".join(offer.name.get(wording.language) for offer in offers).encode()

    return LocalOfferList(house.store, house.clock, written)


def added(
    house: House, name: str = "Værestedet", authority: str = "SOF", until: date | None = None
) -> LocalOffer:
    step = offers_of(house).add(
        house.mentor,
        name=Words(name, f"{name} (en)"),
        authority=authority,
        since=MONDAY,
        until=until,
        about="Åbent for alle",
        contact="Eksempelvej 1",
    )
    return now(step)


def now(step: CatalogueStep) -> LocalOffer:
    (offer,) = step.after
    assert isinstance(offer, LocalOffer)
    return offer


def names(house: House, day: date = MONDAY) -> list[str]:
    return [offer.name.da for offer in offers_of(house).list(day)]


def test_what_can_be_used_on_a_day(either_house: House) -> None:
    added(either_house, "Rygestop", "SUF", until=date(2026, 11, 30))
    added(either_house, "Gældsrådgivning")
    added(either_house)
    assert names(either_house) == ["Gældsrådgivning", "Værestedet", "Rygestop"]
    assert names(either_house, date(2026, 11, 30))[-1] == "Rygestop"
    assert names(either_house, date(2026, 12, 1)) == ["Gældsrådgivning", "Værestedet"]
    assert names(either_house, date(2026, 11, 22)) == []
    assert offers_of(either_house).printed(MONDAY, Wording("en")).decode().startswith("Gældsrådgivning (en)")


def test_every_act_is_undone_and_done_again(house: House) -> None:
    offers = offers_of(house)
    offer = added(house)
    changed = offers.change(house.mentor, offer, replace(offer, contact="Eksempelvej 2"))
    ended = offers.end(house.mentor, now(changed), MONDAY)
    assert names(house, date(2026, 11, 24)) == []
    undone = offers.undo(house.mentor, ended)
    assert names(house, date(2026, 11, 24)) == ["Værestedet"]
    assert offers.undo(house.mentor, undone) == ended
    with pytest.raises(Conflict, match="changed-meanwhile"):
        offers.undo(house.mentor, changed)
    made = offers.add(house.mentor, name=Words("Kor", "Choir"), authority="SOF", since=MONDAY)
    gone = offers.undo(house.mentor, made)
    assert "Kor" not in names(house)
    assert "Kor" not in [each.name.da for each in offers.all()]
    offers.undo(house.mentor, gone)
    assert "Kor" in names(house)
    assert offers.get(offer.code) == now(ended)


def test_what_cannot_be(house: House) -> None:
    offers = offers_of(house)
    offer = added(house)
    with pytest.raises(Malformed, match="offer-ends-first"):
        added(house, until=date(2026, 11, 22))
    with pytest.raises(Malformed, match="offer-ends-first"):
        offers.end(house.mentor, offer, date(2026, 11, 22))
    with pytest.raises(Malformed, match="name-empty"):
        offers.add(house.mentor, name=Words(" ", "x"), authority="SOF", since=MONDAY)
    with pytest.raises(Refused, match="jobcentre-only"):
        offers.end(house.teacher, offer, MONDAY)
    with pytest.raises(Unknown, match="unknown-offer"):
        offers.get("offer-none")
    assert names(house) == ["Værestedet"]

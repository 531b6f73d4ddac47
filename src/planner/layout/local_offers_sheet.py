"""The list of what other administrations offer, as a sheet to hand out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.domain.local_offers import LocalOffer
from planner.layout.list_sheet import ListColumn, ListSection, ListSheet
from planner.wording import Wording


def local_offers_sheet(offers: Sequence[LocalOffer], day: date, wording: Wording) -> ListSheet:
    """The offers, those of each authority together, with the last day of each and the day the list was made for."""
    say = wording.say
    authorities = list(dict.fromkeys(offer.authority for offer in offers))
    return ListSheet(
        title=say("paper-offers-title"),
        about=", ".join(authorities),
        aside=wording.text(day),
        columns=(
            ListColumn(say("paper-offers-what"), 3),
            ListColumn(say("paper-offers-about"), 4),
            ListColumn(say("paper-offers-contact"), 4),
            ListColumn(say("paper-offers-until"), 1.6),
        ),
        sections=tuple(
            ListSection(
                authority,
                tuple(
                    (
                        wording.words(offer.name),
                        offer.about,
                        offer.contact,
                        wording.text(offer.last_day) if offer.last_day else say("paper-offers-open"),
                    )
                    for offer in offers
                    if offer.authority == authority
                ),
            )
            for authority in authorities
        ),
        foot=say("paper-offers-foot", day=day),
        empty=say("paper-offers-none"),
    )

"""What other administrations offer citizens, as a list to hand out: dated rows of the catalogue, which an office keeps itself.

Source: action plan 2016, group 2 is told what the Social Services (SOF) and the Health and Care Administration (SUF) offer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.catalogue import Entry
from planner.domain.refusals import Malformed


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalOffer(Entry):
    """Something a citizen can use; its name says what, and its dates from when to when.

    Attributes:
        authority: Who offers it, as people know it: "SUF", "SOF", "Borgerservice".
        about: One line on what it is and for whom.
        contact: Where and how one gets there: an address, a telephone number, opening hours.
    """

    authority: str
    about: str = ""
    contact: str = ""

    @property
    def last_day(self) -> date | None:
        """The last day on which it can be used; None when no end is known."""
        return self.valid_to - timedelta(days=1) if self.valid_to else None


def checked_offer(offer: LocalOffer) -> LocalOffer:
    """The offer, if it can be used on some day.

    Raises:
        Malformed: It ends before it begins.
    """
    if offer.withdrawn:
        raise Malformed("offer-ends-first", first=offer.valid_from, last=offer.last_day)
    return offer


def on_list(offers: Iterable[LocalOffer], day: date) -> tuple[LocalOffer, ...]:
    """What can be used on a date, by who offers it and by name."""
    found = (offer for offer in offers if offer.in_force(day))
    return tuple(
        sorted(found, key=lambda each: (each.authority.casefold(), each.name.da.casefold(), each.code))
    )

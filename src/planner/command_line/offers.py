"""``planner offers``: what other administrations offer citizens, and the list of it on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, argument, command
from planner.command_line.out_files import hand_out
from planner.command_line.shapes import Shape
from planner.command_line.values import DAY
from planner.domain.catalogue import Words
from planner.domain.clock import today
from planner.domain.local_offers import LocalOffer
from planner.services.catalogue_steps import CatalogueStep
from planner.wording import Wording

_group = PlannerGroup("offers")
_ON = Opt("--on", type=DAY, says="option-offers-on")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(_group, "list", _ON)
def _list(call: Call, *, on: date | None) -> None:
    _show(call, call.office.local_offers.list(on or today(call.office.clock)))


@command(
    _group,
    "add",
    argument("NAME"),
    Opt("--authority", required=True, says="option-offer-authority"),
    Opt("--english", says="option-offer-english"),
    Opt("--about", default="", says="option-offer-about"),
    Opt("--contact", default="", says="option-offer-contact"),
    Opt("--from", "since", type=DAY, required=True, says="option-offer-from"),
    Opt("--to", "until", type=DAY, says="option-offer-to"),
)
def _add(
    call: Call,
    *,
    name: str,
    authority: str,
    english: str | None,
    about: str,
    contact: str,
    since: date,
    until: date | None,
) -> None:
    step = call.office.local_offers.add(
        call.acting,
        name=Words(name, english or name),
        authority=authority,
        since=since,
        until=until,
        about=about,
        contact=contact,
    )
    _show_step(call, step)


@command(_group, "end", argument("OFFER"), Opt("--last", type=DAY, required=True, says="option-offer-last"))
def _end(call: Call, *, offer: str, last: date) -> None:
    offers = call.office.local_offers
    _show_step(call, offers.end(call.acting, offers.get(offer), last))


@command(_group, "print", _ON, Opt("--out", metavar="FILE.pdf", required=True))
def _print(call: Call, *, on: date | None, out: str) -> None:
    content = call.office.local_offers.printed(on or today(call.office.clock), call.words)
    hand_out(call, out, content)


def _show_step(call: Call, step: CatalogueStep) -> None:
    _show(call, [row for row in step.after if isinstance(row, LocalOffer)])


def _show(call: Call, offers: Sequence[LocalOffer]) -> None:
    call.show([_shape(each) for each in offers], _lines(offers, call.words))


def _shape(offer: LocalOffer) -> Shape:
    return {
        "offer": offer.code,
        "authority": offer.authority,
        "name": {"da": offer.name.da, "en": offer.name.en},
        "about": offer.about,
        "contact": offer.contact,
        "from": offer.valid_from.isoformat(),
        "to": offer.last_day.isoformat() if offer.last_day else None,
    }


def _lines(offers: Sequence[LocalOffer], words: Wording) -> Iterator[str]:
    if not offers:
        yield words.say("offers-none")
    for offer in offers:
        until = words.text(offer.last_day) if offer.last_day else words.say("paper-offers-open")
        line = words.say(
            "offer-line", offer=offer.code, authority=offer.authority, name=offer.name, until=until
        )
        yield " · ".join(part for part in (line, offer.about, offer.contact) if part)

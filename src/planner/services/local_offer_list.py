"""The list of what other administrations offer: kept by the jobcentre, read and printed by everybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Origin, Words
from planner.domain.clock import Clock
from planner.domain.local_offers import LocalOffer, checked_offer, on_list
from planner.domain.refusals import Unknown
from planner.services.catalogue_steps import CatalogueStep, keep_step, withdrawn
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Store
from planner.services.text_rules import checked_line, checked_name
from planner.wording import Wording

OfferWriter = Callable[[tuple[LocalOffer, ...], date, Wording], bytes]


class LocalOfferList:
    """What is on offer on a date, and the acts that keep the list; each is one transaction and can be undone."""

    def __init__(self, store: Store, clock: Clock, writer: OfferWriter) -> None:
        self._store = store
        self._clock = clock
        self._writer = writer

    def list(self, day: date) -> tuple[LocalOffer, ...]:
        """What can be used on a date, by who offers it and by name."""
        with self._store.reading() as reading:
            return on_list(reading.catalogue.rows(LocalOffer), day)

    def all(self) -> tuple[LocalOffer, ...]:
        """Everything that was ever on the list, newest first."""
        with self._store.reading() as reading:
            rows = [row for row in reading.catalogue.rows(LocalOffer) if not row.withdrawn]
        return tuple(sorted(rows, key=lambda row: (row.valid_from, row.authority, row.code), reverse=True))

    def printed(self, day: date, wording: Wording) -> bytes:
        """The list on paper, as PDF: what can be used on a date, until when, and when the list was made."""
        return self._writer(self.list(day), day, wording)

    def add(
        self,
        acting: Acting,
        *,
        name: Words,
        authority: str,
        since: date,
        until: date | None = None,
        about: str = "",
        contact: str = "",
    ) -> CatalogueStep:
        """Put an offer on the list, from a day to a day (both included; without a last day until somebody ends it).

        Raises:
            Malformed: No name, nobody who offers it, texts of more than a line, or an end before the start.
            Refused: The acting person does not work at the jobcentre.
        """
        made = LocalOffer(
            id=uuid4(),
            code=f"offer-{uuid4().hex[:12]}",
            name=name,
            valid_from=since,
            valid_to=until + timedelta(days=1) if until else None,
            origin=Origin.OFFICE,
            authority=authority,
            about=about,
            contact=contact,
        )
        return self._step(acting, "act-offer-added", None, _checked(made))

    def change(self, acting: Acting, expects: LocalOffer, wanted: LocalOffer) -> CatalogueStep:
        """Make an offer as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: As :meth:`add`.
            Refused: As :meth:`add`.
        """
        after = _checked(replace(wanted, id=expects.id, code=expects.code, origin=expects.origin))
        return self._step(acting, "act-offer-changed", expects, after)

    def end(self, acting: Acting, expects: LocalOffer, last: date) -> CatalogueStep:
        """Give an offer a last day.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: The day lies before the offer's first.
            Refused: The acting person does not work at the jobcentre.
        """
        after = checked_offer(replace(expects, valid_to=last + timedelta(days=1)))
        return self._step(acting, "act-offer-ended", expects, after)

    def withdraw(self, acting: Acting, expects: LocalOffer) -> CatalogueStep:
        """Take an offer off the list as if it never stood there.

        Raises:
            Conflict: Somebody changed it since.
            Refused: The acting person does not work at the jobcentre.
        """
        return self._step(acting, "act-offer-withdrawn", expects, withdrawn(expects))

    def undo(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        """Put back what stood before, if nobody changed it since; the step that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: The acting person does not work at the jobcentre.
        """
        return self._keep(acting, step.inverse())

    def get(self, code: str) -> LocalOffer:
        """One by its code.

        Raises:
            Unknown: Nothing on the list has it.
        """
        with self._store.reading() as reading:
            for row in reading.catalogue.rows(LocalOffer):
                if row.code == code:
                    return row
        raise Unknown("unknown-offer", offer=code)

    def _step(self, acting: Acting, act: str, before: LocalOffer | None, after: LocalOffer) -> CatalogueStep:
        return self._keep(acting, CatalogueStep(act=act, before=(before,) if before else (), after=(after,)))

    def _keep(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        with self._store.writing() as work:
            check_jobcentre(acting)
            return keep_step(work, acting, self._clock.now(), step)


def _checked(offer: LocalOffer) -> LocalOffer:
    return checked_offer(
        replace(
            offer,
            name=Words(checked_name(offer.name.da), checked_name(offer.name.en)),
            authority=checked_name(offer.authority),
            about=checked_line("about", offer.about),
            contact=checked_line("contact", offer.contact),
        )
    )

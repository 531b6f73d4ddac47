"""The list of what other administrations offer: kept by the jobcentre, read and printed by everybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Origin, Words
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.local_offers import LocalOffer, checked_offer, on_list, without
from planner.domain.refusals import Conflict, Unknown
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Reading, Store, Writing
from planner.services.text_rules import checked_line, checked_name
from planner.wording import Wording

OfferWriter = Callable[[tuple[LocalOffer, ...], date, Wording], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChange:
    """One act on one offer; ``before`` None is one that was not on the list."""

    act: str
    before: LocalOffer | None
    after: LocalOffer

    def inverse(self) -> OfferChange:
        """What undoing it would do: an offer that was added never held."""
        back = self.before or without(self.after)
        return OfferChange(act=self.act, before=self.after, after=back)


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
    ) -> OfferChange:
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
        with self._store.writing() as work:
            check_jobcentre(acting)
            return self._put(
                work, acting, OfferChange(act="act-offer-added", before=None, after=_checked(made))
            )

    def change(self, acting: Acting, expects: LocalOffer, wanted: LocalOffer) -> OfferChange:
        """Make an offer as wanted, if it still is as the user saw it.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: As :meth:`add`.
            Refused: As :meth:`add`.
        """
        after = _checked(replace(wanted, id=expects.id, code=expects.code, origin=expects.origin))
        return self._change(acting, OfferChange(act="act-offer-changed", before=expects, after=after))

    def end(self, acting: Acting, expects: LocalOffer, last: date) -> OfferChange:
        """Give an offer a last day.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: The day lies before the offer's first.
            Refused: The acting person does not work at the jobcentre.
        """
        after = checked_offer(replace(expects, valid_to=last + timedelta(days=1)))
        return self._change(acting, OfferChange(act="act-offer-ended", before=expects, after=after))

    def withdraw(self, acting: Acting, expects: LocalOffer) -> OfferChange:
        """Take an offer off the list as if it never stood there.

        Raises:
            Conflict: Somebody changed it since.
            Refused: The acting person does not work at the jobcentre.
        """
        return self._change(
            acting, OfferChange(act="act-offer-withdrawn", before=expects, after=without(expects))
        )

    def undo(self, acting: Acting, change: OfferChange) -> OfferChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: The acting person does not work at the jobcentre.
        """
        return self._change(acting, change.inverse())

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

    def _change(self, acting: Acting, change: OfferChange) -> OfferChange:
        with self._store.writing() as work:
            check_jobcentre(acting)
            if change.before != _stored(work, change.after.id):
                raise Conflict("changed-meanwhile", subject=change.after.name)
            return self._put(work, acting, change)

    def _put(self, work: Writing, acting: Acting, change: OfferChange) -> OfferChange:
        work.put_entries([change.after])
        line = HistoryLine(
            at=self._clock.now(),
            by=acting.label,
            act=change.act,
            subject_type="local_offer",
            subject=change.after.id,
            before=_told(change.before) if change.before else {},
            after=_told(change.after),
        )
        work.add_history([line])
        return change


def _stored(reading: Reading, identity: UUID) -> LocalOffer | None:
    return next((row for row in reading.catalogue.rows(LocalOffer) if row.id == identity), None)


def _told(offer: LocalOffer) -> dict[str, object]:
    return {
        "name": offer.name.da,
        "authority": offer.authority,
        "valid_from": offer.valid_from.isoformat(),
        "valid_to": offer.valid_to.isoformat() if offer.valid_to else None,
    }


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

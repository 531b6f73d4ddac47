"""Clashes of planned sessions with everything stored, and of the planned ones among themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from planner.domain.clashes import Bookings, Clash, ClashRefused, Rule, bookings, closed
from planner.domain.people import Room
from planner.domain.recipients import Viewing
from planner.domain.refusals import Malformed
from planner.domain.session import Allowance, PlaceType, Session, Slot
from planner.services.ports import Reading

REASON_LENGTH = 400


def find_clashes(reading: Reading, drafts: Sequence[Session], viewing: Viewing) -> tuple[Clash, ...]:
    """Every clash of the drafts as they would be, each pair once, the blocking ones first.

    The drafts stand in for what is stored under their ids. What the acting person may not see is told as "busy".
    """
    if not drafts:
        return ()
    taken: dict[tuple[Rule, UUID], list[Slot]] = {}
    for draft in drafts:
        for booking in bookings(draft):
            taken.setdefault((booking.rule, booking.subject.id), []).append(booking.slot)
    stored = {other.id: other for other in (reading.sessions.overlapping(taken) if taken else ())}
    others = {**stored, **{draft.id: draft for draft in drafts}}
    return _ordered(reading, drafts, others, viewing)


def allowed(drafts: Sequence[Session], clashes: Iterable[Clash], reason: str | None) -> tuple[Session, ...]:
    """The drafts, with every blocking clash allowed for the reason given.

    Raises:
        ClashRefused: There are blocking clashes and no reason to let them stand.
        Malformed: The reason is empty or too long.
    """
    blocking = [clash for clash in clashes if clash.blocks]
    if not blocking:
        return tuple(drafts)
    if reason is None:
        raise ClashRefused("clashes", tuple(clashes), count=len(blocking))
    if not reason.strip() or len(reason) > REASON_LENGTH:
        raise Malformed("reason-length", longest=REASON_LENGTH)
    by_session: dict[UUID, list[Allowance]] = {}
    for clash in blocking:
        first, second = clash.sessions
        if clash.subject is not None:
            for one, other in ((first, second), (second, first)):
                by_session.setdefault(one, []).append(
                    Allowance(other, clash.rule.value, clash.subject, reason.strip())
                )
    return tuple(
        replace(draft, allowances=(*draft.allowances, *by_session.get(draft.id, ()))) for draft in drafts
    )


def _ordered(
    reading: Reading, drafts: Sequence[Session], others: dict[UUID, Session], viewing: Viewing
) -> tuple[Clash, ...]:
    found: list[Clash] = []
    told: set[tuple[Rule, UUID | None, frozenset[UUID]]] = set()
    live = [draft for draft in drafts if not draft.removed]
    taken = Bookings(others.values())
    days = {draft.day for draft in live}
    closed_days = reading.closed_days(min(days), max(days)) if days else ()
    sites = _sites(reading, live) if closed_days else {}
    for draft in live:
        place = draft.place.id if draft.place else None
        near = [*taken.clashes(draft), *closed(draft, closed_days, sites.get(place, ""))]
        for clash in near:
            key = (clash.rule, clash.subject.id if clash.subject else None, frozenset(clash.sessions))
            if key not in told:
                told.add(key)
                found.append(_told(clash, others, viewing))
    return tuple(sorted(found, key=lambda clash: not clash.blocks))


def _sites(reading: Reading, sessions: Iterable[Session]) -> dict[UUID | None, str]:
    ids = {s.place.id for s in sessions if s.place and s.place.type is PlaceType.ROOM and s.place.id}
    return {room.id: room.site for room in reading.people.by_id(Room, ids).values()}


def _told(clash: Clash, others: dict[UUID, Session], viewing: Viewing) -> Clash:
    other = others.get(clash.sessions[-1])
    if other is None or viewing.sees(other):
        return clash
    return replace(clash, other_title="")

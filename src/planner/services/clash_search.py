"""What the office's rules find of sessions, among themselves and with everything stored around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from planner.domain.clashes import Clash, ClashRefused, bookings
from planner.domain.recipients import Viewing
from planner.domain.refusals import Malformed
from planner.domain.rules.rule_set import other_sessions
from planner.domain.rules.surroundings import READING, Moment
from planner.domain.session import Allowance, Session
from planner.services.ports import Reading
from planner.services.rule_surroundings import office_rules, surroundings

REASON_LENGTH = 400


def find_clashes(
    reading: Reading,
    drafts: Sequence[Session],
    viewing: Viewing,
    moment: Moment = READING,
    known: Sequence[Session] | None = None,
) -> tuple[Clash, ...]:
    """Everything the rules find of the drafts as they would be, each once, the blocking ones first.

    The drafts stand in for what is stored under their ids; removed ones only make room. ``moment`` says whether a week is
    being read or something is about to be changed. What the acting person may not see is told as "busy". ``known`` is
    every session of the drafts' weeks, by whoever has read them already.
    """
    if all(draft.removed for draft in drafts):
        return ()
    around = surroundings(reading, drafts, moment, known)
    found = office_rules(reading).findings(around, inside=viewing.acting.sees_all_citizens)
    stored = reading.sessions.by_id(other_sessions(found) - around.drafts.keys())
    others = {**stored, **around.drafts}
    told = (_told(clash, others, viewing) for clash in found)
    return tuple(sorted(told, key=lambda clash: not clash.blocks))


def allowed(drafts: Sequence[Session], clashes: Iterable[Clash], reason: str | None) -> tuple[Session, ...]:
    """The drafts, with everything that was found allowed for the reason given: what blocks and what warns.

    Raises:
        ClashRefused: Something blocks and there is no reason to let it stand.
        Malformed: The reason is empty or too long.
    """
    clashes = tuple(clashes)
    blocking = [clash for clash in clashes if clash.blocks]
    if blocking and reason is None:
        raise ClashRefused("clashes", clashes, count=len(blocking))
    open_ = [clash for clash in clashes if not clash.allowed and clash.lasts]
    if reason is None or not open_:
        return tuple(drafts)
    if not reason.strip() or len(reason) > REASON_LENGTH:
        raise Malformed("reason-length", longest=REASON_LENGTH)
    by_session: dict[UUID, list[Allowance]] = {}
    for clash in open_:
        first, other = clash.sessions[0], clash.other
        for subject in clash.subjects or (None,):
            for one, another in ((first, other), (other, first)):
                if one is not None:
                    allowance = Allowance(another, clash.rule.value, subject, reason.strip())
                    by_session.setdefault(one, []).append(allowance)
    return tuple(
        replace(draft, allowances=(*draft.allowances, *by_session.get(draft.id, ()))) for draft in drafts
    )


def let_stand(clashes: Iterable[Clash], reason: str | None) -> tuple[Clash, ...]:
    """The clashes once :func:`allowed` has kept the reason, the blocking ones first."""
    return tuple(
        clash if reason is None or clash.allowed or not clash.lasts else replace(clash, reason=reason.strip())
        for clash in clashes
    )


def with_allowances(current: Mapping[UUID, Session], wanted: Sequence[Session]) -> tuple[Session, ...]:
    """The wanted sessions; those that take the same as now keep what is allowed of them.

    Somebody may have moved another session on top of one since the user saw it, and given a reason for that.
    """
    return tuple(_kept(current.get(each.id), each) for each in wanted)


def _kept(current: Session | None, wanted: Session) -> Session:
    if current is None or wanted.allowances or not current.allowances or _takes(current) != _takes(wanted):
        return wanted
    return replace(wanted, allowances=current.allowances)


def _takes(session: Session) -> list[tuple[object, ...]]:
    return [(each.rule, each.subject.id, each.slot) for each in bookings(session)]


def _told(clash: Clash, others: Mapping[UUID, Session], viewing: Viewing) -> Clash:
    """The clash with the other session's title, if the acting person may know it."""
    other = others.get(clash.other) if clash.other else None
    if other is None or not viewing.sees(other):
        return clash
    return replace(clash, other_title=other.title)

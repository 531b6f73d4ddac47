"""Days on which a citizen is away or exempt, apart from the marks of single sessions.

Three things are kept apart: the invitation, the period of absence, and how it went at each session. The fields answer to
DFDG's: ``type`` is FravaerType, ``first`` StartDato, ``last`` SlutDato, ``comment`` FravaersKommentar, ``reported``
AnmeldelsesDato, ``end_reason`` FravaersAfslutningsAarsag. The program never talks to DFDG.
Source: domain guide 2.2 (DFDG's names) and 2.3 (a period fills in marks beforehand and holds back invitations).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.catalogue import AbsenceType, AttendanceCode
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, Refused

COMMENT_LENGTH = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsencePeriod:
    """A citizen's absence or exemption, first and last day included; ``last`` None is still going on.

    ``type`` is the catalogue's row in force on the first day. Neither ``comment`` nor ``end_reason`` may say anything
    where the type takes no comment: an illness has dates here, and never a name.
    """

    id: UUID
    citizen: Ref
    type: AbsenceType
    first: date
    last: date | None = None
    comment: str = ""
    reported: date | None = None
    end_reason: str = ""

    def covers(self, day: date) -> bool:
        """Whether the citizen is away on the date."""
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: AbsencePeriod) -> bool:
        """Whether the two share a day of the same citizen."""
        return (
            self.citizen == other.citizen
            and (other.last is None or self.first <= other.last)
            and (self.last is None or other.first <= self.last)
        )


def checked_period(period: AbsencePeriod) -> AbsencePeriod:
    """The period with its texts on one line, if it can mean something.

    Raises:
        Malformed: It ends before it begins, or a text is too long.
        Refused: A text where the type takes none.
    """
    if period.last is not None and period.last < period.first:
        raise Malformed("absence-ends-first", first=period.first, last=period.last)
    comment, why = " ".join(period.comment.split()), " ".join(period.end_reason.split())
    if max(len(comment), len(why)) > COMMENT_LENGTH:
        raise Malformed("comment-length", longest=COMMENT_LENGTH)
    if (comment or why) and not period.type.comment_allowed:
        raise Refused("absence-takes-no-comment", type=period.type.name)
    return replace(period, comment=comment, end_reason=why)


def period_on(periods: Iterable[AbsencePeriod], day: date) -> AbsencePeriod | None:
    """The period that covers a date; the one that began last when an office let two meet."""
    found = [each for each in periods if each.covers(day)]
    return max(found, key=lambda each: each.first, default=None)


def proposed_code(
    acting: Acting, period: AbsencePeriod, codes: Iterable[AttendanceCode], day: date
) -> AttendanceCode | None:
    """The mark that the register proposes inside a period, or None when the type proposes none.

    An organisation that is not the jobcentre is told no more than it needs: the type's ``outside_mark`` where it has one.

    Source: domain guide 4, "illness shown as lawful absence unless the provider records it itself".
    """
    wanted = period.type.mark if acting.sees_all_citizens else period.type.outside_mark or period.type.mark
    return next((code for code in codes if code.code == wanted and code.in_force(day)), None)


def suppressed_days(periods: Mapping[UUID, Iterable[AbsencePeriod]], citizen: UUID, day: date) -> bool:
    """Whether invitations and calendars leave out what the citizen has on the date."""
    return any(each.covers(day) and each.type.suppresses for each in periods.get(citizen, ()))

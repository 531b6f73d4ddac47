"""Notes on why a citizen was referred to a group or a scheme: criteria in free words, and what a person decided.

Nothing is weighed, added up or decided by the program.
Source: action plan 2016, "visitationsmodel" (to be developed; for example time on benefits).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from planner.domain.people import Ref
from planner.domain.refusals import Malformed

LINE_LENGTH = 200
DECISION_LENGTH = 2000
MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion in words, and what is to be said of it; the words may be the catalogue's or anybody's own."""

    criterion: str
    finding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralNote:
    """What was looked at on a day, and what was decided; ``by`` is what history lines call the one who wrote it."""

    id: UUID
    citizen: Ref
    day: date
    lines: tuple[CriterionLine, ...]
    decision: str
    by: str


def checked_referral(note: ReferralNote) -> ReferralNote:
    """The note with tidy texts and without lines that say nothing, if it can mean something.

    Raises:
        Malformed: There is neither a criterion nor a decision, a line has a finding and no criterion, or a text is too long.
    """
    tidy = (
        CriterionLine(" ".join(line.criterion.split()), " ".join(line.finding.split())) for line in note.lines
    )
    lines = tuple(line for line in tidy if line.criterion or line.finding)
    decision = "\n".join(" ".join(line.split()) for line in note.decision.strip().splitlines())
    if not lines and not decision:
        raise Malformed("referral-empty")
    if any(not line.criterion for line in lines):
        raise Malformed("referral-no-criterion")
    if any(max(len(line.criterion), len(line.finding)) > LINE_LENGTH for line in lines):
        raise Malformed("referral-line-length", longest=LINE_LENGTH)
    if len(decision) > DECISION_LENGTH:
        raise Malformed("referral-decision-length", longest=DECISION_LENGTH)
    if len(lines) > MOST_LINES:
        raise Malformed("referral-too-many-lines", most=MOST_LINES)
    return replace(note, lines=lines, decision=decision)

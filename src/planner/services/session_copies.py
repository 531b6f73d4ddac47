"""New sessions that are like others, at another time or for somebody else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from planner.domain.people import Cohort, Ref
from planner.domain.roster import roster
from planner.domain.session import Participant, Session, Slot
from planner.services.ports import Reading, Writing
from planner.services.session_drafts import SESSION_PREFIX, kind_on


def numbered(work: Writing, sessions: Iterable[Session]) -> tuple[Session, ...]:
    """New sessions with references of their own, in order; asked for all at once."""
    planned = tuple(sessions)
    references = work.mint_many(SESSION_PREFIX, len(planned))
    return tuple(
        replace(each, reference=reference) for each, reference in zip(planned, references, strict=True)
    )


def copied(
    reading: Reading,
    model: Session,
    slot: Slot,
    *,
    citizens: Sequence[Ref] | None = None,
    cohort: Cohort | None = None,
) -> Session:
    """A session like another: not in its series or of its template, without its allowances and exceptions.

    It has no reference yet; see :func:`numbered`.

    A cohort session has the list of its new date. ``citizens`` come in place of the participants, ``cohort`` in place of
    the cohort.

    Raises:
        Unknown: Its kind is not in force on the date.
    """
    team = cohort.ref if cohort else model.cohort
    if team is not None:
        rows = roster((), reading.people.members(team.id, slot.day))
    elif citizens is not None:
        rows = tuple(Participant(citizen) for citizen in citizens)
    else:
        rows = tuple(replace(row, own=None) for row in model.participants if row.attends)
    kind = kind_on(reading, model.kind.code, slot)
    return replace(
        model,
        id=uuid4(),
        reference="",
        version=1,
        kind=kind,
        slot=slot,
        cohort=team,
        owner=cohort.organisation if cohort else model.owner,
        sensitivity=kind.default_sensitivity.at_least(model.sensitivity),
        participants=rows,
        application=None,
        series=None,
        original_start=None,
        allowances=(),
        removed=False,
    )

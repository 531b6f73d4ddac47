"""Reverse job matching: from a company to citizens who may suit it, and from a citizen to companies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from planner.domain.acting import Acting
from planner.domain.agreed_hours import agreed_minutes, target_minutes, tasks_on
from planner.domain.catalogue import Group, row_on
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.job_matching import Candidate, JobMatch, job_match
from planner.domain.people import Citizen, Ref, Workplace, reference_order
from planner.services.people_meant import people_meant
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.placement_keeping import capacities
from planner.services.ports import Reading, Store


class JobMatching:
    """Lists with reasons for the jobcentre's staff; nothing is ever placed by itself."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def citizens_for(self, acting: Acting, workplace: str, *, mine: bool = False) -> tuple[JobMatch, ...]:
        """Citizens who may suit a company today, those with most that suits first, then by reference.

        Raises:
            Unknown: The company.
            Refused: The acting person does not work at the jobcentre.
        """
        day = today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            place = known_record(reading, acting, Workplace, workplace)
            left = {each.workplace.id: each.open for each in capacities(reading, acting, day)}
            people = people_meant(reading, acting, day, mine=mine)
            found = [job_match(each, place, left.get(place.id)) for each in _candidates(reading, people, day)]
            return _in_order(found)

    def companies_for(self, acting: Acting, citizen: str) -> tuple[JobMatch, ...]:
        """Companies that may suit a citizen today, those with most that suits first, then by reference.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        day = today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = known_record(reading, acting, Citizen, citizen).ref
            (candidate,) = _candidates(reading, [who], day)
            found = [
                job_match(candidate, each.workplace, each.open) for each in capacities(reading, acting, day)
            ]
            return _in_order(found)


def _candidates(reading: Reading, people: Sequence[Ref], day: date) -> Iterable[Candidate]:
    """What is known of the people; a handful of questions however many they are."""
    ids, week = [each.id for each in people], IsoWeek.of(day)
    steps = reading.register.steps(ids)
    placements = reading.busy.placements(ids, day, day)
    enrolments = reading.programmes.running(day, day, citizens=ids)
    groups, rows = reading.people.groups(ids, day), reading.catalogue.rows(Group)
    for who in people:
        own, placed = steps.get(who.id, ()), [each for each in placements if each.citizen == who]
        group = row_on(rows, groups[who.id], day) if who.id in groups else None
        yield Candidate(
            citizen=who,
            minutes=agreed_minutes(own, placed, week) or target_minutes(own, week),
            goals=tuple(
                each.employment_goal for each in enrolments if each.citizen == who and each.employment_goal
            ),
            tasks=tasks_on(own, day),
            offers_allowed=group is None or group.offers_allowed,
            placed=frozenset(each.workplace for each in placed),
        )


def _in_order(found: Iterable[JobMatch | None]) -> tuple[JobMatch, ...]:
    matches = [each for each in found if each is not None]
    return tuple(
        sorted(
            matches,
            key=lambda each: (
                -len(each.fits),
                reference_order(each.candidate.citizen),
                reference_order(each.workplace.ref),
            ),
        )
    )

"""Who is in a sample office: invented people and places in blocks of forty citizens, nobody needed twice at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import cycle, islice

from planner.domain.people import (
    Citizen,
    Cohort,
    GroupPeriod,
    Membership,
    MentorAssignment,
    Organisation,
    OrganisationType,
    Placement,
    Record,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.services.sample_ids import SampleChance

SINCE, UNTIL = date(2026, 1, 1), date(2027, 12, 31)
FIRST_CITIZEN = 9001
COHORT_SIZE = 12
PLACED_MINUTES = 900
FEWEST = 3
_COHORTS_OF_A_PROVIDER = 6


@dataclass(frozen=True, slots=True)
class Role:
    """What a citizen is in the office: ``group`` by code, in a cohort, in a placement, or neither."""

    group: str
    cohort: bool = False
    placed: bool = False


IN_COHORT_1, IN_COHORT_2 = Role("1", cohort=True), Role("2", cohort=True)
PLACED = Role("1", placed=True)
ELSEWHERE = (PLACED, Role("3"), Role("4"), Role("flex"))
# The first six are the ones that every sample office has, in this order.
_FIRST_SIX = (IN_COHORT_1, PLACED, IN_COHORT_2, *ELSEWHERE[1:])
BLOCK = (
    *_FIRST_SIX,
    *(IN_COHORT_1,) * (COHORT_SIZE - 1),
    *(IN_COHORT_2,) * (COHORT_SIZE - 1),
    *ELSEWHERE * 3,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCohort:
    """A cohort with those who are in it, and who, where and what it takes to hold its sessions."""

    cohort: Cohort
    group: str
    staff: Ref
    room: Room
    workplace: Workplace
    members: tuple[Ref, ...]


@dataclass(slots=True, kw_only=True)
class SamplePeople:
    """Everyone, and the ties between them; ``mentors`` gives each citizen's mentor by citizen reference."""

    records: list[Record] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    assignments: list[MentorAssignment] = field(default_factory=list)
    groups: list[GroupPeriod] = field(default_factory=list)
    cohorts: list[SampleCohort] = field(default_factory=list)
    placed: list[tuple[Ref, Workplace]] = field(default_factory=list)
    others: list[tuple[Ref, str]] = field(default_factory=list)
    mentors: dict[str, Ref] = field(default_factory=dict)

    def count(self, sort: type[Record]) -> int:
        """How many of a sort."""
        return sum(isinstance(record, sort) for record in self.records)


def roles(citizens: int) -> tuple[Role, ...]:
    """What each citizen is: blocks of forty; the rest is at most one more cohort, and otherwise in none."""
    blocks, rest = divmod(citizens, len(BLOCK))
    last = (IN_COHORT_1,) * COHORT_SIZE if 2 * rest >= len(BLOCK) else ()
    return (*BLOCK * blocks, *last, *islice(cycle(ELSEWHERE), rest - len(last)))


def people(chance: SampleChance, jobcentre: Ref, citizens: int) -> SamplePeople:
    """The people and places of an office with so many citizens."""
    return _Hiring(chance, jobcentre, roles(citizens)).made


class _Hiring:
    def __init__(self, chance: SampleChance, jobcentre: Ref, parts: tuple[Role, ...]) -> None:
        self.made = SamplePeople()
        self._chance = chance
        self._jobcentre = jobcentre
        sizes = {role: parts.count(role) for role in (IN_COHORT_1, IN_COHORT_2, PLACED)}
        firsts, seconds = sizes[IN_COHORT_1] // COHORT_SIZE, sizes[IN_COHORT_2] // COHORT_SIZE
        self._mentors = [self._mentor(number) for number in range(max(FEWEST, firsts))]
        self._teachers = self._provider_staff(seconds)
        self._rooms = [self._room(number) for number in range(max(FEWEST, firsts + seconds))]
        self._workplaces = [self._workplace(number) for number in range(max(FEWEST, sizes[PLACED] // 4))]
        citizens = [self._citizen(number, role) for number, role in enumerate(parts)]
        for role, number_of in ((IN_COHORT_1, firsts), (IN_COHORT_2, seconds)):
            members = [who for who, part in zip(citizens, parts, strict=True) if part is role]
            for number in range(number_of):
                self._cohort(role, number, tuple(members[number * COHORT_SIZE :][:COHORT_SIZE]))

    def _kept(self, record: Record) -> None:
        self.made.records.append(record)

    def _mentor(self, number: int) -> Ref:
        reference = f"M{number + 1}"
        staff = Staff(
            id=self._chance.id(),
            reference=reference,
            name=f"Mentor {reference}",
            organisation=self._jobcentre,
            role="mentor",
            email=f"mentor{number + 1}@example.org",
            phone=_phone(10, number),
        )
        self._kept(staff)
        return staff.ref

    def _provider_staff(self, cohorts: int) -> list[Staff]:
        made: list[Staff] = []
        for number in range(max(1, cohorts)):
            at, letter = divmod(number, _COHORTS_OF_A_PROVIDER)
            if letter == 0:
                provider = Organisation(
                    id=self._chance.id(),
                    reference=f"P{at + 1}",
                    name=f"Udbyder P{at + 1}",
                    type=OrganisationType.PROVIDER,
                )
                self._kept(provider)
                employer = provider.ref
            else:
                employer = made[-1].organisation
            reference = f"{employer.reference}-{letters(letter)}"
            staff = Staff(
                id=self._chance.id(),
                reference=reference,
                name=f"Underviser {reference}",
                organisation=employer,
                role="underviser",
                email=f"underviser-{reference.lower()}@example.org",
                phone=_phone(20, number),
            )
            self._kept(staff)
            made.append(staff)
        return made

    def _room(self, number: int) -> Room:
        room = Room(
            id=self._chance.id(),
            reference=f"R{number + 1}",
            name=f"Lokale R{number + 1}",
            site="Eksempelhuset",
            capacity=16,
        )
        self._kept(room)
        return room

    def _workplace(self, number: int) -> Workplace:
        workplace = Workplace(
            id=self._chance.id(),
            reference=f"V{number + 1}",
            name=f"Virksomhed V{number + 1}",
            address=f"Eksempelvej {number + 1}, 1000 Byen",
            contact=f"Kontakt V{number + 1}",
            phone=_phone(30, number),
            places=COHORT_SIZE * 3,
            weekly_minutes=PLACED_MINUTES,
            tasks="oprydning\ntastearbejde",
            trade="471100",
        )
        self._kept(workplace)
        return workplace

    def _citizen(self, number: int, role: Role) -> Ref:
        reference = str(FIRST_CITIZEN + number)
        citizen = Citizen(
            id=self._chance.id(),
            reference=reference,
            name=f"Borger {reference}",
            email=f"borger{reference}@example.org",
            phone=_phone(50, number),
            exempt=number % 10 == 9,
        )
        self._kept(citizen)
        who = citizen.ref
        mentor = self._mentor_of(number)
        self.made.mentors[reference] = mentor
        self.made.assignments.append(
            MentorAssignment(id=self._chance.id(), citizen=who, mentor=mentor, since=SINCE, until=UNTIL)
        )
        self.made.groups.append(
            GroupPeriod(id=self._chance.id(), citizen=who, group=role.group, since=SINCE, until=UNTIL)
        )
        if role.placed:
            self._placement(who)
        elif not role.cohort:
            self.made.others.append((who, role.group))
        return who

    def _mentor_of(self, number: int) -> Ref:
        """The first six have the first mentor; a large office has a mentor for each block, a small one takes turns."""
        if number < len(_FIRST_SIX):
            return self._mentors[0]
        if len(self._mentors) > FEWEST:
            return self._mentors[min(number // len(BLOCK), len(self._mentors) - 1)]
        return self._mentors[number % len(self._mentors)]

    def _placement(self, who: Ref) -> None:
        number = len(self.made.placed)
        workplace = self._workplaces[number % len(self._workplaces)]
        self.made.placed.append((who, workplace))
        placement = Placement(
            id=self._chance.id(),
            reference=f"PL-{1001 + number}",
            name=workplace.name,
            citizen=who,
            workplace=workplace.ref,
            weekly_minutes=PLACED_MINUTES,
            since=SINCE,
            until=UNTIL,
            tasks="oprydning\ntastearbejde",
        )
        self._kept(placement)

    def _cohort(self, role: Role, number: int, members: tuple[Ref, ...]) -> None:
        provided = role is IN_COHORT_2
        teacher = self._teachers[number] if provided else None
        reference = f"{role.group}{letters(number)}"
        at = len(self.made.cohorts)
        cohort = Cohort(
            id=self._chance.id(),
            reference=reference,
            name=f"Hold {reference}",
            organisation=teacher.organisation if teacher else self._jobcentre,
            programme="company_preparing" if provided else "intensive_company",
        )
        self._kept(cohort)
        for who in members:
            self.made.memberships.append(
                Membership(id=self._chance.id(), cohort=cohort.ref, citizen=who, since=SINCE, until=UNTIL)
            )
        self.made.cohorts.append(
            SampleCohort(
                cohort=cohort,
                group=role.group,
                staff=teacher.ref if teacher else self._mentors[number],
                room=self._rooms[at],
                workplace=self._workplaces[at % len(self._workplaces)],
                members=members,
            )
        )


def letters(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA, as a spreadsheet counts."""
    made = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        made = chr(ord("A") + letter) + made
    return made


def _phone(area: int, number: int) -> str:
    high, low = divmod(number, 100)
    return f"33 {area + high // 100 % 50:02d} {high % 100:02d} {low:02d}"

"""Made-up offers of other administrations, and a checklist that somebody of group 3 is half through."""

from __future__ import annotations

from datetime import date, timedelta

from planner.domain.catalogue import Origin, Words
from planner.domain.checklists import ChecklistTemplate, CitizenChecklist, Tick
from planner.domain.local_offers import LocalOffer
from planner.services.ports import Reading
from planner.services.sample_ids import SampleChance
from planner.services.sample_people import SamplePeople

_GROUP = "3"
_OFFERS = (
    ("SOF", "Åben rådgivning om bolig og økonomi", "Open advice on housing and money", "Eksempelvej 1, tirsdag 10–12"),
    ("SUF", "Gåtur med følgeskab", "A walk in company", "Eksempelparken, torsdag 13"),
    ("Borgerservice", "Hjælp til MitID og Digital Post", "Help with MitID and Digital Post", "Eksempelpladsen 2"),
)  # fmt: skip


def sample_offers(chance: SampleChance, since: date) -> tuple[LocalOffer, ...]:
    """Three offers, good for a year from a date; names and addresses are invented."""
    return tuple(
        LocalOffer(
            id=chance.id(),
            code=f"offer-{authority.casefold()}",
            name=Words(danish, english),
            valid_from=since,
            valid_to=since + timedelta(weeks=52),
            origin=Origin.OFFICE,
            authority=authority,
            contact=contact,
        )
        for authority, danish, english, contact in _OFFERS
    )


def sample_checklist(
    reading: Reading, chance: SampleChance, office: SamplePeople, since: date
) -> CitizenChecklist | None:
    """The first citizen of group 3, with half of the first scheme's list; None when nobody is in that group."""
    template = next(row for row in reading.catalogue.rows(ChecklistTemplate) if row.in_force(since))
    who = next((period.citizen for period in office.groups if period.group == _GROUP), None)
    if who is None:
        return None
    mentor = office.mentors[who.reference].reference
    half = template.items[: len(template.items) // 2]
    return CitizenChecklist(
        id=chance.id(),
        citizen=who,
        template=template,
        since=since,
        ticks=tuple(
            Tick(item=item.code, on=since + timedelta(weeks=number), by=mentor)
            for number, item in enumerate(half)
        ),
    )

"""Records of the plain pages, and the dated ties between people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from planner.domain.people import (
    Citizen,
    Cohort,
    GroupPeriod,
    MentorAssignment,
    Organisation,
    OrganisationType,
    Placement,
    Record,
    Room,
    Staff,
    Workplace,
)
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.storage.store import SqlStore
from tests import builders
from tests.builders import MONDAY
from tests.storage.conftest import Office

TODAY = date(2026, 11, 20)


def keep(store: SqlStore, *records: Record) -> None:
    with store.writing() as work:
        for record in records:
            work.put_record(record, None)


def test_records_come_back_as_they_were_kept(office: Office) -> None:
    home = office.home
    made: list[Record] = [
        replace(builders.organisation(), type=OrganisationType.OTHER),
        replace(builders.staff(home), role="underviser", email="m@example.dk", phone="12 34"),
        replace(
            builders.citizen(), email="a@example.dk", phone="1", language="ar", exempt=True, husk="Medicin"
        ),
        replace(builders.workplace(), contact="Ida", phone="2", places=3),
        replace(builders.room(), capacity=12),
        replace(builders.cohort(home), programme="company_preparing"),
        builders.placement(office.citizens[0], office.workplace),
    ]
    keep(office.store, *made)
    with office.store.reading() as look:
        for record in made:
            assert look.people.get(type(record), record.reference.lower()) == record
            assert look.people.get(type(record), str(record.id)) == record
            assert look.people.by_id(type(record), [record.id, uuid4()]) == {record.id: record}
            assert record in look.people.list(type(record))


@pytest.mark.parametrize("sort", [Organisation, Staff, Citizen, Workplace, Room, Cohort, Placement])
def test_an_unknown_reference_names_its_sort(store: SqlStore, sort: type[Record]) -> None:
    with store.reading() as look, pytest.raises(Unknown) as caught:
        look.people.get(sort, "nobody")
    assert caught.value.code == "unknown-reference"
    assert caught.value.params == {"sort": sort.__name__.lower(), "reference": "nobody"}


def test_the_municipality_is_there_from_the_start(store: SqlStore) -> None:
    with store.reading() as look:
        found = {each.reference: each.type.value for each in look.people.list(Organisation)}
    assert found == {"JC": "jobcentre", "SUF": "suf", "SOF": "sof"}


def test_lists_are_by_reference_as_people_count(store: SqlStore) -> None:
    keep(store, *(builders.room(reference=each) for each in ("R10", "R9", "R1")))
    with store.reading() as look:
        assert [each.reference for each in look.people.list(Room)] == ["R1", "R9", "R10"]
        assert [each.reference for each in look.people.list(Room, limit=2)] == ["R1", "R9"]
        assert look.people.count(Room) == 3


@pytest.mark.parametrize("text", ["åse", "ØGÅRD", "Åse øg", "900", "  åse "])
def test_search_knows_danish_letters_in_any_case(store: SqlStore, text: str) -> None:
    wanted = builders.citizen("Åse Øgård", "9001")
    keep(store, wanted, builders.citizen("Bo Dal", "8002"))
    with store.reading() as look:
        assert look.people.list(Citizen, text=text) == (wanted,)


@pytest.mark.parametrize("text", ["%", "_", "\\", "100%"])
def test_search_takes_every_sign_as_itself(store: SqlStore, text: str) -> None:
    keep(store, builders.citizen("Bo Dal"))
    with store.reading() as look:
        assert look.people.list(Citizen, text=text) == ()


def test_a_placement_is_called_as_its_workplace_and_found_by_both_ends(office: Office) -> None:
    made = builders.placement(office.citizens[2], office.workplace)
    keep(office.store, made)
    with office.store.writing() as work:
        work.put_record(replace(office.workplace, name="Købmanden"), office.workplace)
        for text in ("købm", "åse", made.reference):
            (found,) = work.people.list(Placement, text=text)
            assert (found.name, found.workplace.name) == ("Købmanden", "Købmanden")
        assert work.people.placements(citizen=office.citizens[2].id) == (replace(made, name="Købmanden"),)
        assert work.people.placements(workplace=uuid4()) == ()


def test_a_reference_is_taken_in_any_case_and_by_a_tombstone(store: SqlStore) -> None:
    first = builders.room(reference="Æ1")
    keep(store, replace(first, removed=True))
    with pytest.raises(Refused) as caught:
        keep(store, builders.room(reference="æ1"))
    assert caught.value.code == "reference-taken"
    assert caught.value.params == {"sort": "room", "reference": "æ1"}
    keep(store, builders.workplace(reference="æ1"))


def test_many_are_changed_in_one_go_or_none(office: Office) -> None:
    store = office.store
    first, second = office.citizens[:2]
    renamed = [(each, replace(each, name=f"{each.name} Ny")) for each in (first, second)]
    with store.writing() as work:
        work.change_records([])
        work.change_records(renamed)
        stored = work.people.by_id(Citizen, [first.id, second.id])
    assert [stored[each.id].name for each in (first, second)] == [wanted.name for _, wanted in renamed]
    assert {each.version for each in stored.values()} == {2}
    with pytest.raises(Conflict), store.writing() as work:
        work.change_records([(stored[first.id], first), (second, second)])
    with pytest.raises(Refused) as caught, store.writing() as work:
        work.change_records([(stored[first.id], replace(first, reference=second.reference.lower()))])
    assert caught.value.code == "reference-taken"
    with store.reading() as look:
        assert look.people.by_id(Citizen, stored) == stored


def test_a_stale_record_is_refused_and_the_first_change_stays(store: SqlStore) -> None:
    made = builders.room()
    keep(store, made)
    with store.writing() as work:
        work.put_record(replace(made, name="Først"), made)
    with pytest.raises(Conflict), store.writing() as work:
        work.put_record(replace(made, name="Sidst"), made)
    with store.reading() as look:
        assert look.people.get(Room, made.reference) == replace(made, name="Først", version=2)


def test_a_removed_record_is_found_by_id_only_and_comes_back(store: SqlStore) -> None:
    made = builders.room()
    keep(store, made)
    with store.writing() as work:
        work.put_record(replace(made, removed=True), made)
        gone = work.people.by_id(Room, [made.id])[made.id]
        assert gone.removed
        assert work.people.list(Room) == ()
        with pytest.raises(Unknown):
            work.people.get(Room, made.reference)
        work.put_record(replace(gone, removed=False), gone)
        assert work.people.get(Room, made.reference).name == made.name


def mentoring(who: Citizen, mentor: Staff, since: date, until: date | None = None) -> MentorAssignment:
    return MentorAssignment(id=uuid4(), citizen=who.ref, mentor=mentor.ref, since=since, until=until)


def test_a_new_mentor_ends_the_old_ones_time_the_day_before(office: Office) -> None:
    (who, *_), (old, new) = office.citizens, office.staff
    with office.store.writing() as work:
        work.put_mentor(mentoring(who, old, date(2026, 1, 1)))
        work.put_mentor(mentoring(who, new, date(2026, 12, 1)))
        periods = work.people.mentor_periods(who.id)
        assert [(each.mentor.name, each.since, each.until) for each in periods] == [
            ("Maja Mentor", date(2026, 1, 1), date(2026, 11, 30)),
            ("Nils Nord", date(2026, 12, 1), None),
        ]
        assert work.people.get(Citizen, who.reference).mentor == old.ref
        assert work.people.mentees(old.id, TODAY) == (who.ref,)
        assert work.people.mentees(new.id, TODAY) == ()
        assert work.people.mentors([who.id, office.citizens[1].id], date(2026, 12, 1)) == {who.id: new.ref}


def test_a_mentor_for_a_while_leaves_one_on_every_date(office: Office) -> None:
    (who, *_), (old, new) = office.citizens, office.staff
    with office.store.writing() as work:
        work.put_mentor(mentoring(who, old, date(2026, 6, 1)))
        work.put_mentor(mentoring(who, new, date(2026, 1, 1), date(2026, 6, 30)))
        periods = work.people.mentor_periods(who.id)
    assert [(each.since, each.until) for each in periods] == [
        (date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), None),
    ]


def test_a_mentor_from_the_same_day_takes_the_others_place(office: Office) -> None:
    (who, *_), (old, new) = office.citizens, office.staff
    with office.store.writing() as work:
        work.put_mentor(mentoring(who, old, MONDAY))
        work.put_mentor(mentoring(who, new, MONDAY))
        assert [each.mentor for each in work.people.mentor_periods(who.id)] == [new.ref]


def test_a_new_group_ends_the_open_one(office: Office) -> None:
    who = office.citizens[0]
    with office.store.writing() as work:
        for group, since in (("1", date(2026, 1, 1)), ("2", date(2026, 11, 1))):
            work.put_group(GroupPeriod(id=uuid4(), citizen=who.ref, group=group, since=since, reason="start"))
        found = [(each.group, each.until) for each in work.people.group_periods(who.id)]
        assert found == [("1", date(2026, 10, 31)), ("2", None)]
        assert work.people.get(Citizen, who.reference).group == "2"
        assert work.people.groups([who.id], date(2026, 10, 31)) == {who.id: "1"}


def test_members_are_those_of_the_date(office: Office) -> None:
    first, second = office.citizens[:2]
    left = builders.membership(office.cohort, first, until=TODAY)
    with office.store.writing() as work:
        work.put_membership(left)
        work.put_membership(builders.membership(office.cohort, second, since=MONDAY))
        assert work.people.members(office.cohort.id, TODAY) == (first.ref,)
        assert work.people.members(office.cohort.id, MONDAY) == (second.ref,)
        assert work.people.joined([first.id, second.id], TODAY) == {first.id: left}
        work.put_membership(replace(left, until=None))
        assert work.people.members(office.cohort.id, MONDAY) == (first.ref, second.ref)
        assert len(work.people.memberships(cohort=office.cohort.id)) == 2
        assert [each.citizen for each in work.people.memberships(citizen=second.id)] == [second.ref]


def test_an_organisations_citizens_are_those_of_its_sessions_and_cohorts(office: Office) -> None:
    member, guest, *_ = office.citizens
    with office.store.writing() as work:
        work.put_membership(builders.membership(office.cohort, member, until=date(2026, 2, 1)))
    office.put(
        builders.session(office.kind, office.provider, builders.slot(MONDAY, "09:00", "10:00"), who=[guest]),
        builders.session(
            office.kind, office.home, builders.slot(MONDAY, "09:00", "10:00"), who=office.citizens[2:3]
        ),
    )
    with office.store.reading() as look:
        assert [each.id for each in look.people.citizens_of(office.provider.id)] == [member.id, guest.id]

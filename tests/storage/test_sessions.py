"""Sessions come back as they were kept, in order, and nobody's change is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from planner.domain.attendance import Entry, Mark
from planner.domain.catalogue import Sensitivity
from planner.domain.clashes import Rule
from planner.domain.history import HistoryLine
from planner.domain.isoweek import IsoWeek
from planner.domain.ledger import Issued
from planner.domain.people import Membership, Ref
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.recipients import RecipientType
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.domain.session import Audience, EndIs, ParticipantOrigin, Place, PlaceType, Session, Slot
from tests import builders
from tests.builders import MONDAY, NOW, slot
from tests.storage.conftest import Office


def everything(office: Office) -> Session:
    made = builders.session(
        office.kinds["workplace_visit"],
        office.provider,
        slot(MONDAY, "09:00", "12:00"),
        who=office.citizens[:3],
        staff=office.staff,
        place=builders.at_workplace(office.workplace),
        team=office.cohort,
        title="Besøg på arbejdsplads",
        sensitivity=Sensitivity.CONFIDENTIAL,
    )
    rows = (
        made.participants[0],
        replace(made.participants[1], origin=ParticipantOrigin.TAKEN_OUT),
        replace(made.participants[2], origin=ParticipantOrigin.ADDED, own=slot(MONDAY, "09:30", "11:15")),
    )
    return replace(
        made,
        participants=rows,
        audience=Audience.COHORT,
        end_is=EndIs.ASSUMED,
        note="Husk sko – æøå 🦺",
        staff_note="Kun for os",
        application=uuid4(),
        series=uuid4(),
        original_start=datetime(2026, 11, 24, 9, 0),
    )


def test_everything_on_a_session_comes_back(office: Office) -> None:
    made = everything(office)
    (kept,) = office.put(made)
    assert kept == made
    assert kept.place is not None
    assert (kept.place.name, kept.place.address) == ("Bageriet", "Torvet 1")
    assert [person.name for person in kept.staff] == ["Maja Mentor", "Nils Nord"]
    assert kept.owner.name == "Hovedstadens Udbyder"


@pytest.mark.parametrize("sort", ["room", "workplace", "text", None])
def test_places_come_back(office: Office, sort: str | None) -> None:
    places = {
        "room": builders.in_room(office.rooms[0]),
        "workplace": builders.at_workplace(office.workplace),
        "text": Place(PlaceType.TEXT, "Rådhuspladsen"),
        None: None,
    }
    made = builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), place=places[sort])
    (kept,) = office.put(made)
    assert kept.place == places[sort]
    assert office.change((kept, replace(kept, place=None)))[0].place is None


def test_a_new_name_is_seen_without_touching_the_session(office: Office) -> None:
    (kept,) = office.put(everything(office))
    with office.store.writing() as work:
        who = office.citizens[0]
        work.put_record(replace(who, name="Anna Berg Holm"), who)
    (again,) = office.now(kept)
    assert again.version == kept.version
    assert again.participants[0].citizen.name == "Anna Berg Holm"


def test_a_change_raises_the_version_and_a_stale_one_is_refused(office: Office) -> None:
    (kept,) = office.put(everything(office))
    with office.store.writing() as work:
        work.put_sessions([replace(kept, title="Først")], {kept.id: kept})
        line = HistoryLine(
            at=NOW,
            by="M7",
            act="session-changed",
            subject_type="session",
            subject=kept.id,
            before={},
            after={},
        )
        work.add_history([line])
    with pytest.raises(Conflict) as caught:
        office.change((kept, replace(kept, title="Sidst")))
    assert caught.value.code == "changed-meanwhile"
    assert caught.value.params == {"subject": kept.reference, "by": "M7", "at": NOW}
    (now,) = office.now(kept)
    assert (now.title, now.version) == ("Først", 2)


def test_one_stale_session_among_many_leaves_all_as_they_were(office: Office) -> None:
    made = office.put(
        *(
            builders.session(office.kind, office.home, slot(MONDAY + timedelta(days=day), "09:00", "10:00"))
            for day in range(5)
        )
    )
    office.change((made[3], replace(made[3], title="Ny")))
    with pytest.raises(Conflict) as caught:
        office.change(*((each, replace(each, title="Sidst")) for each in made))
    assert caught.value.params["subject"] == made[3].reference
    assert [each.title for each in office.now(*made)] == [made[0].title] * 3 + ["Ny"] + [made[0].title]


def test_a_reference_is_taken_in_any_case_and_by_a_tombstone(office: Office) -> None:
    made = builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), reference="S-77")
    (kept,) = office.put(made)
    office.change((kept, replace(kept, removed=True)))
    with pytest.raises(Refused) as caught:
        office.put(
            builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), reference="s-77")
        )
    assert (caught.value.code, caught.value.params["reference"]) == ("reference-taken", "s-77")


def test_found_by_reference_in_any_case_and_by_id_also_when_removed(office: Office) -> None:
    (kept,) = office.put(everything(office))
    (gone,) = office.change((kept, replace(kept, removed=True)))
    with office.store.reading() as look:
        assert look.sessions.get(kept.reference.lower()) == gone
        assert look.sessions.get(str(kept.id)) == gone
        with pytest.raises(Unknown) as caught:
            look.sessions.get("S-0")
    assert caught.value.params == {"sort": "session", "reference": "S-0"}


def test_a_removed_session_comes_back_with_its_marks_and_what_was_issued(office: Office) -> None:
    (kept,) = office.put(everything(office))
    who = kept.participants[0].citizen.id
    entry = Entry(code=office.codes["M"], minutes=kept.minutes)
    mark = Mark(session=kept.id, citizen=who, seq=1, entry=entry, by="M1", at=NOW)
    issued = Issued(
        session=kept.id,
        recipient_type=RecipientType.CITIZEN,
        recipient=who,
        uid="abc@ugeplan",
        sequence=3,
        stamp=NOW,
        digest="d",
    )
    with office.store.writing() as work:
        work.add_marks([mark])
        work.put_issued([issued])
    (gone,) = office.change((kept, replace(kept, removed=True)))
    with office.store.reading() as look:
        assert look.sessions.of(Subject(SubjectType.CITIZEN, office.citizens[0].ref), MONDAY, MONDAY) == ()
    (back,) = office.change((gone, replace(gone, removed=False)))
    assert back.same_content(kept)
    with office.store.reading() as look:
        assert look.attendance.marks(kept.id) == {who: (mark,)}
        assert look.issued((RecipientType.CITIZEN, who), [kept.id]) == {kept.id: issued}


def test_a_participant_with_marks_stays(office: Office) -> None:
    (kept,) = office.put(everything(office))
    who = kept.participants[0].citizen
    entry = Entry(code=office.codes["M"], minutes=kept.minutes)
    with office.store.writing() as work:
        work.add_marks([Mark(session=kept.id, citizen=who.id, seq=1, entry=entry, by="M1", at=NOW)])
    with pytest.raises(Refused) as caught:
        office.change((kept, replace(kept, participants=kept.participants[1:])))
    assert (caught.value.code, caught.value.params["citizen"]) == ("participant-has-marks", who)
    (after,) = office.change((kept, replace(kept, participants=kept.participants[:1])))
    assert [row.citizen for row in after.participants] == [who]


@pytest.mark.parametrize(
    ("day", "start", "end", "utc", "minutes"),
    [
        (date(2026, 3, 29), "01:00", "04:00", datetime(2026, 3, 29, 0, tzinfo=UTC), 120),
        (date(2026, 10, 25), "01:00", "04:00", datetime(2026, 10, 24, 23, tzinfo=UTC), 240),
        (date(2026, 10, 26), "09:00", "10:00", datetime(2026, 10, 26, 8, tzinfo=UTC), 60),
        (date(2026, 10, 19), "09:00", "10:00", datetime(2026, 10, 19, 7, tzinfo=UTC), 60),
    ],
)
def test_wall_times_hold_across_summer_time(
    office: Office, day: date, start: str, end: str, utc: datetime, minutes: int
) -> None:
    (kept,) = office.put(
        builders.session(office.kind, office.home, slot(day, start, end), who=office.citizens[:1])
    )
    assert (kept.slot, kept.minutes, kept.slot.start_utc) == (slot(day, start, end), minutes, utc)
    with office.store.reading() as look:
        week = IsoWeek.of(day)
        subject = Subject(SubjectType.CITIZEN, office.citizens[0].ref)
        assert look.sessions.of(subject, week.monday, week.sunday) == (kept,)
        assert look.sessions.of(subject, day, day) == (kept,)
        assert look.sessions.of(subject, day + timedelta(days=1), day + timedelta(days=1)) == ()
    assert office.store.check() == ()


def test_a_doubled_hour_is_its_first_pass_and_its_own_time_comes_back(office: Office) -> None:
    day = date(2026, 10, 25)
    made = builders.session(office.kind, office.home, slot(day, "02:00", "04:00"), who=office.citizens[:1])
    rows = (replace(made.participants[0], own=slot(day, "02:30", "03:30")),)
    (kept,) = office.put(replace(made, participants=rows))
    assert kept.participants == rows
    assert rows[0].own is not None
    assert (kept.minutes, rows[0].own.minutes) == (180, 120)


def test_week_53_of_2026(office: Office) -> None:
    week = IsoWeek(2026, 53)
    made = office.put(
        *(
            builders.session(office.kind, office.home, slot(day, "09:00", "10:00"), who=office.citizens[:1])
            for day in week.days
        )
    )
    with office.store.reading() as look:
        subject = Subject(SubjectType.CITIZEN, office.citizens[0].ref)
        assert look.sessions.of(subject, week.monday, week.sunday) == tuple(made)
        assert look.sessions.of(subject, date(2027, 1, 1), date(2027, 1, 1)) == (made[4],)


def test_of_lists_by_subject_and_in_order(office: Office) -> None:
    late = replace(everything(office), reference="S-10")
    early = builders.session(
        office.kind, office.home, slot(MONDAY, "08:00", "09:00"), who=office.citizens[:1], staff=office.staff[:1],
        place=builders.in_room(office.rooms[0]), reference="S-9",
    )  # fmt: skip
    same = builders.session(office.kind, office.home, slot(MONDAY, "09:00", "10:00"), reference="S-9b")
    early, late, same = office.put(early, late, same)
    with office.store.reading() as look:

        def of(sort: SubjectType, ref: Ref) -> tuple[Session, ...]:
            return look.sessions.of(Subject(sort, ref), MONDAY, MONDAY)

        ids = [citizen.id for citizen in office.citizens[:3]]
        titles = look.sessions.titles(SubjectType.CITIZEN, ids, MONDAY, MONDAY)
        assert {each.id: (each.title, each.start) for each in titles} == {
            each.id: (each.title, each.start) for each in (early, late)
        }
        assert len(titles) == 2
        assert of(SubjectType.CITIZEN, office.citizens[0].ref) == (early, late)
        assert of(SubjectType.CITIZEN, office.citizens[1].ref) == ()
        assert of(SubjectType.CITIZEN, office.citizens[2].ref) == (late,)
        assert of(SubjectType.STAFF, office.staff[0].ref) == (early, late)
        assert of(SubjectType.ROOM, office.rooms[0].ref) == (early,)
        assert of(SubjectType.WORKPLACE, office.workplace.ref) == (late,)
        assert of(SubjectType.COHORT, office.cohort.ref) == (late,)
        assert look.sessions.on(MONDAY) == (early, late, same)
        assert look.sessions.between(MONDAY, MONDAY) == (early, late, same)
        assert look.sessions.between(MONDAY + timedelta(days=1), MONDAY + timedelta(days=7)) == ()
        assert look.sessions.on(MONDAY, owner=office.provider.id) == (late,)
        assert look.sessions.on(MONDAY, staff=office.staff[1].id) == (late,)
        assert look.sessions.owned_by(office.home.id, MONDAY, MONDAY + timedelta(days=6)) == (early, same)
        assert look.sessions.of_cohort_from(office.cohort.id, MONDAY) == (late,)
        assert look.sessions.of_cohort_from(office.cohort.id, MONDAY + timedelta(days=1)) == ()


def test_of_members_goes_by_membership_on_the_date(office: Office) -> None:
    friday = MONDAY + timedelta(days=4)
    first, second = office.citizens[:2]
    with office.store.writing() as work:
        work.put_membership(builders.membership(office.cohort, first, until=MONDAY))
        work.put_membership(
            Membership(id=uuid4(), cohort=office.cohort.ref, citizen=second.ref, since=friday, until=None)
        )
    made = [
        builders.session(office.kind, office.home, slot(day, "09:00", "10:00"), who=[who])
        for day in (MONDAY, friday)
        for who in (first, second)
    ]
    shared = replace(everything(office), slot=slot(friday, "13:00", "14:00"), participants=())
    kept = office.put(*made, shared)
    with office.store.reading() as look:
        assert look.sessions.of_members(office.cohort.id, MONDAY, friday) == (kept[0], kept[3])


def test_overlapping_finds_own_times_and_leaves_out_the_free(office: Office) -> None:
    visit, talk = office.put(
        everything(office),
        builders.session(
            office.kind, office.home, slot(MONDAY, "13:00", "14:00"), place=builders.in_room(office.rooms[0])
        ),
    )
    noon, half = slot(MONDAY, "11:15", "12:00"), slot(MONDAY, "11:00", "11:30")
    people = [who.id for who in office.citizens]
    with office.store.reading() as look:

        def found(rule: Rule, who: UUID, *slots: Slot) -> tuple[Session, ...]:
            return look.sessions.overlapping({(rule, who): slots})

        assert found(Rule.CITIZEN, people[0], noon) == (visit,)
        assert found(Rule.CITIZEN, people[1], noon) == ()
        assert found(Rule.CITIZEN, people[2], noon) == ()
        assert found(Rule.CITIZEN, people[2], noon, half) == (visit,)
        assert found(Rule.STAFF, office.staff[0].id, noon) == (visit,)
        assert found(Rule.ROOM, office.rooms[0].id, slot(MONDAY, "13:59", "15:00")) == (talk,)
        assert found(Rule.ROOM, office.rooms[0].id, slot(MONDAY, "14:00", "15:00")) == ()


def test_planned_sums_add_up_in_the_database(office: Office) -> None:
    office.put(
        everything(office),
        builders.session(office.kind, office.home, slot(MONDAY, "13:00", "14:30"), staff=office.staff[:1]),
    )
    with office.store.reading() as look:
        sums = look.sessions.planned_sums(
            SubjectType.STAFF, [person.id for person in office.staff], MONDAY, MONDAY
        )
        assert sorted((each.owner == office.home.id, each.minutes) for each in sums) == [
            (False, 180),
            (False, 180),
            (True, 90),
        ]
        (one,) = look.sessions.planned_sums(SubjectType.COHORT, [office.cohort.id], MONDAY, MONDAY)
        assert (one.minutes, one.sensitivity) == (180, Sensitivity.CONFIDENTIAL)

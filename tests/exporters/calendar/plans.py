"""Small plans to make calendar files of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid5

from planner.domain.acting import SETUP
from planner.domain.catalogue import Kind, Sensitivity, Words, WorkplaceSees
from planner.domain.ledger import Issued
from planner.domain.people import Ref
from planner.domain.recipient_sight import visible_week
from planner.domain.recipients import Contact, Content, Recipient, RecipientType, Viewing, VisibleWeek
from planner.domain.session import Audience, EndIs, Participant, Place, PlaceType, Session, Slot
from planner.services.issuing import full_view, issue_week

ORGANIZER = "ugeplan@example.dk"
NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
_NAMES = UUID("5f0c6d0e-9a3b-4b6e-8f43-2d1f7f3f0b11")


def an_id(name: str) -> UUID:
    """The same id for the same name in every run."""
    return uuid5(_NAMES, name)


def ref(reference: str, name: str = "") -> Ref:
    return Ref(an_id(reference), reference, name or reference)


ANNA, BO = ref("9001", "Anna Østergård"), ref("9002", "Bo Krøyer Lind")
MENTOR, COHORT, WORKPLACE, JOBCENTRE, PROVIDER = (
    ref("M1", "Mette Mentor"),
    ref("1A", "Hold 1A"),
    ref("V1", "Caféen"),
    ref("JC", "Jobcenter"),
    ref("P1", "Leverandøren"),
)


def kind(
    code: str, neutral: str, *, sees: WorkplaceSees = WorkplaceSees.NOTHING, company: bool = False
) -> Kind:
    return Kind(
        id=an_id(code),
        code=code,
        name=Words(code, code),
        valid_from=date(2016, 1, 1),
        mark="X",
        colour=1,
        pictogram="talk",
        neutral_title=Words(neutral, f"{neutral} (en)"),
        counts_as_company_time=company,
        workplace_sees=sees,
    )


TALK = kind("talk", "Samtale")
HEALTH = kind("health", "Aftale")
PRACTICE = kind("practice", "Praktik", sees=WorkplaceSees.NAME, company=True)
VISIT = kind("visit", "Virksomhedsbesøg", sees=WorkplaceSees.NUMBER, company=True)
CAFE = Place(PlaceType.WORKPLACE, "Caféen", an_id("V1"), "V1", "Nørrebrogade 1, 2200 København N")


def session(
    name: str,
    start: str,
    end: str,
    *,
    title: str = "",
    of: Kind = TALK,
    citizens: Iterable[Ref] = (ANNA,),
    cohort: Ref | None = None,
    place: Place | None = None,
    sensitivity: Sensitivity = Sensitivity.NORMAL,
    note: str = "",
    owner: Ref = JOBCENTRE,
    end_is: EndIs = EndIs.CONFIRMED,
) -> Session:
    """A session from ``2026-11-25T09:00`` to ``11:00`` (same date)."""
    first = datetime.fromisoformat(start)
    return Session(
        id=an_id(name),
        reference=name,
        kind=of,
        title=title or name,
        slot=Slot(first, datetime.fromisoformat(f"{start[:10]}T{end}")),
        cohort=cohort,
        audience=Audience.COHORT if cohort else Audience.INDIVIDUAL,
        owner=owner,
        sensitivity=sensitivity,
        end_is=end_is,
        place=place,
        staff=(MENTOR,),
        participants=tuple(Participant(citizen) for citizen in citizens),
        note=note,
        staff_note="kun for personalet",
    )


def view(
    sessions: Iterable[Session],
    recipient: Recipient | None = None,
    content: Content = Content.FULL,
    contact: Contact | None = None,
    viewing: Viewing | None = None,
) -> VisibleWeek:
    """What the recipient may see (Anna unless told) of all weeks the sessions are in."""
    kept = tuple(sessions)
    weeks = tuple(sorted({one.slot.week for one in kept}))
    return visible_week(
        viewing or Viewing(SETUP), recipient or CITIZEN, content, weeks, kept, contact=contact
    )


CITIZEN = Recipient(RecipientType.CITIZEN, ANNA)
STAFF = Recipient(RecipientType.STAFF, MENTOR)
AT_WORK = Recipient(RecipientType.WORKPLACE, WORKPLACE)
TEAM = Recipient(RecipientType.COHORT, COHORT)
GIVER = Recipient(RecipientType.PROVIDER, PROVIDER)


class Book:
    """A ledger in memory."""

    def __init__(self) -> None:
        self.rows: dict[tuple[RecipientType, UUID, UUID], Issued] = {}
        self.writes = 0

    def issued(self, recipient: tuple[RecipientType, UUID], sessions: Iterable[UUID]) -> dict[UUID, Issued]:
        return {one: self.rows[*recipient, one] for one in sessions if (*recipient, one) in self.rows}

    def put_issued(self, rows: Iterable[Issued]) -> None:
        self.writes += 1
        self.rows |= {(row.recipient_type, row.recipient, row.session): row for row in rows}


def told(
    week: VisibleWeek, sessions: Iterable[Session], book: Book | None = None, now: datetime = NOW
) -> dict[UUID, Issued]:
    """The ledger's rows for a plan, as the program gives them."""
    full = full_view(week.recipient, week.weeks, sessions, contact=week.contact)
    return dict(issue_week(book or Book(), full, now).rows)


def with_title(one: Session, title: str) -> Session:
    return replace(one, title=title)

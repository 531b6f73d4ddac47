"""What a recipient may not know is in no byte of the file, not even as a time that is taken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.acting import SETUP, Acting
from planner.domain.catalogue import Sensitivity
from planner.domain.people import OrganisationType
from planner.domain.recipients import Contact, Content, Recipient, Viewing
from planner.domain.session import Place, PlaceType
from planner.exporters.calendar_file import calendar_bytes
from planner.wording import Wording
from tests.exporters.calendar import plans
from tests.exporters.calendar.plans import (
    ANNA,
    AT_WORK,
    BO,
    COHORT,
    GIVER,
    HEALTH,
    ORGANIZER,
    PRACTICE,
    STAFF,
    TEAM,
    session,
    told,
    view,
)

secrets = st.text("abcdefghijklmnopqrstuvwxyzæøå", min_size=12, max_size=90).map(
    lambda text: f"hemmelig{text}"
)
OFFICE = Acting(plans.MENTOR, plans.JOBCENTRE, OrganisationType.JOBCENTRE)
PROVIDERS = Acting(plans.ref("P1-A"), plans.PROVIDER, OrganisationType.PROVIDER)


@settings(max_examples=40, deadline=None)
@given(
    secret=secrets,
    sensitivity=st.sampled_from([Sensitivity.HEALTH, Sensitivity.CONFIDENTIAL]),
    recipient=st.sampled_from([AT_WORK, TEAM, GIVER]),
    content=st.sampled_from([Content.NEUTRAL, Content.FULL]),
    acting=st.sampled_from([SETUP, OFFICE, PROVIDERS]),
)
def test_a_secret_reaches_no_workplace_cohort_or_other_provider(
    secret: str, sensitivity: Sensitivity, recipient: Recipient, content: Content, acting: Acting
) -> None:
    there = Place(PlaceType.WORKPLACE, secret, plans.WORKPLACE.id, "V1", secret)
    hidden = session(
        "h",
        "2026-11-27T13:15",
        "14:45",
        of=PRACTICE,
        citizens=(ANNA, BO),
        cohort=COHORT,
        sensitivity=sensitivity,
        title=secret,
        place=there,
        note=secret,
    )
    open_to_all = [
        session("p", "2026-11-26T09:00", "12:00", of=PRACTICE, place=plans.CAFE),
        session("v", "2026-11-26T13:00", "14:00", citizens=(ANNA, BO), cohort=COHORT, owner=plans.PROVIDER),
    ]
    plan = [*open_to_all, hidden]
    week = view(plan, recipient, content, viewing=Viewing(acting), contact=Contact(phone="33 66 00 00"))
    rows = told(week, plan)
    file = calendar_bytes(week, rows, ORGANIZER, Wording("da"))
    assert secret.encode() not in file.replace(b"\r\n ", b"")
    assert b"T1315" not in file
    assert b"T1445" not in file
    assert b"Optaget" not in file.replace(b"\r\n ", b"")
    without = view(
        open_to_all, recipient, content, viewing=Viewing(acting), contact=Contact(phone="33 66 00 00")
    )
    assert file == calendar_bytes(without, rows, ORGANIZER, Wording("da"))


@pytest.mark.parametrize(
    ("recipient", "content"),
    [(plans.CITIZEN, Content.NEUTRAL), (STAFF, Content.NEUTRAL), (STAFF, Content.FULL)],
)
def test_a_health_talk_is_a_time_and_no_more_where_others_may_look(
    recipient: Recipient, content: Content
) -> None:
    secret = "hemmeligtordihelbredssag"
    plan = [
        session(
            "h",
            "2026-11-27T13:15",
            "14:45",
            of=HEALTH,
            sensitivity=Sensitivity.HEALTH,
            title=secret,
            place=Place(PlaceType.TEXT, secret, address=secret),
            note=secret,
        )
    ]
    week = view(plan, recipient, content)
    file = calendar_bytes(week, told(week, plan), ORGANIZER, Wording("da"))
    assert file.count(b"BEGIN:VEVENT") == 1
    assert b"CLASS:PRIVATE" in file
    for word in (secret, "Østergård", "kun for personalet"):
        assert word.encode() not in file.replace(b"\r\n ", b"")

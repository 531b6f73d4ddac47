"""Calendars and paper for one recipient: only what they may see, and a ledger of what their calendar was told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID

from planner.domain.acting import SETUP, Acting
from planner.domain.catalogue import AttendanceCode, ProgrammeType, Words, row_on
from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.domain.ledger import Issued
from planner.domain.people import Citizen, Cohort, Organisation, Record, Ref, Staff, Workplace
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.recipients import Contact, Content, Recipient, RecipientType, VisibleWeek, Viewing, visible_week
from planner.domain.refusals import Malformed, Refused
from planner.domain.session import Session
from planner.layout.signin_sheet import SigninSheet
from planner.services.acting_person import mentees
from planner.services.issuing import issue_week
from planner.services.ports import Reading, Store

ORGANIZER_SETTING = "organizer"
MOST_WEEKS = 60
RECORDS: dict[RecipientType, type[Record]] = {
    RecipientType.CITIZEN: Citizen,
    RecipientType.COHORT: Cohort,
    RecipientType.STAFF: Staff,
    RecipientType.WORKPLACE: Workplace,
    RecipientType.PROVIDER: Organisation,
}

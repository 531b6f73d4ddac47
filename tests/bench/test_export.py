"""A whole calendar export, from the database with its ledger to bytes, beside the making of the bytes alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from planner.domain.acting import SETUP
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.recipients import Content, RecipientType
from planner.exporters.calendar_file import calendar_bytes
from planner.services.issuing import full_view, prepare_issue
from planner.services.recipient_views import ExportOrder, gather, visible
from planner.wiring import open_office
from planner.wording import Wording
from tests.builders import StoppedClock

pytestmark = pytest.mark.bench
FIRST, WEEKS = IsoWeek(2026, 36), 13


def test_a_whole_export_beside_its_bytes(tmp_path: Path) -> None:
    wording = Wording("da")
    with open_office(str(tmp_path / "office.sqlite"), clock=StoppedClock()) as office:
        office.sample.fill(citizens=1000, weeks=WEEKS, start=FIRST, seed=1, today=date(2026, 11, 22))
        citizens = office.people.list(SETUP, Citizen)[:60]
        orders = [
            ExportOrder(sort=RecipientType.CITIZEN, recipient=each.reference, first=FIRST, weeks=WEEKS)
            for each in citizens
        ]
        first: list[float] = []
        again: list[float] = []
        bare: list[float] = []
        for order in orders:
            for kept in (first, again):
                start = perf_counter()
                office.exporting.calendar(SETUP, order, wording)
                kept.append(perf_counter() - start)
            with office.store.reading() as reading:
                found = gather(reading, order, date(2026, 11, 22))
                told = visible(reading, SETUP, found, Content.NEUTRAL)
                full = full_view(
                    found.recipient,
                    found.weeks,
                    found.sessions,
                    contacts=found.contacts,
                    contact=found.contact,
                )
                issue = prepare_issue(reading, full, office.clock.now())
            start = perf_counter()
            calendar_bytes(told, issue.rows, "ugeplan@example.org", wording)
            bare.append(perf_counter() - start)
    floor = median(bare)
    print(
        f"\n13 weeks of a citizen, bytes alone {floor * 1000:.1f} ms; with database and ledger, first issue "
        f"{median(first) / floor:.2f}×, issued again unchanged {median(again) / floor:.2f}×"
    )

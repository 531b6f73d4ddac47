"""How steps of hours are written in lists, and how a stair is typed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from planner.desktop.people.typed_values import Unreadable, read_hours, written_date, written_hours
from planner.domain.agreed_hours import AgreedStep, StepSort

STAIR = "6, 9, 12, 15"
"""The stair that the action plan of 2016 gives as its example; any other can be typed."""


def sort_name(sort: StepSort) -> str:
    """``Aftalt`` or ``Mål``."""
    if sort is StepSort.TARGET:
        return QCoreApplication.translate("AgreedWords", "Mål")
    return QCoreApplication.translate("AgreedWords", "Aftalt")


def where_text(step: AgreedStep) -> str:
    """The placement, or that it is for all of them together."""
    return step.placement.name if step.placement else QCoreApplication.translate("AgreedWords", "alle timer")


def step_line(language: str, step: AgreedStep) -> str:
    """``Aftalt: 9:00 fra 01-12-2026 · Virksomhed V1``."""
    line = (
        QCoreApplication.translate("AgreedWords", "%1: %2 om ugen fra %3")
        .replace("%1", sort_name(step.sort))
        .replace("%2", written_hours(step.weekly_minutes))
        .replace("%3", written_date(language, step.since))
    )
    return f"{line} · {step.placement.name}" if step.placement else line


def read_stair(text: str) -> tuple[int, ...]:
    """Minutes of ``6, 9, 12, 15`` or ``6 → 9 → 12.30``; none for nothing.

    Raises:
        Unreadable: A part is no number of hours.
    """
    parts = [part for part in re.split(r"[\s,;→>]+", text.strip()) if part]
    minutes = [read_hours(part) for part in parts]
    if None in minutes:
        raise Unreadable(text)
    return tuple(each for each in minutes if each is not None)


def stair_text(language: str, since: date, minutes: tuple[int, ...], weeks: int) -> str:
    """``6:00 fra 23-11-2026, 9:00 fra 21-12-2026``."""
    return ", ".join(
        QCoreApplication.translate("AgreedWords", "%1 fra %2")
        .replace("%1", written_hours(each))
        .replace("%2", written_date(language, since + timedelta(weeks=weeks * number)))
        for number, each in enumerate(minutes)
    )

"""What the register says of a mark, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from planner.domain.attendance import Entry, Mark
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.clock import wall_time
from planner.domain.closing import Closing
from planner.wording import Wording
from planner.wording.forms import dates, short_day, table_hours


def code_name(wording: Wording, code: AttendanceCode) -> str:
    """``Mødt``: the code's name with a capital."""
    name = wording.words(code.name)
    return name[:1].upper() + name[1:]


def hours_text(entry: Entry | None) -> str:
    """Hours present: nothing when nothing is known, a dash for who was not there, else ``1:25``, also ``0:00``."""
    if entry is None or entry.code is None:
        return ""
    return "–" if entry.code.attended is Attended.NONE else table_hours(entry.minutes)


def mark_text(wording: Wording, mark: Mark) -> str:
    """One mark of the history: ``Forsinket, 1 t 25 min (09.35–11.00), forsinket transport · M1, 25. nov. 09.41``."""
    entry = mark.entry
    if entry.code is None:
        said = QCoreApplication.translate("RegisterMarks", "taget tilbage")
    else:
        said = code_name(wording, entry.code)
        if entry.code.attended is not Attended.NONE:
            said += f", {wording.duration(entry.minutes)}"
        if entry.came is not None and entry.left is not None:
            said += f" ({wording.clock(entry.came)}–{wording.clock(entry.left)})"
        if entry.reason:
            said += f", {entry.reason}"
    if entry.documentation_seen is not None:
        said += f", {papers_text(wording, entry)}"
    if mark.correction:
        said += f" ({after_closing(mark.correction)})"
    at = wall_time(mark.at)
    return f"{said} · {mark.by}, {short_day(wording.language, at.date())} {wording.clock(at)}"


def after_closing(reason: str) -> str:
    """``rettet efter afslutning: talt forkert``."""
    return QCoreApplication.translate("RegisterMarks", "rettet efter afslutning: %1").replace("%1", reason)


def papers_text(wording: Wording, entry: Entry) -> str:
    """``dokumentation set 20. nov.``, or that none was seen."""
    if not entry.documentation_seen:
        return QCoreApplication.translate("RegisterMarks", "dokumentation ikke set")
    seen = QCoreApplication.translate("RegisterMarks", "dokumentation set")
    return f"{seen} {short_day(wording.language, entry.documentation_on)}" if entry.documentation_on else seen


def proposal_text(wording: Wording, code: AttendanceCode) -> str:
    """``Ferie, foreslået``: what a period of absence proposes."""
    told = QCoreApplication.translate("RegisterMarks", "%1, foreslået")
    return told.replace("%1", code_name(wording, code))


def closing_text(wording: Wording, closing: Closing, *, dated: bool = False) -> str:
    """``Udbyder P1: afsluttet af P1-A 20. nov. 15.04, godkendt af M1 20. nov. 16.00``; ``dated`` says which days."""

    def when(told: str, by: str, at: datetime) -> str:
        local = wall_time(at)
        day = short_day(wording.language, local.date())
        return told.replace("%1", by).replace("%2", f"{day} {wording.clock(local)}")

    translate = QCoreApplication.translate
    parts = [when(translate("RegisterMarks", "afsluttet af %1 %2"), closing.closed_by, closing.closed_at)]
    if closing.approved_at is not None:
        told = translate("RegisterMarks", "godkendt af %1 %2")
        parts.append(when(told, closing.approved_by, closing.approved_at))
    if closing.reopened_at is not None:
        told = translate("RegisterMarks", "åbnet igen af %1 %2")
        parts.append(f"{when(told, closing.reopened_by, closing.reopened_at)}: {closing.reason}")
    whose = closing.cohort or closing.organisation
    days = f", {dates(wording.language, closing.first, closing.last)}" if dated else ""
    return f"{whose.name}{days}: {', '.join(parts)}"


def history_text(wording: Wording, marks: tuple[Mark, ...], most: int = 99) -> str:
    """Who marked last, and what stood before, at most so many lines; empty when nobody ever marked there."""
    if not marks:
        return ""
    lines = [mark_text(wording, mark) for mark in reversed(marks)][:most]
    if len(lines) == 1:
        return lines[0]
    before = QCoreApplication.translate("RegisterMarks", "Før:")
    return "\n".join([lines[0], *(f"{before} {line}" for line in lines[1:])])

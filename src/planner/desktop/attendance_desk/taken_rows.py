"""Marks that were typed back or read from a file, as rows of a table: what each line does, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.domain.attendance import Entry
from planner.domain.catalogue import Attended
from planner.services.register_taken_in import LineIs, TakenIn, TakenLine
from planner.wording import Wording, forms


def heads(first: str) -> tuple[str, ...]:
    """The heads of the table; ``first`` is what lines are called by."""
    return (
        first,
        QCoreApplication.translate("TakenRows", "Hvem"),
        QCoreApplication.translate("TakenRows", "Mødegang"),
        QCoreApplication.translate("TakenRows", "Registrering"),
        QCoreApplication.translate("TakenRows", "Bemærk"),
    )


def taken_rows(taken: TakenIn, wording: Wording, label: Callable[[int], str] = str) -> tuple[PreviewRow, ...]:
    """A row for each mark and each problem, in the order of the lines (counted from 1).

    The sentence of a problem stands in the second column and may have the room of all that follow.
    """
    rows = [(each.line, _line(each, wording, label)) for each in taken.lines]
    for problem in taken.problems:
        said = wording.error(problem.error)
        row = PreviewRow(
            cells=(label(problem.line), said, "", "", ""), tone=RowTone.DANGER, tip=said, about=problem.line
        )
        rows.append((problem.line, row))
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def closed_sentences(taken: TakenIn, wording: Wording) -> tuple[str, ...]:
    """Which closed days would be written on."""
    return tuple(
        wording.say("taken-closed", whose=each.organisation, first=each.first, last=each.last)
        for each in taken.closed
    )


def _line(line: TakenLine, wording: Wording, label: Callable[[int], str]) -> PreviewRow:
    session, language = line.session, wording.language
    when = f"{forms.weekday(language, session.day)[:3]} {forms.short_day(language, session.day)}"
    cells = (
        label(line.line),
        f"{line.citizen.name} ({line.citizen.reference})",
        f"{when} {wording.times(session.slot)} {session.title}",
        _mark(line.entry, wording),
        _does(line.is_),
    )
    tone = RowTone.MUTED if line.is_ is LineIs.SAME else RowTone.PLAIN
    return PreviewRow(cells=cells, tone=tone, about=line.line)


def _mark(entry: Entry, wording: Wording) -> str:
    if entry.code is None:
        return ""
    said = f"{entry.code.code} {wording.words(entry.code.name)}"
    if entry.came is not None and entry.left is not None:
        return f"{said} {forms.times(wording.language, entry.came, entry.left)}"
    if entry.code.attended is Attended.PART:
        return f"{said} {wording.duration(entry.minutes)}"
    return said


def _does(what: LineIs) -> str:
    return {
        LineIs.NEW: QCoreApplication.translate("TakenRows", "ny"),
        LineIs.CHANGED: QCoreApplication.translate("TakenRows", "retter det, der står"),
        LineIs.SAME: QCoreApplication.translate("TakenRows", "står der allerede"),
    }[what]

"""What boards of many say in words: tool tips, what assistive technology reads, and the strip at the foot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from planner.desktop.overview.bars import stacks
from planner.domain.board import Board, BoardCell, BoardRow, Overlap
from planner.domain.clashes import ClosedDay
from planner.domain.people import Room, Workplace
from planner.domain.planned_week import SubjectType
from planner.wording import Wording, forms


class OverviewCounts(QObject):
    """How many of whom, in words; Qt's tools find plurals in methods of its own objects only."""

    def subjects(self, sort: SubjectType, count: int) -> str:
        """``40 borgere``."""
        match sort:
            case SubjectType.CITIZEN:
                return self.tr("%n borger(e)", "", count)
            case SubjectType.COHORT:
                return self.tr("%n hold", "", count)
            case SubjectType.STAFF:
                return self.tr("%n medarbejder(e)", "", count)
            case SubjectType.ROOM:
                return self.tr("%n lokale(r)", "", count)
            case SubjectType.WORKPLACE:
                return self.tr("%n arbejdsplads(er)", "", count)

    def without_plan(self, count: int) -> str:
        """``3 mangler plan``."""
        return self.tr("%n mangler plan", "", count)

    def overlapping(self, count: int) -> str:
        """``1 med overlap``."""
        return self.tr("%n med overlap", "", count)

    def allowed(self, count: int) -> str:
        """``1 med tilladt overlap``."""
        return self.tr("%n med tilladt overlap", "", count)


_COUNTS = OverviewCounts()


def cell_words(pile: list[BoardCell], wording: Wording) -> str:
    """``Snusepraktik 09.00–11.00``, with ``12 × `` before it for so many at once, and that it overlaps."""
    cell = pile[0]
    title = wording.say("busy") if cell.busy else cell.title
    words = f"{title} {wording.times(cell.slot)}"
    if len(pile) > 1:
        words = f"{len(pile)} × {words}"
    overlap = Overlap.NONE
    for each in pile:
        overlap = overlap.or_worse(each.overlap)
    if overlap is Overlap.OPEN:
        words += QCoreApplication.translate("Overview", " (overlap)")
    elif overlap is Overlap.ALLOWED:
        words += QCoreApplication.translate("Overview", " (tilladt overlap)")
    return words


def all_words(cells: Iterable[BoardCell], wording: Wording) -> list[str]:
    """One line for each session, or for each pile of many alike."""
    return [cell_words(pile, wording) for pile in stacks(cells)]


def day_spoken(
    row: BoardRow, day: date, cells: tuple[BoardCell, ...], closed: Iterable[ClosedDay], wording: Wording
) -> str:
    """``Borger 9001, onsdag: Snusepraktik 09.00–11.00, Samtale 11.00–12.00``."""
    said = ", ".join([*all_words(cells, wording), *closed_words(day, closed, wording)])
    nothing = QCoreApplication.translate("Overview", "intet planlagt")
    return f"{row.record.name}, {forms.weekday(wording.language, day)}: {said or nothing}"


def day_tip(
    row: BoardRow, day: date, cells: tuple[BoardCell, ...], closed: Iterable[ClosedDay], wording: Wording
) -> str:
    """The same, one thing on each line; nothing for an empty day."""
    lines = [*all_words(cells, wording), *closed_words(day, closed, wording)]
    if not lines:
        return ""
    head = f"{row.record.name}, {forms.weekday(wording.language, day)}"
    return "\n".join([head, *lines])


def closed_words(day: date, closed: Iterable[ClosedDay], wording: Wording) -> list[str]:
    """``lukket: Juledag`` for each closed day on the date."""
    text = QCoreApplication.translate("Overview", "lukket: %1")
    names = (
        f"{wording.words(each.name)} ({each.site})" if each.site else wording.words(each.name)
        for each in closed
        if each.day == day
    )
    return [text.replace("%1", name) for name in names]


def hours_words(row: BoardRow, wording: Wording) -> str:
    """``16 t planlagt, 15 t af 15 t aftalt``, or that nothing is planned."""
    if not row.planned_minutes:
        words = QCoreApplication.translate("Overview", "mangler plan")
    else:
        text = QCoreApplication.translate("Overview", "%1 planlagt")
        words = text.replace("%1", wording.duration(row.planned_minutes))
    if row.agreed_minutes is not None:
        text = QCoreApplication.translate("Overview", "%1 af %2 aftalt med arbejdspladsen")
        agreed = text.replace("%1", wording.duration(row.company_minutes))
        words += f", {agreed.replace('%2', wording.duration(row.agreed_minutes))}"
    return words


def row_spoken(row: BoardRow, wording: Wording, *, marked: bool = False) -> str:
    """``Borger 9001, Gr. 1, 15 t planlagt``."""
    words = [row.record.name]
    if row.group is not None:
        words.append(wording.words(row.group.name))
    elif isinstance(row.record, Room | Workplace):
        words.append(row.record.reference)
    words.append(hours_words(row, wording))
    if row.overlap is Overlap.OPEN:
        words.append(QCoreApplication.translate("Overview", "overlap"))
    elif row.overlap is Overlap.ALLOWED:
        words.append(QCoreApplication.translate("Overview", "tilladt overlap"))
    if marked:
        words.append(QCoreApplication.translate("Overview", "valgt til side om side"))
    return ", ".join(words)


def board_status(board: Board, wording: Wording) -> str:
    """``40 borgere · 600 t planlagt · 3 mangler plan · 1 med overlap``."""
    rows = board.rows
    planned = sum(row.planned_minutes for row in rows)
    text = QCoreApplication.translate("Overview", "%1 planlagt")
    parts = [
        f"<b>{_COUNTS.subjects(board.sort, len(rows))}</b>",
        text.replace("%1", f"<b>{wording.duration(planned)}</b>"),
    ]
    empty = sum(not row.planned_minutes for row in rows)
    if empty:
        parts.append(_COUNTS.without_plan(empty))
    overlapping = sum(row.overlap is Overlap.OPEN for row in rows)
    if overlapping:
        parts.append(_COUNTS.overlapping(overlapping))
    allowed = sum(row.overlap is Overlap.ALLOWED for row in rows)
    if allowed:
        parts.append(_COUNTS.allowed(allowed))
    if board.more:
        parts.append(QCoreApplication.translate("Overview", "der er flere: søg eller vælg et hold"))
    names = {day.name for day in board.closed_days if not day.site}
    parts += sorted(wording.words(name) for name in names)
    return " · ".join(parts)

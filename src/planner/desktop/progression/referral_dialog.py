"""A citizen's notes on referral: criteria in free words, a line each, and what was decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.people import Ref
from planner.domain.referral import CriterionLine, ReferralNote
from planner.services.register_changes import ReferralChange

SIZE = (720, 660)
_LINES, _DECISION = 128, 84


class ReferralDialog(KeptDialog[ReferralNote]):
    """A new note begins with the office's criteria; any line may be written over, and any may be added."""

    def __init__(self, desk: DeskContext, citizen: Ref, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Visitationsnotater: %1").replace("%1", citizen.name),
            self.tr(
                "Skriv, hvad der blev set på, og hvad I besluttede. Notatet ændrer ikke borgerens gruppe: det gør I selv."
                " Skriv ikke helbredsoplysninger her: alle i jobcentret kan læse notatet."
            ),
        )
        self._citizen = citizen
        self._service = desk.office.referrals
        self.nothing.setText(self.tr("Der er ingen notater endnu. Skriv det første herunder."))
        self.model.heads = (self.tr("Dag"), self.tr("Kriterier"), self.tr("Beslutning"), self.tr("Af"))
        self.widths(2, (1, 210))
        self.day = QLineEdit()
        self.criteria, self.decision = QPlainTextEdit(), QPlainTextEdit()
        for field, height in ((self.criteria, _LINES), (self.decision, _DECISION)):
            field.setTabChangesFocus(True)
            field.setFixedHeight(desk.look.px(height))
        self.put(self.tr("Dag"), self.day, "referral_day", 0, 0)
        self.put(
            self.tr("Kriterier: ét på hver linje, med kolon før det, der er at sige"),
            self.criteria,
            "referral_criteria",
            1,
            0,
            3,
        )
        self.put(self.tr("Beslutning"), self.decision, "referral_decision", 2, 0, 3)
        self.grid.setColumnStretch(2, 1)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """Every note, the latest first."""
        desk = self.desk
        found = self._service.list(desk.acting, str(self._citizen.id))
        return tuple(
            PreviewRow(
                cells=(
                    written_date(desk.language, each.day),
                    ", ".join(line.criterion for line in each.lines),
                    " ".join(each.decision.split()),
                    each.by,
                ),
                tip="\n".join([*written_lines(each.lines), each.decision]),
                about=each,
            )
            for each in reversed(found)
        )

    def same(self, one: ReferralNote, other: ReferralNote) -> bool:
        """Whether it is the same note."""
        return one.id == other.id

    def show_entry(self, entry: ReferralNote | None) -> None:
        """Show a note, or a new one of today with the criteria that are offered."""
        desk = self.desk
        self.fields_title.setText(self.tr("Nyt notat") if entry is None else self.tr("Det valgte notat"))
        self.day.setText(written_date(desk.language, entry.day if entry else desk.today()))
        if entry is None:
            offered = [desk.wording.words(row.name) for row in self._service.criteria(desk.today())]
            lines = [f"{name}: " for name in offered]
        else:
            lines = written_lines(entry.lines)
        self.criteria.setPlainText("\n".join(lines))
        self.decision.setPlainText(entry.decision if entry else "")

    def save(self, entry: ReferralNote | None) -> bool:
        """Keep a new note, or the change of the chosen one."""
        day = self._day()
        if day is None:
            return False
        service, acting, who = self._service, self.desk.acting, str(self._citizen.id)
        lines, decision = read_lines(self.criteria.toPlainText()), self.decision.toPlainText()
        if entry is None:
            return self._perform(
                self.tr("Visitationsnotat: %1"), lambda: service.add(acting, who, lines, decision, day)
            )
        wanted = replace(entry, day=day, lines=lines, decision=decision)
        return self._perform(
            self.tr("Ret visitationsnotat: %1"), lambda: service.change(acting, entry, wanted)
        )

    def take_away(self, entry: ReferralNote) -> bool:
        """Take the chosen note away."""
        return self._perform(
            self.tr("Fjern visitationsnotat: %1"), lambda: self._service.remove(self.desk.acting, entry)
        )

    def _day(self) -> date | None:
        try:
            day = read_date(self.day.text())
        except Unreadable:
            day = None
        if day is None:
            self.say(self.tr("Skriv datoen som 1-12-2026."))
        return day

    def _perform(self, label: str, do: Callable[[], ReferralChange]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label.replace("%1", self._citizen.name),
            do,
            lambda change: service.undo(acting, change),
            _touched,
        )


def written_lines(lines: Sequence[CriterionLine]) -> list[str]:
    """``Tid på ydelse: 4 år``, a line each."""
    return [f"{line.criterion}: {line.finding}" if line.finding else line.criterion for line in lines]


def read_lines(text: str) -> tuple[CriterionLine, ...]:
    """What is typed, a line each; one that was offered and has nothing after its colon was not looked at and is left out."""
    found = []
    for line in text.splitlines():
        criterion, colon, finding = line.strip().partition(":")
        if finding.strip() or (criterion and not colon):
            found.append(CriterionLine(criterion.strip(), finding.strip()))
    return tuple(found)


def _touched(change: ReferralChange) -> Touched:
    return touched_people([change.kept.citizen.id])

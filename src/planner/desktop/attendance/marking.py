"""Marking from any of the page's views; on a closed day it is asked why first, and before a session whether it is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject

from planner.desktop.attendance.ask_line import AskLine
from planner.desktop.attendance.mark_words import code_name
from planner.desktop.attendance.register_acts import MarkWish, RegisterActs
from planner.desktop.attendance.spots import Spot
from planner.desktop.shared.complaints import Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import AttendanceCode
from planner.domain.closing import Closing, ClosingState
from planner.domain.session import Slot
from planner.services.register_marking import early_presence


class Marking(QObject):
    """Says what is done, asks for a reason where one is needed, and goes on when it was done."""

    def __init__(self, desk: DeskContext, ask: AskLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.acts = RegisterActs(desk)
        self.ask = ask
        # What was said yes to while the window is open: not asked about again for the next row.
        self._early: set[tuple[str, datetime]] = set()

    def mark(self, spot: Spot, wish: MarkWish, then: Callable[[], object], correction: str = "") -> bool:
        """Mark a citizen and go on; says whether it was done at once."""
        name = code_name(self.desk.wording, wish.code)
        label = f"{name}: {spot.citizen.name}"
        return self.when_meant(
            spot.title,
            spot.slot,
            wish.code,
            lambda early: self.with_reason(
                spot.closing,
                f"{spot.citizen.name}: {self._standing(spot)} → {name}.",
                lambda why: self.acts.mark(label, spot, wish, why, early=early),
                then,
                correction,
            ),
        )

    def take_back(self, spot: Spot, then: Callable[[], object]) -> bool:
        """Take a mark back; says whether it was done at once."""
        label = self.tr("Tag tilbage: %1").replace("%1", spot.citizen.name)
        return self.with_reason(
            spot.closing, f"{label}.", lambda why: self.acts.take_back(label, spot, why), then
        )

    def fill(
        self,
        closing: Closing | None,
        sessions: Iterable[UUID],
        code: AttendanceCode,
        *,
        early: bool = False,
    ) -> bool:
        """Give everyone without a mark the same one; ``early`` when it was asked whether it is meant."""
        wanted = tuple(sessions)
        label = self.tr("Alle %1 (kun tomme)").replace("%1", self.desk.wording.words(code.name))
        return self.with_reason(
            closing,
            f"{label}.",
            lambda why: self.acts.fill_blanks(label, wanted, code, why, early=early),
            lambda: None,
        )

    def fill_planned(self, closing: Closing | None, sessions: Iterable[UUID]) -> bool:
        """Write what periods of absence propose."""
        wanted = tuple(sessions)
        label = self.tr("Udfyld planlagt fravær")
        return self.with_reason(
            closing, f"{label}.", lambda why: self.acts.fill_planned(label, wanted, why), lambda: None
        )

    def when_meant(self, title: str, slot: Slot, code: AttendanceCode, act: Callable[[bool], bool]) -> bool:
        """Do something; presence before the start only after a yes, asked once for the same title and start.

        ``act`` is told whether it is early. Says whether it was done at once.
        """
        early = early_presence(code, slot, self.desk.office.clock.now())
        key = (title, slot.start)
        if not early or key in self._early:
            return act(early)

        def meant() -> None:
            self._early.add(key)
            act(early)

        told = self.tr("Mødegangen begynder først kl. %1. Skriv %2 alligevel?")
        told = told.replace("%1", self.desk.wording.clock(slot.start)).replace("%2", code.code)
        self.ask.confirm(told, meant)
        return False

    def with_reason(
        self,
        closing: Closing | None,
        what: str,
        act: Callable[[str], bool],
        then: Callable[[], object],
        correction: str = "",
    ) -> bool:
        """Do something and go on; on closed days only with a reason. Says whether it was done at once."""

        def done(reason: str) -> bool:
            well = act(reason)
            if well:
                then()
            return well

        if correction or closing is None or not self.may_correct(closing):
            return done(correction)
        told = self.tr("%1 Dagen er afsluttet: skriv, hvorfor du retter.").replace("%1", what)
        self.ask.ask(told, self.tr("Ret"), done)
        return False

    def may_correct(self, closing: Closing) -> bool:
        """Whether a reason is all that is needed; what is refused anyway is not asked about."""
        acting = self.desk.acting
        if closing.state is ClosingState.APPROVED:
            return acting.sees_all_citizens
        return acting.sees_all_citizens or acting.owns(closing.organisation.id)

    def unknown(self, typed: str) -> None:
        """Say that a key means nothing here."""
        if typed.isalpha():
            told = self.tr("Ingen kode begynder med %1. Koderne står under listen.").replace("%1", typed)
        else:
            told = self.tr("Skriv først en kode; derefter minutter eller årsag.")
        self.desk.complaints.tell(told, tone=Tone.WARNING)

    def unreadable(self) -> None:
        """Say how it is written how long somebody was there."""
        self.desk.complaints.tell(
            self.tr("Skriv minutter til stede (85), timer og minutter (1:25) eller et klokkeslæt (9.35)."),
            tone=Tone.WARNING,
        )

    def _standing(self, spot: Spot) -> str:
        mark = spot.current
        if mark is None or mark.entry.code is None:
            return self.tr("tom")
        return code_name(self.desk.wording, mark.entry.code)

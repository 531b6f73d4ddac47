"""The fields of one mark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.desktop.attendance.mark_words import code_name
from planner.desktop.attendance.register_acts import MarkWish, Papers
from planner.desktop.attendance.spots import Spot
from planner.desktop.attendance.typed_presence import Presence, read_clock, read_presence
from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.people.sections_layout import labelled
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.attendance import Entry
from planner.domain.catalogue import AttendanceCode, Attended, Reason
from planner.domain.clock import elapsed_minutes

_SEEN = (None, True, False)
_PRESENCE_WIDTH, _DATE_WIDTH = 62, 94


class Wrong(Unreadable):
    """A field that cannot be understood, and a sentence that says how it is written."""

    def __init__(self, field: QWidget, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.sentence = sentence


class DetailFields(QWidget):
    """Code, times, reason and documentation; a reason is chosen from the list where the code takes no free words."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._codes: tuple[AttendanceCode, ...] = ()
        self._spot: Spot | None = None
        self._filled = Entry(code=None)
        look = desk.look
        self.code = ChoiceBox(look)
        self.came, self.left, self.minutes = QLineEdit(), QLineEdit(), QLineEdit()
        self.reason = ChoiceBox(look)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.seen = ChoiceBox(look)
        self.seen.addItems([self.tr("ikke spurgt"), self.tr("set"), self.tr("ikke set")])
        self.seen_on, self.correction, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.save_button = QPushButton(self.tr("Gem (Enter)"))
        self.save_button.setProperty("role", "primary")
        self.close_button = QPushButton(self.tr("Luk (Esc)"))
        self._arrange()
        self.code.activated.connect(lambda _: self._code_chosen())
        self.seen.activated.connect(lambda _: self._seen_chosen())
        for line in (self.came, self.left):
            line.textEdited.connect(lambda _: self._times_edited())
        self.minutes.textEdited.connect(lambda _: self._minutes_edited())

    def _arrange(self) -> None:
        px = self._desk.look.px
        for line, width in (
            *((line, _PRESENCE_WIDTH) for line in (self.came, self.left, self.minutes)),
            (self.seen_on, _DATE_WIDTH),
        ):
            line.setFixedWidth(px(width))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(px(8))
        first.addWidget(labelled(self.tr("Kode"), self.code, "detailCode"), 5)
        first.addWidget(labelled(self.tr("Kommet"), self.came, "detailCame"))
        first.addWidget(labelled(self.tr("Gået"), self.left, "detailLeft"))
        first.addWidget(labelled(self.tr("Minutter"), self.minutes, "detailMinutes"))
        first.addWidget(labelled(self.tr("Årsag"), self.reason, "detailReason"), 5)
        first.addWidget(labelled(self.tr("Dokumentation"), self.seen, "detailSeen"), 4)
        first.addWidget(labelled(self.tr("Set den"), self.seen_on, "detailSeenOn"))
        self.why = labelled(self.tr("Grund til at rette efter afslutning"), self.correction, "detailWhy")
        second.addWidget(self.why, 3)
        note = self.tr("Notat om mødegangen til kolleger (udskrives aldrig)")
        second.addWidget(labelled(note, self.note, "detailNote"), 4)
        bottom = Qt.AlignmentFlag.AlignBottom
        second.addWidget(self.save_button, 0, bottom)
        second.addWidget(self.close_button, 0, bottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(first)
        column.addLayout(second)

    def use(self, codes: tuple[AttendanceCode, ...], reasons: tuple[Reason, ...]) -> None:
        """The codes and reasons to choose from."""
        wording = self._desk.wording
        self._codes = codes
        self.code.clear()
        self.code.addItems([f"{code.code}  {code_name(wording, code)}" for code in codes])
        self.reason.clear()
        self.reason.addItems(["", *(wording.words(reason.name) for reason in reasons)])

    def fill(self, spot: Spot, note: str) -> None:
        """Show a mark, or what is proposed where there is none."""
        self._spot = spot
        entry = spot.current.entry if spot.current else Entry(code=spot.proposed)
        self._filled = entry
        clock = self._desk.wording.clock
        self.code.setCurrentIndex(self._codes.index(entry.code) if entry.code in self._codes else -1)
        self._code_chosen()
        self.came.setText(clock(entry.came) if entry.came else "")
        self.left.setText(clock(entry.left) if entry.left else "")
        self.minutes.setText(str(entry.minutes) if entry.code and self.minutes.isEnabled() else "")
        self._set_reason(entry.reason)
        self.seen.setCurrentIndex(_SEEN.index(entry.documentation_seen))
        self.seen_on.setText(written_date(self._desk.language, entry.documentation_on))
        self.seen_on.setEnabled(bool(entry.documentation_seen))
        self.correction.clear()
        self.why.setVisible(spot.closing is not None)
        self.note.setText(note)
        self.show_wrong(None)

    def take_focus(self, *, reason: bool) -> None:
        """Give the first field the keyboard, or the reason."""
        (self.reason if reason else self.code).setFocus(Qt.FocusReason.ShortcutFocusReason)
        edit = self.reason.lineEdit()
        if reason and edit is not None:
            edit.selectAll()

    @property
    def chosen(self) -> AttendanceCode | None:
        """The code in its field."""
        at = self.code.currentIndex()
        return self._codes[at] if 0 <= at < len(self._codes) else None

    def wish(self, spot: Spot) -> MarkWish | None:
        """What stands in the fields; None when that is what the register says.

        Raises:
            Unreadable: A field cannot be understood; a :class:`Wrong` says which and how it is written.
        """
        code = self.chosen
        if code is None:
            if not self.reason.currentText().strip():
                return None
            raise Wrong(self.code, self.tr("Vælg først en kode."))
        seen = _SEEN[self.seen.currentIndex()]
        papers = Papers(seen, read_date(self.seen_on.text()) if seen else None)
        wish = MarkWish(code, self._presence(spot, code), self.reason.currentText().strip(), papers)
        return None if spot.current is not None and _says(spot.current.entry, wish) else wish

    def show_wrong(self, field: QWidget | None) -> None:
        """Mark a field as one that was not understood, and the others as right."""
        for line in (self.came, self.left, self.minutes, self.seen_on, self.correction):
            line.setProperty("wrong", line is field)
            line.style().unpolish(line)
            line.style().polish(line)
        if field is not None:
            field.setFocus()

    def _presence(self, spot: Spot, code: AttendanceCode) -> Presence | None:
        if code.attended is not Attended.PART:
            return None
        times = [(line, line.text().strip()) for line in (self.came, self.left)]
        if any(text for _, text in times):
            for line, text in times:
                if text and read_clock(text, spot.slot) is None:
                    raise Wrong(line, self.tr("Skriv klokkeslættet som 9.35."))
            came, left = (read_clock(text, spot.slot) if text else None for _, text in times)
            return Presence(came=came or spot.slot.start, left=left or spot.slot.end)
        found = read_presence(self.minutes.text(), spot.slot)
        if found is None:
            raise Wrong(self.minutes, self.tr("Skriv minutter til stede, eller hvornår borgeren kom og gik."))
        return found

    def _code_chosen(self) -> None:
        code = self.chosen
        partly = code is not None and code.attended is Attended.PART
        for line in (self.came, self.left, self.minutes):
            line.setEnabled(partly)
            if not partly:
                line.clear()
        free = code is None or code.text_allowed
        if free != self.reason.isEditable():
            text = self.reason.currentText()
            self.reason.setEditable(free)
            # Words that were free do not come along to a code that takes none.
            self._set_reason(text if free or self.reason.findText(text) >= 0 else "")

    def _set_reason(self, text: str) -> None:
        if self.reason.isEditable():
            self.reason.setEditText(text)
        else:
            if self.reason.findText(text) < 0:
                self.reason.addItem(text)  # said in the other language, or before the list was changed
            self.reason.setCurrentIndex(self.reason.findText(text))

    def _seen_chosen(self) -> None:
        seen = bool(_SEEN[self.seen.currentIndex()])
        self.seen_on.setEnabled(seen)
        self.seen_on.setText(written_date(self._desk.language, self._desk.today()) if seen else "")

    def _times_edited(self) -> None:
        if self._spot is None:
            return
        slot = self._spot.slot
        came = read_clock(self.came.text(), slot) or slot.start
        left = read_clock(self.left.text(), slot) or slot.end
        self.minutes.setText(str(elapsed_minutes(came, left)) if came < left else "")

    def _minutes_edited(self) -> None:
        self.came.clear()
        self.left.clear()


def _says(entry: Entry, wish: MarkWish) -> bool:
    """Whether a mark says just that."""
    papers = Papers(entry.documentation_seen, entry.documentation_on)
    if (entry.code, entry.reason, papers) != (wish.code, wish.reason, wish.papers):
        return False
    if wish.presence is None:
        return True
    if wish.presence.came is not None or wish.presence.left is not None:
        return (entry.came, entry.left) == (wish.presence.came, wish.presence.left)
    return entry.came is None and entry.minutes == wish.presence.minutes

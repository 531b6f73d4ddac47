"""The fields of an attendance code, and what they say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLineEdit, QSpinBox

from planner.desktop.people.tick_box import TickBox
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.shared.look import Look
from planner.domain.catalogue import AttendanceCode, Attended, Words
from planner.layout.palette import KIND_COUNT

LONGEST_THRESHOLD = 240
_LAWFUL: dict[str, bool | None] = {"neither": None, "lawful": True, "unlawful": False}


def attended_name(attended: Attended) -> str:
    """How much of the time somebody was there."""
    return {
        Attended.FULL: QCoreApplication.translate("CodeFields", "hele tiden"),
        Attended.PART: QCoreApplication.translate("CodeFields", "en del"),
        Attended.NONE: QCoreApplication.translate("CodeFields", "ikke"),
    }[attended]


def lawful_name(lawful: bool | None) -> str:  # three answers to one question
    """Whether what is missed is lawful."""
    if lawful is None:
        return QCoreApplication.translate("CodeFields", "hverken")
    if lawful:
        return QCoreApplication.translate("CodeFields", "lovligt")
    return QCoreApplication.translate("CodeFields", "ulovligt")


class CodeFields:
    """Shows a code in fields and reads it back."""

    def __init__(self, look: Look) -> None:
        self.symbol = QLineEdit()
        self.symbol.setMaxLength(2)
        self.danish, self.english = QLineEdit(), QLineEdit()
        self.attended = ChoiceField()
        for attended in Attended:
            self.attended.addItem(attended_name(attended), attended.value)
        self.lawful = ChoiceField()
        for key, lawful in _LAWFUL.items():
            self.lawful.addItem(lawful_name(lawful), key)
        self.colour = ChoiceField()
        self.colour.addItem(QCoreApplication.translate("CodeFields", "efter betydningen"), None)
        for number in range(KIND_COUNT):
            self.colour.addItem(_swatch(look, number), str(number + 1), number)
        self.threshold = QSpinBox()
        self.threshold.setRange(0, LONGEST_THRESHOLD)
        self.threshold.setSuffix(QCoreApplication.translate("CodeFields", " min"))
        self.counts = TickBox(look, QCoreApplication.translate("CodeFields", "Tæller med i fremmødet"))
        self.ahead = TickBox(look, QCoreApplication.translate("CodeFields", "Kan sættes på forhånd"))
        self.late = TickBox(look, QCoreApplication.translate("CodeFields", "Siger, at borgeren kom for sent"))
        self.text = TickBox(look, QCoreApplication.translate("CodeFields", "Fri tekst er tilladt"))
        for box, name in (
            (self.counts, "code_counts"),
            (self.ahead, "code_ahead"),
            (self.late, "code_late"),
            (self.text, "code_text"),
        ):
            box.setObjectName(name)

    def show(self, row: AttendanceCode | None) -> None:
        """Show a row, or what a new code most often is: an absence that counts."""
        self.symbol.setText(row.code if row else "")
        self.danish.setText(row.name.da if row else "")
        self.english.setText(row.name.en if row else "")
        attended = row.attended if row else Attended.NONE
        self.attended.setCurrentIndex(self.attended.findData(attended.value))
        lawful = row.lawful if row else True
        self.lawful.setCurrentIndex(list(_LAWFUL.values()).index(lawful))
        self.colour.setCurrentIndex(0 if row is None or row.colour is None else row.colour % KIND_COUNT + 1)
        self.threshold.setValue(row.threshold_minutes if row else 0)
        self.counts.setChecked(row.in_denominator if row else True)
        self.ahead.setChecked(row.ahead if row else False)
        self.late.setChecked(row.late if row else False)
        self.text.setChecked(row.text_allowed if row else True)

    @property
    def name(self) -> Words:
        """The name in both languages; in Danish where no other is written."""
        danish = self.danish.text().strip()
        return Words(danish, self.english.text().strip() or danish)

    def meaning(self) -> dict[str, object]:
        """Everything else of a code, by the names of its fields."""
        return {
            "attended": Attended(str(self.attended.currentData())),
            "lawful": _LAWFUL[str(self.lawful.currentData())],
            "in_denominator": self.counts.isChecked(),
            "threshold_minutes": self.threshold.value(),
            "ahead": self.ahead.isChecked(),
            "late": self.late.isChecked(),
            "text_allowed": self.text.isChecked(),
            "colour": self.colour.currentData(),
        }


def _swatch(look: Look, number: int) -> QPixmap:
    """A colour of the palette, with its number beside it in the box."""
    made = QPixmap(look.px(14), look.px(14))
    made.fill(QColor(look.kind(number).bar))
    return made

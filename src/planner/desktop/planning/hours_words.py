"""Hours, absences and competences in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from planner.desktop.people.citizen_places import span_text
from planner.domain.availability import (
    ABSENT_SUBJECTS,
    OF_SUBJECTS,
    Absence,
    Availability,
    Competence,
    HoursSort,
)
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.wording import Wording, forms


class HoursWords(QObject):
    """One line for each entry, and what can be added of whom."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def sorts(self, sort: SubjectType) -> list[tuple[str, object]]:
        """What can be kept of a sort of subject: the word, and which it is."""
        found: list[tuple[str, object]] = [
            (self.hours(each, sort), each) for each in HoursSort if sort in OF_SUBJECTS[each]
        ]
        if sort in ABSENT_SUBJECTS:
            away = self.tr("Fravær") if sort is SubjectType.STAFF else self.tr("Lukket")
            found.append((away, Absence.__name__))
        if sort is SubjectType.STAFF:
            found.append((self.tr("Kompetence"), Competence.__name__))
        return found

    def weekdays(self) -> tuple[str, ...]:
        """Monday to Sunday."""
        return tuple(forms.weekday(self._wording.language, day) for day in IsoWeek(2026, 1).days)

    def hours(self, sort: HoursSort, of: SubjectType) -> str:
        """``Arbejdstid``, ``Åbningstid``, ``Pause``, ``Holdes fri``."""
        match sort:
            case HoursSort.OPEN:
                return self.tr("Arbejdstid") if of is SubjectType.STAFF else self.tr("Åbningstid")
            case HoursSort.PAUSE:
                return self.tr("Pause")
            case HoursSort.KEPT_FREE:
                return self.tr("Holdes fri (behandling, børn)")

    def entry(self, entry: Availability) -> str:
        """``Arbejdstid, mandag 08.00–16.00, fra 01-01-2026``."""
        language = self._wording.language
        if isinstance(entry, Competence):
            competence = self.tr("Kompetence")
            return f"{competence}: {entry.name}, {span_text(language, entry.since, entry.until)}"
        if isinstance(entry, Absence):
            when = f"{self._wording.text(entry.start)} – {self._wording.text(entry.end)}"
            return ", ".join(part for part in (self.tr("Fravær"), when, entry.note) if part)
        name = self.hours(entry.sort, entry.subject.type)
        times = f"{self.weekdays()[entry.weekday]} {forms.times(language, entry.start, entry.end)}"
        when = span_text(language, entry.since, entry.until)
        return ", ".join(part for part in (name, times, when, entry.note) if part)

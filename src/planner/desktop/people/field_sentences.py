"""What is said beside a field whose value could not be kept."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QCoreApplication

from planner.desktop.people.descriptions import Field, FieldKind
from planner.domain.refusals import PlannerError

# Which field a refusal is about, where the refusal does not name it.
_FIELDS = {
    "name-empty": "name",
    "not-an-email": "email",
    "not-a-phone": "phone",
    "not-a-language": "language",
    "reference-shape": "reference",
    "reference-taken": "reference",
    "unknown-programme": "programme",
    "until-before-since": "until",
}
# Where the rule's name for a field is not the record's.
_NAMES = {"minutes": "weekly_minutes"}


def field_at_fault(error: PlannerError, fields: Container[str], otherwise: str) -> str:
    """The field that a refusal is about; the one that was left when it names none."""
    told = str(error.params.get("field", ""))
    for name in (_FIELDS.get(error.code, ""), _NAMES.get(told, told)):
        if name and name in fields:
            return name
    return otherwise


def unreadable(field: Field) -> str:
    """How a field is written."""
    match field.kind:
        case FieldKind.DATE:
            return QCoreApplication.translate("FieldSentences", "Skriv en dato som 1-12-2026.")
        case FieldKind.HOURS:
            return QCoreApplication.translate("FieldSentences", "Skriv timer og minutter som 15:00.")
        case FieldKind.NUMBER:
            return QCoreApplication.translate("FieldSentences", "Skriv et helt tal.")
        case _:
            return QCoreApplication.translate(
                "FieldSentences", "Ingen eller flere hedder det: vælg fra listen."
            )

"""What the inspector's boxes offer for a session."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.week.choices import Choices
from planner.domain.catalogue import Sensitivity
from planner.domain.session import Place, PlaceType, Session
from planner.services.text_rules import LINE


class Boxes(Protocol):
    """The boxes of the form."""

    kind_box: QComboBox
    place_box: QComboBox
    sensitivity_box: QComboBox
    owner_box: QComboBox


def fill_boxes(form: Boxes, session: Session, choices: Choices, desk: DeskContext) -> None:
    """Offer what is possible and choose what the session has."""
    _kinds(form.kind_box, session, choices, desk)
    _places(form.place_box, session, choices)
    _sensitivities(form.sensitivity_box, session)
    _owners(form.owner_box, session, choices)


def whole_sentence(session: Session) -> str:
    """That a change is for the whole cohort, when it is."""
    if session.cohort is None:
        return ""
    words = QCoreApplication.translate("Inspector", "Gælder hele %1").replace("%1", session.cohort.name)
    return f" · {words}"


def place_typed(box: QComboBox) -> Place | None:
    """The chosen room or workplace, or what was typed as a place of its own; None when it is empty."""
    text = box.currentText().strip()
    row = box.findText(text)
    found = box.itemData(row) if row >= 0 else None
    if isinstance(found, Place):
        return found
    return Place(PlaceType.TEXT, text[:LINE]) if text else None


def _kinds(box: QComboBox, session: Session, choices: Choices, desk: DeskContext) -> None:
    kinds = choices.kinds(session.day)
    box.clear()
    shown = kinds if any(kind.id == session.kind.id for kind in kinds) else (session.kind, *kinds)
    for kind in shown:
        colour = desk.look.kind(kind.colour).ink
        box.addItem(desk.look.icon(kind.pictogram, colour), desk.wording.words(kind.name), kind)
        if kind.id == session.kind.id:
            box.setCurrentIndex(box.count() - 1)


def _places(box: QComboBox, session: Session, choices: Choices) -> None:
    places = choices.places
    if box.property("places") != id(places):
        box.clear()
        box.addItem("", None)
        for place in places:
            box.addItem(place.name, place)
        box.setProperty("places", id(places))
    box.setEditText(session.place.name if session.place else "")
    edit = box.lineEdit()
    if edit is not None:
        edit.setPlaceholderText(QCoreApplication.translate("Inspector", "Vælg eller skriv et sted"))
        edit.setCursorPosition(0)
    box.setToolTip(session.place.address if session.place else "")


def _sensitivities(box: QComboBox, session: Session) -> None:
    words = {
        Sensitivity.NORMAL: QCoreApplication.translate("Inspector", "Alle, der har med planen at gøre"),
        Sensitivity.CONFIDENTIAL: QCoreApplication.translate(
            "Inspector", "Fortrolig: borger, mentor og ejer"
        ),
        Sensitivity.HEALTH: QCoreApplication.translate("Inspector", "Helbred: borger, mentor og ejer"),
    }
    box.clear()
    for sensitivity, text in words.items():
        # Never less than its kind asks for.
        if session.kind.default_sensitivity.at_least(sensitivity) is sensitivity:
            box.addItem(text, sensitivity.value)
            if sensitivity is session.sensitivity:
                box.setCurrentIndex(box.count() - 1)


def _owners(box: QComboBox, session: Session, choices: Choices) -> None:
    box.clear()
    for organisation in choices.organisations:
        box.addItem(organisation.name, organisation)
        if organisation.id == session.owner.id:
            box.setCurrentIndex(box.count() - 1)
    if box.currentIndex() < 0 or box.currentText() != session.owner.name:
        box.insertItem(0, session.owner.name, None)
        box.setCurrentIndex(0)
    if session.cohort is not None:
        box.setEnabled(False)

"""The plain pages of places: workplaces, rooms, and citizens' placements."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication

from planner.desktop.people.descriptions import Column, Field, FieldKind, PlainSort
from planner.desktop.people.matches import Matches
from planner.desktop.people.placement_rule import PlacementRule
from planner.desktop.people.sorts_of_people import reference_field
from planner.desktop.people.typed_values import written_date, written_hours
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Citizen, Placement, Room, Workplace
from planner.services.placement_words import labels_sentence


def workplaces(desk: DeskContext) -> PlainSort:
    """Arbejdspladser."""
    left: dict[UUID, int | None] = {}

    def look_up() -> None:
        left.clear()
        if desk.acting.sees_all_citizens:
            found = desk.office.placements.capacity(desk.acting, desk.today())
            left.update({each.workplace.id: each.open for each in found})

    return PlainSort(
        key="workplaces",
        sort=Workplace,
        title=QCoreApplication.translate("PlainSorts", "Arbejdspladser"),
        one=QCoreApplication.translate("PlainSorts", "arbejdsplads"),
        new=QCoreApplication.translate("PlainSorts", "Ny arbejdsplads"),
        empty=QCoreApplication.translate(
            "PlainSorts", "Her er ingen arbejdspladser endnu. Opret den første."
        ),
        columns=(
            Column(title=QCoreApplication.translate("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Reference"),
                text=lambda one: one.reference,
                width=96,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Kontakt"),
                text=lambda one: one.contact,
                width=170,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Pladser"),
                text=lambda one: "" if one.places is None else str(one.places),
                width=72,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Ledige i dag"),
                text=lambda one: "" if (found := left.get(one.id)) is None else str(found),
                width=96,
            ),
        ),
        fields=(
            Field(name="name", label=QCoreApplication.translate("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="trade",
                label=QCoreApplication.translate("PlainSorts", "Branche eller branchekode"),
                half=True,
            ),
            Field(
                name="places",
                label=QCoreApplication.translate("PlainSorts", "Pladser"),
                kind=FieldKind.NUMBER,
                half=True,
            ),
            Field(
                name="weekly_minutes",
                label=QCoreApplication.translate("PlainSorts", "Tilbyder timer om ugen"),
                kind=FieldKind.HOURS,
                hint="15:00",
                half=True,
            ),
            Field(
                name="tasks",
                label=QCoreApplication.translate("PlainSorts", "Opgaver, én på hver linje"),
                kind=FieldKind.TEXT,
                warn=_labels(desk),
            ),
            Field(name="address", label=QCoreApplication.translate("PlainSorts", "Adresse")),
            Field(name="contact", label=QCoreApplication.translate("PlainSorts", "Kontaktperson"), half=True),
            Field(name="phone", label=QCoreApplication.translate("PlainSorts", "Telefon"), half=True),
        ),
        make=lambda values: Workplace(id=uuid4(), **values),
        narrow=(
            QCoreApplication.translate("PlainSorts", "Kun ledige pladser"),
            lambda one: bool(left.get(one.id)),
        ),
        prepare=look_up,
        sections=(Matches,) if desk.acting.sees_all_citizens else (),
    )


def rooms(desk: DeskContext) -> PlainSort:
    """Lokaler."""
    return PlainSort(
        key="rooms",
        sort=Room,
        title=QCoreApplication.translate("PlainSorts", "Lokaler"),
        one=QCoreApplication.translate("PlainSorts", "lokale"),
        new=QCoreApplication.translate("PlainSorts", "Nyt lokale"),
        empty=QCoreApplication.translate("PlainSorts", "Her er ingen lokaler endnu. Opret det første."),
        columns=(
            Column(title=QCoreApplication.translate("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Reference"),
                text=lambda one: one.reference,
                width=96,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Bygning"),
                text=lambda one: one.site,
                width=200,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Pladser"),
                text=lambda one: "" if one.capacity is None else str(one.capacity),
                width=80,
            ),
        ),
        fields=(
            Field(name="name", label=QCoreApplication.translate("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="capacity",
                label=QCoreApplication.translate("PlainSorts", "Pladser"),
                kind=FieldKind.NUMBER,
                half=True,
            ),
            Field(name="site", label=QCoreApplication.translate("PlainSorts", "Bygning")),
        ),
        make=lambda values: Room(id=uuid4(), **values),
    )


def placements(desk: DeskContext) -> PlainSort:
    """Placeringer."""
    language = desk.language
    hint = QCoreApplication.translate("PlainSorts", "dag-måned-år")
    kinds: dict[str | None, str] = {None: QCoreApplication.translate("PlainSorts", "ikke valgt")}
    kinds |= {row.code: desk.wording.words(row.name) for row in desk.office.placements.types(desk.today())}
    return PlainSort(
        key="placements",
        sort=Placement,
        title=QCoreApplication.translate("PlainSorts", "Placeringer"),
        one=QCoreApplication.translate("PlainSorts", "placering"),
        new=QCoreApplication.translate("PlainSorts", "Ny placering"),
        empty=QCoreApplication.translate("PlainSorts", "Her er ingen placeringer endnu. Opret den første."),
        columns=(
            Column(
                title=QCoreApplication.translate("PlainSorts", "Borger"), text=lambda one: one.citizen.name
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Arbejdsplads"),
                text=lambda one: one.workplace.name,
                width=140,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Slags"),
                text=lambda one: kinds.get(one.type, "") if one.type else "",
                width=136,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Timer"),
                text=lambda one: written_hours(one.weekly_minutes),
                width=64,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Fra"),
                text=lambda one: written_date(language, one.since),
                width=92,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Til"),
                text=lambda one: written_date(language, one.until),
                width=92,
            ),
        ),
        fields=(
            Field(
                name="citizen",
                label=QCoreApplication.translate("PlainSorts", "Borger"),
                kind=FieldKind.RECORD,
                sort=Citizen,
                hint=QCoreApplication.translate("PlainSorts", "Navn eller reference"),
                required=True,
            ),
            Field(
                name="workplace",
                label=QCoreApplication.translate("PlainSorts", "Arbejdsplads"),
                kind=FieldKind.RECORD,
                sort=Workplace,
                hint=QCoreApplication.translate("PlainSorts", "Navn eller reference"),
                required=True,
            ),
            Field(
                name="weekly_minutes",
                label=QCoreApplication.translate("PlainSorts", "Timer om ugen"),
                kind=FieldKind.HOURS,
                hint="15:00",
                required=True,
                half=True,
            ),
            reference_field(),
            Field(
                name="since",
                label=QCoreApplication.translate("PlainSorts", "Fra"),
                kind=FieldKind.DATE,
                hint=hint,
                required=True,
                half=True,
            ),
            Field(
                name="until",
                label=QCoreApplication.translate("PlainSorts", "Til og med"),
                kind=FieldKind.DATE,
                hint=QCoreApplication.translate("PlainSorts", "tom: uden slutdato"),
                half=True,
            ),
            Field(
                name="type",
                label=QCoreApplication.translate("PlainSorts", "Slags"),
                kind=FieldKind.CHOICE,
                choices=tuple(kinds.items()),
            ),
            Field(
                name="tasks",
                label=QCoreApplication.translate("PlainSorts", "Opgaver, én på hver linje"),
                hint=QCoreApplication.translate("PlainSorts", "Står på virksomhedens ark"),
                kind=FieldKind.TEXT,
                warn=_labels(desk),
            ),
        ),
        blank={"since": desk.today()},
        make=lambda values: Placement(id=uuid4(), name=values["workplace"].name, **values),
        sections=(PlacementRule,),
    )


def _labels(desk: DeskContext) -> Callable[[str], str]:
    """What a text for a workplace is warned about."""
    return lambda text: labels_sentence(desk.office.placements.labelling(text), desk.wording)

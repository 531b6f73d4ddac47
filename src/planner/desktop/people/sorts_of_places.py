"""The plain pages of places: workplaces, rooms, and citizens' placements."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from planner.desktop.people.descriptions import Column, Field, FieldKind, PlainSort
from planner.desktop.people.sorts_of_people import reference_field
from planner.desktop.people.typed_values import written_date, written_hours
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Citizen, Placement, Room, Workplace


def workplaces(desk: DeskContext) -> PlainSort:
    """Arbejdspladser."""
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
                width=80,
            ),
        ),
        fields=(
            Field(name="name", label=QCoreApplication.translate("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="places",
                label=QCoreApplication.translate("PlainSorts", "Pladser"),
                kind=FieldKind.NUMBER,
                half=True,
            ),
            Field(name="address", label=QCoreApplication.translate("PlainSorts", "Adresse")),
            Field(name="contact", label=QCoreApplication.translate("PlainSorts", "Kontaktperson"), half=True),
            Field(name="phone", label=QCoreApplication.translate("PlainSorts", "Telefon"), half=True),
        ),
        make=lambda values: Workplace(id=uuid4(), **values),
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
                width=190,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Timer om ugen"),
                text=lambda one: written_hours(one.weekly_minutes),
                width=120,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Fra"),
                text=lambda one: written_date(language, one.since),
                width=100,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Til"),
                text=lambda one: written_date(language, one.until),
                width=100,
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
        ),
        blank={"since": desk.today()},
        make=lambda values: Placement(id=uuid4(), name=values["workplace"].name, **values),
    )

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
    say = QCoreApplication.translate
    return PlainSort(
        key="workplaces",
        sort=Workplace,
        title=say("PlainSorts", "Arbejdspladser"),
        one=say("PlainSorts", "arbejdsplads"),
        new=say("PlainSorts", "Ny arbejdsplads"),
        empty=say("PlainSorts", "Her er ingen arbejdspladser endnu. Opret den første."),
        columns=(
            Column(title=say("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(title=say("PlainSorts", "Reference"), text=lambda one: one.reference, width=96),
            Column(title=say("PlainSorts", "Kontakt"), text=lambda one: one.contact, width=170),
            Column(
                title=say("PlainSorts", "Pladser"),
                text=lambda one: "" if one.places is None else str(one.places),
                width=80,
            ),
        ),
        fields=(
            Field(name="name", label=say("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="places",
                label=say("PlainSorts", "Pladser"),
                kind=FieldKind.NUMBER,
                half=True,
            ),
            Field(name="address", label=say("PlainSorts", "Adresse")),
            Field(name="contact", label=say("PlainSorts", "Kontaktperson"), half=True),
            Field(name="phone", label=say("PlainSorts", "Telefon"), half=True),
        ),
        make=lambda values: Workplace(id=uuid4(), **values),
    )


def rooms(desk: DeskContext) -> PlainSort:
    """Lokaler."""
    say = QCoreApplication.translate
    return PlainSort(
        key="rooms",
        sort=Room,
        title=say("PlainSorts", "Lokaler"),
        one=say("PlainSorts", "lokale"),
        new=say("PlainSorts", "Nyt lokale"),
        empty=say("PlainSorts", "Her er ingen lokaler endnu. Opret det første."),
        columns=(
            Column(title=say("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(title=say("PlainSorts", "Reference"), text=lambda one: one.reference, width=96),
            Column(title=say("PlainSorts", "Bygning"), text=lambda one: one.site, width=200),
            Column(
                title=say("PlainSorts", "Pladser"),
                text=lambda one: "" if one.capacity is None else str(one.capacity),
                width=80,
            ),
        ),
        fields=(
            Field(name="name", label=say("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="capacity",
                label=say("PlainSorts", "Pladser"),
                kind=FieldKind.NUMBER,
                half=True,
            ),
            Field(name="site", label=say("PlainSorts", "Bygning")),
        ),
        make=lambda values: Room(id=uuid4(), **values),
    )


def placements(desk: DeskContext) -> PlainSort:
    """Placeringer."""
    say = QCoreApplication.translate
    language = desk.language
    hint = say("PlainSorts", "dag-måned-år")
    return PlainSort(
        key="placements",
        sort=Placement,
        title=say("PlainSorts", "Placeringer"),
        one=say("PlainSorts", "placering"),
        new=say("PlainSorts", "Ny placering"),
        empty=say("PlainSorts", "Her er ingen placeringer endnu. Opret den første."),
        columns=(
            Column(title=say("PlainSorts", "Borger"), text=lambda one: one.citizen.name),
            Column(title=say("PlainSorts", "Arbejdsplads"), text=lambda one: one.workplace.name, width=190),
            Column(
                title=say("PlainSorts", "Timer om ugen"),
                text=lambda one: written_hours(one.weekly_minutes),
                width=120,
            ),
            Column(
                title=say("PlainSorts", "Fra"),
                text=lambda one: written_date(language, one.since),
                width=100,
            ),
            Column(
                title=say("PlainSorts", "Til"),
                text=lambda one: written_date(language, one.until),
                width=100,
            ),
        ),
        fields=(
            Field(
                name="citizen",
                label=say("PlainSorts", "Borger"),
                kind=FieldKind.RECORD,
                sort=Citizen,
                hint=say("PlainSorts", "Navn eller reference"),
                required=True,
            ),
            Field(
                name="workplace",
                label=say("PlainSorts", "Arbejdsplads"),
                kind=FieldKind.RECORD,
                sort=Workplace,
                hint=say("PlainSorts", "Navn eller reference"),
                required=True,
            ),
            Field(
                name="weekly_minutes",
                label=say("PlainSorts", "Timer om ugen"),
                kind=FieldKind.HOURS,
                hint="15:00",
                required=True,
                half=True,
            ),
            reference_field(),
            Field(
                name="since",
                label=say("PlainSorts", "Fra"),
                kind=FieldKind.DATE,
                hint=hint,
                required=True,
                half=True,
            ),
            Field(
                name="until",
                label=say("PlainSorts", "Til og med"),
                kind=FieldKind.DATE,
                hint=say("PlainSorts", "tom: uden slutdato"),
                half=True,
            ),
        ),
        blank={"since": desk.today()},
        make=lambda values: Placement(id=uuid4(), name=values["workplace"].name, **values),
    )

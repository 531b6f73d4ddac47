"""The plain pages of people: citizens, cohorts and staff."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from planner.desktop.people.citizen_places import CitizenPlaces
from planner.desktop.people.citizen_ties import CitizenTies
from planner.desktop.people.cohort_members import CohortMembers
from planner.desktop.people.descriptions import Column, Field, FieldKind, PlainSort
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Citizen, Cohort, Organisation, OrganisationType, Ref, Staff


def reference_field() -> Field:
    """Every sort's reference."""
    return Field(
        name="reference",
        label=QCoreApplication.translate("PlainSorts", "Reference"),
        hint=QCoreApplication.translate("PlainSorts", "gives af sig selv"),
        half=True,
    )


def own_organisation(desk: DeskContext) -> Ref | None:
    """The organisation that a new record most likely belongs to: one's own, else the first jobcentre."""
    if desk.acting.organisation is not None:
        return desk.acting.organisation
    found = desk.office.people.list(desk.acting, Organisation)
    centres = [one.ref for one in found if one.type is OrganisationType.JOBCENTRE]
    return next(iter(centres), None)


def citizens(desk: DeskContext) -> PlainSort:
    """Borgere."""
    say = QCoreApplication.translate
    groups = {row.code: row for row in desk.office.catalogue.groups(desk.today())}

    def group(one: Citizen) -> str:
        row = groups.get(one.group) if one.group else None
        return desk.wording.words(row.name) if row else ""

    return PlainSort(
        key="citizens",
        sort=Citizen,
        title=say("PlainSorts", "Borgere"),
        one=say("PlainSorts", "borger"),
        new=say("PlainSorts", "Ny borger"),
        empty=say("PlainSorts", "Her er ingen borgere endnu. Opret den første, eller vis alle."),
        columns=(
            Column(title=say("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(title=say("PlainSorts", "Reference"), text=lambda one: one.reference, width=96),
            Column(title=say("PlainSorts", "Gruppe"), text=group, width=190),
            Column(
                title=say("PlainSorts", "Mentor"),
                text=lambda one: one.mentor.name if one.mentor else "",
                width=150,
            ),
        ),
        fields=(
            Field(name="name", label=say("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(name="phone", label=say("PlainSorts", "Telefon"), half=True),
            Field(name="email", label=say("PlainSorts", "E-mail")),
            Field(
                name="language",
                label=say("PlainSorts", "Sprog på ugeplanen"),
                kind=FieldKind.CHOICE,
                choices=(("da", say("PlainSorts", "Dansk")), ("en", say("PlainSorts", "Engelsk"))),
                half=True,
            ),
            Field(
                name="exempt",
                label=say("PlainSorts", "Fritaget for Digital Post"),
                kind=FieldKind.CHECK,
                half=True,
            ),
            Field(
                name="husk",
                label=say("PlainSorts", "Husk"),
                kind=FieldKind.TEXT,
                hint=say("PlainSorts", "Står på hver ugeplan"),
            ),
        ),
        blank={"language": "da"},
        make=lambda values: Citizen(id=uuid4(), **values),
        sections=(CitizenTies, CitizenPlaces),
        mine=True,
    )


def cohorts(desk: DeskContext) -> PlainSort:
    """Hold."""
    say = QCoreApplication.translate
    programmes = desk.office.catalogue.programme_types(desk.today())
    names = {row.code: desk.wording.words(row.name) for row in programmes}
    return PlainSort(
        key="cohorts",
        sort=Cohort,
        title=say("PlainSorts", "Hold"),
        one=say("PlainSorts", "hold"),
        new=say("PlainSorts", "Nyt hold"),
        empty=say("PlainSorts", "Her er ingen hold endnu. Opret det første, og tilmeld borgere."),
        columns=(
            Column(title=say("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(title=say("PlainSorts", "Reference"), text=lambda one: one.reference, width=96),
            Column(title=say("PlainSorts", "Gives af"), text=lambda one: one.organisation.name, width=190),
            Column(
                title=say("PlainSorts", "Forløb"),
                text=lambda one: names.get(one.programme or "", ""),
                width=190,
            ),
        ),
        fields=(
            Field(name="name", label=say("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="organisation",
                label=say("PlainSorts", "Gives af"),
                kind=FieldKind.RECORD,
                sort=Organisation,
                required=True,
                half=True,
            ),
            Field(
                name="programme",
                label=say("PlainSorts", "Forløb"),
                kind=FieldKind.CHOICE,
                choices=((None, say("PlainSorts", "Intet valgt")), *names.items()),
            ),
        ),
        blank={"organisation": own_organisation(desk)},
        make=lambda values: Cohort(id=uuid4(), **values),
        sections=(CohortMembers,),
    )


def staff(desk: DeskContext) -> PlainSort:
    """Medarbejdere."""
    say = QCoreApplication.translate
    return PlainSort(
        key="staff",
        sort=Staff,
        title=say("PlainSorts", "Medarbejdere"),
        one=say("PlainSorts", "medarbejder"),
        new=say("PlainSorts", "Ny medarbejder"),
        empty=say("PlainSorts", "Her er ingen medarbejdere endnu. Opret dig selv først."),
        columns=(
            Column(title=say("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(title=say("PlainSorts", "Reference"), text=lambda one: one.reference, width=96),
            Column(title=say("PlainSorts", "Rolle"), text=lambda one: one.role, width=150),
            Column(
                title=say("PlainSorts", "Organisation"), text=lambda one: one.organisation.name, width=190
            ),
        ),
        fields=(
            Field(name="name", label=say("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="role",
                label=say("PlainSorts", "Rolle"),
                hint=say("PlainSorts", "mentor, underviser …"),
                half=True,
            ),
            Field(name="phone", label=say("PlainSorts", "Telefon"), half=True),
            Field(name="email", label=say("PlainSorts", "E-mail"), half=True),
            Field(
                name="organisation",
                label=say("PlainSorts", "Organisation"),
                kind=FieldKind.RECORD,
                sort=Organisation,
                required=True,
            ),
        ),
        blank={"organisation": own_organisation(desk)},
        make=lambda values: Staff(id=uuid4(), **values),
    )


def organisations(desk: DeskContext) -> PlainSort:
    """Organisationer."""
    say = QCoreApplication.translate
    types = {
        OrganisationType.JOBCENTRE: say("PlainSorts", "Jobcenter"),
        OrganisationType.PROVIDER: say("PlainSorts", "Leverandør"),
        OrganisationType.SUF: say("PlainSorts", "Sundheds- og Omsorgsforvaltning (SUF)"),
        OrganisationType.SOF: say("PlainSorts", "Socialforvaltning (SOF)"),
        OrganisationType.OTHER: say("PlainSorts", "Anden"),
    }
    return PlainSort(
        key="organisations",
        sort=Organisation,
        title=say("PlainSorts", "Organisationer"),
        one=say("PlainSorts", "organisation"),
        new=say("PlainSorts", "Ny organisation"),
        empty=say("PlainSorts", "Her er ingen organisationer endnu."),
        columns=(
            Column(title=say("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(title=say("PlainSorts", "Reference"), text=lambda one: one.reference, width=96),
            Column(title=say("PlainSorts", "Art"), text=lambda one: types[one.type], width=280),
        ),
        fields=(
            Field(name="name", label=say("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="type",
                label=say("PlainSorts", "Art"),
                kind=FieldKind.CHOICE,
                choices=tuple(types.items()),
                half=True,
            ),
        ),
        blank={"type": OrganisationType.PROVIDER},
        make=lambda values: Organisation(id=uuid4(), **values),
    )

"""The plain pages of people: citizens, cohorts and staff."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from planner.desktop.people.citizen_places import CitizenPlaces
from planner.desktop.people.citizen_ties import CitizenTies
from planner.desktop.people.cohort_members import CohortMembers
from planner.desktop.people.descriptions import Column, Field, FieldKind, PlainSort
from planner.desktop.people.matches import Matches
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
    groups = {row.code: row for row in desk.office.catalogue.groups(desk.today())}

    def group(one: Citizen) -> str:
        row = groups.get(one.group) if one.group else None
        return desk.wording.words(row.name) if row else ""

    return PlainSort(
        key="citizens",
        sort=Citizen,
        title=QCoreApplication.translate("PlainSorts", "Borgere"),
        one=QCoreApplication.translate("PlainSorts", "borger"),
        new=QCoreApplication.translate("PlainSorts", "Ny borger"),
        empty=QCoreApplication.translate(
            "PlainSorts", "Her er ingen borgere endnu. Opret den første, eller vis alle."
        ),
        columns=(
            Column(title=QCoreApplication.translate("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Reference"),
                text=lambda one: one.reference,
                width=96,
            ),
            Column(title=QCoreApplication.translate("PlainSorts", "Gruppe"), text=group, width=190),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Mentor"),
                text=lambda one: one.mentor.name if one.mentor else "",
                width=150,
            ),
        ),
        fields=(
            Field(name="name", label=QCoreApplication.translate("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(name="phone", label=QCoreApplication.translate("PlainSorts", "Telefon"), half=True),
            Field(name="email", label=QCoreApplication.translate("PlainSorts", "E-mail")),
            Field(
                name="language",
                label=QCoreApplication.translate("PlainSorts", "Sprog på ugeplanen"),
                kind=FieldKind.CHOICE,
                choices=(
                    ("da", QCoreApplication.translate("PlainSorts", "Dansk")),
                    ("en", QCoreApplication.translate("PlainSorts", "Engelsk")),
                ),
                half=True,
            ),
            Field(
                name="exempt",
                label=QCoreApplication.translate("PlainSorts", "Fritaget for Digital Post"),
                kind=FieldKind.CHECK,
                half=True,
            ),
            Field(
                name="husk",
                label=QCoreApplication.translate("PlainSorts", "Husk"),
                kind=FieldKind.TEXT,
                hint=QCoreApplication.translate("PlainSorts", "Står på hver ugeplan"),
            ),
        ),
        blank={"language": "da"},
        make=lambda values: Citizen(id=uuid4(), **values),
        sections=(CitizenTies, CitizenPlaces, *((Matches,) if desk.acting.sees_all_citizens else ())),
        mine=True,
    )


def cohorts(desk: DeskContext) -> PlainSort:
    """Hold."""
    programmes = desk.office.catalogue.programme_types(desk.today())
    names = {row.code: desk.wording.words(row.name) for row in programmes}
    return PlainSort(
        key="cohorts",
        sort=Cohort,
        title=QCoreApplication.translate("PlainSorts", "Hold"),
        one=QCoreApplication.translate("PlainSorts", "hold"),
        new=QCoreApplication.translate("PlainSorts", "Nyt hold"),
        empty=QCoreApplication.translate(
            "PlainSorts", "Her er ingen hold endnu. Opret det første, og tilmeld borgere."
        ),
        columns=(
            Column(title=QCoreApplication.translate("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Reference"),
                text=lambda one: one.reference,
                width=96,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Gives af"),
                text=lambda one: one.organisation.name,
                width=190,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Forløb"),
                text=lambda one: names.get(one.programme or "", ""),
                width=190,
            ),
        ),
        fields=(
            Field(name="name", label=QCoreApplication.translate("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="organisation",
                label=QCoreApplication.translate("PlainSorts", "Gives af"),
                kind=FieldKind.RECORD,
                sort=Organisation,
                required=True,
                half=True,
            ),
            Field(
                name="programme",
                label=QCoreApplication.translate("PlainSorts", "Forløb"),
                kind=FieldKind.CHOICE,
                choices=((None, QCoreApplication.translate("PlainSorts", "Intet valgt")), *names.items()),
            ),
        ),
        blank={"organisation": own_organisation(desk)},
        make=lambda values: Cohort(id=uuid4(), **values),
        sections=(CohortMembers,),
    )


def staff(desk: DeskContext) -> PlainSort:
    """Medarbejdere."""
    return PlainSort(
        key="staff",
        sort=Staff,
        title=QCoreApplication.translate("PlainSorts", "Medarbejdere"),
        one=QCoreApplication.translate("PlainSorts", "medarbejder"),
        new=QCoreApplication.translate("PlainSorts", "Ny medarbejder"),
        empty=QCoreApplication.translate(
            "PlainSorts", "Her er ingen medarbejdere endnu. Opret dig selv først."
        ),
        columns=(
            Column(title=QCoreApplication.translate("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Reference"),
                text=lambda one: one.reference,
                width=96,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Rolle"), text=lambda one: one.role, width=150
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Organisation"),
                text=lambda one: one.organisation.name,
                width=190,
            ),
        ),
        fields=(
            Field(name="name", label=QCoreApplication.translate("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="role",
                label=QCoreApplication.translate("PlainSorts", "Rolle"),
                hint=QCoreApplication.translate("PlainSorts", "mentor, underviser …"),
                half=True,
            ),
            Field(name="phone", label=QCoreApplication.translate("PlainSorts", "Telefon"), half=True),
            Field(name="email", label=QCoreApplication.translate("PlainSorts", "E-mail"), half=True),
            Field(
                name="organisation",
                label=QCoreApplication.translate("PlainSorts", "Organisation"),
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
    types = {
        OrganisationType.JOBCENTRE: QCoreApplication.translate("PlainSorts", "Jobcenter"),
        OrganisationType.PROVIDER: QCoreApplication.translate("PlainSorts", "Leverandør"),
        OrganisationType.SUF: QCoreApplication.translate(
            "PlainSorts", "Sundheds- og Omsorgsforvaltning (SUF)"
        ),
        OrganisationType.SOF: QCoreApplication.translate("PlainSorts", "Socialforvaltning (SOF)"),
        OrganisationType.OTHER: QCoreApplication.translate("PlainSorts", "Anden"),
    }
    return PlainSort(
        key="organisations",
        sort=Organisation,
        title=QCoreApplication.translate("PlainSorts", "Organisationer"),
        one=QCoreApplication.translate("PlainSorts", "organisation"),
        new=QCoreApplication.translate("PlainSorts", "Ny organisation"),
        empty=QCoreApplication.translate("PlainSorts", "Her er ingen organisationer endnu."),
        columns=(
            Column(title=QCoreApplication.translate("PlainSorts", "Navn"), text=lambda one: one.name),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Reference"),
                text=lambda one: one.reference,
                width=96,
            ),
            Column(
                title=QCoreApplication.translate("PlainSorts", "Art"),
                text=lambda one: types[one.type],
                width=280,
            ),
        ),
        fields=(
            Field(name="name", label=QCoreApplication.translate("PlainSorts", "Navn"), required=True),
            reference_field(),
            Field(
                name="type",
                label=QCoreApplication.translate("PlainSorts", "Art"),
                kind=FieldKind.CHOICE,
                choices=tuple(types.items()),
                half=True,
            ),
        ),
        blank={"type": OrganisationType.PROVIDER},
        make=lambda values: Organisation(id=uuid4(), **values),
    )

"""What a table of people may hold: the fields of each sort, and the headings that offices write above them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.people import Citizen, Cohort, Record, Staff


class ImportField(StrEnum):
    """What a table may hold; the wording knows each by its code."""

    REFERENCE = "reference"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    LANGUAGE = "language"
    EXEMPT = "exempt"
    HUSK = "husk"
    GROUP = "group"
    MENTOR = "mentor"
    SINCE = "since"
    GROUP_SINCE = "group_since"
    MENTOR_SINCE = "mentor_since"
    ROLE = "role"
    ORGANISATION = "organisation"
    PROGRAMME = "programme"
    MEMBERS = "members"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a sort.

    Attributes:
        name: Its code, as ``--map`` knows it.
        headings: Words above such a column, as :func:`heading_key` makes them of what is written.
        parts: Words above columns that make it up together, joined by a space.
    """

    name: ImportField
    headings: frozenset[str]
    parts: frozenset[str] = frozenset()


def heading_key(text: str) -> str:
    """A heading as headings are compared: letters and digits only, without regard to case."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _field(name: str, headings: str, parts: str = "") -> Field:
    return Field(ImportField(name), _keys(f"{name}|{headings}"), _keys(parts))


def _keys(headings: str) -> frozenset[str]:
    return frozenset(heading_key(each) for each in headings.split("|") if each)


_PARTS = "fornavn|mellemnavn|efternavn|first name|given name|middle name|last name|family name|surname"
_REFERENCE = "ref|ref nr|referencenr|referencenummer|nr|nummer|id|number|no|reference no|reference number"
_EMAIL = "e-mail|mail|mailadresse|e-mailadresse|mail address|email address"
_PHONE = "telefon|tlf|tlf nr|telefonnr|telefonnummer|mobil|mobilnr|mobilnummer|phone number|telephone|mobile"
_SINCE = "fra|fra dato|fra og med|startdato|start|fra den|from|from date|start date"
_UNTIL = "til|til dato|til og med|slutdato|slut|to|to date|end date|end|until"
_ORGANISATION = (
    "organization|organisationens reference|arbejdssted|ansat hos|udbyder|leverandør|firma|provider|employer"
)
_CITIZENS = (
    _field("reference", f"{_REFERENCE}|borgernr|borgernummer|borgerreference|sagsnr|sagsnummer|case no"),
    _field(
        "name",
        "navn|fulde navn|borger|borgerens navn|borgernavn|full name|citizen|citizen name",
        _PARTS,
    ),
    _field("email", _EMAIL),
    _field("phone", _PHONE),
    _field("language", "sprog|sprog på ugeplanen|language of the week plan"),
    _field("exempt", "fritaget|fritaget for digital post|undtaget digital post|exempt from digital post"),
    _field("husk", "husketekst|reminder|remember"),
    _field("group", "gruppe|målgruppe|target group"),
    _field("mentor", "mentorens reference|mentor nr|sagsbehandler|mentor reference|case worker"),
    _field("since", _SINCE),
    _field("group_since", "gruppe fra|i gruppen fra|group from|in the group from"),
    _field("mentor_since", "mentor fra|med mentoren fra|mentor from"),
)
_STAFF = (
    _field("reference", f"{_REFERENCE}|medarbejdernr|medarbejdernummer|initialer|staff no|initials"),
    _field(
        "name",
        "navn|fulde navn|medarbejder|medarbejdernavn|full name|staff|employee",
        _PARTS,
    ),
    _field("role", "rolle|stilling|stillingsbetegnelse|titel|funktion|title|job title|position"),
    _field("organisation", _ORGANISATION),
    _field("email", _EMAIL),
    _field("phone", _PHONE),
)
_COHORTS = (
    _field("reference", f"{_REFERENCE}|holdnr|holdnummer|cohort no|team no"),
    _field("name", "navn|hold|holdnavn|holdets navn|cohort|cohort name|team|team name"),
    _field("organisation", _ORGANISATION),
    _field("programme", "forløb|forløbskode|program|programme code"),
    _field(
        "members", "medlemmer|medlem|borgere|borger|deltagere|deltager|citizens|citizen|participants|member"
    ),
    _field("since", _SINCE),
    _field("until", _UNTIL),
)
FIELDS: Mapping[type[Record], tuple[Field, ...]] = {Citizen: _CITIZENS, Staff: _STAFF, Cohort: _COHORTS}
"""The fields of each sort that a table may hold, in the order of an exported one."""


def field_named(sort: type[Record], name: str) -> Field | None:
    """The field of a sort with a code."""
    return next((field for field in FIELDS[sort] if field.name == name), None)


def field_headed(sort: type[Record], heading: str) -> Field | None:
    """The field that a heading is written above, if it is one that is known."""
    key = heading_key(heading)
    return next((field for field in FIELDS[sort] if key in field.headings | field.parts), None)

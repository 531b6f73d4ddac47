"""What an office decides for everyone who opens its database."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import time

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.people import Staff
from planner.domain.refusals import Malformed, Unknown
from planner.services.acting_person import ACTING_SETTING
from planner.services.people_rights import check_jobcentre
from planner.services.people_rules import checked_email, checked_phone
from planner.services.ports import Reading, Store
from planner.services.setting_keeping import keep_setting
from planner.services.text_rules import checked_line

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


class OfficeSettings:
    """The office's settings: ``organizer``, ``acting``, ``unit_name``, ``unit_phone`` and ``call_before``."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def show(self, acting: Acting) -> dict[str, str | None]:
        """Every known key with its value, None where nothing was decided."""
        with self._store.reading() as reading:
            return {key: reading.setting(key) for key in CHECKS}

    def set(self, acting: Acting, key: str, value: str | None) -> None:
        """Decide something, or take the decision back with None.

        Raises:
            Unknown: There is no such setting, or nobody has the staff reference.
            Malformed: The value cannot mean what the setting asks for.
            Refused: The acting person does not work at the jobcentre.
        """
        check = CHECKS.get(key)
        if check is None:
            raise Unknown("unknown-setting", setting=key, known=", ".join(CHECKS))
        with self._store.writing() as work:
            check_jobcentre(acting)
            after = check(work, value) if value is not None else None
            keep_setting(work, acting, self._clock.now(), key, after)


def _organizer(reading: Reading, text: str) -> str:
    address = checked_email(text)
    if not address:
        raise Malformed("not-an-email", email=text)
    return address


def _acting(reading: Reading, text: str) -> str:
    return reading.people.get(Staff, text).reference


def _name(reading: Reading, text: str) -> str:
    return checked_line("unit-name", text)


def _phone(reading: Reading, text: str) -> str:
    return checked_phone(text)


def _time(reading: Reading, text: str) -> str:
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise Malformed("not-a-time", time=text)
    return f"{time(int(match[1]), int(match[2])):%H:%M}"


CHECKS: Mapping[str, Callable[[Reading, str], str]] = {
    "organizer": _organizer,
    ACTING_SETTING: _acting,
    "unit_name": _name,
    "unit_phone": _phone,
    "call_before": _time,
}

"""What an office decides for everyone who opens its database."""

from __future__ import annotations

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.services.ports import Store


class OfficeSettings:
    """The office's settings: ``organizer``, ``acting``, ``unit_name``, ``unit_phone`` and ``call_before``."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def show(self, acting: Acting) -> dict[str, str | None]:
        """Every known key with its value, None where nothing was decided."""
        raise NotImplementedError

    def set(self, acting: Acting, key: str, value: str | None) -> None:
        """Decide something, or take the decision back with None."""
        raise NotImplementedError

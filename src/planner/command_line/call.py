"""One run of one command: its language, its database and who is acting, each looked up when first asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from planner import paths
from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.settings import Settings, read_settings
from planner.wording import DANISH, Wording

if TYPE_CHECKING:
    from planner.wiring import OpenOffice

DATABASE_VARIABLE = "PLANNER_DATABASE"


@dataclass(frozen=True, slots=True)
class Invocation:
    """What surrounds a run: the words of its language, the environment's variables, and another clock than the machine's."""

    words: Wording = field(default_factory=lambda: Wording(DANISH))
    environment: dict[str, str] = field(default_factory=dict)
    clock: Clock | None = None


class Call:
    """What a command is called with.

    Attributes:
        words: The words of the chosen language.
        as_json: Whether the output is for programs.
        environment: The environment's variables.
    """

    def __init__(
        self,
        invocation: Invocation,
        *,
        database: str | None,
        acting: str | None,
        as_json: bool,
        creates: bool,
    ) -> None:
        self.words = invocation.words
        self.as_json = as_json
        self.environment = invocation.environment
        self._clock = invocation.clock
        self._database = database
        self._acting = acting
        self._creates = creates

    @property
    def acting_reference(self) -> str | None:
        """The member of staff that was named, if any."""
        return self._acting

    @property
    def settings(self) -> Settings:
        """What this computer's user has chosen.

        Raises:
            Unavailable: The settings file is broken.
        """
        return read_settings(paths.settings_file())

    @cached_property
    def address(self) -> str:
        """The database: as told, else ``PLANNER_DATABASE``, the setting, the file in the user's data folder."""
        told = self._database or self.environment.get(DATABASE_VARIABLE)
        return told or self.settings.database or str(paths.database_file())

    @cached_property
    def office(self) -> OpenOffice:
        """The office of that database, opened now.

        Raises:
            Unavailable: It cannot be opened, or there is none and this command does not make one.
        """
        from planner.wiring import open_office

        return open_office(self.address, create=self._creates, clock=self._clock)

    @cached_property
    def acting(self) -> Acting:
        """On whose behalf it is done: as told, else the office's setting, else its set-up.

        Raises:
            Unknown: Nobody has that reference.
        """
        return self.office.acting(self._acting)

    def show(self, shape: object, lines: Iterable[str]) -> None:
        """Print the JSON shape when it was asked for, else the lines, which may be worked out only then."""
        if self.as_json:
            text = json.dumps(shape, ensure_ascii=False, indent=2)
            click.echo(text.encode("utf-8", "replace"))
        else:
            for line in lines:
                click.echo(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        error_type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if "office" in self.__dict__:
            self.office.close()

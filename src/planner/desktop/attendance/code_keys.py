"""Typing the register's codes: letters that make a code, with nothing but what was typed to go by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.domain.catalogue import AttendanceCode


@dataclass(frozen=True, slots=True)
class Typed:
    """What a letter led to.

    Attributes:
        settled: A code that is complete and belongs on the current row.
        again: The letter was not part of it and is to be typed again, on the row that is current then.
        unknown: No code begins like that.
        command: A letter that is a command and begins no code.
    """

    settled: AttendanceCode | None = None
    command: str = ""
    again: bool = False
    unknown: bool = False


class CodeKeys:
    """Puts letters together to codes.

    A letter that is a code by itself and begins no other settles at once. One that begins several waits for the next
    key: a second letter may complete a longer code, and anything else settles what stands. A command is a letter too;
    where codes begin with it, it waits for Enter, and a code that is called just that takes its place.
    """

    def __init__(self, codes: Iterable[AttendanceCode] = ()) -> None:
        self._codes: dict[str, AttendanceCode] = {}
        self._commands: frozenset[str] = frozenset()
        self.pending = ""
        self.use(codes)

    def use(self, codes: Iterable[AttendanceCode], commands: Iterable[str] = ()) -> None:
        """The codes and commands whose letters mean something from now on; what was pending is forgotten."""
        self._codes = {code.code.upper(): code for code in codes}
        self._commands = frozenset(commands) - self._codes.keys()
        self.pending = ""

    @property
    def possible(self) -> tuple[AttendanceCode, ...]:
        """The codes that what is pending may still become, the shortest first; none when nothing is pending."""
        return self._beginning(self.pending) if self.pending else ()

    @property
    def commands(self) -> frozenset[str]:
        """The letters that are commands: those that no code is called."""
        return self._commands

    @property
    def command(self) -> str:
        """The command that stands; empty when what is pending is none."""
        return self.pending if self.pending in self._commands else ""

    def begins(self, letter: str) -> bool:
        """Whether a code or a command begins with the letter."""
        return letter.upper() in self._commands or bool(self._beginning(letter.upper()))

    def letter(self, letter: str) -> Typed:
        """One more letter, in either case."""
        typed = self.pending + letter.upper()
        possible = self._beginning(typed)
        if not possible and typed in self._commands:
            self.pending = ""
            return Typed(command=typed)
        if possible:
            exact = self._codes.get(typed)
            if exact is not None and len(possible) == 1:
                self.pending = ""
                return Typed(settled=exact)
            self.pending = typed
            return Typed()
        if self.pending:
            settled = self.settle()
            return Typed(settled=settled, again=settled is not None, unknown=settled is None)
        return Typed(unknown=True)

    def settle(self) -> AttendanceCode | None:
        """Nothing more comes: the code that stands, or None when what was typed is none."""
        settled = self._codes.get(self.pending)
        self.pending = ""
        return settled

    def shorten(self) -> bool:
        """Take back a pending letter; says whether there was one."""
        had, self.pending = bool(self.pending), self.pending[:-1]
        return had

    def clear(self) -> None:
        """Forget what is pending."""
        self.pending = ""

    def _beginning(self, typed: str) -> tuple[AttendanceCode, ...]:
        found = [code for name, code in self._codes.items() if name.startswith(typed)]
        return tuple(sorted(found, key=lambda code: len(code.code)))

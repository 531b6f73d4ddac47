"""Why something could not be done: a code and parameters, worded for people elsewhere."""

from __future__ import annotations


class PlannerError(Exception):
    """Something the user asked for was not done, and nothing was changed.

    Attributes:
        code: Which sentence of the message catalogue says it.
        params: The values that the sentence names.
    """

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class Malformed(PlannerError):
    """The input cannot mean anything: a bad date, an end before its start, a time in the clock gap."""


class Unknown(PlannerError):
    """A reference or a template that nothing answers to."""


class Refused(PlannerError):
    """The input makes sense, but a rule, a right or the present state says no."""


class Conflict(Refused):
    """Another person changed the same thing since it was shown."""


class Unavailable(PlannerError):
    """A file, a server or a disk let us down; what was stored before is untouched."""

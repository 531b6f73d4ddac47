"""What an act did to one thing that is kept, in a form that can be undone by value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, Self, TypeVar

K = TypeVar("K")


# Without slots: Python 3.11 trips over them when a generic class is called through its alias.
@dataclass(frozen=True, kw_only=True)
class KeptChange(Generic[K]):
    """One act on one thing.

    ``act`` is the code of its name (``record-added``). ``before`` None is one that did not exist, ``after`` None one that is
    gone.
    """

    act: str
    before: K | None
    after: K | None

    @property
    def kept(self) -> K:
        """The thing as it is now; when it is gone, as it was.

        Raises:
            RuntimeError: There is neither; a mistake in the program.
        """
        found = self.after or self.before
        if found is None:
            raise RuntimeError(f"{self.act} is about nothing")
        return found

    def inverse(self) -> Self:
        """What undoing it would do."""
        return replace(self, before=self.after, after=self.before)

"""The marks of the register as the office keeps them: added, changed from a date on, ended, and each of these taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from planner.domain.acting import Acting
from planner.domain.catalogue import AttendanceCode, Attended, Entry, Words, code_tone
from planner.domain.clock import Clock
from planner.domain.refusals import Refused
from planner.services.catalogue_editing import CatalogueEditing, check_edit_day
from planner.services.catalogue_steps import CatalogueStep, keep_step
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Store

_MEANING = ("attended", "lawful", "in_denominator")


class CodeKeeping:
    """The jobcentre's staff; one transaction each."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._editing = CatalogueEditing(store, clock)

    def list(self, acting: Acting, day: date) -> tuple[AttendanceCode, ...]:
        """Codes in force on a date or later, in display order; those that were taken back are left out.

        Raises:
            Refused: The acting person does not work at the jobcentre.
        """
        check_jobcentre(acting)
        with self._store.reading() as reading:
            return tuple(
                row
                for row in reading.catalogue.rows(AttendanceCode)
                if not row.withdrawn and (row.valid_to is None or day < row.valid_to)
            )

    def add(
        self, acting: Acting, symbol: str, name: Words, since: date, meaning: Mapping[str, object]
    ) -> CatalogueStep:
        """A new code from a date on; ``meaning`` holds the fields of a code.

        Raises:
            Malformed: The symbol is not one or two letters or digits, or a field holds what it cannot mean.
            Refused: The symbol is taken, or the acting person does not work at the jobcentre.
        """
        fields = _toned(None, meaning)
        made = self._editing.add_code(acting, symbol, name, since, **fields)  # type: ignore[arg-type]
        return CatalogueStep(act="act-code-added", before=(), after=(made,))

    def change(
        self, acting: Acting, row: AttendanceCode, since: date, name: Words, meaning: Mapping[str, object]
    ) -> CatalogueStep:
        """Another name or meaning from a date on; what was registered before keeps the old one.

        Raises:
            Refused: The date is not after the row's start, or the row has ended by then.
            Conflict: Somebody changed the row since.
            Malformed: A field holds what it cannot mean.
        """
        made = self._editing.edit(acting, row, since, name=name, **_toned(row, meaning))
        return CatalogueStep(
            act="act-code-changed", before=(row,), after=(replace(row, valid_to=since), made)
        )

    def end(self, acting: Acting, row: AttendanceCode, since: date) -> CatalogueStep:
        """Let a code mean nothing from a date on; what was registered keeps it.

        Raises:
            Refused: The date is not after the row's start, or the row has ended by then.
            Conflict: Somebody changed the row since.
        """
        check_edit_day(row, since)
        step = CatalogueStep(act="act-code-ended", before=(row,), after=(replace(row, valid_to=since),))
        return self._put(acting, step)

    def undo(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        """Put the rows back as they were; the step that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed one of the rows since.
            Refused: Another code has taken the symbol in the meantime.
        """
        return self._put(acting, step.inverse())

    def _put(self, acting: Acting, step: CatalogueStep) -> CatalogueStep:
        with self._store.writing() as work:
            check_jobcentre(acting)
            rows = work.catalogue.rows(AttendanceCode)
            mine = {row.id for row in step.after}
            for row in step.after:
                for other in rows:
                    if other.id not in mine and _meet(row, other):
                        raise Refused("symbol-taken", symbol=other.code, code=other.name)
            return keep_step(work, acting, self._clock.now(), step)


def _toned(row: AttendanceCode | None, meaning: Mapping[str, object]) -> dict[str, object]:
    """The fields with the look that goes with what they mean; a meaning that stays keeps its look."""
    if row is not None and all(
        meaning.get(name, getattr(row, name)) == getattr(row, name) for name in _MEANING
    ):
        return dict(meaning)
    attended, lawful = meaning.get("attended"), meaning.get("lawful")
    assert isinstance(attended, Attended)
    assert lawful is None or isinstance(lawful, bool)
    tone = code_tone(attended, lawful, in_denominator=bool(meaning.get("in_denominator")))
    return {**meaning, "tone": tone}


def _meet(row: Entry, other: Entry) -> bool:
    """Whether two rows would mean something by the same symbol on the same day."""
    return (
        row.code.casefold() == other.code.casefold()
        and not row.withdrawn
        and not other.withdrawn
        and (other.valid_to is None or row.valid_from < other.valid_to)
        and (row.valid_to is None or other.valid_from < row.valid_to)
    )

"""Sentences by code, from the compiled message catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from gettext import GNUTranslations
from importlib import resources

from planner.domain.catalogue import Words
from planner.domain.clashes import Clash
from planner.domain.clock import wall_time
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.refusals import PlannerError
from planner.domain.session import Slot
from planner.wording import forms

# Parameters of errors that are minutes, and those that are the code of a word: which family of codes that is in.
_MINUTES = frozenset({"minutes", "planned", "between"})
_FAMILIES = {"field": "field", "sort": "sorts", "rule": "rule"}


class Wording:
    """One language's words. ``language`` is ``da`` or ``en``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def say(self, code: str, /, **params: object) -> str:
        """The sentence of a code, with its parameters written as people write them.

        Raises:
            KeyError: The catalogue has no such code, or the sentence names a parameter that was not given.
        """
        return self._filled(code, self._catalogue.gettext(code), params)

    def count(self, code: str, n: int, /, **params: object) -> str:
        """The sentence of a code for so many of something; ``{n}`` in it is the number."""
        text = self._catalogue.ngettext(code, f"{code}-plural", n)
        return self._filled(code, text, {"n": n, **params})

    def error(self, error: PlannerError) -> str:
        """What happened, what is safe and what to do, in one sentence.

        A code that is met with more or less known about it has two sentences; the ``-short`` one names nothing.
        """
        params = self._named(error.params)
        count = params.get("count")
        for code in (f"error-{error.code}", f"error-{error.code}-short"):
            try:
                return (
                    self.count(code, count, **params) if isinstance(count, int) else self.say(code, **params)
                )
            except KeyError:
                continue
        return self.say("error-other", code=error.code)

    def clash(self, clash: Clash) -> str:
        """Who or what clashes, when, with what, and how to mend it."""
        code = f"clash-{clash.rule.value}"
        told = {name: self._clash_value(name, value) for name, value in clash.params.items()}
        values: dict[str, object] = {
            "who": self._clash_who(clash),
            "day": forms.weekday(self.language, clash.slot.day),
            "date": clash.slot.day,
            "times": clash.slot,
            "other_times": clash.other_slot or "",
            "other": clash.other_title or self.say("busy"),
            "closed": clash.day_name or "",
            **told,
        }
        count = clash.params.get("count")
        if isinstance(count, int):
            return self.count(code, count, **values)
        if clash.params.get("left_minutes") == 0:
            code += "-none"
        return self.say(code, **values)

    def _clash_who(self, clash: Clash) -> str:
        who = clash.subject.name if clash.subject else ""
        return self.count("clash-who-and-others", len(clash.also), who=who) if clash.also else who

    def _clash_value(self, name: str, value: object) -> object:
        if name.endswith("_minutes") and isinstance(value, int):
            return self.duration(value)
        return self.say("clash-no-hours") if value == () else value

    def duration(self, minutes: int) -> str:
        """``11 t 15 min``."""
        return forms.duration(self.language, minutes)

    def clock(self, moment: datetime) -> str:
        """``09.00``."""
        return forms.clock(self.language, moment)

    def times(self, slot: Slot) -> str:
        """``09.00–12.00``."""
        return forms.times(self.language, slot.start, slot.end)

    def words(self, words: Words) -> str:
        """A catalogue name in this language."""
        return words.get(self.language)

    def text(self, value: object) -> str:
        """A parameter as people write it: dates in full, times with a dot, references as they are."""
        match value:
            case datetime():
                return forms.moment(self.language, wall_time(value) if value.tzinfo else value)
            case date():
                return forms.long_day(self.language, value)
            case Slot():
                return self.times(value)
            case Words():
                return self.words(value)
            case Ref():
                return value.name
            case IsoWeek():
                return self.say("week-of-year", week=value.number, year=str(value.year))
            case StrEnum():
                return self.say(f"{type(value).__name__.lower()}-{value.value}")
            case str() | int() | float():
                return str(value)
            case Iterable():
                return ", ".join(self.text(item) for item in value)
            case _:
                return str(value)

    def _named(self, params: Mapping[str, object]) -> dict[str, object]:
        """The parameters of an error, with the names that sentences call them by."""
        named = dict(params)
        if "file" in params or "server" in params:
            named["where"] = params.get("file", params.get("server"))
        if "session" in params or "subject" in params:
            named.setdefault("what", params.get("session", params.get("subject")))
        if isinstance(params.get("time"), str):
            named.setdefault("text", params["time"])
        for name in _MINUTES.intersection(params):
            value = params[name]
            named[name] = self.duration(value) if isinstance(value, int) else value
        for name, family in _FAMILIES.items():
            value = params.get(name)
            if (
                isinstance(value, str)
                and (said := self._catalogue.gettext(code := f"{family}-{value}")) != code
            ):
                named[name] = said
        return named

    def _filled(self, code: str, text: str, params: dict[str, object]) -> str:
        if text in {code, f"{code}-plural"}:
            raise KeyError(code)
        return text.format_map({name: self.text(value) for name, value in params.items()})


@lru_cache(maxsize=4)
def _catalogue(language: str) -> GNUTranslations:
    """All catalogues of a language, one behind the other: ``da.refusals.mo``, ``da.paper.mo`` and so on."""
    folder = resources.files("planner._built.data") / "wording"
    found: GNUTranslations | None = None
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.startswith(f"{language}.") and file.name.endswith(".mo"):
            with file.open("rb") as stream:
                translations = GNUTranslations(stream)
            if found is None:
                found = translations
            else:
                found.add_fallback(translations)
    if found is None:
        raise FileNotFoundError(f"no message catalogue for {language}")
    return found

"""Words that are to be left out where others read along: health in notes, and what labels a citizen at a workplace.

Source: domain guide 3.2, row 40 (neutral words on what a workplace gets), and 4 (health is never told).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from planner.domain.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardedWord(Entry):
    """How a word begins, in both languages.

    Attributes:
        health: It tells of somebody's health, so no note may hold it.
        labels: It labels the citizen, so whoever writes for a workplace is warned.
    """

    health: bool
    labels: bool


def beginnings(words: Iterable[GuardedWord]) -> tuple[str, ...]:
    """What the words begin with, in both languages and in lower case."""
    return tuple(dict.fromkeys(text.casefold() for word in words for text in (word.name.da, word.name.en)))


def all_guarded(text: str, guarded: Iterable[str]) -> tuple[str, ...]:
    """The words of a text that begin as one of the guarded does, as they were written, each once."""
    starts = "|".join(re.escape(each) for each in guarded)
    found = re.findall(rf"(?<!\w)(?:{starts})\w*", text, re.IGNORECASE) if starts else []
    return tuple(dict.fromkeys(found))


def first_guarded(text: str, guarded: Iterable[str]) -> str | None:
    """The first of them; None when all may stand."""
    return next(iter(all_guarded(text, guarded)), None)

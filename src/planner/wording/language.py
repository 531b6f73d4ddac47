"""Which language to speak."""

from __future__ import annotations

from collections.abc import Iterable

DANISH = "da"
ENGLISH = "en"
LANGUAGES = (DANISH, ENGLISH)


def choose_language(wishes: Iterable[str | None]) -> str:
    """The first wish that names a language; Danish when none does, and for the C and POSIX locales.

    A wish is a language code or a locale's name (``en``, ``en_GB.UTF-8``); a wish for any other language is English,
    which most who do not read Danish read best.
    """
    for wish in wishes:
        if wish:
            code = wish.replace("-", "_").split("_")[0].split(".")[0].lower()
            if code in {DANISH, "c", "posix"}:
                return DANISH
            return ENGLISH
    return DANISH

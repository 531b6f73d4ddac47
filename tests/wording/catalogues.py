"""The message catalogues as they are written, for the rules about them."""

from __future__ import annotations

from functools import cache

from babel.messages.pofile import read_po

from tests.house.tree import ROOT


@cache
def catalogue(language: str) -> dict[str, tuple[str, ...]]:
    """Every sentence of a language by its code, with its forms for one and for several."""
    found: dict[str, tuple[str, ...]] = {}
    for part in sorted((ROOT / "resources" / "wording").glob(f"{language}.*po")):
        with part.open("rb") as text:
            for message in read_po(text):
                if message.id:
                    code = message.id if isinstance(message.id, str) else message.id[0]
                    said = message.string
                    found[code] = (said,) if isinstance(said, str) else tuple(said or ())
    return found

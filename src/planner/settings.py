"""What a person's computer decides: the language, the database's address, and how the window was left.

One small TOML file of flat keys. What an office decides stands in its database.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkstemp

from planner.domain.refusals import Unavailable

Value = str | int | bool

_LANGUAGE = "language"
_DATABASE = "database"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What was chosen; None where nothing was.

    Attributes:
        language: ``da`` or ``en``.
        database: A path, or a ``postgresql://`` address.
        window: How the window was left, by names of the desktop's choosing; unknown names are kept.
    """

    language: str | None = None
    database: str | None = None
    window: Mapping[str, Value] = field(default_factory=dict)


def read_settings(file: Path) -> Settings:
    """The settings in a file, or none when there is no file.

    Raises:
        Unavailable: ``settings-broken`` when the file is not what this program writes; it is left as it is.
    """
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise Unavailable("settings-broken", file=str(file)) from None
    language, database = found.pop(_LANGUAGE, None), found.pop(_DATABASE, None)
    for text in (language, database):
        if text is not None and not isinstance(text, str):
            raise Unavailable("settings-broken", file=str(file))
    if not all(isinstance(value, str | int | bool) for value in found.values()):
        raise Unavailable("settings-broken", file=str(file))
    return Settings(language=language or None, database=database or None, window=found)


def write_settings(file: Path, settings: Settings) -> None:
    """Keep the settings, all or nothing; only the user may read the file, for an address may hold a password.

    Raises:
        Unavailable: ``settings-broken`` when a broken file stands there, ``settings-unwritable`` when nothing can be
            written; what stood there is untouched.
    """
    read_settings(file)
    chosen: dict[str, Value] = {**settings.window}
    if settings.language:
        chosen[_LANGUAGE] = settings.language
    if settings.database:
        chosen[_DATABASE] = settings.database
    text = "".join(f"{_key(name)} = {_toml(chosen[name])}\n" for name in sorted(chosen))
    scratch: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=".settings-", dir=file.parent)
        scratch = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        scratch.replace(file)
    except OSError:
        if scratch is not None:
            with suppress(OSError):
                scratch.unlink()
        raise Unavailable("settings-unwritable", file=str(file)) from None


def with_window(settings: Settings, **values: Value) -> Settings:
    """The settings with the window left as told."""
    return replace(settings, window={**settings.window, **values})


def _key(name: str) -> str:
    return name if name.isascii() and name.replace("_", "").replace("-", "").isalnum() else json.dumps(name)


def _toml(value: Value) -> str:
    """A value as TOML writes it; JSON's strings, numbers and truth values are TOML's too."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

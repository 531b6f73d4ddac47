"""Where things lie on this person's computer."""

from __future__ import annotations

from pathlib import Path

_APPLICATION = "ugeplan"


def database_file() -> Path:
    """The database when no other is named: a file in the user's data folder. Its folder may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(_APPLICATION, appauthor=False) / "ugeplan.sqlite"


def settings_file() -> Path:
    """What this computer's user has chosen. The file and its folder may not exist yet."""
    from platformdirs import user_config_path

    return user_config_path(_APPLICATION, appauthor=False) / "settings.toml"


def log_file() -> Path:
    """Where a mistake in the program is written down, without what people typed. It may not exist yet."""
    from platformdirs import user_state_path

    return user_state_path(_APPLICATION, appauthor=False) / "mistakes.log"

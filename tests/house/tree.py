"""The files of the project, for the rules of the house."""

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "planner"
_NOT_OURS = {".git", ".venv", "build", "dist", "_built", "__pycache__", "node_modules"}
_PICTURES_AND_FONTS = {
    ".ttf",
    ".png",
    ".ico",
    ".icns",
    ".pdf",
    ".mo",
    ".qm",
    ".xlsx",
    ".sqlite",
    ".gz",
    ".zip",
}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that belongs to the project: what git tracks, or the whole tree where there is no git."""
    git = shutil.which("git")
    if git is not None and (ROOT / ".git").exists():
        done = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
        return tuple(path for name in done.stdout.split("\0") if name and (path := ROOT / name).is_file())
    every = (path for path in ROOT.rglob("*") if path.is_file())
    return tuple(path for path in every if not _NOT_OURS.intersection(path.relative_to(ROOT).parts))


@cache
def texts() -> dict[str, str]:
    """The text of every tracked file that is text, by its path from the top."""
    found = {}
    for path in tracked():
        if path.suffix.lower() in _PICTURES_AND_FONTS:
            continue
        found[path.relative_to(ROOT).as_posix()] = path.read_text("utf-8")
    return found


def hand_written() -> Iterator[Path]:
    """Every Python file in ``src`` and ``packaging`` that a person wrote."""
    for folder in (SOURCE, ROOT / "packaging"):
        yield from (path for path in sorted(folder.rglob("*.py")) if not _NOT_OURS.intersection(path.parts))


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


@cache
def catalogue_codes() -> frozenset[str]:
    """Every code that an office may change: the ``code = "…"`` of the rows in ``resources/catalogue``."""
    codes: set[str] = set()
    for path in (ROOT / "resources" / "catalogue").glob("*.toml"):
        for rows in tomllib.loads(path.read_text("utf-8")).values():
            if isinstance(rows, list):
                codes.update(
                    row["code"] for row in rows if isinstance(row, dict) and isinstance(row.get("code"), str)
                )
    return frozenset(codes)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: lower case, letters and digits only."""
    return re.findall(r"[^\W_]+", text.lower())

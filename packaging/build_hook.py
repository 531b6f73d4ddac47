"""Fills the generated package ``planner/_built`` before the project is built or installed.

It holds what the program needs besides hand-written Python: the compiled Qt Designer forms, one Qt resource module, and copies
of the files that Qt-free code reads through ``importlib.resources``. One mechanism serves a checkout (``uv sync``), a wheel
and a bundle. ``python packaging/build_hook.py`` does the same in place.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, outside a build
    BuildHookInterface = object

ROOT = Path(__file__).resolve().parents[1]
COPIED = {"fonts": "*.ttf", "icons": "*.svg", "templates": "*", "catalogue": "*.toml"}


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling is there only in a build
    """What hatchling calls for a wheel and for an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the generated package before hatchling collects files."""
        build(Path(self.root))


def build(root: Path = ROOT) -> bool:
    """Bring ``src/planner/_built`` up to date; says whether anything had to be made.

    Raises:
        SystemExit: A form, a translation or a catalogue is broken; the compiler's own words are in the message.
    """
    target = root / "src" / "planner" / "_built"
    stamp_file, stamp = target / "stamp.txt", _stamp(root)
    if stamp_file.is_file() and stamp_file.read_text("ascii") == stamp:
        return False
    # Made beside the old one and swapped in: a broken form leaves the last working package in place.
    with TemporaryDirectory(prefix=".built-", dir=target.parent) as folder:
        fresh = Path(folder) / "_built"
        (fresh / "forms").mkdir(parents=True)
        _compile_forms(root, fresh / "forms")
        _compile_resources(root, fresh / "qt_resources.py", Path(folder))
        _copy_data(root, fresh / "data")
        for package in [fresh, *(path for path in fresh.rglob("*") if path.is_dir())]:
            (package / "__init__.py").write_text('"""Generated; do not edit."""\n', "utf-8")
        (fresh / "stamp.txt").write_text(stamp, "ascii")
        if target.exists():
            target.rename(Path(folder) / "old")
        fresh.rename(target)
    return True


def _inputs(root: Path) -> list[Path]:
    files = [path for name in ("ui", "resources") for path in (root / name).rglob("*") if path.is_file()]
    return sorted(
        path for path in files if not any(part.startswith(".") for part in path.relative_to(root).parts)
    )


def _stamp(root: Path) -> str:
    """A digest of every input, of this file, and of the Qt that compiles."""
    digest = hashlib.sha256(metadata.version("PySide6-Essentials").encode())
    for path in [*_inputs(root), Path(__file__).resolve()]:
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        digest.update(f"\0{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}".encode())
    return digest.hexdigest()


def _qt(tool: str, *arguments: str | Path, what: Path) -> None:
    """Run one of PySide6's tools; stop the build if it complains.

    Called through the module and not as a script beside the interpreter, for there is none in an isolated build.
    """
    call = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    done = subprocess.run(
        [sys.executable, "-c", call, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode or done.stderr.strip():
        raise SystemExit(f"{what}: {tool} could not compile it\n{done.stdout}{done.stderr}")


def _compile_forms(root: Path, target: Path) -> None:
    """``ui/**/*.ui`` to one module per form. Names are flat, so two forms may not share one."""
    made: dict[str, Path] = {}
    for form in sorted((root / "ui").rglob("*.ui")):
        module = form.stem.replace("-", "_")
        if not module.isidentifier():
            raise SystemExit(f"{form}: the file's name must be a Python name")
        if module in made:
            raise SystemExit(f"{form}: there is already a form of that name, {made[module]}")
        made[module] = form
        _qt("uic", form, "-o", target / f"{module}.py", what=form)


def _compile_resources(root: Path, target: Path, scratch: Path) -> None:
    """Icons, fonts and translations to one module under ``:/icons``, ``:/fonts`` and ``:/translations``."""
    resources = root / "resources"
    translations = []
    for source in sorted((resources / "translations").glob("*.ts")):
        compiled = scratch / f"{source.stem}.qm"
        _qt("lrelease", "-silent", source, "-qm", compiled, what=source)
        translations.append(compiled)
    translations.append(_qt_own_translation("qtbase_da.qm"))
    groups = {
        "icons": sorted((resources / "icons").glob("*.svg")),
        "fonts": sorted((resources / "fonts").glob("*.ttf")),
        "translations": translations,
    }
    lines = ["<RCC>"]
    for prefix, files in groups.items():
        lines.append(f'<qresource prefix="/{prefix}">')
        lines += [f'<file alias="{escape(file.name)}">{escape(file.as_posix())}</file>' for file in files]
        lines.append("</qresource>")
    lines.append("</RCC>")
    listing = scratch / "resources.qrc"
    listing.write_text("\n".join(lines), "utf-8")
    _qt("rcc", listing, "-o", target, what=listing)


def _qt_own_translation(name: str) -> Path:
    """Qt's own words (OK, Cancel, Cut ...) in Danish, from inside PySide6, so a bundle has them too."""
    import PySide6  # slow, and not needed when the stamp says that nothing changed

    folder = Path(PySide6.__path__[0])
    for found in (folder / "Qt" / "translations" / name, folder / "translations" / name):
        if found.is_file():
            return found
    raise SystemExit(f"{name}: PySide6 has no such translation")


def _copy_data(root: Path, target: Path) -> None:
    """Copies of what is read without Qt, and the compiled message catalogues."""
    target.mkdir()
    for name, pattern in COPIED.items():
        (target / name).mkdir()
        for source in sorted((root / "resources" / name).rglob(pattern)):
            copy = target / name / source.relative_to(root / "resources" / name)
            if source.is_file():
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, copy)
    _compile_wording(root / "resources" / "wording", target / "wording")


def _compile_wording(source: Path, target: Path) -> None:
    """One catalogue a language, ``da.mo``, from ``da.po`` and any parts beside it (``da.planning.po``)."""
    target.mkdir()
    languages: dict[str, Catalog] = {}
    for part in sorted(source.glob("*.po")):
        with part.open("rb") as text:
            read = read_po(text, abort_invalid=True)
        language = part.name.split(".")[0]
        whole = languages.setdefault(language, Catalog(locale=language, charset="utf-8"))
        for message in read:
            if not message.id:
                continue
            if whole.get(message.id, message.context):
                raise SystemExit(f"{part}: {message.id!r} is said in another part already")
            whole[message.id] = message
    for language, whole in languages.items():
        with (target / f"{language}.mo").open("wb") as compiled:
            write_mo(compiled, whole)


if __name__ == "__main__":
    sys.stdout.write("made planner/_built\n" if build() else "planner/_built is up to date\n")

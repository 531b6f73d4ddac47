"""Who may import whom: the contracts in ``pyproject.toml``, and the two rules they cannot say."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import ROOT, SOURCE, hand_written, parsed

# Parts that are planned and may not be there yet. What exists is held to every rule from its first line.
# Take a name out once its package is here to stay: then losing it breaks this test.
MAY_BE_ABSENT = {
    "__main__",
    "command_line",
    "delivery",
    "desktop",
    "exporters",
    "importers",
    "layout",
    "paths",
    "services",
    "settings",
    "storage",
    "wiring",
    "wording",
}


def _imported(path: Path) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, node.module or ""))
    return found


def _part(path: Path) -> str:
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def _tails(name: str) -> tuple[str, str]:
    return f"{name}/__init__.py", f"{name}.py"


def _contracts() -> list[dict[str, Any]]:
    """The contracts of pyproject.toml without the parts, and the libraries, that nobody has brought in yet."""
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    absent = {name for name in MAY_BE_ABSENT if not any((SOURCE / tail).exists() for tail in _tails(name))}
    there_now = [path for path in hand_written() if path.is_relative_to(SOURCE) and _part(path) not in absent]
    used = {name.split(".")[0] for path in there_now for _, name in _imported(path)} | {"planner"}

    def there(module: str) -> bool:
        top, _, rest = module.partition(".")
        return top in used and rest.split(".")[0] not in absent

    kept = []
    for contract in configured:
        for key in ("protected_modules", "allowed_importers", "source_modules"):
            if key in contract:
                contract[key] = [module for module in contract[key] if there(module)]
        if "layers" in contract:
            contract["layers"] = [
                re.sub(r"\(?\b(\w+)\b\)?", lambda m: f"({m[1]})" if m[1] in absent else m[0], line)
                for line in contract["layers"]
            ]
        if contract.get("protected_modules", True) and contract.get("source_modules", True):
            kept.append(contract)
    return kept


def test_contracts_are_kept(tmp_path: Path) -> None:
    contracts = _contracts()
    lines = ["[tool.importlinter]", 'root_package = "planner"', "include_external_packages = true"]
    for contract in contracts:
        lines.append("[[tool.importlinter.contracts]]")
        # A string, a list of strings and a truth value look the same in JSON and in TOML.
        lines += [f"{key} = {json.dumps(value)}" for key, value in contract.items()]
    written = tmp_path / "contracts.toml"
    written.write_text("\n".join(lines), "utf-8")
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--config", written, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert f"Contracts: {len(contracts)} kept, 0 broken" in done.stdout, done.stdout


def test_the_domain_needs_python_alone() -> None:
    strangers = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in (SOURCE / "domain").rglob("*.py")
        for line, name in _imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not f"{name}.".startswith("planner.domain.")
    ]
    assert strangers == []


@pytest.mark.parametrize("top", ["PySide6", "shiboken6"])
def test_commands_bring_no_qt(top: str) -> None:
    code = (
        "import importlib, importlib.util, pkgutil, sys\n"
        "if importlib.util.find_spec('planner.command_line'):\n"
        "    package = importlib.import_module('planner.command_line')\n"
        "    for found in pkgutil.walk_packages(getattr(package, '__path__', []), 'planner.command_line.'):\n"
        "        importlib.import_module(found.name)\n"
        f"print(sorted(name for name in sys.modules if name.split('.')[0] == {top!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")

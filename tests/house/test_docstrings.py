"""The window's own public methods say what they do; those that Qt calls are named and explained by Qt."""

import ast
import re

from tests.house.tree import SOURCE, parsed

_QT_NAME = re.compile(r"[a-z]+(?:[A-Z][a-z0-9]*)+$")
# What Qt names in one word.
_QT_WORDS = {"clear", "data", "event", "flags", "index", "paint", "parent", "redo", "undo"}


def _page_contract() -> set[str]:
    """What every page has is explained once, where the contract stands."""
    tree = parsed(SOURCE / "desktop" / "shared" / "page.py")
    methods = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {method.name for method in methods if ast.get_docstring(method)}


def test_the_windows_own_methods_are_explained() -> None:
    silent, contract = [], _page_contract()
    for path in sorted((SOURCE / "desktop").rglob("*.py")):
        for kept in ast.walk(parsed(path)):
            if not isinstance(kept, ast.ClassDef) or kept.name.startswith("_"):
                continue
            silent += [
                f"{path.relative_to(SOURCE)}:{method.lineno} {method.name}"
                for method in kept.body
                if isinstance(method, ast.FunctionDef)
                and not method.name.startswith("_")
                and not _QT_NAME.match(method.name)
                and method.name not in _QT_WORDS | contract
                and ast.get_docstring(method) is None
                and not any(
                    isinstance(d, ast.Attribute) and d.attr == "setter" for d in method.decorator_list
                )
            ]
    assert silent == []

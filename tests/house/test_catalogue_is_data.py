"""Kinds, groups, codes and schemes are rows that an office may change, so no line of code may ask for one by name.

What a rule needs to know is a property of the row (``counts_as_company_time``), and the code asks for that.
"""

import ast
from collections.abc import Iterator

from tests.house.tree import ROOT, SOURCE, catalogue_codes, hand_written, parsed


def _literals(node: ast.AST) -> Iterator[object]:
    """The constants on one side of a comparison, or inside a ``case``."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant):
            yield part.value


def _is_a_group(node: ast.expr) -> bool:
    """``group``, ``citizen.group``, ``row.group_number``: something that holds which group it is."""
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name in {"group", "group_code", "group_number", "target_group"}


def complaints(tree: ast.Module, codes: frozenset[str]) -> list[str]:
    """The lines that compare with a code of the catalogue, or a group with a number."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            # A call or an index inside a side is not what is compared: names["talk"] == x asks a mapping.
            plain = [
                side for side in sides if isinstance(side, ast.Constant | ast.Tuple | ast.List | ast.Set)
            ]
            values = [value for side in plain for value in _literals(side)]
            numbered = any(map(_is_a_group, sides)) and any(type(value) is int for value in values)
        elif isinstance(node, ast.match_case):
            values, numbered = list(_literals(node.pattern)), False
        else:
            continue
        if numbered or codes.intersection(value for value in values if isinstance(value, str)):
            line = node.lineno if isinstance(node, ast.Compare) else node.pattern.lineno
            found.append(f"{line}: {ast.unparse(node).splitlines()[0]}")
    return found


def test_no_code_of_the_catalogue_is_compared_with() -> None:
    codes = catalogue_codes()
    assert not (ROOT / "resources" / "catalogue").is_dir() or codes
    found = {
        str(path.relative_to(ROOT)): wrong
        for path in hand_written()
        if path.is_relative_to(SOURCE) and (wrong := complaints(parsed(path), codes))
    }
    assert found == {}


def test_the_rule_sees_what_it_should() -> None:
    codes = frozenset({"talk", "M"})
    wrong = 'if kind == "talk": pass\nif x in ("M", "?"): pass\nif citizen.group == 1: pass\nmatch k:\n case "talk": pass\n'
    assert len(complaints(ast.parse(wrong), codes)) == 4
    right = 'if kind == other: pass\nif len(groups) == 1: pass\nx = {"talk": 1}["talk"]\nif names["talk"] == y: pass\n'
    assert complaints(ast.parse(right), codes) == []

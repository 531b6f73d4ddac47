"""What may stand where: the top level, sizes, names, and words that have no place in the project."""

import ast
import hashlib
import re
from statistics import median

from tests.house.tree import ROOT, SOURCE, hand_written, parsed, texts, tracked, words

TOP_LEVEL = {
    *(".ci", ".gitignore", "packaging", "pyproject.toml", "resources", "src", "tests", "ui", "uv.lock"),
    *("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "THIRD_PARTY_NOTICES.md"),
}
# What other people wrote or a machine made: no rule of ours about words applies.
FOREIGN = {"uv.lock", "LICENSE", "resources/fonts/OFL.txt", "resources/icons/LICENSE"}
# The people, addresses and case numbers of the documents we learned from, as digests of their words. They must
# appear nowhere, and so not here either.
NOT_TO_BE_NAMED = {
    "02c852713e14dd7f58500de7",
    "03e017ea006ef9fe3d04ccae",
    "13e15cbfdd95f91545a4f33e",
    "145fd9aaf60956b73ebd6455",
    "16fd7a3e2297f7503538cf6a",
    "18756c5d6c346333b0e5e5df",
    "25f8fe9e37f16be63936e837",
    "34a83676b7bde38719578b57",
    "3b2dd5f8219d175d5941974c",
    "3ea7d2be642abcf0fbf44c0d",
    "3fa6dcfa1f9298107a5f3c40",
    "4060c601f902e77b53ac954a",
    "6a652629cd2447f0f8f37139",
    "77a99310aa4158c12de91b7a",
    "7d9f8282c6c3362c05ae34bb",
    "be6c2c01ed3e1eaa91af44e4",
    "c6164723119d9ec32a3353dc",
    "e1556733a938f721ddd66f62",
    "fd7680a5032c80012130bb02",
}


def test_top_level() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= TOP_LEVEL
    assert {path.relative_to(ROOT).parts[1] for path in tracked() if path.is_relative_to(ROOT / "src")} <= {
        "planner"
    }


def test_files_stay_small() -> None:
    sizes = {path: path.read_text("utf-8").count("\n") for path in hand_written()}
    assert {str(path): lines for path, lines in sizes.items() if lines > 400} == {}
    # Empty __init__ files would make any median look good.
    counted = [lines for lines in sizes.values() if lines > 3]
    assert len(counted) <= 20 or median(counted) <= 120


def test_names_say_what_is_inside() -> None:
    vague = re.compile(r"^_?(utils?|helpers?|managers?|base|common|misc|tools?)$|_(utils?|helpers?|manager)$")
    parts = {part for path in hand_written() for part in path.relative_to(ROOT).with_suffix("").parts}
    assert {part for part in parts if vague.search(part)} == set()


def _found(pattern: str, *, where: str = "") -> list[str]:
    """Where a pattern stands, as ``path:line``."""
    searched = re.compile(pattern)
    return [
        f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
        for path, text in texts().items()
        if path.startswith(where) and path not in FOREIGN
        for match in searched.finditer(text)
    ]


def test_nothing_is_left_for_later() -> None:
    # Put together here, or this file would be the first to be found.
    assert _found(rf"\b({'TO' + 'DO'}|{'FIX' + 'ME'}|{'X' * 3})\b") == []


def test_no_path_of_somebodys_machine() -> None:
    assert _found(rf"(?<![\w.])/({'wo' + 'rk'}|{'ro' + 'ot'}|{'ho' + 'me'}/\w+)/") == []


def test_no_civil_registration_numbers() -> None:
    assert _found(r"\b\d{6}-\d{4}\b") == []


def test_no_real_people() -> None:
    named = []
    for path, text in texts().items():
        if path.endswith((".svg", ".lock")):
            continue
        row = words(text)
        grams = {" ".join(row[i : i + n]) for n in (1, 2, 3) for i in range(len(row))}
        named += [path for gram in grams if hashlib.sha256(gram.encode()).hexdigest()[:24] in NOT_TO_BE_NAMED]
    assert named == []


def test_no_test_is_skipped_and_none_sleeps() -> None:
    wrong = []
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute):
                full = ast.unparse(node)
                if re.fullmatch(
                    r"pytest\.(mark\.)?(skip|skipif|importorskip)|time\.sleep|QTest\.q(Wait|Sleep)", full
                ):
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: {full}")
            elif isinstance(node, ast.ImportFrom) and node.module == "time":
                wrong += [
                    f"{path.relative_to(ROOT)}:{node.lineno}" for name in node.names if name.name == "sleep"
                ]
    assert wrong == []


def test_source_is_found() -> None:
    assert any(path.is_relative_to(SOURCE) for path in hand_written())

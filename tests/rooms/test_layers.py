"""Reading order is import order: a room may import from those before it, never from later ones."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from sample_book import ROOT

ROOMS = (
    "core korean diagrams data markdown book rules authoring report check site cli tools"
).split()
HANDBOOK = ROOT / "scripts/handbook"


def imported(file: Path) -> Iterator[str]:
    """Yield the rooms that a module imports from, wherever in it the import stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            if name.startswith(("handbook.", "tools.")):
                yield name.removeprefix("handbook.").partition(".")[0]


def test_no_room_imports_from_a_later_one() -> None:
    modules = [file for file in HANDBOOK.rglob("*.py") if file.parent != HANDBOOK]
    upward = [
        f"{file.relative_to(HANDBOOK)} imports from {room}"
        for file in modules
        for room in imported(file)
        if ROOMS.index(room) > ROOMS.index(file.relative_to(HANDBOOK).parts[0])
    ]
    assert modules
    assert upward == []


def test_nothing_stands_beside_the_rooms() -> None:
    names = {path.name for path in HANDBOOK.iterdir() if path.name != "__pycache__"}
    assert names == {*ROOMS[:-1], "__init__.py", "__main__.py"}

"""What the drawings of dialogs are, which stand for screens that could not be photographed."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tools.dialog_drawings import DIALOGS, OUT, WIDTH, dialog, terminal

ROOT = Path(__file__).parents[2]
DRAWN = {f"{OUT}/{name}.svg": dialog(what) for name, what in DIALOGS.items()} | {
    f"{OUT.parent}/practice/terminal-parts.svg": terminal()
}


@pytest.mark.parametrize("file", DRAWN)
def test_the_file_is_what_the_tool_draws(file: str) -> None:
    assert (ROOT / file).read_text(encoding="utf-8") == DRAWN[file]


@pytest.mark.parametrize("file", DRAWN)
def test_nothing_stands_beyond_the_edge(file: str) -> None:
    drawing = ElementTree.fromstring(DRAWN[file])
    height = float(drawing.get("height", 0))
    for box in drawing.iter("{http://www.w3.org/2000/svg}rect"):
        assert float(box.get("x", 0)) + float(box.get("width", 0)) <= WIDTH
        assert float(box.get("y", 0)) + float(box.get("height", 0)) <= height


@pytest.mark.parametrize("file", DRAWN)
def test_the_drawing_has_paper_and_ink_of_its_own_in_either_scheme(file: str) -> None:
    light, dark = DRAWN[file].split("prefers-color-scheme: dark")
    for style in (light, dark):
        assert "text {" in style
        assert ".paper {" in style

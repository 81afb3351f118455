"""Figures as files: they carry their colours, their words, their source and their licence."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from handbook.core.active_files import active_in_file
from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import figure
from handbook.diagrams.paint import paint_rules, painted
from handbook.site.figure_files import write_figures

SOURCE = """block
%% id: two-layers
%% caption: 두 층이에요. 아래가 하드웨어예요.
columns 1
  os["OS & 커널"]
  hw["하드웨어"]
  class os host
  class hw hardware
  os -. "디스크 쓰기" .-> hw
"""


@pytest.fixture
def picture(tmp_path: Path, root: Path) -> Path:
    if not engine.available():
        pytest.skip("no merman on this machine")
    page = tmp_path / "start/layers/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f"<title>계층 &amp; 층 - 책</title>{figure(analyse(SOURCE))}", encoding="utf-8")
    sheets = root / "docs/assets/css"
    assert write_figures(tmp_path, sheets, "https://book.example/") == 1
    return page.parent / "fig-two-layers.svg"


def test_the_file_lies_where_the_figure_links_to(picture: Path) -> None:
    assert f'href="{picture.name}"' in (picture.parent / "index.html").read_text(encoding="utf-8")


def test_it_tells_what_it_shows_where_it_is_from_and_its_licence(picture: Path) -> None:
    file = ET.parse(picture).getroot()
    texts = {part.tag.rpartition("}")[2]: part.text or "" for part in file}
    assert texts["title"] == "두 층이에요."
    assert "아래에서 위로: 하드웨어" in texts["desc"]
    source = "계층 & 층 - 책, CC BY 4.0, https://book.example/start/layers/"
    assert texts["text"] == source
    assert "OS & 커널" in "".join(file.itertext())


def test_it_needs_no_style_sheet_and_runs_nothing(picture: Path) -> None:
    text = picture.read_text(encoding="utf-8")
    assert "var(" not in text
    assert "style" not in text
    assert list(active_in_file(picture)) == []
    boxes = [box for box in ET.parse(picture).getroot().iter() if "box--" in box.get("class", "")]
    fills = {box.get("class"): box[0].get("fill") for box in boxes}
    assert fills == {"box box--host": "#def1e4", "box box--hardware": "#e9edf1"}
    dashed = re.findall(r'class="path path--io"[^>]*stroke-dasharray="([^"]+)"', text)
    assert dashed == ["5 3.5"]


def test_rules_for_dark_screens_do_not_reach_it() -> None:
    rules = paint_rules(
        ".a { fill: red } @media screen { .a { fill: blue } } .a > b { stroke: var(--c) }"
    )
    tree = ET.fromstring('<svg><g class="a"><b/><i><b/></i></g></svg>')
    painted(tree, rules, {"--c": "#123456"})
    assert ET.tostring(tree, encoding="unicode") == (
        '<svg><g class="a" fill="red"><b stroke="#123456" /><i><b /></i></g></svg>'
    )


def test_a_book_without_the_style_sheets_gets_no_files(tmp_path: Path) -> None:
    assert write_figures(tmp_path, tmp_path, "") == 0

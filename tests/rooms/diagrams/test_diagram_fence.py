"""A mermaid fence on a page, through the same Markdown as the book's."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from markdown import Markdown

from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import figure_ids
from handbook.markdown.extensions import mermaid as fence
from handbook.markdown.extensions.page_context import PageContext, set_page
from rooms.diagrams.samples import ALL, SYSTEM_CALL, TYPE_2


def convert(source: str) -> str:
    extensions = {
        "pymdownx.superfences": {
            "custom_fences": [{"name": "mermaid", "class": "mermaid", "format": fence.fence}]
        }
    }
    markdown = Markdown(extensions=list(extensions), extension_configs=extensions)
    return markdown.convert(f"앞글이에요.\n\n```mermaid\n{source}```\n\n뒷글이에요.\n")


@pytest.fixture
def no_merman(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "merman", None)
    for cached in (engine._module, engine._reader, analyse):
        cached.cache_clear()
    yield
    monkeypatch.undo()
    for cached in (engine._module, engine._reader, analyse):
        cached.cache_clear()


@pytest.fixture
def on_a_page() -> Iterator[None]:
    set_page(PageContext(Path(), "basics/type-2.md"))
    yield
    set_page(None)


needs_merman = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")


@needs_merman
def test_a_fence_becomes_a_figure_with_drawing_legend_and_caption() -> None:
    html = convert(TYPE_2)
    figure = ET.fromstring(html[html.index("<figure") : html.index("</figure>") + 9])
    assert figure.attrib["id"] == "fig-type-2-stack"
    assert figure.attrib["class"] == "diagram diagram--stack"
    drawing = figure.find("div/svg")
    assert drawing is not None
    assert drawing.attrib["role"] == "img"
    # A <title> would hang a tooltip on the whole drawing.
    assert drawing.find("title") is None
    assert drawing.attrib["aria-label"].endswith("요.")
    description = drawing.find("desc")
    assert description is not None
    assert drawing.attrib["aria-describedby"] == description.attrib["id"]
    assert (description.text or "").startswith("아래에서 위로: ")
    assert [item.find("svg").tail for item in figure.findall("ul/li")] == [  # type: ignore[union-attr]
        "실선: CPU가 명령어를 실행하는 길",
        "점선: 입출력이 지나는 길",
    ]
    caption = figure.find("figcaption/p")
    assert caption is not None
    assert (caption.text or "").endswith("디스크 쓰기는 VirtualBox와 Windows를 거쳐요(점선).")


@needs_merman
def test_a_drawing_without_paths_has_no_legend() -> None:
    assert "diagram__legend" not in convert(ALL["containers"])
    assert "diagram__legend" not in convert(SYSTEM_CALL)


@needs_merman
def test_a_fence_without_an_id_gets_a_stable_one() -> None:
    source = TYPE_2.replace("%% id: type-2-stack\n", "")
    first, second = convert(source), convert(source + "%% 다른 그림\n")
    assert convert(source) == first
    assert first.split('id="')[1][:14] != second.split('id="')[1][:14]


@needs_merman
def test_a_mistake_is_shown_on_the_page_and_fails_a_strict_build(
    on_a_page: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "mkdocs"):
        html = convert('block\ncolumns 2\n  a["가"] b["<나"\n')
    assert '<div class="diagram-error" role="alert">' in html
    assert "그림을 그릴 수 없어요(3번째 줄)." in html
    assert 'a["가"] b["&lt;나"' in html
    assert "고치기: " in html
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.name.startswith("mkdocs.")
    message = record.getMessage()
    assert message.startswith("docs/basics/type-2.md: 그림의 3번째 줄 10번째 글자: ")


@needs_merman
def test_a_bug_in_the_drawing_is_not_hidden_by_superfences(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(source: str) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(fence, "_drawn", broken)
    html = convert(TYPE_2)
    assert "그림을 그리다가 프로그램이 멈췄어요." in html
    record = caplog.records[0]
    assert record.levelno >= logging.WARNING, "it fails a strict build"
    assert "ZeroDivisionError" in record.getMessage()


def test_without_merman_the_browser_gets_the_source(no_merman: None) -> None:
    html = convert(TYPE_2 + '  %% <script>alert("x")</script>\n')
    figure = ET.fromstring(html[html.index("<figure") : html.index("</figure>") + 9])
    assert figure.attrib["id"] == "fig-type-2-stack"
    source = figure.find("div/div[@class='mermaid']")
    assert source is not None
    assert (source.text or "").startswith("block\n%% id: type-2-stack\n")
    assert '호스트 OS 커널<br>Windows"]' in (source.text or "")
    assert figure.find("figcaption/p") is not None
    assert "<script>" not in html


def test_without_merman_nothing_is_judged(no_merman: None) -> None:
    report = analyse("block\n  a[\n")
    assert (report.model, report.error) == (None, None)
    assert report.metadata.id is None


@needs_merman
def test_the_page_around_the_figure_is_untouched() -> None:
    html = convert(TYPE_2)
    assert html.startswith("<p>앞글이에요.</p>")
    assert html.endswith("<p>뒷글이에요.</p>")


def test_the_ids_of_figures_are_found_in_a_page() -> None:
    page = convert(TYPE_2)
    (name,) = figure_ids(page)
    assert f'id="{name}"' in page and name.startswith("fig-")
    assert figure_ids('<p id="fig-a">그림이 아니에요.</p>') == set()

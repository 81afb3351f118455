"""The contents and the ways, as pages that are made from them show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown
import pytest

from handbook.book.contents import read_contents
from handbook.markdown.extensions.page_context import PageContext, set_page
from sample_book import make_book

Made = Callable[..., str]
WAYS = """\
- id: short
  name: 짧게
  want: 가상 머신만 알고 싶어요.
  pages: [basics/vm.md]
- id: all
  name: 모두 읽기
  want: 모두 차근차근 알고 싶어요.
  without: [basics/type-2.md]
- id: lost
  name: 없는 길
  want: 없는 장만 읽고 싶어요.
  pages: [basics/no.md]
"""
CONFIG = """\
site_name: 보기 책
nav:
  - index.md
  - 기초:
      - parts/basics.md
      - basics/hypervisor.md
      - basics/vm.md
      - basics/type-2.md
  - 찾아보기:
      - index.md
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    files = {"docs/_data/ways.yml": WAYS, "docs/parts/basics.md": "# 기초 { #part }\n"}
    root = make_book(tmp_path, files)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root


@pytest.fixture
def made(book: Path) -> Iterator[Made]:
    def run(marker: str, page: str = "index.md") -> str:
        set_page(PageContext(book, page))
        return markdown.markdown(marker, extensions=["handbook.book.made_pages"])

    yield run
    set_page(None)


def test_parts_and_ways_follow_the_navigation(book: Path) -> None:
    contents = read_contents(book)
    assert [(part.name, part.folder) for part in contents.parts] == [("기초", "basics")]
    assert [(c.number, c.title) for c in contents.chapters] == [
        (1, "하이퍼바이저"),
        (2, "가상 머신"),
        (3, "타입 2 하이퍼바이저"),
    ]
    assert [[c.path for c in walk.chapters] for walk in contents.walks] == [
        ["basics/vm.md"],
        ["basics/hypervisor.md", "basics/vm.md"],
    ], "a way that leads nowhere is left out"


def test_a_way_goes_without_the_part_whose_opening_it_names(book: Path) -> None:
    config = CONFIG.replace("      - basics/type-2.md\n", "  - 실전:\n      - practice/hands.md\n")
    (book / "mkdocs.yml").write_text(config, encoding="utf-8")
    (book / "docs/practice").mkdir()
    (book / "docs/practice/hands.md").write_text("---\ntitle: 손\n---\n", encoding="utf-8")
    ways = WAYS.replace("without: [basics/type-2.md]", "without: [parts/practice.md]")
    (book / "docs/_data/ways.yml").write_text(ways, encoding="utf-8")
    contents = read_contents(book)
    assert [c.path for c in contents.chapters][-1] == "practice/hands.md"
    assert [c.path for c in contents.walks[-1].chapters] == ["basics/hypervisor.md", "basics/vm.md"]


def test_what_is_looked_up_stands_in_its_part_and_on_no_way(book: Path) -> None:
    page = book / "docs/basics/vm.md"
    text = page.read_text("utf-8").replace("title:", "lookup: true\ntitle:", 1)
    page.write_text(text, encoding="utf-8")
    contents = read_contents(book)
    assert [c.path for c in contents.chapters if c.looked_up] == ["basics/vm.md"]
    assert [c.number for c in contents.chapters if not c.looked_up] == [1, 2]
    assert [[c.path for c in walk.chapters] for walk in contents.walks] == [
        ["basics/hypervisor.md"]
    ]


def test_a_chapter_that_is_gone_is_left_out(book: Path) -> None:
    (book / "docs/basics/vm.md").unlink()
    contents = read_contents(book)
    assert [c.number for c in contents.chapters] == [1, 2]
    assert [walk.way.id for walk in contents.walks] == ["all"]


def test_cards_and_lists_name_every_chapter_and_its_minutes(made: Made) -> None:
    for marker in ("{{ way-cards }}", "{{ way-lists }}"):
        html = made(marker)
        assert re.findall(r'<section class="way(?:-list)?" data-way="(\w+)"', html) == [
            "short",
            "all",
        ]
        links = re.findall(r'<li><a href="([^"]+)">([^<]+)</a> <span class="minutes">1분', html)
        assert links == [
            ("basics/vm.md", "가상 머신"),
            ("basics/hypervisor.md", "하이퍼바이저"),
            ("basics/vm.md", "가상 머신"),
        ]
    assert "2장 · 본문 2분" in made("{{ way-cards }}")


def test_the_contents_are_numbered_throughout_and_lead_to_the_opening(made: Made) -> None:
    html = made("{{ contents }}", "start/page.md")
    assert '<a href="../parts/basics.md">기초</a>' in html
    assert 'start="1"' in html
    assert html.count("<li>") == 3


def test_what_is_looked_up_is_listed_without_a_number(made: Made, book: Path) -> None:
    page = book / "docs/basics/hypervisor.md"
    text = page.read_text("utf-8").replace("title:", "lookup: true\ntitle:", 1)
    page.write_text(text, encoding="utf-8")
    html = made("{{ part }}", "parts/basics.md")
    assert "2장 · 본문 2분" in html
    numbered, _, plain = html.partition("</ol>")
    assert [numbered.count("<li>"), plain.count("<li>")] == [2, 1]
    assert ">하이퍼바이저</a>" in plain


def test_an_opening_says_what_each_chapter_of_its_part_answers(made: Made, book: Path) -> None:
    html = made("{{ part }}", "parts/basics.md")
    assert "3장 · 본문 3분" in html
    assert "규칙의 보기를 시험하는 아주 작은 책의 셋째 쪽이에요." in html
    assert "되짚기" not in html
    (book / "docs/review").mkdir()
    (book / "docs/review/basics.md").write_text("# 되짚기 { #r }\n", encoding="utf-8")
    assert '<a href="../review/basics.md">되짚기: 기초</a>' in made("{{ part }}", "parts/basics.md")
    assert made("{{ part }}", "parts/no.md").count("<li>") == 0


def test_where_to_begin_counts_what_there_is(made: Made) -> None:
    html = made("{{ begin }}")
    assert "모두 2장이고, 본문만 읽으면 2분 걸려요. 먼저 1장만 골라 읽으면 1분이에요." in html
    assert re.findall(
        r'data-way="(\w+)" href="([^"]+)"|href="([^"]+)" class="[^"]+" data-way="(\w+)"', html
    )

"""The figures of the book on one page, for whoever looks one up by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest

from handbook.book.contents import read_contents
from handbook.markdown.extensions.page_context import PageContext, set_page
from sample_book import ROOT, make_book

FENCES = """\
```mermaid
block
%% id: type-2-stack
%% accTitle: 타입 2의 계층
%% caption: 하이퍼바이저가 옆에 있어요.
  app["엽서 가게"]
  hv["하이퍼바이저<br>VMM"]
  class app app
  class hv hypervisor
```

```mermaid
block
%% id: off
%% variant: 켜기 전
%% caption: 아직 <없어요>.
  hw["하드웨어"]
  class hw hardware
```

```mermaid
block
%% id: on
%% variant off: 켠 다음
  hv["하이퍼바이저"]
  hw["하드웨어"]
  class hv hypervisor
  class hw hardware
```

```mermaid
block
%% id: no-name
%% caption: 처음 문장이에요. 다음 문장이에요.
  hw["하드웨어"]
  class hw hardware
```

```mermaid
block
%% id: mistaken
  hw["하드웨어"
```

```text
%% id: no-figure
```
"""
CHAPTER = f"---\ntitle: 가상 머신\n---\n\n# 가상 머신 {{ #vm }}\n\n{FENCES}"
BARE = "---\ntitle: 그림 없는 장\n---\n\n# 그림 없는 장 { #bare }\n\n말뿐이에요.\n"
CONFIG = (
    "site_name: 책\nnav:\n  - 기초:\n      - basics/vm.md\n      - basics/bare.md\n"
    "  - 실전:\n      - practice/vm.md\n  - 참여하기:\n      - contributing/index.md\n"
)
EXTENSIONS = ["toc", "handbook.book.made_pages"]


def made(root: Path) -> str:
    set_page(PageContext(root, "reference/figures.md"))
    return markdown.markdown("{{ figures }}", extensions=EXTENSIONS)


@pytest.fixture(autouse=True)
def no_page_after_it() -> Iterator[None]:
    yield
    set_page(None)


@pytest.fixture
def html(tmp_path: Path) -> str:
    files = {
        "docs/basics/vm.md": CHAPTER,
        "docs/basics/bare.md": BARE,
        "docs/practice/vm.md": CHAPTER.replace("가상 머신", "첫 VM"),
        "docs/contributing/index.md": CHAPTER,
    }
    root = make_book(tmp_path, files)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return made(root)


def cards(html: str) -> list[str]:
    return re.findall(r'<section class="figure-card".*?</section>', html, re.DOTALL)


def links(html: str) -> list[tuple[str, str]]:
    return [
        (match[1], match[2])
        for card in cards(html)
        for match in re.finditer(r'<a href="([^"]+)">([^<]+)</a>', card)
    ]


def test_each_figure_of_a_chapter_is_one_link_by_its_name_to_where_it_stands(html: str) -> None:
    assert links(html)[:4] == [
        ("../basics/vm.md#fig-type-2-stack", "타입 2의 계층"),
        ("../basics/vm.md#fig-off", "가상 머신: 켜기 전"),
        ("../basics/vm.md#fig-on", "가상 머신: 켠 다음"),
        ("../basics/vm.md#fig-no-name", "처음 문장이에요."),
    ]
    assert [address for address, _ in links(html)[4:]] == [
        f"../practice/vm.md#fig-{name}" for name in ("type-2-stack", "off", "on", "no-name")
    ]


def test_chapters_with_figures_have_a_heading_and_parts_a_link_to_their_first(html: str) -> None:
    headings = re.findall(r'<h2 [^>]*id="([^"]+)"[^>]*>([^<]+)<', html)
    assert headings == [
        ("figures-basics-vm", "기초: 가상 머신"),
        ("figures-practice-vm", "실전: 첫 VM"),
    ]
    nav = html.partition("<nav")[2].partition("</nav>")[0]
    assert re.findall(r'href="#([^"]+)">([^<]+)', nav) == [
        ("figures-basics-vm", "기초"),
        ("figures-practice-vm", "실전"),
    ]


def test_a_card_says_what_is_to_be_seen_and_of_what_kind_the_figure_is(html: str) -> None:
    words = [re.sub(r"<[^>]+>|\s+", " ", card) for card in cards(html)]
    assert "하이퍼바이저가 옆에 있어요." in words[0]
    assert "아직 &lt;없어요&gt;." in words[1]
    assert words[3].count("처음 문장이에요.") == 1
    assert "다음 문장이에요." in words[3]
    assert all("계층 그림" in one for one in words)


def test_a_figure_is_found_by_its_chapter_and_by_its_boxes(html: str) -> None:
    found = re.findall(r'data-words="([^"]*)"', html)
    assert found[0] == "가상 머신|엽서 가게|하이퍼바이저 VMM"
    assert found[1] == "가상 머신|켜기 전|하드웨어"


def test_its_picture_is_the_file_beside_the_chapter_and_waits_until_it_is_near(html: str) -> None:
    image = re.search(r"<img [^>]+>", cards(html)[0])
    assert image is not None
    assert 'src="../../basics/vm/fig-type-2-stack.svg"' in image[0]
    assert 'loading="lazy"' in image[0]
    assert 'alt=""' in image[0], "the link beside it has the name"


def test_every_figure_of_this_book_is_there_once() -> None:
    wanted = []
    for chapter in read_contents(ROOT).chapters:
        text = (ROOT / "docs" / chapter.path).read_text("utf-8")
        names = re.findall(r"^ *%% id: (\S+)$", text, re.MULTILINE)
        wanted += [f"../{chapter.path}#fig-{name}" for name in names]
    assert len(wanted) > 100
    assert sorted(address for address, _ in links(made(ROOT))) == sorted(wanted)

"""What a chapter says to keep, gathered for the days before an examination."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest

from handbook.markdown.extensions.page_context import PageContext, set_page
from sample_book import make_book

CHAPTER = """\
---
title: 가상 머신
---

# 가상 머신 { #vm }

본문이에요.

!!! exam "시험에는 이렇게 나와요"

    타입 1이 빠르다고 나와요 [@popek1974].

    그렇게만 나와요.

!!! reality "실제로는"

    일마다 [달라요](#what).

!!! note "적어 둘 것"

    시험과는 상관없어요.

## 하는 일 { #what }

일해요.

## 둘의 차이 { #at-a-glance }

| 견줄 것 | 하나 | 둘 |
| --- | --- | --- |
| 커널 | 고쳐요 [@popek1974] | 그대로예요 |

## 흔한 오해 { #misconceptions }

<!-- handbook: ignore X 이유: 보기예요. -->

- **"프로그램이에요."** [환경](hypervisor.md#hypervisor)이에요 [@popek1974, §2].

```mermaid
block
  app["가"]
```

## 핵심 정리 { #summary }

- 하나예요.
- [둘](../index.md#home)이에요.
- ![셋](img/세 그림.png)과 [넷](<type-2.md#questions>), [다섯](hypervisor.md "제목").
- [여섯](https://a.example/b)과 [일곱](/basics/vm/).

## 퀴즈 { #quiz }

### 1. 누가 하나요 { #quiz-1 }

!!! exam "보기에 든 시험"

    퀴즈의 것이에요.

### 2. 언제 하나요 { #quiz-2 }
"""
CONFIG = (
    "site_name: 책\nnav:\n  - 기초:\n      - basics/vm.md\n      - basics/hypervisor.md\n"
    "      - basics/type-2.md\n  - 실전:\n      - practice/vm.md\n"
    "  - 현장:\n      - field/cloud.md\n      - field/screen.md\n"
    "  - 자원:\n      - resources/screen.md\n"
)


DECLINED = "examined: false\n"


def chapter(title: str, front: str = "") -> str:
    head = f"---\ntitle: {title}\n{front}---\n\n# {title} {{ #vm }}\n\n"
    return head + "## 핵심 정리 { #summary }\n\n- 남겨요.\n"


LOOKUP = "---\ntitle: 물음\nlookup: true\n---\n\n# 물음 { #questions }\n\n답이에요.\n"


@pytest.fixture
def html(tmp_path: Path) -> Iterator[str]:
    files = {
        "docs/practice/vm.md": CHAPTER,
        "docs/field/cloud.md": chapter("클라우드"),
        "docs/field/screen.md": chapter("화면", DECLINED),
        "docs/resources/screen.md": chapter("다른 화면", DECLINED),
        "docs/basics/type-2.md": LOOKUP,
    }
    root = make_book(tmp_path, files | {"docs/basics/vm.md": CHAPTER})
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    set_page(PageContext(root, "reference/exam.md"))
    yield markdown.markdown(
        "{{ exam }}", extensions=["admonition", "tables", "handbook.book.made_pages"]
    )
    set_page(None)


def test_what_is_to_be_kept_is_there_in_its_order(html: str) -> None:
    words = re.sub(r"<[^>]+>", " ", html)
    wanted = (
        "기초",
        "가상 머신",
        "하나예요",
        "둘의 차이",
        "견줄 것",
        "프로그램이에요",
        "타입 1이 빠르다고",
        "그렇게만",
        "일마다",
    )
    places = [words.index(one) for one in wanted]
    assert places == sorted(places)
    assert '<div class="admonition exam">' in html
    assert '<div class="admonition reality">' in html


def test_what_examinations_do_not_ask_is_left_out(html: str) -> None:
    assert html.count("하나예요.") == 1
    assert "실전" not in html
    assert "화면" not in html
    assert "자원" not in html, "a part of which nothing is asked has no heading"


def test_a_chapter_on_how_machines_are_run_may_be_asked_for(html: str) -> None:
    part = html.partition("현장 부분")[2]
    assert '<a href="../field/cloud.md">클라우드</a>' in part
    assert "남겨요." in part


def test_sources_figures_comments_and_other_boxes_stay_in_the_chapter(html: str) -> None:
    for left_out in ("[@", "handbook: ignore", "mermaid", "상관없어요", "퀴즈의 것", "본문이에요"):
        assert left_out not in html


def test_links_lead_where_they_led_in_the_chapter(html: str) -> None:
    assert '<a href="../basics/vm.md#what">달라요</a>' in html
    assert '<a href="../basics/hypervisor.md#hypervisor">환경</a>' in html
    assert '<a href="../index.md#home">둘</a>' in html
    assert 'src="../basics/img/세 그림.png"' in html
    assert '<a href="../basics/type-2.md#questions">넷</a>' in html
    assert '<a href="../basics/hypervisor.md" title="제목">다섯</a>' in html
    assert '<a href="https://a.example/b">여섯</a>' in html
    assert '<a href="/basics/vm/">일곱</a>' in html
    assert '<h3 id="exam-vm"><a href="../basics/vm.md">가상 머신</a></h3>' in html


def test_questions_are_linked_by_their_names(html: str) -> None:
    quiz = html.partition('<p class="exam-quiz">')[2].partition("</p>")[0]
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', quiz) == [
        ("../basics/vm.md#quiz-1", "누가 하나요"),
        ("../basics/vm.md#quiz-2", "언제 하나요"),
    ]
    assert html.count("exam-quiz") == 1, "a chapter without a quiz has no line for it"


def test_a_page_to_look_things_up_in_says_nothing_to_keep(html: str) -> None:
    assert "exam-type-2" not in html
    assert "exam-hypervisor" in html

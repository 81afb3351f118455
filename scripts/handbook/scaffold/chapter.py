"""`new chapter`: a page with every part of a chapter, and its place in the navigation."""

from __future__ import annotations

import posixpath
import re
from datetime import date
from pathlib import Path
from string import Template

from handbook.errors import CouldNotRun
from handbook.files import Change
from handbook.model.data import load_sources
from handbook.model.document import CHAPTER_FOLDERS
from handbook.parse.source import read_source
from handbook.project import Project
from handbook.scaffold.navigation import with_page
from handbook.scaffold.scaffold import (
    Scaffold,
    line_break_of,
    name_of,
    title_of,
    with_line_breaks,
    yaml_value,
)

_PARTS = frozenset({"picture", "answer", "summary", "quiz"})
"""The heading ids that the page has besides its own."""

_DESCRIPTION = (
    "이 장이 답할 물음을 이 자리에 한두 문장으로 적어요. "
    "검색 결과에 그대로 나오니 50자에서 160자 사이로 맞춰요."
)
_PAGE = Template("""\
---
title: $front_title
description: $description
level: 1
requires: []
reviewed: $today
---

# $title { #$name }

장을 여는 물음을 적어요. 독자가 답을 하나 골라 둘 수 있게 해요.

이야기는 두 문장에서 네 문장이에요. 인물과 숫자는 글쓰기 지침에 있는 것을 써요.
$sources

## 그림에서 볼 것 { #picture }

그림을 먼저 보이고 설명을 이어요. 상자와 선을 이 장에 맞게 바꿔요.

```mermaid
block
%% id: $figure
%% caption: 그림에서 무엇을 볼지 세 문장까지 적어요.
columns 1
  app["프로그램"]
  kernel["OS 커널"]
  hw["하드웨어"]
  class app app
  class kernel host
  class hw hardware
```

## 처음 물음의 답 { #answer }

장을 연 물음에 답해요.

## 핵심 정리 { #summary }

- 이 장에서 기억할 것을 적어요.
- 한 줄에 하나씩 적어요.
- 세 줄에서 다섯 줄이에요.

## 퀴즈 { #quiz }
$quizzes""")
_SOURCES = Template("""
사실을 말하는 문장에는 출처를 달아요 [@$source]. 이 표시는 보기이니 진짜 출처로 바꿔요.
""")
_QUIZ = Template("""
### $number. 물음의 이름 { #quiz-$number }

실제로 있는 오해 하나를 겨눠서 물어요. 조건을 다 적어 정답이 하나이게 해요.

- [x] 맞는 보기를 적어요.

    맞은 까닭을 적고 본문의 절로 이어요. ([그림에서 볼 것](#picture))

- [ ] 정말 그렇게 믿는 사람이 있는 틀린 보기를 적어요.

    틀린 까닭을 적고, 그 말이 맞는 다른 자리를 알려 줘요. ([그림에서 볼 것](#picture))
""")


def new_chapter(
    project: Project, path: str, title: str, after: str | None, today: date
) -> Scaffold:
    """Return the scaffold of the chapter `path` (below docs/, such as `practice/cloud.md`).

    Raises CouldNotRun for a path, title or neighbour that cannot be used.
    """
    page = _page(path)
    title = title_of(title)
    file = f"docs/{page}"
    if (project.root / file).exists():
        raise CouldNotRun("이미 있는 파일이에요.", file, "다른 이름을 고르세요.")
    config = read_source(project.root, project.config_file.relative_to(project.root).as_posix())
    neighbour = _below_docs(after) if after is not None else None
    text = _text(project.root, page, title, today)
    return Scaffold(
        (
            Change(file, with_line_breaks(text, line_break_of(config)), new=True),
            Change(config.path, with_page(config, page, neighbour)),
        ),
        (
            f"{file} 파일의 안내 글을 하나씩 진짜 글로 바꿔요.",
            "level과 requires를 맞추고, 보기로 단 출처를 진짜 출처로 바꿔요.",
            "이 책을 읽는 법(docs/start/how-to-read.md)의 네 갈래 길에 넣을지 정해요.",
            "python3 scripts/dev.py serve 명령으로 보면서 고쳐요.",
        ),
    )


def _below_docs(path: str) -> str:
    """Return `path` as it is written in `nav`, whichever way round it was typed."""
    return path.replace("\\", "/").removeprefix("./").removeprefix("docs/")


def _page(path: str) -> str:
    page = _below_docs(path)
    folder, _, rest = page.partition("/")
    if not page.endswith(".md"):
        raise CouldNotRun(f"'{path}' 경로가 .md로 끝나지 않아요.", hint="예: practice/cloud.md")
    if folder not in CHAPTER_FOLDERS or not rest:
        raise CouldNotRun(
            f"'{path}' 경로는 장의 자리가 아니에요.",
            hint=f"{', '.join(CHAPTER_FOLDERS)} 가운데 한 폴더 아래로 정하세요.",
        )
    for part in page.removesuffix(".md").split("/"):
        name_of(part, "경로", "practice/cloud.md")
    return page


def _text(root: Path, page: str, title: str, today: date) -> str:
    stem = posixpath.basename(page).removesuffix(".md")
    name = f"{stem}-chapter" if stem in _PARTS or stem.startswith("quiz-") else stem
    sources = load_sources(root).entries
    return _PAGE.substitute(
        front_title=yaml_value(title),
        title=title,
        description=_DESCRIPTION,
        name=name,
        today=today.isoformat(),
        figure=_figure_id(root / "docs", page),
        sources="".join(_SOURCES.substitute(source=known.id) for known in sources[:1]).rstrip(),
        quizzes="".join(_QUIZ.substitute(number=number) for number in (1, 2, 3)),
    )


def _figure_id(docs: Path, page: str) -> str:
    """Return an id that no figure of the book has."""
    words = page.removesuffix(".md").split("/")
    taken = {
        match[1]
        for file in docs.rglob("*.md")
        for match in re.finditer(r"^%% id: *(\S+)", file.read_text("utf-8", "replace"), re.M)
    }
    short = f"{words[-1]}-stack"
    return short if short not in taken else "-".join([*words, "stack"])

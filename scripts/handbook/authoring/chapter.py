"""`new chapter`: a page with every part of a chapter, and its place in the navigation."""

from __future__ import annotations

import posixpath
import re
from datetime import date
from pathlib import Path

from handbook.authoring.navigation import with_page
from handbook.authoring.scaffold import (
    Scaffold,
    line_break_of,
    name_of,
    title_of,
    with_line_breaks,
    yaml_value,
)
from handbook.book.chapter import DESCRIPTION, OPENING, PAGE, QUIZ, SOURCES
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.core.files import Change
from handbook.core.source import read_source
from handbook.data.load import load_sources
from handbook.data.ways import OPENINGS
from handbook.markdown.chapters import CHAPTER_FOLDERS, PARTS

_LIST_OF_PARTS = "scripts/handbook/markdown/chapters.py"
_FOUNDED = (
    "부의 첫 페이지도 채워요. 부에 더 있어야 할 것은 docs/contributing/architecture.md#add-part "
    "절에 있어요.",
)
_PARTS = frozenset({"picture", "answer", "summary", "quiz"})
"""The heading ids that the page has besides its own."""


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
    opening = _opening(project.root, page)
    nav = with_page(config, page, neighbour, "".join(opening))
    text = _text(project.root, page, title, today)
    return Scaffold(
        (
            Change(file, with_line_breaks(text, line_break_of(config)), new=True),
            *(
                Change(f"docs/{name}", with_line_breaks(words, line_break_of(config)), new=True)
                for name, words in opening.items()
            ),
            Change(config.path, nav),
        ),
        (
            f"{file} 파일의 안내 글을 하나씩 진짜 글로 바꿔요. 남은 줄은 check가 알려 줘요.",
            "level과 requires를 맞추고, 보기로 단 출처를 진짜 출처로 바꿔요.",
            "docs/_data/ways.yml 파일에서, 이 장을 지날 길의 pages나 지나지 않을 길의 without에 "
            "더할지 정해요.",
            *(_FOUNDED if opening else ()),
            "python3 scripts/dev.py serve 명령으로 보면서 고쳐요.",
        ),
    )


def _opening(root: Path, page: str) -> dict[str, str]:
    """Return the first page of the part that the chapter `page` founds, and its text; nothing
    where the part has one.
    """
    folder = page.partition("/")[0]
    name = f"{OPENINGS}/{folder}.md"
    if (root / "docs" / name).is_file():
        return {}
    title = PARTS[folder]
    return {name: OPENING.substitute(front_title=yaml_value(title), title=title, folder=folder)}


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
            hint=f"{', '.join(CHAPTER_FOLDERS)} 가운데 한 폴더 아래로 정하세요. 새 부를 세우려면 "
            f"먼저 {_LIST_OF_PARTS} 파일의 PARTS에 폴더와 이름을 더하세요.",
        )
    for part in page.removesuffix(".md").split("/"):
        name_of(part, "경로", "practice/cloud.md")
    return page


def _text(root: Path, page: str, title: str, today: date) -> str:
    stem = posixpath.basename(page).removesuffix(".md")
    name = f"{stem}-chapter" if stem in _PARTS or stem.startswith("quiz-") else stem
    sources = load_sources(root).entries
    return PAGE.substitute(
        front_title=yaml_value(title),
        title=title,
        description=DESCRIPTION,
        name=name,
        today=today.isoformat(),
        figure=_figure_id(root / "docs", page),
        sources="".join(SOURCES.substitute(source=known.id) for known in sources[:1]).rstrip(),
        quizzes="".join(QUIZ.substitute(number=number) for number in (1, 2, 3)),
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

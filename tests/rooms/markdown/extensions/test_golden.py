"""Each extension by example: what an author types, and the HTML that a reader gets."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from rooms.markdown.extensions.conftest import Convert

PAIRS = sorted((Path(__file__).parent / "golden").glob("*.md"))


@pytest.mark.parametrize("source", PAIRS, ids=lambda path: path.stem)
def test_markdown_becomes_the_expected_html(source: Path, convert: Convert) -> None:
    expected = source.with_suffix(".html").read_text(encoding="utf-8")
    assert convert(source.read_text(encoding="utf-8")) == expected.rstrip("\n")


def test_an_aligned_column_has_a_class_and_no_style(convert: Convert) -> None:
    page = convert("| 이름 | 수 |\n| --- | ---: |\n| 하나 | 1 |\n")
    assert 'class="align-right"' in page
    assert "style" not in page


def test_a_marker_that_a_fence_shows_stays_as_it_is() -> None:
    text = "```html\n<!-- sortable -->\n```\n"
    names = ["pymdownx.superfences", "handbook.markdown.extensions.sortable"]
    page = markdown.markdown(text, extensions=names)
    assert "handbook-sortable-table" not in page
    assert "sortable" in page


def test_a_list_of_tasks_is_no_quiz(convert: Convert) -> None:
    tasks = "- [x] 메모리를 재요.\n- [ ] 게스트를 켜요.\n"
    page = convert(f"## 준비 {{ #prepare }}\n\n{tasks}\n## 퀴즈 {{ #quiz }}\n\n{tasks}")
    before, _, quiz = page.partition("퀴즈")
    assert "맞아요" not in before
    assert "quiz" not in before.replace('id="quiz"', "")
    assert before.count('type="checkbox"') == 2
    assert before.count("checked") == 1
    assert "맞아요" in quiz


@pytest.mark.parametrize("inside", ["", '!!! note "표"\n\n'])
def test_a_marker_of_tables_is_never_seen(inside: str) -> None:
    indent = "    " if inside else ""
    table = "\n".join(indent + row for row in ("| a | b |", "| - | - |", "| 1 | 2 |"))
    text = f"{inside}{indent}<!-- sortable -->\n\n{table}\n\n<!-- sortable -->\n\n글\n"
    names = ["admonition", "tables", "handbook.markdown.extensions.sortable"]
    page = markdown.markdown(text, extensions=names)
    assert page.count("data-sortable") == 1
    assert "handbook-sortable-table" not in page


def test_there_are_pairs_for_every_extension() -> None:
    names = {path.stem.partition("-")[0] for path in PAIRS}
    assert names == {"term", "citation", "quiz", "sortable", "glossary", "bibliography"}

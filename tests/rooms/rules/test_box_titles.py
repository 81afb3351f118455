"""The titles of boxes: one without quotation marks vanishes, one that is missing is English."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from handbook.cli import fix
from sample_book import Find, make_book, project_of

PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n"


@pytest.mark.parametrize(
    ("typed", "column", "words", "right"),
    [
        ("!!! warning 조심하세요", 13, "조심하세요", '!!! warning "조심하세요"'),
        ("??? note 더 볼 것", 10, "더 볼 것", '??? note "더 볼 것"'),
        ("!!! note inline end VM 하나", 24, "하나", '!!! note inline end VM "하나"'),
    ],
)
def test_a_title_without_marks_is_told_and_gets_them(
    tmp_path: Path, typed: str, column: int, words: str, right: str
) -> None:
    page = f"{HEAD}{typed}\n\n    글이에요.\n"
    root = make_book(tmp_path, {PAGE: page})
    (told,) = (d for d in diagnose(read_site(project_of(root))) if d.rule == "STR042")
    assert (told.location.line, told.location.column) == (3, column)
    assert f"'{words}' 글에 따옴표가 없어서" in told.message
    fix.fix(project_of(root))
    assert f"\n{right}\n" in (root / PAGE).read_text(encoding="utf-8")


def test_a_box_of_the_book_without_a_title_shows_an_english_word(find: Find) -> None:
    found = find({PAGE: f"{HEAD}!!! simplified\n\n    글이에요.\n"})
    (told,) = (d for d in found if d.rule == "STR042")
    assert "'Simplified' 글자가 제목으로" in told.message
    assert '!!! simplified "제목" 꼴' in told.hint


def test_a_title_in_the_place_of_the_kind_is_told_once(find: Find) -> None:
    found = find({PAGE: f"{HEAD}!!! 주의\n\n    글이에요.\n"})
    (told,) = (d for d in found if d.rule in {"STR040", "STR042"})
    assert "제목은 그 뒤에 따옴표로" in told.hint


@pytest.mark.parametrize(
    "text",
    [
        '!!! note "제목"\n\n    글\n',
        '!!! note ""\n\n    글\n',
        '!!! note inline end "제목"\n\n    글\n',
        "```markdown\n!!! note 제목\n\n    글\n```\n",
    ],
)
def test_titles_in_marks_and_shown_code_are_silent(find: Find, text: str) -> None:
    assert [d for d in find({PAGE: HEAD + text}) if d.rule == "STR042"] == []


@pytest.mark.parametrize(("line", "told"), [("!!! note", 0), ("!!! note 조심", 1)])
def test_a_foreign_site_may_leave_titles_to_the_theme(tmp_path: Path, line: str, told: int) -> None:
    (tmp_path / "docs").mkdir()
    config = "site_name: a\nmarkdown_extensions: [admonition]\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(f"{line}\n\n    글\n", encoding="utf-8")
    found = diagnose(read_site(Project(tmp_path, tmp_path / "mkdocs.yml")))
    assert len([d for d in found if d.rule == "STR042"]) == told

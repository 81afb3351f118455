"""An explanation straight below its item is told, and parted from it by fix."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli import main as cli
from sample_book import make_book, project_of

VM = "docs/basics/vm.md"
HEAD = "# 길 { #way }\n\n## 퀴즈 { #quiz }\n\n### 1. 어느 길 { #quiz-1 }\n\n어느 길인가요?\n\n"
GLUED = (
    "- [x] 이 길\n    맞아요. ([길](#way))\n- [ ] 저 길\n    아니에요. ([길](#way))\n"
    "- [ ] 그 길\n\n    아니에요. ([길](#way))\n"
)
WRAPPED = (
    "- [x] 이 길로 가다가\n    다리를 건너는 길\n\n    맞아요. ([길](#way))\n\n"
    "- [ ] 저 길\n\n    아니에요. ([길](#way))\n"
)


def told(root: Path) -> list[int]:
    found = diagnose(read_site(project_of(root)))
    return [d.location.line for d in found if d.rule == "QZ002"]


def test_what_is_glued_is_told_and_parted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_book(tmp_path, {VM: HEAD + GLUED})
    monkeypatch.chdir(root)
    assert told(root) == [10, 12]
    cli.main(["fix"])
    assert told(root) == []
    (quiz,) = read_site(project_of(root)).documents["basics/vm.md"].quizzes
    assert [option.text for option in quiz.options] == ["이 길", "저 길", "그 길"]
    assert all(option.explained for option in quiz.options)


def test_an_item_of_two_lines_is_sound(tmp_path: Path) -> None:
    assert told(make_book(tmp_path, {VM: HEAD + WRAPPED})) == []


def test_a_guess_that_nobody_asked_for_is_told_where_it_is_shown_again(tmp_path: Path) -> None:
    text = f"# 길 {{ #way }}\n\n글이에요.\n\n<!-- guess -->\n\n{'글이에요.'}\n"
    found = diagnose(read_site(project_of(make_book(tmp_path, {VM: text}))))
    assert [(d.location.line, d.location.column) for d in found if d.rule == "QZ006"] == [(5, 1)]

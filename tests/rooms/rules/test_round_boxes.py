"""Options of a question whose marks stand in round brackets are told, and mended where plain."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.cli.fix import fix
from sample_book import Find, make_book, project_of

PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n### 하나 { #quiz-1 }\n\n"


def lines(find: Find, text: str) -> list[int]:
    return [d.location.line for d in find({PAGE: text}) if d.rule == "STR023"]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("* (x) 도커\n* ( ) 커널\n", "* [x] 도커\n* [ ] 커널\n"),
        ("- (X) 도커\n\n    글\n\n- () 커널\n", "- [x] 도커\n\n    글\n\n- [ ] 커널\n"),
        ("- (O) 도커\n- (X) 커널\n", "- (O) 도커\n- (X) 커널\n"),
        ("- (v) 도커\n- ( ) 커널\n", "- (v) 도커\n- ( ) 커널\n"),
    ],
)
def test_marks_in_round_brackets_are_told_and_mended_where_plain(
    find: Find, tmp_path: Path, typed: str, right: str
) -> None:
    assert len(lines(find, HEAD + typed)) == 2
    root = make_book(tmp_path / "fixed", {PAGE: HEAD + typed})
    fix(project_of(root))
    assert (root / PAGE).read_text(encoding="utf-8") == HEAD + right


@pytest.mark.parametrize(
    "text",
    [
        "# 가상 머신 { #vm }\n\n- (x) 도커\n- ( ) 커널\n",
        HEAD + "- (가) 도커\n- 도커 (x) 커널\n",
        HEAD + "```text\n- (x) 도커\n```\n",
    ],
)
def test_what_is_no_option_is_silent(find: Find, text: str) -> None:
    assert lines(find, text) == []

"""A list whose marks stand right before their words is no list to Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.cli import fix
from rooms.rules.marked_up import HEAD, PAGE, found_in
from sample_book import Find, make_book, project_of

GLUED = [
    ("-붙여 쓴 목록이에요.\n-둘째예요.", "- 붙여 쓴 목록이에요.\n- 둘째예요."),
    ("글이에요.\n-하나\n-둘", "글이에요.\n\n- 하나\n- 둘"),
    ("1.하나\n2.둘", "1. 하나\n2. 둘"),
    ("*하나\n*둘", "* 하나\n* 둘"),
    ("- 하나\n-둘\n- 셋", "- 하나\n- 둘\n- 셋"),
    ("-하나\n\n-둘", "- 하나\n\n- 둘"),
    ("-[ ] 셋이에요.", "- [ ] 셋이에요."),
    ("-붙여 쓴 문장이 하나 있어요.", "- 붙여 쓴 문장이 하나 있어요."),
]


@pytest.mark.parametrize(("typed", "right"), GLUED)
def test_a_mark_of_a_list_without_its_space_is_told_and_repaired(
    find: Find, tmp_path: Path, typed: str, right: str
) -> None:
    assert [one[0] for one in found_in(find, typed, "STR036", "STR011")] == ["STR036"]
    root = make_book(tmp_path / "fixed", {PAGE: f"{HEAD}{typed}\n"})
    assert fix.fix(project_of(root)) == 0
    assert (root / PAGE).read_text(encoding="utf-8") == f"{HEAD}{right}\n"


@pytest.mark.parametrize(
    "body",
    [
        "-1\n-2",
        "--option\n--other",
        "-v 옵션\n-d 옵션",
        "**굵은** 글\n**굵은** 글",
        "*기울인 글*\n*기울인 글*",
        "*표는 값이 바뀐다는 뜻이에요.",
        "-홍길동",
        "-습니다로 끝나는 말이 많아요.",
        "1.하나\n\n글이에요.\n\n2.둘",
        "3.하나\n9.둘",
        "`-글`\n`-글`",
        "```text\n-하나\n-둘\n```",
        "글은 여기까지\n-여기는 이어지는 줄이에요.",
    ],
)
def test_what_only_begins_like_a_mark_is_left_alone(find: Find, body: str) -> None:
    assert found_in(find, body, "STR036") == []

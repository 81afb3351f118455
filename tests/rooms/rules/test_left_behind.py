"""What a merge or a paste leaves behind at the beginning of a line."""

from __future__ import annotations

import pytest

from handbook.cli.fix import apply
from handbook.core.source import SourceText
from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"
LINE = HEAD.count("\n") + 1


def found_in(find: Find, body: str, *rules: str) -> list[tuple[str, int]]:
    found = [d for d in find({PAGE: HEAD + body}) if d.rule in rules]
    return [(d.rule, d.location.line - LINE + 1) for d in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("앞이에요.\n\n=======\n\n뒤예요.\n", [("STR035", 3)]),
        ("앞이에요.\n둘째 줄이에요.\n=======\n뒤예요.\n", [("STR035", 3)]),
        # Read as a title of the first level; nothing else is said of that.
        ("앞이에요.\n=======\n뒤예요.\n", [("STR035", 2)]),
        ("## 절 { #part }\n=======\n\n뒤예요.\n", [("STR035", 2)]),
        ("```text\n=======\n```\n\n<!--\n=======\n-->\n", []),
        ("앞이에요.\n\n========\n", []),
    ],
)
def test_a_line_between_two_versions_is_told_alone(
    find: Find, body: str, expected: list[tuple[str, int]]
) -> None:
    rules = ("STR035", "STR002", "STR003", "STR004")
    assert found_in(find, body, *rules) == expected


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("둘이에요.\n• 하나\n• 둘\n\n끝.\n", "둘이에요.\n\n- 하나\n- 둘\n\n끝.\n"),
        ("·하나\n\n· 둘\n", "- 하나\n\n- 둘\n"),
        ("– 하나\n– 둘\n", "- 하나\n- 둘\n"),
        ("- 하나\n• 둘\n- 셋\n", "- 하나\n- 둘\n- 셋\n"),
        ("둘이에요.\n① 하나\n② 둘\n", "둘이에요.\n\n1. 하나\n2. 둘\n"),
        ("가. 하나\n나. 둘\n\n끝.\n", "1. 하나\n2. 둘\n\n끝.\n"),
        ("둘이에요.\n  ■\u00a0하나\n", "둘이에요.\n\n  - 하나\n"),
    ],
)
def test_a_bullet_that_is_no_mark_becomes_one(find: Find, typed: str, repaired: str) -> None:
    found = find({PAGE: HEAD + typed})
    (one,) = [d for d in found if d.rule == "STR036"]
    assert one.fix is not None
    assert apply(SourceText(PAGE, HEAD + typed), one.fix.edits) == HEAD + repaired
    assert "KOR009" not in {d.rule for d in found}


@pytest.mark.parametrize(
    "body",
    [
        "가. 하나만 적었어요.\n",
        "①만 봐요.\n",
        "읽기·쓰기예요.\n",
        "–273도예요.\n",
        "    • 코드\n",
        "`•` 글자예요.\n",
    ],
)
def test_a_sign_that_begins_no_item_is_left_alone(find: Find, body: str) -> None:
    assert found_in(find, f"글이에요.\n\n{body}", "STR036") == []

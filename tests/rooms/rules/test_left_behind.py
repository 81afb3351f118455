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
    ("body", "line", "column"),
    [
        ("- 하나예요.\n  둘째 줄이에요.\n  =======\n- 둘\n", 3, 3),
        ("- 항목\n\n    하나\n    둘\n    =======\n    셋\n", 5, 5),
        ('!!! note "제목"\n\n    하나\n    둘\n    =======\n    셋\n', 5, 5),
        ('!!! note "제목"\n\n    하나\n\n    =======\n\n    셋\n', 5, 5),
        ("> 하나\n> 둘\n> =======\n> 셋\n", 3, 3),
        ("- 하나\n\n    > 둘\n    > 셋\n    > =======\n", 5, 7),
        # Read as a title within the box.
        ('!!! note "제목"\n\n    하나\n    =======\n    셋\n', 4, 5),
        ("- 하나예요.\n  <<<<<<< HEAD\n  둘이에요.\n", 2, 3),
        ('!!! note "제목"\n\n    하나\n    >>>>>>> my-change\n', 4, 5),
        ("> 하나\n> ||||||| 1a2b3c4\n", 2, 3),
    ],
)
def test_what_git_wrote_is_told_within_boxes_items_and_quotations(
    find: Find, body: str, line: int, column: int
) -> None:
    found = [d for d in find({PAGE: HEAD + body}) if d.rule in {"STR002", "STR003", "STR035"}]
    places = [(d.rule, d.location.line - LINE + 1, d.location.column) for d in found]
    assert places == [("STR035", line, column)]


@pytest.mark.parametrize(
    "body",
    [
        "- 항목\n\n    ```text\n    <<<<<<< HEAD\n    =======\n    >>>>>>> my-change\n    ```\n",
        "글이에요.\n\n    제목\n    =======\n    >>>>>>> 글\n",
        "> 하나\n> ======== 둘\n> `=======`\n",
        "- 항목\n\n        제목\n        =======\n",
        "<!--\n  =======\n  <<<<<<< HEAD\n-->\n",
        "> > > > > > > 일곱 번 인용했어요.\n",
        "```html\n<!-- 글 -->\n=======\n```\n",
    ],
)
def test_code_and_other_lines_within_them_are_not(find: Find, body: str) -> None:
    assert found_in(find, body, "STR035") == []


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("둘이에요.\n• 하나\n• 둘\n\n끝.\n", "둘이에요.\n\n- 하나\n- 둘\n\n끝.\n"),
        ("·하나\n\n· 둘\n", "- 하나\n\n- 둘\n"),
        ("– 하나\n– 둘\n", "- 하나\n- 둘\n"),
        ("- 하나\n• 둘\n- 셋\n", "- 하나\n- 둘\n- 셋\n"),
        ("둘이에요.\n① 하나\n② 둘\n", "둘이에요.\n\n1. 하나\n2. 둘\n"),
        ("가. 하나\n나. 둘\n\n끝.\n", "1. 하나\n2. 둘\n\n끝.\n"),
        ("ㅇ 하나\nㅇ 둘\n", "- 하나\n- 둘\n"),
        ("a. 하나\nb. 둘\n", "1. 하나\n2. 둘\n"),
        ("(A) 하나\n(B) 둘\n", "1. 하나\n2. 둘\n"),
        ("1. 하나\n   a) 가\n   b) 나\n", "1. 하나\n   1. 가\n   2. 나\n"),
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
        "A. Bell이 적었어요.\n",
        "①만 봐요.\n",
        "읽기·쓰기예요.\n",
        "–273도예요.\n",
        "    • 코드\n",
        "`•` 글자예요.\n",
    ],
)
def test_a_sign_that_begins_no_item_is_left_alone(find: Find, body: str) -> None:
    assert found_in(find, f"글이에요.\n\n{body}", "STR036") == []

"""Lists whose numbers end in a bracket, wherever on a page they stand."""

from __future__ import annotations

import pytest

from handbook.cli.fix import apply
from handbook.core.source import SourceText
from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"
LINE = HEAD.count("\n") + 1


def told(find: Find, body: str) -> list[tuple[int, int]]:
    """Where STR022 finds something in a page of that body."""
    return [
        (d.location.line - LINE + 1, d.location.column)
        for d in find({PAGE: HEAD + body + "\n"})
        if d.rule == "STR022"
    ]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("1) 켜요.\n2) 꺼요.", [(1, 1)]),
        ('!!! note "제목"\n    1) 켜요.\n    2) 꺼요.', [(2, 5)]),
        ('??? note "제목"\n\n    1) 켜요.\n\n    2) 꺼요.', [(3, 5)]),
        ("- 항목이에요.\n\n    1) `켜요`\n    2) `꺼요`", [(3, 5)]),
        ("- 항목이에요.\n  1) 켜요.\n  2) 꺼요.", [(2, 3)]),
        ("- 1) 켜요.\n  2) 꺼요.", [(1, 3)]),
        ("> 1) 켜요.\n> 2) 꺼요.", [(1, 3)]),
        ("> > 이렇게 했어요.\n> >\n> > 1) `켜요`\n> > 2) 꺼요.", [(3, 5)]),
        ('1. 항목이에요.\n\n    !!! note "제목"\n\n        1) 켜요.\n        2) 꺼요.', [(5, 9)]),
        ("1) 켜요.\n    1) 눌러요.\n    2) 기다려요.\n2) 꺼요.", [(1, 1), (2, 5)]),
        ("1) 켜요.\n\n글이에요.\n\n- 글\n\n    1) 하나\n    2) 둘", [(7, 5)]),
    ],
)
def test_a_list_with_brackets_is_told_at_its_first_item(
    find: Find, body: str, places: list[tuple[int, int]]
) -> None:
    assert told(find, body) == places


@pytest.mark.parametrize(
    "body",
    [
        "- 1) 켜요.\n- 2) 꺼요.",
        "| 차례 |\n| --- |\n| 1) 켜요. |\n| 2) 꺼요. |",
        "> 둘(1) 가운데 하나예요.\n> 앞의 것과 2) 뒤의 것을 봐요.",
        '!!! note "제목"\n\n    ```text\n    1) 켜요.\n    2) 꺼요.\n    ```',
        "글이에요.\n\n        1) 켜요.\n        2) 꺼요.",
        "> 1) 켜요.\n>\n> 끝이에요.",
        "- 항목이에요.\n\n    1) 켜요.\n\n2) 꺼요.",
        "`하나` 1) 켜요.\n`둘` 2) 꺼요.",
        "1. 켜요.\n2. 꺼요.",
    ],
)
def test_numbers_that_are_no_list_are_not(find: Find, body: str) -> None:
    assert told(find, body) == []


def test_the_repair_makes_a_list_within_the_item(find: Find) -> None:
    body = "- 항목이에요.\n\n    1) 켜요.\n    2) 꺼요.\n"
    (one,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "STR022"]
    assert one.fix is not None
    repaired = apply(SourceText(PAGE, HEAD + body), one.fix.edits)
    assert repaired == HEAD + "- 항목이에요.\n\n    1. 켜요.\n    2. 꺼요.\n"


def test_no_repair_is_offered_that_would_move_an_item_out(find: Find) -> None:
    (one,) = [d for d in find({PAGE: HEAD + "- 1) 켜요.\n  2) 꺼요.\n"}) if d.rule == "STR022"]
    assert one.fix is None

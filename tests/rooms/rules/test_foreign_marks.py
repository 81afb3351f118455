"""What chat assistants and note programs leave is told; what only looks like it is not."""

from __future__ import annotations

import pytest

from sample_book import Find

VM = "docs/basics/vm.md"
TITLE = "# 가상 머신 { #vm }\n\n"


def columns(find: Find, text: str) -> list[int]:
    return [d.location.column for d in find({VM: TITLE + text}) if d.rule == "STR047"]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("나눠 받아요【12†L3-L5】.\n", 7),
        ("나눠 받아요 :contentReference[oaicite:0]{index=0}.\n", 8),
        ("나눠 받아요. %%메모%%\n", 9),
        ("나눠 받아요. ^part-1\n", 9),
        ("날짜:: 2026년이에요.\n", 1),
        ("나눠 받아요. #가상화\n", 9),
        ("값은 $$ n $$ 이에요.\n", 4),
        ("[안내서](https://example.com/?a=1&utm_source=chatgpt.com) 글이에요.\n", 31),
    ],
)
def test_a_mark_is_told_at_its_place(find: Find, text: str, column: int) -> None:
    assert columns(find, text)[:1] == [column]


@pytest.mark.parametrize(
    "text",
    [
        "`%%메모%%`와 `$$`는 표시예요. 100%와 50%예요.\n",
        "1974년에 나왔어요 [@popek1974].\n",
        "[둘째](#vm)와 2^10은 달라요. #1은 번호예요.\n",
        "```text\n【3†source】 ^block\n```\n",
        "<!-- %% 메모 %% -->\n\n글이에요.\n",
    ],
)
def test_what_is_no_mark_is_silent(find: Find, text: str) -> None:
    assert columns(find, text) == []

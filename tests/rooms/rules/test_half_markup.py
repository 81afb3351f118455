"""Images and emphasis of which one sign is missing, doubled or out of its place."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"
LINE = HEAD.count("\n") + 1


def leaks(find: Find, body: str) -> list[tuple[int, int]]:
    """Where STR011 finds something in a page of that body."""
    return [
        (d.location.line - LINE + 1, d.location.column)
        for d in find({PAGE: HEAD + body + "\n"})
        if d.rule == "STR011"
    ]


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("글 ![노트북] (../assets/images/laptop.svg) 글", 3),
        ("![노트북]\n(../assets/images/laptop.svg)", 1),
        ("- ![화면의 오류] (../img/vs_code_02.png)", 3),
        ("![노트북(../assets/images/laptop.svg)", 1),
        ("글 ![노트북(laptop.PNG", 3),
        ("!(노트북)[../assets/images/laptop.svg]", 1),
        ('![노트북] (laptop.webp "이름표")', 1),
        ("[![노트북] (a.png)](hypervisor.md)", 2),
        ("| 그림 |\n| --- |\n| ![노트북] (a.jpeg) |", 3),
        ("![**굵은** 설명] (https://example.com/a.gif?raw=true)", 1),
    ],
)
def test_an_image_that_stays_text_is_told_at_its_mark(find: Find, body: str, column: int) -> None:
    assert [at for _, at in leaks(find, body)] == [column]


@pytest.mark.parametrize(
    "body",
    [
        "![노트북](../assets/images/laptop.svg)",
        "![노트북 (앞)](../assets/images/laptop.svg)",
        "![노트북][r] (a.png 파일)\n\n[r]: ../assets/images/laptop.svg",
        "`![노트북] (a.png)`",
        "```text\n![노트북] (a.png)\n```",
        "\\![노트북] (a.png)",
        "와! (그림은 a.png 파일이에요.) [앞](#vm)을 봐요!",
        "켜졌어요!(a.png 파일)",
    ],
)
def test_an_image_and_a_sentence_about_one_are_not(find: Find, body: str) -> None:
    assert leaks(find, body) == []

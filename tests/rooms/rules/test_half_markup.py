"""Images and emphasis of which one sign is missing, doubled or out of its place."""

from __future__ import annotations

import pytest

from handbook.cli.fix import apply
from handbook.core.source import SourceText
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
        ("글 !(../assets/images/laptop.svg)[노트북]", 3),
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
        "[앞](type-2.md)[뒤] f(a.md)[x] (a.md)[1]",
    ],
)
def test_an_image_and_a_sentence_about_one_are_not(find: Find, body: str) -> None:
    assert leaks(find, body) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("글 !(a/b.png)[창 그림] 글", "글 ![창 그림](a/b.png) 글"),
        ("글 !(창 그림)[a/b.png] 글", "글 ![창 그림](a/b.png) 글"),
        ("글 (하이퍼바이저)[hypervisor.md] 글", "글 [하이퍼바이저](hypervisor.md) 글"),
        ("글 (type-2.md#a)[타입 2] 글", "글 [타입 2](type-2.md#a) 글"),
    ],
)
def test_swapped_brackets_are_put_right(find: Find, typed: str, meant: str) -> None:
    (told,) = [d for d in find({PAGE: HEAD + typed + "\n"}) if d.rule == "STR011"]
    assert told.fix is not None
    assert apply(SourceText(PAGE, HEAD + typed), told.fix.edits) == HEAD + meant


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("글 __굵은 글_ 끝", [(1, 3)]),
        ("글 **굵은 글* 끝", [(1, 3)]),
        ("글 *굵은 글** 끝", [(1, 9)]),
        ("글 *굵은 글** 끝\n\n**굵은* 글", [(1, 9), (3, 1)]),
        ("글 _굵은 글__ 끝", [(1, 9)]),
        ("글 ***굵은 글** 끝", [(1, 3)]),
        ("글 ___굵은 글__ 끝", [(1, 3)]),
        ("**굵은*", [(1, 1)]),
        ("- 항목 **굵은\n  글* 끝", [(1, 6)]),
        ("| 표 |\n| --- |\n| __굵은_ |", [(3, 3)]),
        ('!!! note "제목"\n\n    글 **굵은* 끝', [(3, 7)]),
        ("**`uname`* 명령", [(1, 1)]),
        ("**[앞](#vm)* 글", [(1, 1)]),
        ("**하나* 글과 __둘_ 끝", [(1, 1), (1, 10)]),
    ],
)
def test_a_sign_left_of_an_emphasis_is_told(
    find: Find, body: str, places: list[tuple[int, int]]
) -> None:
    assert leaks(find, body) == places


@pytest.mark.parametrize(
    "body",
    [
        "**굵은** 글과 *기운* 글, ***둘 다*** 글, __굵은__ 글, _기운_ 글",
        "**가격*** 글\n\n\\* 세금은 빼고요.",
        "*가격** 글\n\n\\* 세금은 빼고요.",
        "5 * 3과 *글*, 2**3과 2*3, a * b * c",
        "_private 값과 snake_case_ 값, __init__ 함수",
        "`**굵은*` \\*\\*굵은\\*",
        "`f(*args, **kwargs)`와 *글*",
        "글* 끝",
        "*.md 파일과 *.py 파일",
        "```text\n**굵은* 글\n```",
        "빈칸 ____ 와 _ 에 알맞은 말",
        "**굵은 *기운* 글**과 *기운 **굵은** 글*",
    ],
)
def test_signs_that_are_meant_are_not(find: Find, body: str) -> None:
    assert leaks(find, body) == []


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("! [화면](../assets/images/laptop.svg)", 1),
        ("[!화면](../assets/images/laptop.svg)", 1),
        ("- 항목\n- ! [화면](../assets/images/laptop.svg)", 3),
        ("| 그림 |\n| --- |\n| ! [화면](https://example.com/a.png?raw=true) |", 3),
        ("글 [!화면][r]\n\n[r]: ../assets/images/laptop.svg", 3),
    ],
)
def test_an_image_that_became_a_link_is_told(find: Find, body: str, column: int) -> None:
    assert [at for _, at in leaks(find, body)] == [column]


@pytest.mark.parametrize(
    "body",
    [
        "이 화면이에요! [화면](../assets/images/laptop.svg)",
        "[화면](../assets/images/laptop.svg)",
        "! [가상 머신](hypervisor.md)",
        "[![화면](../assets/images/laptop.svg)](../assets/images/laptop.svg)",
        "`! [화면](../assets/images/laptop.svg)`",
        "\\! [화면](../assets/images/laptop.svg)",
    ],
)
def test_a_link_to_an_image_is_none(find: Find, body: str) -> None:
    assert leaks(find, body) == []


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("글 [`run()`][pkg.run,\n[앞](#vm)에서 봐요.", 11),
        ("글 [모델][모델과 [앞](#vm)을 봐요.", 6),
        ("글 [모델][모델.", 6),
        ("(앞의 글)[#vm] 글", 6),
    ],
)
def test_a_reference_that_is_half_closed_or_turned_is_told(
    find: Find, body: str, column: int
) -> None:
    assert leaks(find, body) == [(1, column)]


@pytest.mark.parametrize(
    "body",
    [
        "글 [모델][m]과 [모델][]\n\n[m]: #vm\n[모델]: #vm",
        "`[모델][모델`과 \\[모델][모델\\]",
        "행렬 a[0][1]과 (1)[#3]",
        "글[^1][^2]\n\n[^1]: 하나\n[^2]: 둘",
    ],
)
def test_brackets_that_end_are_not(find: Find, body: str) -> None:
    assert leaks(find, body) == []


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("![화면](../assets/images/laptop.svg) { align=left width=300 }", 36),
        ('![화면](../assets/images/laptop.svg) { width="300" }', 36),
        ("[앞](#vm) {target=_blank}", 10),
        ("[앞](#vm){ target=_blank", 9),
        ("글 { data-x=1 } 글", 3),
    ],
)
def test_attributes_without_a_name_are_told_too(find: Find, body: str, column: int) -> None:
    assert leaks(find, body) == [(1, column)]


@pytest.mark.parametrize(
    "body",
    [
        "![화면](../assets/images/laptop.svg){ align=left width=300 }",
        "문단이에요.\n{ data-x=1 }",
        "사람{id=1}과 { id=1, title=2 }와 {x=1}과 { title=}",
        "`{ width=300 }`",
    ],
)
def test_attributes_that_apply_and_values_in_braces_are_not(find: Find, body: str) -> None:
    assert leaks(find, body) == []

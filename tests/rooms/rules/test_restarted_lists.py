"""Lists that the site counts from 1 although they begin with another number, and lists within
numbers that are indented by too little.
"""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n글이에요.\n\n"
BETWEEN = {
    "a paragraph": "딸린 글이에요.\n",
    "a paragraph indented by two": "  딸린 글이에요.\n",
    "a quotation": "> 딸린 글이에요.\n",
    "a picture": "![창 그림](../index.md)\n",
    "a code block": "```sh\nls\n```\n",
    "a console block": "```console { .untried }\n$ ls\n```\n",
    "a box": '!!! note "알림"\n\n    글이에요.\n',
    "a comment": "<!-- 나중에 -->\n",
    "a table": "| 가 | 나 |\n| --- | --- |\n| 다 | 라 |\n",
    "a rule": "***\n",
    "an element": "<div>글</div>\n",
}


def told(find: Find, typed: str, rule: str = "STR021", **files: str) -> list[tuple[int, str]]:
    found = find({PAGE: HEAD + typed, **files})
    return [(d.location.line - 4, d.message) for d in found if d.rule == rule]


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
def test_a_list_that_is_cut_off_is_told_where_it_begins_again(find: Find, between: str) -> None:
    typed = f"1. 창을 열어요.\n\n{between}\n2. **글**을 적어요.\n3. 닫아요.\n"
    line = 4 + between.count("\n")
    assert told(find, typed) == [(line, "2번부터 적은 목록이 사이트에서는 1번부터 나와요.")]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("3. 멈춰요.\n4. 지워요.\n", 1),
        ("0. 준비해요.\n1. 켜요.\n", 1),
        ("- 가\n\n    3. 멈춰요.\n", 3),
        ('!!! note "가"\n\n    3. `ls`를 쳐요.\n', 3),
        ("1. 가\n## 제목 { #x }\n2. 나\n", 3),
        ("2026. 11. 30. 나왔어요.\n", 1),
    ],
)
def test_a_list_with_a_number_of_its_own_is_told(find: Find, typed: str, line: int) -> None:
    assert [at for at, _ in told(find, typed)] == [line]


@pytest.mark.parametrize(
    "typed",
    [
        "1. 가\n\n    글이에요.\n\n2. 나\n",
        "1. 가\n\n    ```sh\n    ls\n    ```\n\n2. 나\n",
        "1. 가\n```sh\nls\n```\n2. 나\n",
        "1. 가\n\n\n2. 나\n  3. 다\n",
        "1. 가\n\n글이에요.\n\n1. 나\n",
        "글이에요.\n3. 멈춰요.\n",
        "- 가\n\n3. 나\n",
        "```text\n3. 멈춰요.\n```\n",
        "        3. 멈춰요.\n",
        "2026\\. 11\\. 30. 나왔어요.\n",
        "1. 가\n\n[x]: vm.md\n\n2. [나][x]\n",
        "1. 가\n\n    - 나\n\n    글이에요.\n\n2. 다\n",
    ],
)
def test_a_list_that_goes_on_is_silent(find: Find, typed: str) -> None:
    assert told(find, typed) == []


@pytest.mark.parametrize("extension", ["sane_lists", "pymdownx.fancylists"])
def test_a_site_that_keeps_the_numbers_is_not_told_of_them(find: Find, extension: str) -> None:
    config = f"site_name: 책\nmarkdown_extensions: [{extension}]\nnav:\n  - basics/vm.md\n"
    typed = "1. 가\n\n글이에요.\n\n2. 나\n\n   딸린 글이에요.\n\n3. 다\n"
    (only,) = told(find, typed, **{"mkdocs.yml": config})
    assert "번호" not in only[1]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("1. 가\n  - 나\n  - 다\n2. 라\n", 2),
        ("1. 가\n2. 나\n\n  - 다\n", 4),
        ("10. 가\n  * 나\n", 2),
    ],
)
def test_bullets_that_are_two_in_below_a_number_are_within_it(
    find: Find, typed: str, line: int
) -> None:
    assert [at for at, _ in told(find, typed, "STR020")] == [line]
    assert told(find, typed, "STR043") == []


def test_one_blank_makes_no_list_within_and_joins_the_two(find: Find) -> None:
    assert told(find, "1. 가\n - 나\n", "STR020") == []
    assert [at for at, _ in told(find, "1. 가\n - 나\n", "STR043")] == [2]

"""A paragraph that begins with a tab or four spaces is code, and is told where it is sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.cli.fix import fix
from rooms.rules.marked_up import HEAD, PAGE, found_in
from sample_book import Find, make_book, project_of

SENTENCE = "들여 쓴 문단이에요."
IMAGE = "![소희의 컴퓨터](../assets/images/laptop.svg)"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (f"글이에요.\n\n\t{SENTENCE}\n\n글이에요.\n", f"글이에요.\n\n{SENTENCE}\n\n글이에요.\n"),
        (f"글이에요.\n\n    {SENTENCE}\n", f"글이에요.\n\n{SENTENCE}\n"),
        (f"\t{SENTENCE}\n둘째 줄이다.\n", f"{SENTENCE}\n둘째 줄이다.\n"),
        (f"\t{SENTENCE}\r\n\t둘째 줄이다.\r\n", f"{SENTENCE}\r\n둘째 줄이다.\r\n"),
        (f"\t{SENTENCE}\n\n\tCPU가 둘이에요.\n", f"{SENTENCE}\n\nCPU가 둘이에요.\n"),
        ("글.\n\n\t**굵은** 글과 `코드`가 있어요.\n", "글.\n\n**굵은** 글과 `코드`가 있어요.\n"),
        (f"화면이 나와요.\n\n    {IMAGE}\n", f"화면이 나와요.\n\n{IMAGE}\n"),
        (f"\t{IMAGE}{{ width=9 }}\n\n\t{SENTENCE}\n", f"{IMAGE}{{ width=9 }}\n\n{SENTENCE}\n"),
        (f"- 항목\n\n글이에요.\n\n\t{SENTENCE}\n", f"- 항목\n\n글이에요.\n\n{SENTENCE}\n"),
    ],
)
def test_sentences_that_are_code_are_told_and_put_back(
    find: Find, tmp_path: Path, typed: str, right: str
) -> None:
    assert [rule for rule, *_ in found_in(find, typed, "STR021", "KOR016")] == ["STR021"]
    root = make_book(tmp_path / "fixed", {PAGE: HEAD + typed})
    assert fix(project_of(root)) == 0
    assert (root / PAGE).read_bytes().decode() == HEAD + right


@pytest.mark.parametrize(
    "typed",
    [
        f"- 항목\n\n\t{SENTENCE}\n",
        f'!!! note "가"\n\n\t{SENTENCE}\n',
        f"글[^a]\n\n[^a]: 각주\n\n\t{SENTENCE}\n",
        f"글이에요.\n\t{SENTENCE}\n",
        f"다음처럼 적어요.\n\n\t{SENTENCE}\n",
        f"보기:\n\n\t{SENTENCE}\n",
        "글이에요.\n\n\t파일 = 열기(이름)이에요.\n",
        "글이에요.\n\n\terror: 파일이 없다.\n",
        "글이에요.\n\n\t$ 명령을 쳐요.\n",
        "글이에요.\n\n\t# 설명이에요.\n\tls\n",
        "글이에요.\n\n\t가상 머신 켜기\n",
        "글이에요.\n\n\tThis is a sentence.\n",
        f"글이에요.\n\n\t{SENTENCE}\n\n\tx = 1\n",
        f"```text\n글이에요.\n\n\t{SENTENCE}\n```\n",
        f"<div>\n\n    {SENTENCE}\n\n</div>\n",
        f"<!--\n\n    {SENTENCE}\n\n-->\n",
        f"- 항목\n\n    {IMAGE}\n",
        f'!!! note "가"\n\n    {IMAGE}\n',
        f"그림은 이 꼴로 적어요.\n\n    {IMAGE}\n",
        f"<div>\n\n    {IMAGE}\n\n</div>\n",
        "글이에요.\n\n    ![laptop](../assets/images/laptop.svg)\n",
    ],
)
def test_what_is_code_or_is_held_by_something_is_not(find: Find, typed: str) -> None:
    assert found_in(find, typed, "STR021") == []

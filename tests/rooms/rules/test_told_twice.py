"""Two versions of a text that a conflict left one below the other are told."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n"
ONE = "게스트 운영체제는 하드웨어를 혼자 쓴다고 여기고, 하이퍼바이저는 그 사이에서 자원을 나눠요."
OTHER = "게스트 운영체제는 하드웨어를 혼자 쓴다고 믿고, 하이퍼바이저는 그 사이에서 자원을 나눠요."
IMAGE = "![설치 프로그램의 첫 화면에서 언어를 고르는 곳](../assets/images/{}.png){{ width=30% }}"
LINK = "자세한 것은 [이 하이퍼바이저의 설치 안내서에 있는 절]({}.md)에 있으니 먼저 읽어요."
SECOND = "그래서 한 컴퓨터에서 여러 운영체제가 서로를 모른 채 나란히 돌아갈 수 있는 것이에요."


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{ONE}\n{OTHER}\n", [4]),
        (f"{ONE}\n\n{OTHER}\n", [5]),
        (f"{ONE}\n{ONE}\n", [4]),
        (f"- {ONE}\n- {OTHER}\n", [4]),
        (f"{ONE}\n{SECOND}\n\n{OTHER}\n{SECOND}\n", [6]),
        (f"{IMAGE.format('a')}\n{IMAGE.format('a')}\n", [4]),
        (f"{IMAGE.format('a')}\n{IMAGE.format('a').replace('30', '40')}\n", [4]),
        (f"{LINK.format('vm')}\n{LINK.format('type-2').replace('먼저', '꼭')}\n", [4]),
    ],
)
def test_the_second_version_is_told(find: Find, text: str, lines: list[int]) -> None:
    found = [d for d in find({PAGE: HEAD + text}) if d.rule == "STR044"]
    assert [d.location.line for d in found] == lines
    assert all(d.related[0].line == 3 for d in found)


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n\n{SECOND}\n",
        f"{ONE}\n\n{SECOND}\n\n{OTHER}\n",
        "짧은 글이에요.\n\n짧은 글이에요.\n",
        "\n".join(map(IMAGE.format, ("a1", "a2", "a3"))),
        f"{IMAGE.format('a1')}\n{IMAGE.format('a2').replace('고르는', '바꾸는')}\n",
        f"[{IMAGE.format('a1')}](a1.md)\n[{IMAGE.format('a2')}](a2.md)\n",
        f"1. {IMAGE.format('a1')}\n2. {IMAGE.format('a2')}\n",
        f"{LINK.format('vm')}\n{LINK.format('type-2')}\n",
        "- https://example.org/a/very/long/address/of/a/page/1 (영어)\n"
        "- https://example.org/a/very/long/address/of/a/page/2 (영어)\n",
        f"```text\n{ONE}\n{OTHER}\n```\n",
        f"{ONE}\n\n```text\nls\n```\n\n{OTHER}\n",
        f"| 가 |\n| --- |\n| {ONE} |\n| {OTHER} |\n",
        f"- [ ] {ONE}\n- [x] {OTHER}\n",
    ],
)
def test_other_neighbours_are_silent(find: Find, text: str) -> None:
    assert [d for d in find({PAGE: HEAD + text}) if d.rule == "STR044"] == []

"""Raw HTML: what is off the list, tags without their other half, and what they swallow."""

from __future__ import annotations

import pytest

from rooms.rules.marked_up import HEAD, PAGE, found_in
from sample_book import Find


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("<iframe src='https://example.com/'></iframe>", 1),
        ("<script>document.write('<b>')</script>", 1),
        ("글 <font>가</font>", 3),
        ("<p onmouseover='a()'>가</p>", 17),
        ("<div STYLE='x'>가</div>", 13),
        ("<img src='../../assets/images/laptop.svg' alt='가' onerror=a>", 59),
        ("vector<int>", 7),
        ("<object data='x'></object>", 1),
    ],
)
def test_html_off_the_list_is_found(find: Find, body: str, column: int) -> None:
    assert found_in(find, body, "STR012") == [("STR012", 1, column)]


@pytest.mark.parametrize(
    "body",
    [
        "<details><summary>가</summary>나</details>",
        '<div class="a" id="b" data-x="1" aria-label="가" markdown="1">\n\n글\n\n</div>',
        "<kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O<br>",
        "<video src='a.mp4' poster='a.png' controls></video>",
        "`<script>` <!-- <script> -->",
        "```html\n<script></script>\n```",
        "1 < 2 > 0, a <- b",
    ],
)
def test_allowed_html_and_code_are_silent(find: Find, body: str) -> None:
    assert found_in(find, body, "STR012") == []


@pytest.mark.parametrize(
    "address",
    [
        "docs.docker.com",
        "www.docker.com",
        "docker.io/debian",
        "code.visualstudio.com",
        "docs.docker.com:443/a?b=1&c=2#d",
    ],
)
def test_an_address_that_is_read_as_a_tag_is_told_with_the_link(find: Find, address: str) -> None:
    found = find({PAGE: f"{HEAD}문서는 <{address}>에 있어요.\n"})
    told = [d for d in found if d.rule in {"STR012", "STR026"}]
    assert [(d.rule, d.location.column) for d in told] == [("STR012", 5)]
    assert f"[글](https://{address})" in (told[0].hint or "")


def test_an_address_of_mail_in_angle_brackets_is_a_link(find: Find) -> None:
    assert found_in(find, "글은 <reader@example.com>으로 보내요.", "STR012", "STR026") == []


@pytest.mark.parametrize("tag", ["p", "div", "dl", "li"])
def test_a_tag_that_swallows_the_page_is_all_that_is_told(find: Find, tag: str) -> None:
    rest = (
        "## 정리 { #summary }\n\n- **하나**예요.\n\n<p>둘\n\n<!-- guess -->\n\n## 퀴즈 { #quiz }\n"
    )
    body = f"무엇일까요?\n\n- [?] 하나\n- [?] 둘\n\n<{tag}>닫지 않은 글이에요.\n\n{rest}"
    rules = ("STR005", "STR011", "STR025", "STR026", "QZ006", "CIT006")
    assert found_in(find, body, *rules) == [("STR026", 6, 1)]


def test_a_sign_within_html_is_not_looked_for_where_no_letter_is_the_same(find: Find) -> None:
    body = "| 묻는 것 | 고를 것 |\n| --- | --- |\n| 세대 | **2세대** |\n\n<div>**굵은 글**</div>\n"
    assert found_in(find, body, "STR011", "STR025") == [("STR025", 5, 6)]


def test_what_a_tag_swallows_is_not_missed_by_the_links_to_it(find: Find) -> None:
    body = "[아래](#next)를 봐요.\n\n<p>글이에요.\n\n## 다음 { #next }\n\n글이에요.\n"
    assert found_in(find, body, "LNK002", "STR026") == [("STR026", 3, 1)]


def test_a_comment_without_an_end_is_all_that_is_told(find: Find) -> None:
    hidden = "**가상 머신**(virtual machine)은 컴퓨터예요. [@one]\n\n## 퀴즈 { #quiz }\n"
    body = f"무엇일까요?\n\n<!-- 나중에\n\n{hidden}\n<!-- 끝 -->\n\n글이에요.\n"
    term = (
        f"- {{id: vm, ko: 가상 머신, en: virtual machine, short: 글이에요., chapter: {PAGE[5:]}}}\n"
    )
    source = (
        "- {id: one, title: One, url: https://example.org/, publisher: A, accessed: 2026-11-23}\n"
    )
    files = {"docs/_data/glossary.yml": term, "docs/_data/sources.yml": source}
    found = find({PAGE: HEAD + body, **files})
    lost = {"STR005", "STR026", "CIT004", "CIT006", "GLO007", "GLO009", "LNK002"}
    told = [d for d in found if d.rule in lost and "hypervisor" not in d.location.path]
    assert {d.rule for d in told if d.location.path == PAGE} == {"STR026"}
    assert {d.rule for d in told if "_data" in d.location.path} == set()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("글이에요.\n\n<!-- 나중에\n\n글이에요.\n", [("STR026", 3, 1)]),
        ("글이에요. <!-- 나중에\n\n글이에요.\n", [("STR026", 1, 7)]),
        ("- 글이에요. <!-- 나중에 -- >\n", [("STR026", 1, 9)]),
        ("글이에요. <!-- 나중에 -->\n", []),
        ("`<!--` 글자로 열어요.\n", []),
        ("```html\n<!-- 나중에\n```\n", []),
        ("글이에요. &lt;!-- 나중에\n", []),
    ],
)
def test_a_comment_that_ends_nowhere_is_told(
    find: Find, body: str, expected: list[tuple[str, int, int]]
) -> None:
    assert found_in(find, body, "STR026") == expected


def test_a_paragraph_that_the_browser_closes_is_no_fault(find: Find) -> None:
    body = "<ul>\n<li>하나\n<li>둘\n</ul>\n\n글이에요.\n\n<p>끝이에요.\n"
    assert found_in(find, body, "STR026") == []


def test_what_acts_alike_is_told_at_each_of_its_places(find: Find) -> None:
    paragraph, heading = '글\n{: onclick="a()" }', '## 절 { #b onclick="a()" }'
    body = f"{paragraph}\n\n{heading}\n\n글 *글*{{ onclick='a()' }}"
    assert [line for _, line, _ in found_in(find, body, "STR018")] == [2, 4, 6]

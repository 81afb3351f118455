"""What a merge leaves: empty sections, paragraphs twice, several conflicts in one file."""

from __future__ import annotations

import pytest

from sample_book import Find

VM = "docs/basics/vm.md"
TITLE = "# 가상 머신 { #vm }\n\n"
SENTENCE = "가상 머신은 소프트웨어로 만든 컴퓨터 한 대예요."


def lines(find: Find, rule: str, text: str) -> list[int]:
    return [d.location.line for d in find({VM: text}) if d.rule == rule]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("## 가 { #a }\n\n## 나 { #b }\n\n글이에요.\n", [3]),
        ("## 가 { #a }\n\n<!-- 나중에 -->\n\n## 나 { #b }\n\n글이에요.\n", [3]),
        ("## 가 { #a }\n\n글이에요.\n\n### 나 { #b }\n\n## 다 { #c }\n\n글이에요.\n", [7]),
        ("글이에요.\n\n## 끝 { #end }\n", [5]),
    ],
)
def test_a_section_without_a_text_is_told_at_its_heading(
    find: Find, body: str, at: list[int]
) -> None:
    assert lines(find, "STR045", TITLE + body) == at


@pytest.mark.parametrize(
    "body",
    [
        "## 가 { #a }\n\n### 나 { #b }\n\n글이에요.\n",
        "## 가 { #a }\n\n![그림이에요](../assets/images/laptop.svg)\n\n## 나 { #b }\n\n글이에요.\n",
        "가\n--\n\n글이에요.\n",
    ],
)
def test_a_section_with_anything_in_it_is_none(find: Find, body: str) -> None:
    assert lines(find, "STR045", TITLE + body) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (f"{SENTENCE}\n\n다른 글이에요.\n\n{SENTENCE}\n", [7]),
        (f"- {SENTENCE}\n- {SENTENCE}\n", [4]),
        (f"{SENTENCE}\n\n**{SENTENCE}**\n", [5]),
        ("짧은 글이에요.\n\n짧은 글이에요.\n", []),
        (f"{SENTENCE} 하나.\n\n{SENTENCE} 둘.\n", []),
        (f"```text\n{SENTENCE}\n```\n\n{SENTENCE}\n", []),
    ],
)
def test_a_text_that_stands_twice_is_told_at_the_second(
    find: Find, text: str, at: list[int]
) -> None:
    assert lines(find, "STR046", TITLE + text) == at


def test_all_conflicts_of_a_page_are_named_at_once(find: Find) -> None:
    conflict = "<<<<<<< HEAD\n가\n=======\n나\n>>>>>>> branch\n"
    (found,) = [d for d in find({VM: f"{TITLE}{conflict}\n{conflict}"}) if d.rule == "INT002"]
    assert found.location.line == 3
    assert "이 파일에는 9번째 줄에도 있어요." in found.hint


def test_what_stands_right_below_its_like_is_told_once(find: Find) -> None:
    long = "가상 머신은 소프트웨어로 만든 컴퓨터 한 대이고, 하이퍼바이저가 그것을 여럿 돌려요."
    found = find({VM: f"{TITLE}{long}\n\n{long}\n"})
    assert [d.rule for d in found if d.rule in {"STR044", "STR046"}] == ["STR044"]


def test_a_page_of_one_paragraph_again_and_again_is_told_in_time(find: Find) -> None:
    # Each pair of lines was compared for every one of them once: fifteen minutes of a check.
    text = TITLE + f"{SENTENCE}\n\n가운데 글이에요.\n\n" * 9_000
    found = [d for d in find({VM: text}) if d.rule == "STR046"]
    assert 0 < len(found) < 1_000

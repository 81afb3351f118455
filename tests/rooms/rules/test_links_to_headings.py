"""A link to a heading that is called otherwise: the link and the heading are told the same."""

from __future__ import annotations

import pytest

from rooms.rules.marked_up import HEAD, PAGE
from sample_book import Find


@pytest.mark.parametrize(
    ("link", "heading", "both"),
    [
        # A heading without a name, which a link calls by one: both say that one.
        ("#parts", "## 조각", "{ #parts }"),
        # A heading whose name has to change: the link stays.
        ("#parts", "## 조각 { #Parts }", "소문자로"),
        # The words of a heading for its address, as code hosts have it.
        ("#두-조각", "## 두 조각", "영문 이름"),
    ],
)
def test_a_heading_and_the_link_to_it_are_told_the_same(
    find: Find, link: str, heading: str, both: str
) -> None:
    found = find({PAGE: f"{HEAD}[아래]({link})를 봐요.\n\n{heading}\n\n글이에요.\n"})
    told = {d.rule: d for d in found if d.rule in {"LNK002", "STR003"}}
    assert told.keys() == {"LNK002", "STR003"}
    assert [both in one.hint for one in told.values()] == [True, True], told
    assert told["LNK002"].fix is None


def test_the_words_of_a_heading_are_led_to_its_name(find: Find) -> None:
    found = find(
        {PAGE: f"{HEAD}[아래](#두-조각)를 봐요.\n\n## 두 조각 {{ #parts }}\n\n글이에요.\n"}
    )
    (one,) = [d for d in found if d.rule in {"LNK002", "STR003"}]
    assert one.hint == "'두 조각' 제목은 '#parts' 이름이에요. '#parts' 자리로 바꾸세요."
    assert one.fix is not None


def test_no_heading_is_asked_for_a_name_that_the_book_does_not_take(find: Find) -> None:
    (one,) = [d for d in find({PAGE: f"{HEAD}[아래](#두-조각)"}) if d.rule == "LNK002"]
    assert "{ #두-조각 }" not in one.hint
    assert "영문 이름" in one.hint


def test_of_several_headings_without_a_name_none_is_given_one(find: Find) -> None:
    body = f"{HEAD}[아래](#parts)\n\n## 하나\n\n글이에요.\n\n## 둘\n\n글이에요.\n"
    found = find({PAGE: body})
    assert ["#parts" in d.hint for d in found if d.rule == "STR003"] == [False, False]
    (one,) = [d for d in found if d.rule == "LNK002"]
    assert "그 페이지의 제목에 { #parts } 이름을 달거나" in one.hint

"""Emphasis with a blank right within one of its signs stays text, and is told."""

from __future__ import annotations

import pytest

from rooms.rules.marked_up import found_in
from sample_book import Find


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("*기울임 *이에요.", 6),
        ("글 _기울임 _이에요.", 8),
        ("글 *기울인 글 *.", 10),
        ("- *기울임 *", 8),
        ("글 * 기울임*은 있어요.", 3),
        ("*기울임 *이에요. *다른* 글이에요.", 6),
        ("글 `a * b`예요. *기울임 *이에요.", 19),
    ],
)
def test_the_sign_with_the_blank_is_told(find: Find, body: str, column: int) -> None:
    assert found_in(find, body, "STR011") == [("STR011", 1, column)]


@pytest.mark.parametrize(
    "body",
    [
        "별표 * 하나예요.",
        "3 * 4 * 5예요.",
        "*필수 *선택 항목이에요.",
        "가격* 수량*은 달라요.",
        "모두는 *로, *는 별표로 읽어요.",
        "*주의* 글 *은 글이에요.",
        "\\*글 \\*이에요.",
        "*기울임*이에요.",
        "`*글 *`이에요.",
        "f(*글, *)예요.",
        "* 글\n* 글*이에요.",
    ],
)
def test_signs_that_stand_alone_are_meant(find: Find, body: str) -> None:
    assert found_in(find, body, "STR011") == []

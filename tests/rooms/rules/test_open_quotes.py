"""Quotation marks that are not closed, in a tag and in the first line of a fence."""

from __future__ import annotations

import pytest

from rooms.rules.marked_up import found_in
from sample_book import Find


@pytest.mark.parametrize(
    "body",
    [
        '<dfn title="뜻><code>get</code> 연산</dfn>이에요.',
        '<a href="https://example.org/>앞</a>과 "인용"이에요.',
        "<abbr title='뜻>말</abbr>이에요.",
        '<img src="../../assets/images/laptop.svg" alt="노트북>',
        '<div class="a>\n글 <b class="c">굵게</b>\n</div>',
    ],
)
def test_a_value_of_a_tag_that_does_not_end_is_told(find: Find, body: str) -> None:
    assert found_in(find, body, "STR026") == [("STR026", 1, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "<abbr title=\"뜻\">말</abbr>과 <abbr title='뜻'>말</abbr>, <abbr title=뜻>말</abbr>",
        '<abbr title="a > b">말</abbr>',
        '<abbr title="a > b" class="c">말</abbr>과 <abbr title="a > b" hidden>말</abbr>',
        '<abbr title="it\'s">말</abbr>과 <abbr title=\'"뜻"\'>말</abbr>',
        '`<abbr title="뜻>말</abbr>`',
        '<abbr title="뜻" />과 5" 화면',
    ],
)
def test_values_that_end_are_not(find: Find, body: str) -> None:
    assert found_in(find, body, "STR026") == []


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ('```python {title="앞의 글}\nprint(1)\n```', 12),
        ("```python {title='앞의 글}\nprint(1)\n```", 12),
        ('```{.python title="앞" hl_lines="1 2}\nprint(1)\n```', 23),
    ],
)
def test_a_value_of_a_fence_that_does_not_end_is_told(find: Find, body: str, column: int) -> None:
    assert found_in(find, body, "STR011") == [("STR011", 1, column)]


@pytest.mark.parametrize(
    "body",
    [
        '```python {title="앞의 글"}\nprint(1)\n```',
        "```python title='그는 \"네\"라고'\nprint(1)\n```",
        '```python title="a=\'b"\nprint(1)\n```',
        '````markdown\n```python {title="앞의 글}\n```\n````',
    ],
)
def test_values_of_a_fence_that_end_are_not(find: Find, body: str) -> None:
    assert found_in(find, body, "STR011", "STR033") == []


def test_the_end_of_a_fence_whose_title_is_open_is_not_told_as_one_that_opens(find: Find) -> None:
    body = '```python title="앞\nprint(1)\n```\n\n글\n\n```python\nprint(2)\n```'
    assert found_in(find, body, "STR011", "STR033") == [("STR011", 1, 1)]


def test_a_fence_that_is_not_closed_is_told_below_a_stray_backtick(find: Find) -> None:
    body = "글 `코드\n\n```python\nprint(1)\n\n글\n\n```python\nprint(2)\n```"
    assert found_in(find, body, "STR033") == [("STR033", 3, 1)]

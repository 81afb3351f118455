"""The attribute of a tag that has Markdown read within it, misspelt."""

from __future__ import annotations

import pytest

from rooms.rules.marked_up import found_in
from sample_book import Find


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('<div class="a" markdwon>\n**굵은** 글\n</div>', (1, 16)),
        ('<div markdow="1">\n<div class="b">\n**굵은** 글\n\n**또** 글\n</div>\n</div>', (1, 6)),
        ("<details markdonw='1'>\n<summary>글</summary>\n**굵은** 글\n</details>", (1, 10)),
    ],
)
def test_a_misspelt_attribute_is_told_once_where_it_stands(
    find: Find, body: str, place: tuple[int, int]
) -> None:
    assert found_in(find, body, "STR025") == [("STR025", *place)]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ('<div class="a">\n**굵은** 글\n</div>', [(2, 1)]),
        ("<div markdwon>\n글\n</div>\n\n<div>\n**굵은** 글\n</div>", [(6, 1)]),
        ('<div class="markdwon">\n**굵은** 글\n</div>', [(2, 1)]),
        ('<div markdown="1">\n\n**굵은** 글\n\n</div>', []),
        ("<div markdwon>\n글\n</div>", []),
    ],
)
def test_other_tags_are_told_as_before(
    find: Find, body: str, places: list[tuple[int, int]]
) -> None:
    assert found_in(find, body, "STR025") == [("STR025", *place) for place in places]

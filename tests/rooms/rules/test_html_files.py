"""HTML files that are published as they are: what is in them is found at its line."""

from __future__ import annotations

import pytest

from sample_book import Find

PATH = "docs/shown/raw.html"
HEAD = "<!doctype html>\n<title>글</title>\n"


def found_in(find: Find, body: str) -> list[tuple[str, int, int]]:
    found = find({PATH: HEAD + body})
    return [(d.rule, d.location.line, d.location.column) for d in found if d.location.path == PATH]


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ('<a href="gone/">글</a>\n', 10),
        ('<a href="../basics/vm.md">글</a>\n', 10),
        ("<img alt=글 src=none.png>\n", 16),
        ('<img alt="" srcset="../assets/images/laptop.svg 1x, none.png 2x">\n', 53),
        ('<a href="../basics/vm/#none">글</a>\n', 10),
        ('<A HREF="../basics/vm">글</A> <a href="/gone/">글</a>\n', 39),
    ],
)
def test_an_address_leads_somewhere(find: Find, body: str, column: int) -> None:
    assert found_in(find, body) == [("LNK038", 3, column)]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="../basics/vm/#vm">글</a> <a href="../">글</a> <a href="#here">글</a>\n',
        '<a href="https://example.org/gone">글</a> <a href="mailto:a@example.org">글</a>\n',
        '<!-- <a href="gone/">글</a> --><img alt="" src="../assets/images/laptop.svg">\n',
        "<p>a < b, href=gone</p>\n",
    ],
)
def test_what_leads_somewhere_is_silent(find: Find, body: str) -> None:
    assert found_in(find, body) == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('<p>글</p>\n<p style="color: red">글</p>\n', (4, 4)),
        ("<p>글</p>\n<p>글</p>\n<p onclick='a()'>글</p>\n", (5, 4)),
        ("<p>글</p>\n<script>1</script>\n", (4, 1)),
    ],
)
def test_what_acts_is_found_at_its_line(find: Find, body: str, place: tuple[int, int]) -> None:
    assert found_in(find, body) == [("STR018", *place)]


def test_a_picture_keeps_its_own_style(find: Find) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><style>a { color: red }</style></svg>\n'
    assert [d for d in find({"docs/shown/picture.svg": picture}) if d.rule == "STR018"] == []

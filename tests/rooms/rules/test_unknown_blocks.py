"""Lines of slashes that open no block where an extension reads such lines."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
SETTINGS = (
    "site_name: 책\nmarkdown_extensions:\n  - pymdownx.superfences\n  - md_in_html\n"
    "  - pymdownx.blocks.admonition:\n      types: [note, tip, my-box]\n"
    "  - pymdownx.blocks.details\n  - pymdownx.blocks.tab\n"
)


def told(find: Find, body: str, settings: str = SETTINGS) -> list[tuple[int, int, str]]:
    """The line and column in `body` and the repair of what STR011 says of it."""
    found = find({"mkdocs.yml": settings, PAGE: f"# 가\n\n{body}\n"})
    leaks = [d for d in found if d.rule == "STR011"]
    return [(d.location.line - 2, d.location.column, d.hint) for d in leaks]


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ("/// notes", "'/// note'"),
        ("/// tpi", "'/// tip'"),
        ("/// detail | 더", "'/// details'"),
        ("/// mybox", "'/// my-box'"),
        ("/// example", "admonition, details, my-box, note, tab, tip"),
        ("/// tip 제목", "'/// tip | 제목'"),
        ("/// tip: 제목", "'/// tip | 제목'"),
        ("/// tab", "'/// tab | 제목'"),
        ("/// details | 더\n    opne: true", "'opne' 설정"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "<div markdown>\n\n{}\n\n</div>"])
def test_a_block_that_is_none_is_told_at_its_name(
    find: Find, opening: str, words: str, around: str
) -> None:
    body = around.format(f"{opening}\n\n글\n\n///")
    ((line, column, hint),) = told(find, body)
    assert (line, column) == (body.split("\n").index(opening.split("\n", maxsplit=1)[0]) + 1, 1)
    assert words in hint


def test_a_block_in_an_item_is_told_there(find: Find) -> None:
    ((line, column, hint),) = told(find, "- 글\n\n    /// notes\n\n    글\n\n    ///")
    assert (line, column) == (3, 5)
    assert "'/// note'" in hint


def test_two_slashes_are_told_where_they_end_a_block_too(find: Find) -> None:
    ((line, _, hint),) = told(find, "// note\n\n글\n\n//")
    assert line == 1
    assert "셋씩" in hint


@pytest.mark.parametrize(
    "body",
    [
        "/// note\n\n글\n\n///",
        "///note | 제목\n\n글\n\n///",
        "/// my-box\n    attrs: {class: tip}\n\n글\n\n///",
        "//// tab | 하나\n\n글\n\n////",
        "```text\n/// notes\n```",
        "    /// notes\n\n글\n\n///",
        "`/// notes`",
        "/// summary 태그는 C#의 주석에 적어요.",
        "// note 주석이에요.",
        "/// 글\n",
        "주소는 http://notes/ 꼴이에요. // note",
    ],
)
def test_blocks_and_other_slashes_are_not(find: Find, body: str) -> None:
    assert told(find, body) == []


@pytest.mark.parametrize("opening", ["/// notes", "/// example", "/// tip 제목"])
def test_slashes_are_text_where_no_extension_reads_them(find: Find, opening: str) -> None:
    settings = "site_name: 책\nmarkdown_extensions:\n  - md_in_html\n"
    assert told(find, f"{opening}\n\n글\n\n///", settings) == []

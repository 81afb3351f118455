"""Names of emoji, icons and keys that there are not, where an extension draws them."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
SETTINGS = (
    "site_name: 책\nmarkdown_extensions:\n  - pymdownx.emoji:\n"
    "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
    "      emoji_generator: !!python/name:material.extensions.emoji.to_svg\n"
    "  - pymdownx.keys\n"
)


def told(find: Find, body: str) -> list[tuple[int, str]]:
    """The column and the repair of what STR011 says of that line."""
    files = {"mkdocs.yml": SETTINGS, PAGE: f"# 가\n\n{body}\n"}
    return [(d.location.column, d.hint) for d in find(files) if d.rule == "STR011"]


@pytest.mark.parametrize(
    ("body", "column", "meant"),
    [
        ("## :simple-gihub: 모임", 4, ":simple-github:"),
        ("글 :material-halp: 글", 3, ":material-help:"),
        ("글 :smlie: 글", 3, ":smile:"),
        ("글 :octicons-mark-githup-16: 글", 3, ":octicons-mark-github-16:"),
        ("글 :fontawesome-brands-gihub: 글", 3, ":fontawesome-brands-github:"),
    ],
)
def test_a_name_that_is_nearly_one_is_told(find: Find, body: str, column: int, meant: str) -> None:
    ((at, hint),) = told(find, body)
    assert at == column
    assert meant in hint


@pytest.mark.parametrize(
    "body",
    [
        "글 :simple-github: 글 :smile: 글 :material-help: 글",
        "글 :simple-slack: 글",  # gone from the newer icons
        "글 :title: 글 :description: 글",
        "글 :class:`Guest` 글",
        "시각은 10:30:45예요.",
        "글 `:smlie:` 글",
        "글 :my-guest: 글",
    ],
)
def test_names_and_other_words_in_colons_are_not(find: Find, body: str) -> None:
    assert told(find, body) == []


@pytest.mark.parametrize(
    ("body", "column", "words"),
    [
        ("* ++esc++ , ++tab+ : 닫기", 13, "++tab++ 꼴로"),
        ("글 ++ctrl+alt+del+ 글", 3, "++ctrl+alt+del++ 꼴로"),
        ("글 +ctrl+c++ 글", 3, "++ctrl+c++ 꼴로"),
        ("글 ++ctl+c++ 글", 3, "'++ctrl+c++'"),
        ("글 ++ctrl+guest++ 글", 3, "'guest' 키는"),
    ],
)
def test_keys_that_stay_text_are_told(find: Find, body: str, column: int, words: str) -> None:
    ((at, hint),) = told(find, body)
    assert at == column
    assert words in hint


@pytest.mark.parametrize(
    "term", ["글\n:   글이에요.\n\n    {}", ":   글이에요.\n\n    * {}", "글\n:   {}"]
)
def test_keys_in_the_definition_of_a_term_are_told(find: Find, term: str) -> None:
    body = f"# 가\n\n{term.format('++esc++ , ++tab+ : 닫기')}\n"
    found = find({"mkdocs.yml": f"{SETTINGS}  - def_list\n", PAGE: body})
    (leak,) = (d for d in found if d.rule == "STR011")
    assert leak.location.line == body.count("\n")
    assert "++tab++ 꼴로" in leak.hint


@pytest.mark.parametrize(
    "body",
    [
        "++ctrl+alt+del++ 키와 ++tab++ 키",
        "C++와 g++, i++ 글, ++i+ 글",
        "`++tab+` 글",
        "++virtualbox++ 글",
        "1+2+3 = 6, a+b++ 글",
    ],
)
def test_keys_that_are_read_and_other_plus_signs_are_not(find: Find, body: str) -> None:
    assert told(find, body) == []

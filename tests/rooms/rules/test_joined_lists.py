"""Lists of two kinds with nothing between them become one, as Python-Markdown builds them."""

from __future__ import annotations

import markdown
import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n"
JOINED = [
    ("- 가\n\n1. 나\n2. 다\n", [5]),
    ("- 가\n1. 나\n", [4]),
    ("1. 가\n\n    글이에요.\n\n- 나\n- 다\n", [7]),
    ("- 가\n\n    ```sh\n    ls\n    ```\n\n1. 나\n", [9]),
    ("- 가\n\n    - 나\n\n    1. 다\n", [7]),
    ("- 가\n\n1. 나\n\n- 다\n", [5]),
    ("- 가\n이어지는 줄이에요.\n1. 나\n", [5]),
    ("- 가\n  이어지는 **줄**이에요.\n그리고 더 이어져요.\n\n1. 나\n", [7]),
    ("1. 가\n`이어지는` 줄이에요.\n- 나\n", [5]),
    ("> - 가\n>\n> 1. 나\n", []),  # a quotation is read on its own
    ('!!! note "글"\n\n    - 가\n\n    1. 나\n', [7]),
]
PARTED = [
    "- 가\n\n글이에요.\n\n1. 나\n",
    "- 가\n\n```sh\nls\n```\n\n1. 나\n",
    "- 가\n\n<!-- 나눠요 -->\n\n1. 나\n",
    "- 가\n\n    1. 나\n    2. 다\n\n- 라\n",
    "1. 가\n2. 나\n\n3. 다\n",
    "* 가\n- 나\n",
    "- 가\n\n새 문단이에요.\n\n1. 나\n",
    "- 가\n이어지는 줄이에요.\n\n새 문단이에요.\n\n1. 나\n",
    "- 가\n## 제목 { #x }\n1. 나\n",
    "1. 가\n이어지는 줄이에요.\n2. 나\n",
    "1. 가\n   - 나\n   - 다\n2. 라\n",  # STR020 tells the indent
    "글이에요.\n\n        - 가\n        1. 나\n",
]


def told(find: Find, text: str, **files: str) -> list[int]:
    found = find({PAGE: HEAD + text, **files})
    return [d.location.line for d in found if d.rule == "STR043"]


@pytest.mark.parametrize(("text", "lines"), JOINED)
def test_the_first_item_of_the_other_kind_is_told(find: Find, text: str, lines: list[int]) -> None:
    assert told(find, text) == lines


@pytest.mark.parametrize("text", PARTED)
def test_what_stands_apart_or_within_is_silent(find: Find, text: str) -> None:
    assert told(find, text) == []


@pytest.mark.parametrize("text", [JOINED[0][0], JOINED[1][0], JOINED[6][0]])
def test_it_is_as_the_site_shows_it(text: str) -> None:
    assert "<ol>" not in markdown.markdown(text)


def test_lists_that_an_extension_parts_are_silent(find: Find) -> None:
    config = "site_name: 책\nmarkdown_extensions: [sane_lists]\nnav:\n  - basics/vm.md\n"
    assert told(find, JOINED[0][0], **{"mkdocs.yml": config}) == []

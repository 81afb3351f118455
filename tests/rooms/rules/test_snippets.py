"""Files that the settings include on every page: what is missing is told where it is typed."""

from __future__ import annotations

import pytest

from sample_book import Find

CONFIG = (
    "site_name: 책\nnav:\n  - index.md\nmarkdown_extensions:\n  - pymdownx.snippets:\n"
    "      base_path: docs/parts\n      auto_append:\n        - {}\n"
)
WORDS = "*[VM]: 가상 머신\n"


@pytest.mark.parametrize(
    ("typed", "text", "place", "words"),
    [
        ("none.txt", WORDS, ("mkdocs.yml", 8, 11), "'none.txt' 파일이 없어요"),
        ("'none.txt'", WORDS, ("mkdocs.yml", 8, 11), "'none.txt' 파일이 없어요"),
        ("words.txt:short", WORDS, ("mkdocs.yml", 8, 11), "'short' 부분이 없어요"),
        (
            "words.txt",
            f'{WORDS}\n--8<-- "more.txt"\n',
            ("docs/parts/words.txt", 3, 9),
            "'words.txt' 파일이 불러오는 'more.txt' 파일이 없어요",
        ),
    ],
)
def test_what_every_page_misses_is_told_once_where_it_is_typed(
    find: Find, typed: str, text: str, place: tuple[str, int, int], words: str
) -> None:
    files = {"mkdocs.yml": CONFIG.format(typed), "docs/parts/words.txt": text}
    (one,) = [d for d in find(files) if d.rule == "LNK030"]
    assert (one.location.path, one.location.line, one.location.column) == place
    assert words in one.message


def test_what_is_there_is_not_told(find: Find) -> None:
    files = {"mkdocs.yml": CONFIG.format("words.txt"), "docs/parts/words.txt": WORDS}
    assert [d for d in find(files) if d.rule == "LNK030"] == []

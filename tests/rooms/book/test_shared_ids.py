"""Which ids pages share because they are made alike."""

from __future__ import annotations

from pathlib import Path

from handbook.book.shared_ids import shared_ids
from sample_book import read_book


def _book(pages: int, with_id: int) -> dict[str, str]:
    headings = ("## 길 { #paths }\n", "## 다른 것 { #others }\n")
    return {
        f"docs/basics/page-{n}.md": f"# 쪽 {n} {{ #page-{n} }}\n\n{headings[n >= with_id]}"
        for n in range(pages)
    }


def test_in_a_small_book_four_pages_are_many(tmp_path: Path) -> None:
    assert "paths" in shared_ids(read_book(tmp_path, _book(6, with_id=4)))


def test_in_a_large_book_four_pages_met_in_a_name_by_chance(tmp_path: Path) -> None:
    shared = shared_ids(read_book(tmp_path, _book(120, with_id=4)))
    assert "paths" not in shared
    assert "others" in shared

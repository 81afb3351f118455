"""The ways through the book, as a reader chooses among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.contents import Contents, read_contents
from handbook.markdown.chapters import CHAPTER_FOLDERS


@pytest.fixture(scope="module")
def contents(root: Path) -> Contents:
    return read_contents(root)


def test_the_first_way_is_a_taste_and_the_last_is_everything(contents: Contents) -> None:
    first, last = contents.walks[0], contents.walks[-1]
    assert first.time.text <= 40
    assert last.chapters == tuple(one for one in contents.chapters if not one.looked_up)
    assert all(len(walk.chapters) < len(last.chapters) for walk in contents.walks[:-1])


def test_every_chapter_stands_in_a_part_that_has_an_opening(contents: Contents, root: Path) -> None:
    files = {
        f"{folder}/{file.name}"
        for folder in CHAPTER_FOLDERS
        for file in (root / "docs" / folder).glob("*.md")
    }
    assert {chapter.path for chapter in contents.chapters} == files
    for part in contents.parts:
        opening = (root / f"docs/parts/{part.folder}.md").read_text("utf-8")
        assert "{{ part }}" in opening
        assert f'title: "{part.name}: ' in opening

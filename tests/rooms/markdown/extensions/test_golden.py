"""Each extension by example: what an author types, and the HTML that a reader gets."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from rooms.markdown.extensions.conftest import Convert

PAIRS = sorted((Path(__file__).parent / "golden").glob("*.md"))


@pytest.mark.parametrize("source", PAIRS, ids=lambda path: path.stem)
def test_markdown_becomes_the_expected_html(source: Path, convert: Convert) -> None:
    expected = source.with_suffix(".html").read_text(encoding="utf-8")
    assert convert(source.read_text(encoding="utf-8")) == expected.rstrip("\n")


def test_an_aligned_column_has_a_class_and_no_style(convert: Convert) -> None:
    page = convert("| 이름 | 수 |\n| --- | ---: |\n| 하나 | 1 |\n")
    assert 'class="align-right"' in page
    assert "style" not in page


def test_a_marker_that_a_fence_shows_stays_as_it_is() -> None:
    text = "```html\n<!-- sortable -->\n```\n"
    names = ["pymdownx.superfences", "handbook.markdown.extensions.sortable"]
    page = markdown.markdown(text, extensions=names)
    assert "handbook-sortable-table" not in page
    assert "sortable" in page


def test_there_are_pairs_for_every_extension() -> None:
    names = {path.stem.partition("-")[0] for path in PAIRS}
    assert names == {"term", "citation", "quiz", "sortable", "glossary", "bibliography"}

"""Front matter whose lines have no blank behind the colon is no more than words."""

from __future__ import annotations

import pytest

from handbook.cli.fix import apply
from handbook.core.source import SourceText
from sample_book import Find

PAGE = "docs/notes.md"
BODY = "\n# 가상 머신 { #vm }\n\n글이에요.\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("icon:material/graph-outline\n", "icon: material/graph-outline\n"),
        ("title:가상 머신\ndescription:안쪽\n", "title: 가상 머신\ndescription: 안쪽\n"),
    ],
)
def test_keys_without_a_blank_are_told_and_mended(find: Find, typed: str, meant: str) -> None:
    text = f"---\n{typed}---\n{BODY}"
    (one,) = [d for d in find({PAGE: text}) if d.rule == "STR031"]
    assert (one.location.line, one.location.column) == (2, 1)
    assert "쌍점 뒤에 빈칸" in one.message
    assert one.fix is not None
    assert apply(SourceText(PAGE, text), one.fix.edits) == f"---\n{meant}---\n{BODY}"


@pytest.mark.parametrize(
    "front",
    [
        "icon: material/graph-outline\n",
        "https://example.com/a\n",
        "글이에요\n",
        "글이에요\nicon:material/graph\n",
        "title:\n  글\n",
        "url: https://example.com/a:b\n",
    ],
)
def test_values_and_other_words_are_not(find: Find, front: str) -> None:
    assert [d for d in find({PAGE: f"---\n{front}---\n{BODY}"}) if d.rule == "STR031"] == []

"""Front matter that does not stand at the very top of its page is no front matter."""

from __future__ import annotations

import pytest

from handbook.cli.fix import apply
from handbook.core.source import SourceText
from sample_book import Find

PAGE = "docs/basics/vm.md"
FRONT = "---\ntitle: 가상 머신\ndescription: 안쪽 컴퓨터예요.\n---\n"
BODY = "\n# 가상 머신 { #vm }\n\n글이에요.\n"


@pytest.mark.parametrize("above", ["\n", "\n\n", " ", "\r\n", " \t\n"])
def test_what_is_above_front_matter_is_told_and_taken_away(find: Find, above: str) -> None:
    text = above + FRONT + BODY
    found = [d for d in find({PAGE: text}) if d.rule in {"STR001", "STR031"}]
    (one,) = found
    assert one.rule == "STR031"
    assert one.location.line == 1 + above.count("\n")
    assert one.fix is not None
    assert apply(SourceText(PAGE, text), one.fix.edits) == FRONT + BODY


@pytest.mark.parametrize(
    "text",
    [
        FRONT + BODY,
        "\n" + BODY,
        "\n---\n\n글이에요.\n\n---\n",
        "\n---\n글이에요: 하나예요.\n---\n" + BODY,
        "\n---\ntitle: 줄 아래의 글이에요.\n" + BODY,
        "글이에요.\n\n" + FRONT + BODY,
    ],
)
def test_rules_and_front_matter_at_the_top_are_not(find: Find, text: str) -> None:
    assert [d for d in find({PAGE: text}) if d.rule == "STR031"] == []

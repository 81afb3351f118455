"""The front matter is read as MkDocs reads it, with positions."""

from __future__ import annotations

import pytest

from handbook.core.source import SourceText
from handbook.markdown.front_matter import read_front_matter


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_values_stand_where_they_are_typed(end: str) -> None:
    text = end.join(["---", "title: 가상화", "level: 1", "---", "# 글"])
    front = read_front_matter(SourceText("a.md", text))
    assert front.text("title") == "가상화"
    assert text[front.body :] == "# 글"
    assert front.yaml is not None
    location = front.yaml.location(("level",))
    assert (location.line, location.column) == (3, 8)


def test_a_page_without_front_matter_begins_at_its_top() -> None:
    front = read_front_matter(SourceText("a.md", "# 글\n\n---\n\n끝\n"))
    assert (front.body, front.yaml, front.problem) == (0, None, None)


def test_broken_yaml_is_a_finding_with_a_place() -> None:
    front = read_front_matter(SourceText("a.md", "---\ntitle: a: b\n---\n# 글\n"))
    assert front.problem is not None
    location, message, hint = front.problem
    assert (location.line, location.column) == (2, 9)
    assert message
    assert hint


def test_a_rule_further_down_is_no_front_matter() -> None:
    assert read_front_matter(SourceText("a.md", "글\n---\ntitle: x\n---\n")).body == 0

"""What is refused as too slow, and what merely looks like it."""

from __future__ import annotations

import pytest

from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText
from handbook.markdown.guards import MOST_OPEN, refuse_slow

OPENED = {
    "brackets": ("[", "a]"),
    "addresses": ("[a](", "b)"),
    "tags": ("<a", " >"),
    "braces": ("{a", "}"),
}


@pytest.mark.parametrize("name", OPENED)
def test_as_many_as_are_closed_are_read(name: str) -> None:
    opening, closing = OPENED[name]
    refuse_slow(SourceText("x.md", (opening + closing + " ") * (MOST_OPEN + 1)), 0, ())


@pytest.mark.parametrize("name", OPENED)
def test_one_too_many_that_stays_open_is_refused_and_placed(name: str) -> None:
    opening, _ = OPENED[name]
    refuse_slow(SourceText("x.md", opening * MOST_OPEN), 0, ())
    with pytest.raises(CouldNotRun, match=r"x\.md:1:"):
        refuse_slow(SourceText("x.md", opening * (MOST_OPEN + 1)), 0, ())


@pytest.mark.parametrize(("sign", "most"), [("#", 999), ("`", 249)])
def test_a_sign_too_often_in_a_row_is_refused_and_placed(sign: str, most: int) -> None:
    refuse_slow(SourceText("x.md", f"글\n\n{sign * most}"), 0, ())
    text = f"글\n\n{sign * (most + 1)}"
    with pytest.raises(CouldNotRun, match=r"x\.md:3:1"):
        refuse_slow(SourceText("x.md", text), 0, ())
    refuse_slow(SourceText("x.md", text), 0, (Span(3, len(text)),))


def test_many_paragraphs_with_much_open_are_refused_together() -> None:
    paragraph = "[" * (MOST_OPEN // 2) + "\n\n"
    refuse_slow(SourceText("x.md", paragraph * 39), 0, ())
    with pytest.raises(CouldNotRun, match="너무 많아요"):
        refuse_slow(SourceText("x.md", paragraph * 41), 0, ())


def test_more_signs_than_a_page_may_have_are_refused() -> None:
    refuse_slow(SourceText("x.md", "글 " * 40_000), 0, ())
    with pytest.raises(CouldNotRun, match="60000개"):
        refuse_slow(SourceText("x.md", "*a* " * 31_000), 0, ())

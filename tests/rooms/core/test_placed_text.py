"""Every character of a placed text leads back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbook.core.diagnostics import Span
from handbook.core.placed_text import join_lines, split_lines

_TEXT = st.text(alphabet="가x \t\n\r>😀", max_size=30)


@given(_TEXT)
def test_lines_hold_every_character_but_the_line_breaks(text: str) -> None:
    kept = {text[line.offsets[i]] for line in split_lines(text) for i in range(len(line.text))}
    assert kept <= set(text) - {"\n", "\r"}
    joined = "".join(line.text for line in split_lines(text))
    assert joined.split() == text.replace("\n", "").replace("\r", "").split()


@given(_TEXT)
def test_a_character_stands_where_its_offset_says(text: str) -> None:
    page = join_lines(split_lines(text))
    for index, character in enumerate(page.text):
        original = text[page.offsets[index]] if page.offsets[index] < len(text) else "\n"
        assert character == original or (character, original) in {(" ", "\t"), ("\n", "\r")}


def test_a_tab_is_as_wide_as_markdown_makes_it_and_one_column_in_the_source() -> None:
    (line,) = split_lines("a\t가")
    assert line.text == "a   가"
    assert line.span(4, 5) == Span(2, 3)


def test_a_span_over_lines_leaves_out_nothing_and_adds_nothing() -> None:
    lines = [line.dedent() for line in split_lines("    가나\n    다라")]
    page = join_lines(lines)
    assert page.text == "가나\n다라"
    assert page.span(1, 4) == Span(5, 12)

"""The line below the head of a table, where its dashes or bars only look like those."""

from __future__ import annotations

import pytest

from handbook.core.diagnostics import Diagnostic
from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"
LINE = HEAD.count("\n")


def of_tables(find: Find, body: str) -> list[Diagnostic]:
    return [d for d in find({PAGE: HEAD + body}) if d.rule == "STR016"]


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("|—----|----|", "|-----|----|"),
        ("| —— | :–-: |", "| -- | :--: |"),
        ("|---|---—|", "|---|----|"),
        ("| --- ｜ --- |", "| --- | --- |"),
        ("|---+---|", "|---|---|"),
        ("|===|===|", "|---|---|"),
        ("|\u00a0---\u00a0|---|", "| --- |---|"),
        ("|ㅡㅡㅡ|ㅡㅡㅡ|", "|---|---|"),
        ("--- | ——", "--- | --"),
        ("｜---｜---｜", "|---|---|"),
    ],
)
def test_a_line_that_separates_with_look_alikes_is_told_at_itself(
    find: Find, typed: str, repaired: str
) -> None:
    found = of_tables(find, f"| 가 | 나 |\n{typed}\n| 다 | 라 |")
    assert [(d.location.line - LINE, d.location.column) for d in found] == [(2, 1)]
    assert found[0].hint == f"'{repaired}' 줄로 바꾸세요."
    assert not of_tables(find, f"| 가 | 나 |\n{repaired}\n| 다 | 라 |")


@pytest.mark.parametrize("row", ["| — | — |", "|—|—|"])
def test_a_row_of_single_dashes_is_not_changed_unasked(find: Find, row: str) -> None:
    (told,) = of_tables(find, f"| 가 | 나 |\n{row}\n| 다 | 라 |")
    assert (told.location.line - LINE, told.fix) == (2, None)
    assert told.hint.startswith("혹시 '| --- | --- |' 말인가요?")
    assert told.guesses[0].edits[0].text == "| --- | --- |"


@pytest.mark.parametrize(
    "row", ["| + | + |", "| = | ~ |", "| a—b | -- |", "| — | 라 |", "| -5 | —3 |"]
)
def test_other_rows_are_none_that_separate(find: Find, row: str) -> None:
    (told,) = of_tables(find, f"| 가 | 나 |\n{row}\n| 다 | 라 |")
    assert told.location.line - LINE == 1
    assert not of_tables(find, f"| 가 | 나 |\n| --- | --- |\n{row}\n| 다 | 라 |")


def test_below_text_both_are_mended(find: Find) -> None:
    (told,) = of_tables(find, "글이에요.\n| 가 | 나 |\n|—--|---|\n| 다 | 라 |")
    assert told.location.line - LINE == 2
    assert told.hint == "표 위에 빈 줄을 두고, 머리 다음 줄을 | --- | --- | 꼴로 적으세요."

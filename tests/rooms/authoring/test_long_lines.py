"""A line as long as a book takes as long as it has letters, and not their square."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from handbook.authoring.entries import whole_item
from handbook.authoring.navigation import in_own_part, with_page, without_page
from handbook.core.diagnostics import Span
from handbook.core.source import SourceText

LONG = 200_000
CPU_SECONDS = 5
"""What is read in the square of its letters takes minutes, anything else a tenth of a second."""
BLANK = " " * LONG
CONFIG = (
    "site_name: 책\nnav:\n  - index.md\n  - 기초:\n{0}      - basics/vm.md\n{0}      - start/a.md\n"
)


def config(line: str) -> SourceText:
    return SourceText("mkdocs.yml", CONFIG.format(f"{line}\n"))


@pytest.mark.parametrize("line", [BLANK, f"{BLANK}# 글", f"      # {'- ' * (LONG // 2)}"])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: with_page(text, "basics/type-2.md", None),
        lambda text: with_page(text, "field/cloud.md", None),
        lambda text: without_page(text, "basics/vm.md"),
        lambda text: in_own_part(text, "start/a.md"),
    ],
    ids=["added", "added to a new part", "taken out", "moved"],
)
def test_a_page_of_the_navigation_beside_a_long_line(
    line: str, change: Callable[[SourceText], str]
) -> None:
    start = time.process_time()
    text = change(config(line))
    assert time.process_time() - start < CPU_SECONDS
    assert text.count(line.rstrip()) >= 2


def test_an_item_of_a_list_behind_a_long_gap() -> None:
    text = f"[{BLANK}a.md]"
    start = time.process_time()
    assert whole_item(text, Span(LONG + 1, LONG + 5)) == Span(LONG + 1, LONG + 5)
    assert time.process_time() - start < CPU_SECONDS

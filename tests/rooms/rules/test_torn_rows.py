"""A row that an empty line tears off its table is text with bars."""

from __future__ import annotations

import pytest

from handbook.cli.fix import apply
from handbook.core.source import SourceText
from rooms.rules.marked_up import HEAD, PAGE, found_in
from sample_book import Find

TABLE = "| 이름 | 일 |\n| --- | --- |\n| 커널 | 나눠요 |\n"
BARE = "이름 | 일\n--- | ---\n커널 | 나눠요\n"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (f"{TABLE}\n| `펌웨어` | 켜요 |\n\n글이에요.\n", (5, 1)),
        (f"{BARE}\n펌웨어 | 켜요\n\n글이에요.\n", (5, 1)),
        (f"{TABLE}\n\n| 펌웨어 | 켜요 |\n", (6, 1)),
        ("- 항목\n\n    | 가 | 나 |\n    | - | - |\n\n    | 다 | 라 |\n", (6, 5)),
    ],
)
def test_a_row_below_an_empty_line_is_told(find: Find, body: str, place: tuple[int, int]) -> None:
    assert found_in(find, body, "STR016") == [("STR016", *place)]


def test_the_empty_line_is_taken_away(find: Find) -> None:
    text = f"{HEAD}{TABLE}\n| 펌웨어 | 켜요 |\n"
    (one,) = [d for d in find({PAGE: text}) if d.rule == "STR016"]
    assert one.fix is not None
    assert apply(SourceText(PAGE, text), one.fix.edits) == f"{HEAD}{TABLE}| 펌웨어 | 켜요 |\n"


@pytest.mark.parametrize(
    "below",
    [
        "글이에요.",
        "[앞](#vm) | [뒤](hypervisor.md)",
        "| 다른 | 표 |\n| --- | --- |\n| 가 | 나 |",
        "`가 | 나`",
        "```text\n| 가 | 나 |\n```",
        "    | 가 | 나 |",
        "<!-- | 가 | 나 | -->",
        "가 | 나 | 다",
        "\\| 가 \\| 나 \\|",
    ],
)
def test_what_is_no_row_of_the_table_is_not(find: Find, below: str) -> None:
    for table in (TABLE, BARE):
        assert found_in(find, f"{table}\n{below}\n", "STR016") == []

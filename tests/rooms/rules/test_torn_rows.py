"""A row that an empty line tears off its table, or that has none, is text with bars."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli.fix import apply
from handbook.core.source import SourceText
from rooms.rules.marked_up import HEAD, LINE, PAGE, found_in
from sample_book import Find, project_of

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


@pytest.mark.parametrize(
    ("body", "place", "wanted"),
    [
        ("글이에요.\n\n| ![글](a.png) | ![글](b.png) | ![글](c.png) |\n", (3, 1), 3),
        ("| 이름 | 일 |\n\n글이에요.\n", (1, 1), 2),
        ("|이름|일|\n", (1, 1), 2),
        ("- 항목\n\n    | 이름 | 일 |\n", (3, 5), 2),
        ("> | 이름 | 일 |\n", (1, 3), 2),
        ('!!! note "글"\n    | 이름 | 일 |\n', (2, 5), 2),
        (f"{TABLE}\n| 가 | 나 | 다 |\n", (5, 1), 3),
        ("| [앞](#vm) | [뒤](hypervisor.md) |\n", (1, 1), 2),
    ],
)
def test_a_row_without_a_table_is_told_with_the_line_it_lacks(
    find: Find, body: str, place: tuple[int, int], wanted: int
) -> None:
    (one,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "STR016"]
    assert (one.location.line - LINE + 1, one.location.column) == place
    assert f"| {' | '.join(['---'] * wanted)} | 줄" in one.hint


@pytest.mark.parametrize(
    "body",
    [
        "| 가나다 |\n",
        "|x| + |y|\n",
        "||숨긴 글||\n",
        "| | |\n",
        "글이에요. | 가 | 나 |\n",
        "글이에요.\n| 가 | 나 |\n",
        "- | 가 | 나 |\n",
        "| `가|나` |\n",
        "| 가 \\| 나 |\n",
        "`| 가 | 나 |`\n",
        "    | 가 | 나 |\n",
        "```text\n| 가 | 나 |\n```\n",
        "| 가 | 나 |\n| --- | --- |\n",
        "<!-- | 가 | 나 | -->\n",
    ],
)
def test_a_line_with_other_bars_is_no_row(find: Find, body: str) -> None:
    assert found_in(find, body, "STR016") == []


def test_links_set_apart_by_bars_may_be_meant_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: a\n", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(
        "# a\n\n| [a](index.md) | [b](b.md) |\n\n| c | d |\n", encoding="utf-8"
    )
    (tmp_path / "docs/b.md").write_text("# b\n", encoding="utf-8")
    found = [d for d in diagnose(read_site(project_of(tmp_path))) if d.rule == "STR016"]
    assert [d.location.line for d in found] == [5]

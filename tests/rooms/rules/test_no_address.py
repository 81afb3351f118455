"""Links and images without an address are told where one belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from rooms.rules.marked_up import HEAD, PAGE, found_in
from sample_book import Find, project_of


@pytest.mark.parametrize(
    ("body", "rule", "line", "column"),
    [
        ("[글]()", "LNK001", 1, 1),
        ("읽은 [글](<>)이에요.", "LNK001", 1, 4),
        ("[글](#)", "LNK001", 1, 5),
        ("[글]( )", "LNK001", 1, 1),
        ('[글]("제목")', "LNK001", 1, 1),
        ("[글](https://)", "LNK001", 1, 5),
        ("[글](){ .md-button }", "LNK001", 1, 1),
        ("[글][가]\n\n[가]: <>", "LNK001", 3, 7),
        ("[글][가]\n\n[가]: #", "LNK001", 3, 6),
        ('<a href="">글</a>', "LNK001", 1, 1),
        ('<a href="#">글</a>', "LNK001", 1, 10),
        ("![글]()", "LNK003", 1, 1),
        ("![글](<>)", "LNK003", 1, 1),
        ("![글](#)", "LNK003", 1, 6),
        ("[![글]()](hypervisor.md)", "LNK003", 1, 2),
    ],
)
def test_a_missing_address_is_told(
    find: Find, body: str, rule: str, line: int, column: int
) -> None:
    assert found_in(find, f"{body}\n", "LNK001", "LNK003") == [(rule, line, column)]


@pytest.mark.parametrize(
    "body",
    [
        "[글](#vm)",
        "[글](hypervisor.md#)",
        "[](){ #place }",
        "[글](){ #place }",
        "`[글]()`과 `![글]()`",
        "```text\n[글]()\n```",
        "<!-- [글]() -->",
        "[글][]\n\n[글]: #vm",
    ],
)
def test_what_leads_somewhere_or_is_no_link_is_not(find: Find, body: str) -> None:
    assert found_in(find, f"{body}\n", "LNK001", "LNK003") == []


def test_a_link_without_words_either_is_told_once(find: Find) -> None:
    assert found_in(find, "[]()\n", "LNK001", "LNK010") == [("LNK010", 1, 1)]


def test_the_hint_shows_what_to_type(find: Find) -> None:
    told = [d.hint for d in find({PAGE: f"{HEAD}[글]()\n\n![글]()\n"}) if d.rule[:3] == "LNK"]
    assert ["[글](vm.md)" in told[0], "(그림.png)" in told[1]] == [True, True]


def test_elsewhere_a_script_may_act_on_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: a\n", encoding="utf-8")
    page = '# a\n\n[b](#)\n\n<a href="#">c</a>\n\n<img src="" id="d">\n\n[e]()\n'
    (tmp_path / "docs/index.md").write_text(page, encoding="utf-8")
    found = diagnose(read_site(project_of(tmp_path)))
    assert [(d.rule, d.location.line) for d in found if d.rule[:3] == "LNK"] == [("LNK001", 9)]

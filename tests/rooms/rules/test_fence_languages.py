"""A fenced block says which language it holds, by a name that is known."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"


def languages_told(find: Find, body: str) -> list[int]:
    """Return the lines of `body` where STR009 is found."""
    above = HEAD.count("\n")
    return [d.location.line - above for d in find({PAGE: HEAD + body}) if d.rule == "STR009"]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("```\n글\n```", [1]),
        ("- 항목\n\n    ~~~\n    글\n    ~~~", [3]),
        ("``` { .python }\n글\n```\n\n```sh\nls\n```\n\n    들여 쓴 글", []),
        ("````markdown\n```\n글\n```\n````", []),
        ("<!--\n```\n글\n```\n-->", []),
        ("```Shell Script\nls\n```", [1]),
        ("~~~python console\nls\n~~~\n\n```sh\nls\n```", [1]),
        ("````markdown\n```Shell Script\nls\n```\n````", []),
        ('```sh title="파일"\nls\n```', []),
    ],
)
def test_a_fence_names_its_language(find: Find, body: str, lines: list[int]) -> None:
    assert languages_told(find, body) == lines


@pytest.mark.parametrize(
    ("language", "meant"),
    [("pyhton", "python"), ("cosole", "console"), ("ymal", "yaml"), ("mermiad", "mermaid")],
)
def test_a_misspelt_language_is_told_with_the_one_that_is_meant(
    find: Find, language: str, meant: str
) -> None:
    found = [d for d in find({PAGE: f"{HEAD}```{language}\n글\n```\n"}) if d.rule == "STR009"]
    assert [(d.location.column, f"'{meant}'" in d.hint) for d in found] == [(4, True)]


@pytest.mark.parametrize("language", ["Python", "rust", "ps1", "c++", "text"])
def test_a_language_that_is_coloured_is_silent(find: Find, language: str) -> None:
    assert languages_told(find, f"```{language}\n글\n```\n") == []


@pytest.mark.parametrize(("typed", "right"), [("Mermaid", "mermaid"), ("CONSOLE", "console")])
def test_what_markdown_looks_for_is_written_in_small_letters(
    find: Find, typed: str, right: str
) -> None:
    found = [d for d in find({PAGE: f"{HEAD}```{typed}\n글\n```\n"}) if d.rule == "STR009"]
    assert [d.fix.edits[0].text for d in found if d.fix is not None] == [right]

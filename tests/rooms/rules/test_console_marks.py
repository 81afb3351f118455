"""What a console block must say of itself, beyond the samples of STR034's page."""

from __future__ import annotations

import pytest

from sample_book import Find

HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"


def said_of(find: Find, first: str, path: str = "docs/basics/vm.md") -> list[str]:
    text = f"{HEAD}{first}\n$ nproc\n2\n```\n"
    return [d.message for d in find({path: text}) if d.rule == "STR034"]


@pytest.mark.parametrize(
    "first",
    [
        '```console { .run needs="gcc, root" varies="2" title="셸" }',
        '``` { .console .recorded machine="VM" versions="runc 1" date="2026-11-29" }',
        "```console { .untried }",
        "```text",
    ],
)
def test_a_block_that_says_enough_is_left_alone(find: Find, first: str) -> None:
    assert said_of(find, first) == []


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("```console", "표시가 없어요"),
        ("``` { .console .runs }", "표시가 없어요"),
        ("```console { .run .untried }", "둘 이상"),
        ('```console { .run need="gcc" }', "need 항목이 없어요"),
        ('```console { .recorded date="2026-11-29" }', "어느 컴퓨터인지"),
        ('```console { .recorded machine=" " date="2026-11-29" }', "어느 컴퓨터인지"),
        ('```console { .recorded machine="VM" date="2026-13-01" }', "날짜가 없어요"),
        ('```console { .recorded machine="VM" date="20261129" }', "날짜가 없어요"),
        ("```bash", "언어가 console이 아니에요"),
        ("```shell-session", "언어가 console이 아니에요"),
    ],
)
def test_what_is_missing_or_misspelt_is_named(find: Find, first: str, words: str) -> None:
    (message,) = said_of(find, first)
    assert words in message


def test_what_contributors_type_needs_no_mark(find: Find) -> None:
    assert said_of(find, "```console", "docs/contributing/x.md") == []

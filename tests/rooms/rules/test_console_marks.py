"""What a console block must say of itself, beyond the samples of STR034's page."""

from __future__ import annotations

import pytest

from sample_book import Find

RECORDED = '```console { .recorded machine="VM" versions="runc 1" date="2026-11-29" }'
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
        "```powershell { .untried }",
        '```powershell { .recorded machine="VM" versions="WSL 2.1.5" date="2026-11-29" }',
        "```text",
        "```sh\n#!/bin/sh",
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
        ('```console { .recorded versions="runc 1" date="2026-11-29" }', "어느 컴퓨터인지"),
        (RECORDED.replace('"VM"', '" "'), "어느 컴퓨터인지"),
        (RECORDED.replace("11-29", "13-01"), "날짜가 없어요"),
        (RECORDED.replace("2026-11-29", "20261129"), "날짜가 없어요"),
        (RECORDED.replace(' versions="runc 1"', ""), "어느 판인지"),
        (RECORDED.replace("runc 1", " "), "어느 판인지"),
        ("```powershell", "표시가 없어요"),
        ("```powershell { .run }", "PowerShell의 명령을 돌리지 못해요"),
        ('```powershell { .recorded machine="VM" date="2026-11-29" }', "어느 판인지"),
        ("```bash", "언어가 console이나 powershell이 아니에요"),
        ("```shell-session", "언어가 console이나 powershell이 아니에요"),
        ("```CMD { .untried }", "언어가 console이나 powershell이 아니에요"),
    ],
)
def test_what_is_missing_or_misspelt_is_named(find: Find, first: str, words: str) -> None:
    (message,) = said_of(find, first)
    assert words in message


def test_what_contributors_type_needs_no_mark(find: Find) -> None:
    assert said_of(find, "```console", "docs/contributing/x.md") == []


@pytest.mark.parametrize(
    ("first", "meant"),
    [
        ("```console { .runn }", ".run"),
        ("``` { .console .recordde machine=VM versions=1 date=2026-11-29 }", ".recorded"),
        (RECORDED.replace("machine", "machien"), "machine"),
        (RECORDED.replace("date", "daet"), "date"),
        (RECORDED.replace("versions", "versoins"), "versions"),
        ('```console { .run neds="gcc" }', "needs"),
    ],
)
def test_a_slip_in_the_first_line_is_asked_about_once_and_can_be_put_right(
    find: Find, first: str, meant: str
) -> None:
    text = f"{HEAD}{first}\n$ nproc\n2\n```\n"
    (one,) = [d for d in find({"docs/basics/vm.md": text}) if d.rule == "STR034"]
    assert one.hint.startswith(f"혹시 '{meant}' 말인가요?")
    (edit,) = one.guesses[0].edits
    line = first[: edit.location.column - 1] + edit.text + first[edit.location.end_column - 1 :]
    assert said_of(find, line) == []


@pytest.mark.parametrize(
    ("versions", "output", "told"),
    [
        ("docker 27", "Docker version 28.1.1, build 4eba377", True),
        ("도커 26.1.5, 컴포즈 2.26.1", "Docker version 26.1.4, build a72d7cd", True),
        ("runc 1.1.5", "runc version 1.2.0", True),
        ("docker 28", "Docker version 28.1.1, build 4eba377", False),
        ("도커 26.1.5", "Docker version 26.1.5+dfsg1, build a72d7cd", False),
        ("docker 28.1.1", "Docker version 28.1, build 4eba377", False),
        # Programs that the block calls otherwise, or of which it says nothing.
        ("도커 26.1.5, 컴포즈 2.26.1", "Docker Compose version v2.26.1", False),
        ("QEMU 7.2", "QEMU emulator version 8.0.2", False),
        ("Debian 12의 runsc 20221219", "runsc version 1.1", False),
    ],
)
def test_a_version_that_the_output_denies_is_told_at_the_output(
    find: Find, versions: str, output: str, told: bool
) -> None:
    first = RECORDED.replace("runc 1", versions)
    text = f"{HEAD}{first}\n$ x --version\n{output}\n```\n"
    found = [d for d in find({"docs/basics/vm.md": text}) if d.rule == "STR034"]
    assert [(d.location.line, d.location.column) for d in found] == [(9, 1)] * told
    assert all(versions.split(",", maxsplit=1)[0] in d.message for d in found)


@pytest.mark.parametrize(
    ("lines", "told"), [("> cat a", 1), ("nproc\n2", 1), ("$ nproc\n2", 0), ("# nproc\n2", 0)]
)
def test_a_block_to_be_run_has_a_command(find: Find, lines: str, told: int) -> None:
    text = f"{HEAD}```console {{ .run }}\n{lines}\n```\n"
    found = [d for d in find({"docs/basics/vm.md": text}) if d.rule == "STR034"]
    assert ["명령이 하나도 없어서" in d.message for d in found] == [True] * told

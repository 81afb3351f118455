"""The process that checks a served book beside its build."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbook.site import checker
from handbook.site.checker import Checker
from handbook.site.findings import Findings, find
from sample_book import ROOT, make_book

VM = "docs/basics/vm.md"


@pytest.fixture
def beside() -> Iterator[Checker]:
    one = Checker()
    yield one
    one.close()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = make_book(tmp_path)
    page = root / VM
    page.write_text(page.read_text(encoding="utf-8") + "\n[없는 곳](nowhere.md)\n", "utf-8")
    return root


def asked(beside: Checker, book: Path) -> Findings | None:
    beside.ask(book, book / "mkdocs.yml")
    return beside.answer()


def test_it_says_what_the_server_itself_would_find(beside: Checker, book: Path) -> None:
    found = asked(beside, book)
    assert found == find(book, book / "mkdocs.yml")
    assert found is not None
    assert "nowhere.md" in found.said
    assert any("nowhere.md" in line for line in found.by_page["basics/vm/"])


def test_the_answer_is_the_one_to_the_latest_question(beside: Checker, book: Path) -> None:
    first = asked(beside, book)
    beside.ask(book, book / "mkdocs.yml")  # a build that failed: nobody takes its answer
    page = book / VM
    page.write_text(page.read_text(encoding="utf-8").replace("nowhere", "elsewhere"), "utf-8")
    latest = asked(beside, book)
    assert first is not None
    assert latest is not None
    assert "nowhere.md" in first.said
    assert "elsewhere.md" in latest.said


def test_nobody_asked_is_no_answer(beside: Checker) -> None:
    assert beside.answer() is None


def test_settings_that_cannot_be_read_are_said_in_one_line(beside: Checker, book: Path) -> None:
    (book / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    found = asked(beside, book)
    assert found is not None
    assert "mkdocs.yml:1:12" in found.said
    assert found.everywhere == [found.said.rstrip("\n")]


def test_a_process_that_ends_is_followed_by_another(beside: Checker, book: Path) -> None:
    beside.ask(book, book / "mkdocs.yml")
    assert beside._process is not None
    beside._process.kill()
    beside._process.wait()
    assert beside.answer() is None
    assert asked(beside, book) == find(book, book / "mkdocs.yml")


def test_a_program_that_cannot_be_started_is_no_answer(
    beside: Checker, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checker.sys, "executable", str(book / "no-such-program"))
    assert asked(beside, book) is None


@pytest.mark.parametrize("question", ["", "asked"])
def test_it_ends_with_the_one_who_asks(book: Path, question: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "handbook.site.checker"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    if question:
        process.stdin.write(json.dumps([str(book), str(book / "mkdocs.yml")]).encode() + b"\n")
    process.stdout.close()
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()

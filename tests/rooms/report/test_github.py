"""Annotations: what the host shows of them, and nothing that a page could smuggle in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handbook.check import run as check
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.report.github import render, summary
from handbook.report.report import Report
from sample_book import make_book, project_of

GOLDEN = Path(__file__).parent / "golden"
PLACE = Location("docs/a, b: 100%.md", 3, 4, 3, 8)
FOUND = [
    Diagnostic(PLACE, "LNK001", Severity.ERROR, "'x|y' 쪽이 없어요.", "'y.md' 주소로\n바꾸세요."),
    Diagnostic(
        Location("docs/z.md", 1, 2, 5, 1), "GLO003", Severity.WARNING, "<b>100% *굵게*</b>::error::"
    ),
]


def many(count: int, severity: Severity) -> list[Diagnostic]:
    return [Diagnostic(Location("a.md", n), "LNK001", severity, "글") for n in range(1, count + 1)]


def test_annotations_are_as_agreed() -> None:
    assert render(Report(FOUND)) == (GOLDEN / "annotations.txt").read_text(encoding="utf-8")


def test_the_summary_is_as_agreed() -> None:
    assert summary(Report(FOUND)) == (GOLDEN / "summary.md").read_text(encoding="utf-8")


def test_at_most_ten_of_each_kind_are_annotated_and_the_rest_is_counted() -> None:
    found = sorted([*many(25, Severity.ERROR), *many(3, Severity.WARNING)])
    lines = render(Report(found)).splitlines()
    assert len([line for line in lines if line.startswith("::error ")]) == 10
    assert len([line for line in lines if line.startswith("::warning ")]) == 3
    assert "15가지가 더 있어요" in lines[-2]
    assert lines[-1].startswith("오류 25개, 경고 3개")
    assert summary(Report(found)).count("| LNK001 |") == 28


def test_no_message_opens_a_command_of_its_own() -> None:
    evil = Diagnostic(Location("a.md"), "LNK001", Severity.ERROR, "x\n::set-output name=a::b\r\n")
    assert len([line for line in render(Report([evil])).splitlines() if line.startswith("::")]) == 1


def test_a_last_column_is_inclusive_and_none_is_given_across_lines() -> None:
    first, second = render(Report(FOUND)).splitlines()[:2]
    assert re.search(r",col=4,endColumn=7,", first)
    assert "col=" not in second.lower()


def test_check_appends_the_summary_where_the_host_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = {"docs/basics/vm.md": "# 가상 머신 { #vm }\n\n[없는 쪽](none.md)\n"}
    project = project_of(make_book(tmp_path, page))
    file = tmp_path / "summary.md"
    file.write_text("앞\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    assert (
        check.command(project, check.Options([str(project.root / "docs/basics/vm.md")], "github"))
        == 1
    )
    written = file.read_text(encoding="utf-8")
    assert written.startswith("앞\n### 책 검사: 오류 ")
    assert "docs/basics/vm.md:3:8 | LNK001" in written
    assert "::error file=docs/basics/vm.md,line=3," in capsys.readouterr().out

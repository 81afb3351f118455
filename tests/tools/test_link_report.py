"""The weekly issue about outside links."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tools.ci.link_report import main

LIMIT = 65_536


def finding(line: int, message: str, rule: str = "LNK900") -> dict[str, Any]:
    place = {"path": "docs/basics/x.md", "line": line, "column": 1}
    return {**place, "rule": rule, "message": message, "severity": "warning"}


def body(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    inside: list[dict[str, Any]],
    everything: list[dict[str, Any]],
) -> str:
    for name, findings in (("inside", inside), ("everything", everything)):
        (tmp_path / name).write_text(json.dumps(findings), encoding="utf-8")
    assert main([str(tmp_path / "inside"), str(tmp_path / "everything")]) == 0
    return capsys.readouterr().out


def test_only_what_the_look_outside_brought_is_in_the_issue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = finding(3, "조사가 맞지 않아요.", "KOR001")
    dead = finding(9, "https://example.org/gone 주소가 열리지 않아요.")
    text = body(tmp_path, capsys, [known], [known, dead])
    assert "1개" in text
    assert "docs/basics/x.md:9" in text
    assert "https://example.org/gone" in text
    assert "KOR001" not in text


def test_when_every_link_opens_the_body_is_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = finding(3, "조사가 맞지 않아요.", "KOR001")
    assert body(tmp_path, capsys, [known], [known]) == ""


def test_a_finding_can_neither_mention_anyone_nor_break_out_of_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = body(tmp_path, capsys, [], [finding(1, "`@everyone\n\n# 제목 <b>")])
    line = next(line for line in text.splitlines() if "@everyone" in line)
    assert line.startswith("- [ ]")
    assert line.endswith("`'@everyone # 제목 <b>`")


def test_a_book_full_of_dead_links_still_fits_into_an_issue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = "https://example.org/" + "x" * 300
    text = body(tmp_path, capsys, [], [finding(n, address) for n in range(500)])
    assert "500개" in text
    assert "400개가 더" in text
    assert len(text) < LIMIT

"""Choosing rules, and leaving what is known alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from handbook.check import run
from handbook.check.choice import chosen_rules
from handbook.check.known import kind_of
from handbook.cli import main as command_line
from handbook.core.errors import CouldNotRun
from sample_book import make_book, project_of, read_book

VM = "docs/basics/vm.md"
BROKEN = "# 가상 머신 { #vm }\n\n[없는 쪽](none.md)\n"
OLD = {
    "LNK006": "# 가 { #vm }\n\n## 나 { #a }\n\n## 다 { #a }\n",
    "LNK016": "# 가 { #vm }\n\n[가][x]\n\n[x]: vm.md\n[x]: type-2.md\n",
}


def ids(project_files: dict[str, str], tmp_path: Path, select: str, ignore: str) -> set[str]:
    rules = chosen_rules(select, ignore)
    return {d.rule for d in run.diagnose(read_book(tmp_path, project_files), rules)}


def test_rules_are_chosen_by_how_their_ids_begin(tmp_path: Path) -> None:
    everything = ids({VM: BROKEN}, tmp_path / "a", "", "")
    assert {"LNK001", "STR001"} <= everything
    assert ids({VM: BROKEN}, tmp_path / "b", "lnk001", "") == {"LNK001"}
    assert ids({VM: BROKEN}, tmp_path / "c", "", "LNK") == {
        rule for rule in everything if not rule.startswith("LNK")
    }
    with pytest.raises(CouldNotRun, match="NOPE"):
        chosen_rules("NOPE", "")


def test_what_is_known_is_not_told_again_though_lines_move(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = project_of(make_book(tmp_path, {VM: BROKEN}))
    known = tmp_path / "known.json"
    assert run.command(project, run.Options(new_baseline=known)) == 0
    page = project.root / VM
    page.write_text(page.read_text("utf-8").replace("\n\n[", "\n\n글이에요.\n\n["), "utf-8")
    assert run.command(project, run.Options(baseline=known)) == 0
    page.write_text(page.read_text("utf-8") + "\n[또 없는 쪽](none.md)\n", "utf-8")
    capsys.readouterr()
    assert run.command(project, run.Options(baseline=known, output="json")) == 1
    assert [d["rule"] for d in json.loads(capsys.readouterr().out)] == ["LNK001"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"findings": [1]}'])
def test_a_broken_baseline_is_named(tmp_path: Path, text: str) -> None:
    project = project_of(make_book(tmp_path))
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CouldNotRun, match="기준 파일"):
        run.command(project, run.Options(baseline=file))


def test_a_baseline_takes_the_place_of_no_other_file(tmp_path: Path) -> None:
    project = project_of(make_book(tmp_path, {VM: BROKEN}))
    page = tmp_path / "page.md"
    page.write_text("# 글\n", encoding="utf-8")
    with pytest.raises(CouldNotRun, match="기준 파일이 아니에요"):
        run.command(project, run.Options(new_baseline=page))
    assert page.read_text("utf-8") == "# 글\n"
    known = tmp_path / "known.json"
    for _ in range(2):
        assert run.command(project, run.Options(new_baseline=known)) == 0
    assert run.command(project, run.Options(baseline=known)) == 0


@pytest.mark.skipif(os.name == "nt", reason="pipes are made the POSIX way here")
def test_a_baseline_is_not_waited_for(tmp_path: Path) -> None:
    project = project_of(make_book(tmp_path))
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for options in (run.Options(baseline=pipe), run.Options(new_baseline=pipe)):
        with pytest.raises(CouldNotRun, match="기준 파일"):
            run.command(project, options)


@pytest.mark.parametrize("rule", OLD)
def test_a_finding_that_speaks_of_another_place_stays_itself_when_lines_move(
    rule: str, tmp_path: Path
) -> None:
    found = []
    for name, text in (
        ("a", OLD[rule]),
        ("b", OLD[rule].replace("\n\n", "\n\n\n글이에요.\n\n", 1)),
    ):
        everything = run.diagnose(read_book(tmp_path / name, {VM: text}))
        found.append([d for d in everything if d.rule == rule])
    before, after = found
    assert [kind_of(d) for d in before] == [kind_of(d) for d in after] != []
    assert [d.related for d in before] != [d.related for d in after]


def test_the_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["check", "--list-rules"]) == 0
    assert "LNK001  오류" in capsys.readouterr().out

"""Whatever is typed, the answer is a finding at its place, and the rest of the book is checked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from handbook.check import run
from handbook.core.diagnostics import Diagnostic
from handbook.rules.registry import RULES
from sample_book import ROOT, make_book, project_of, read_book

VM = "docs/basics/vm.md"
TITLE = "# 가상 머신 { #vm }\n\n"


def findings(tmp_path: Path, text: str) -> list[Diagnostic]:
    return run.diagnose(read_book(tmp_path, {VM: TITLE + text}))


def fence(*lines: str) -> str:
    return "\n".join(["```mermaid", *lines, "```", ""])


@pytest.mark.parametrize(
    "text",
    [
        '<div data-fence="x"></div>',
        '<div data-fence="99"></div>',
        '<div data-fence="²"></div>',
        "<div>\n<![foo[ x ]]>\n</div>",
        "<http://[abc#x>",
        "[a](http://[host]:80/x#y)",
        fence("flowchart TD", 'click a "x"'),
        fence("sequenceDiagram", "accDescr: 글"),
        fence("block", "class a,b host", "a --> b"),
        fence("flowchart TD", 'a{"{x}"}'),
        fence("flowchart TD", "%% caption: 가\u2028나\x0c", 'a["A"]', 'a{"{x}"}'),
        fence("block", "columns 100000000", 'a["x"]:100000000'),
        "`" * 3 + "python " + 'a="" ' * 40 + "!\n",
        "[" * 8000,
        "> " * 3000 + "글",
        "---\n<<: {title: 가}\n",
    ],
)
def test_a_page_never_stops_the_check(tmp_path: Path, text: str) -> None:
    for found in findings(tmp_path, text):
        assert found.rule in {rule.id for rule in RULES}


@pytest.mark.parametrize(
    "data",
    ["가상".encode("cp949"), "가상".encode("utf-16"), b"\x89PNG\r\n\x1a\n\x00", b"x" * 5_000_000],
    ids=["cp949", "utf-16", "binary", "five-megabytes"],
)
def test_a_page_that_cannot_be_read_is_found_and_the_others_are_checked(
    tmp_path: Path, data: bytes
) -> None:
    root = make_book(tmp_path, {"docs/basics/type-2.md": "# 타입 2 { #type-2 }\n\n[x](none.md)\n"})
    (root / VM).write_bytes(data)
    found = run.run(project_of(root))
    assert (VM, "INT002") in {(d.location.path, d.rule) for d in found}
    assert ("docs/basics/type-2.md", "LNK001") in {(d.location.path, d.rule) for d in found}


@pytest.mark.parametrize("sign", ["\x0c", "\x0b", "\x1c", "\x85", "\u2028"])
def test_what_ends_no_line_of_markdown_ends_none_of_a_diagram(tmp_path: Path, sign: str) -> None:
    text = fence("block", f"%% caption: 가{sign}나", 'a["상자"]', "class a 없음")
    found = [d for d in findings(tmp_path, text) if d.rule == "DIA005" and d.location.path == VM]
    assert [d.location.line for d in found] == [TITLE.count("\n") + 5]


def test_a_rule_that_stops_is_a_finding_and_the_other_rules_go_on(tmp_path: Path) -> None:
    def stop(*_: object) -> Iterator[Diagnostic]:
        raise ValueError("뜻밖이에요")

    rules = [replace(rule, check=stop) if rule.id == "LNK026" else rule for rule in RULES]
    site = read_book(tmp_path, {VM: TITLE + "[x](none.md)\n"})
    found = [d for d in run.diagnose(site, rules) if d.location.path == VM]
    crashes = [d for d in found if d.rule == "INT001"]
    assert [("LNK026" in d.message, "뜻밖이에요" in d.message) for d in crashes] == [(True, True)]
    assert "LNK001" in {d.rule for d in found}


def test_a_broken_diagram_among_many_pages_is_told_and_not_waited_for(tmp_path: Path) -> None:
    pages = {f"docs/basics/page-{number}.md": "# 쪽\n" for number in range(40)}
    broken = TITLE + fence("flowchart TD", 'a["A"')
    root = make_book(tmp_path, {**pages, VM: broken})
    code = "import sys; from handbook.cli.main import main; sys.exit(main(['check', '--no-cache']))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert f"{VM}:5:" in done.stdout
    assert done.returncode == 1

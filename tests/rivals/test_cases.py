"""What people trip over is told at its line, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from rivals.cases import FOLDER, Case, all_cases
from sample_book import ROOT

TABLE = FOLDER.parent / "table.md"


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_every_fault_is_told_at_its_line_and_nothing_else(case: Case, tmp_path: Path) -> None:
    root = case.write(tmp_path)
    found = diagnose(read_site(Project(root, root / "mkdocs.yml")))
    assert {(d.location.path, d.location.line) for d in found} == case.expected


def test_the_table_of_rivals_is_about_these_cases() -> None:
    rows = (TABLE.read_text(encoding="utf-8").replace("\r\n", "\n")).splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if "|" in row]
    told = {row[0]: row[1:3] for row in cells[2:-1]}
    counts = {case.name: str(len(case.expected)) for case in all_cases()}
    assert told == {name: [count, count] for name, count in counts.items()}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for cell in cells[-1][1:]:
        assert cell.partition(" ")[0] in readme

"""What people trip over is told at its line, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from rivals.cases import Case, all_cases


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_every_fault_is_told_at_its_line_and_nothing_else(case: Case, tmp_path: Path) -> None:
    root = case.write(tmp_path)
    found = diagnose(read_site(Project(root, root / "mkdocs.yml")))
    assert {(d.location.path, d.location.line) for d in found} == case.expected

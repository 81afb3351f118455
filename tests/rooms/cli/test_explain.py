"""`explain` shows a rule's page, and names the nearest rules for an id that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.project import Project
from handbook.cli import explain
from handbook.core.errors import CouldNotRun


def test_the_page_is_printed_without_its_front_matter_and_ids(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain.explain(Project(root, root / "mkdocs.yml"), "lnk001") == 0
    out = capsys.readouterr().out
    assert out.startswith("# LNK001: ")
    assert "## 나쁜 예\n" in out
    assert "description:" not in out


@pytest.mark.parametrize(
    ("rule_id", "near"),
    [("LNK01", "LNK001"), ("GLO999", "GLO"), ("xyz", "--list-rules"), ("", "--list-rules")],
)
def test_an_unknown_rule_names_near_ones(root: Path, rule_id: str, near: str) -> None:
    with pytest.raises(CouldNotRun) as caught:
        explain.explain(Project(root, root / "mkdocs.yml"), rule_id)
    assert near in caught.value.hint

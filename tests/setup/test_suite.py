"""The suite itself: what it can do without."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

# Python imports this by itself: a machine on which the browser's packages are not installed.
_NO_BROWSER_PACKAGES = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("playwright", "axe_playwright_python"):
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)
sys.meta_path.insert(0, Missing())
"""


def test_without_playwright_the_other_tests_are_found(root: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(_NO_BROWSER_PACKAGES, encoding="utf-8")
    paths = os.pathsep.join([str(tmp_path), str(root / "scripts")])
    command = [sys.executable, "-m", "pytest", "-q", "-n0", "--collect-only", "-m", "not browser"]
    result = subprocess.run(
        [*command, "tests/site", "tests/book", "tests/setup"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout
    assert "test_plain_mkdocs_builds_strictly_without_a_network" in result.stdout
    assert "test_axe_finds_nothing" not in result.stdout


_GROUP = """
import pytest
pytestmark = pytest.mark.xdist_group("one")
@pytest.mark.parametrize("number", range(8))
def test_it(number): pass
"""


def test_what_belongs_together_runs_in_one_process(tmp_path: Path) -> None:
    # What a group sets up takes minutes; pytest 9.2 and pytest-xdist 3.8 spread it in silence
    # (pytest-xdist issue 1386).
    (tmp_path / "test_group.py").write_text(_GROUP, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-v", "-n2", "--dist", "loadgroup", "-c", os.devnull]
    result = subprocess.run(
        [*command, "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout
    assert len(set(re.findall(r"\[(gw\d+)\].*PASSED", result.stdout))) == 1, result.stdout

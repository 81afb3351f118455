"""The suite itself: what it can do without."""

from __future__ import annotations

import os
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

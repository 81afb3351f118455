"""What git cannot be asked is no answer, and no crash."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from handbook.core.changes import changes_since, tree_at
from handbook.core.git import GitFailed, git


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_program_can_be_given_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(GitFailed):
        git(tmp_path, "log", "--", name)


@pytest.mark.skipif(os.name == "nt", reason="its programs are named the POSIX way here")
def test_no_program_that_a_repository_names_is_run(tmp_path: Path) -> None:
    root, marker = tmp_path / "site", tmp_path / "ran"
    root.mkdir()
    page = root / "page.md"
    page.write_text("# 글\n", encoding="utf-8")
    (root / ".gitattributes").write_text("*.md filter=f diff=d\n", encoding="utf-8")
    who = ("-c", "user.name=x", "-c", "user.email=x@example.com")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=root, check=True)
    program = f"touch '{marker}'; cat"
    for key in ("filter.f.clean", "filter.f.smudge", "diff.d.textconv", "core.fsmonitor"):
        subprocess.run(["git", "config", key, program], cwd=root, check=True)
    subprocess.run(["git", "config", "filter.f.required", "true"], cwd=root, check=True)
    hook = root / ".git/hooks/post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\n{program}\n", encoding="utf-8")
    hook.chmod(0o755)
    page.write_text("# 새 글\n", encoding="utf-8")
    changes = changes_since(root, "HEAD")
    assert changes.lines
    with tree_at(root, "HEAD") as tree:
        assert (tree / "page.md").read_text("utf-8") == "# 글\n"
    assert not marker.exists()
    subprocess.run(["git", "diff"], cwd=root, check=True, stdout=subprocess.DEVNULL)
    assert marker.exists(), "git itself runs them"


def test_the_inside_of_a_repository_is_not_taken_for_one(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "site")], check=True)
    with pytest.raises(GitFailed):
        git(tmp_path / "site", "log")

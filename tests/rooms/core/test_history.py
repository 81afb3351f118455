"""Where a file went is known whatever way it was renamed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handbook.core.history import History
from rooms.authoring.moving_book import git

TEXT = "".join(f"{number}번째 줄이에요.\n" for number in range(40))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/old.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "docs/other.md").write_text("다른 글이에요.\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message=처음")
    return tmp_path


def new_path(root: Path) -> str:
    return History(root, "docs").new_path("docs/old.md")


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=다음")


def test_a_file_that_was_dragged_elsewhere_and_changed_a_little(root: Path) -> None:
    (root / "docs/deep").mkdir()
    (root / "docs/old.md").unlink()
    (root / "docs/deep/새 이름.md").write_text(TEXT + "한 줄 더요.\n", encoding="utf-8")
    before = git(root, "status", "--porcelain")
    assert new_path(root) == "docs/deep/새 이름.md"
    assert git(root, "status", "--porcelain") == before


def test_one_that_git_moved(root: Path) -> None:
    git(root, "mv", "docs/old.md", "docs/new.md")
    assert new_path(root) == "docs/new.md"


def test_one_that_was_moved_twice_long_ago_on_another_branch(root: Path) -> None:
    git(root, "switch", "--quiet", "--create=side")
    git(root, "mv", "docs/old.md", "docs/between.md")
    commit(root)
    git(root, "mv", "docs/between.md", "docs/new.md")
    commit(root)
    git(root, "switch", "--quiet", "main")
    (root / "docs/other.md").write_text("다르게 고쳤어요.\n", encoding="utf-8")
    commit(root)
    git(root, "merge", "--quiet", "--no-edit", "side")
    assert new_path(root) == "docs/new.md"
    git(root, "mv", "docs/new.md", "docs/newest.md")
    assert new_path(root) == "docs/newest.md"


def test_one_that_was_taken_away_went_nowhere(root: Path) -> None:
    (root / "docs/old.md").unlink()
    assert new_path(root) == ""
    commit(root)
    assert new_path(root) == ""


def test_one_that_never_was(root: Path) -> None:
    assert History(root, "docs").new_path("docs/none.md") == ""


def test_where_there_is_no_git_nothing_is_known(root: Path) -> None:
    (root / "docs/old.md").rename(root / "docs/new.md")
    shutil.rmtree(root / ".git")
    assert new_path(root) == ""


def test_a_project_below_the_top_of_its_repository(root: Path) -> None:
    sub = root / "book"
    (sub / "docs").mkdir(parents=True)
    (sub / "docs/old.md").write_text(TEXT.upper() + "책 안의 글이에요.\n" * 30, encoding="utf-8")
    commit(root)
    (sub / "docs/old.md").rename(sub / "docs/new.md")
    assert History(sub, "docs").new_path("docs/old.md") == "docs/new.md"
    commit(root)
    assert History(sub, "docs").new_path("docs/old.md") == "docs/new.md"


def test_what_some_commit_had_is_known_and_what_none_had(root: Path) -> None:
    (root / "docs/old.md").unlink()
    commit(root)
    history = History(root, "docs")
    assert (history.held("docs/old.md"), history.held("docs/none.md")) == (True, False)
    shutil.rmtree(root / ".git")
    assert history.held("docs/old.md") is None


def test_git_keeps_what_it_was_told_of(root: Path) -> None:
    for name in ("told", "untold"):
        (root / f"docs/{name}.md").write_text("새 글이에요.\n", encoding="utf-8")
    git(root, "add", "docs/told.md")
    history = History(root, "docs")
    assert history.tracks("docs/old.md") and history.tracks("docs/told.md")
    assert not history.tracks("docs/untold.md")


def test_what_the_last_commit_has_is_known_though_the_file_is_gone(root: Path) -> None:
    (root / "docs/old.md").unlink()
    (root / "docs/new.md").write_text("새 글이에요.\n", encoding="utf-8")
    history = History(root, "docs")
    assert history.is_committed("docs/old.md")
    assert not history.is_committed("docs/new.md")
    assert not History(None, "docs").is_committed("docs/old.md")

"""`check --changed-since` speaks of what the change brought, wherever it shows."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from handbook.book.project import Project
from handbook.check import run as check
from handbook.core.errors import CouldNotRun
from sample_book import make_book, project_of

VM = "docs/basics/vm.md"
HYPERVISOR = "docs/basics/hypervisor.md"
OLD = (
    "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n[옛 잘못](old.md)이 있어요.\n\n"
    "[하는 일](hypervisor.md#what-it-does)이에요.\n\n끝 문단이에요.\n"
)
IDENTITY = ("-c", "user.name=소희", "-c", "user.email=sohee@example.com")


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", *IDENTITY, *arguments], cwd=root, check=True, capture_output=True, timeout=60
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = project_of(make_book(tmp_path, {VM: OLD}))
    git(project.root, "init", "--quiet", "--initial-branch=main")
    git(project.root, "add", "--all")
    git(project.root, "commit", "--quiet", "--message=처음")
    return project


def edit(project: Project, path: str, old: str, new: str) -> None:
    file = project.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def found(
    project: Project, capsys: pytest.CaptureFixture[str], since: str = "main"
) -> set[tuple[str, int, str]]:
    """Where links and spellings are reported, and by which rule."""
    check.command(project, check.Options(output="json", since=since))
    report = json.loads(capsys.readouterr().out)
    return {
        (finding["path"], finding["line"], finding["rule"])
        for finding in report
        if finding["rule"][:3] in {"LNK", "GLO"}
    }


def test_nothing_changed_is_nothing_found(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.command(project, check.Options()) == 1
    capsys.readouterr()
    assert check.command(project, check.Options(since="main")) == 0
    assert capsys.readouterr().out == "찾은 문제가 없어요.\n"


def test_a_spelling_that_a_term_gives_up_is_told_on_pages_that_nobody_touched(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "docs/_data/glossary.yml", "[가상머신, 가상 기계]", "[가상머신, 문단]")
    assert found(project, capsys) == {(VM, 11, "GLO003")}


def test_a_new_mistake_counts_and_an_old_one_beside_it_does_not(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, VM, "끝 문단이에요.", "끝 문단의 [새 잘못](new.md)과 가상머신이에요.")
    assert found(project, capsys) == {(VM, 11, "LNK001"), (VM, 11, "GLO003")}


def test_a_heading_that_goes_breaks_a_page_that_nobody_touched(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, HYPERVISOR, "#what-it-does", "#its-work")
    moved = ("docs/_data/redirects.yml", 1, "LNK025")
    assert found(project, capsys) == {(VM, 9, "LNK002"), moved}


def test_lines_above_do_not_make_an_old_mistake_new(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, VM, "# 가상 머신 { #vm }\n", "# 가상 머신 { #vm }\n\n새 문단이에요.\n\n또.\n")
    assert found(project, capsys) == set()


def test_a_page_that_goes_wants_a_redirect(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "docs/basics/type-2.md").unlink()
    redirects = "docs/_data/redirects.yml"
    assert found(project, capsys) >= {(redirects, 1, "LNK025")}
    (project.root / redirects).write_text(
        "- from: basics/type-2/\n  to: basics/hypervisor.md\n", encoding="utf-8"
    )
    assert (redirects, 1, "LNK025") not in found(project, capsys)


def test_new_files_count_whole_committed_or_not(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "docs/basics/새 쪽.md"
    (project.root / path).write_text("# 새 쪽 { #new }\n\n[없음](none.md)\n", encoding="utf-8")
    assert (path, 3, "LNK001") in found(project, capsys)
    git(project.root, "checkout", "--quiet", "-b", "mine")
    git(project.root, "add", "--all")
    git(project.root, "commit", "--quiet", "--message=새 쪽")
    assert (path, 3, "LNK001") in found(project, capsys)


def test_what_others_did_meanwhile_is_not_mine(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    git(project.root, "checkout", "--quiet", "-b", "mine")
    edit(project, VM, "끝 문단", "마지막 문단")
    git(project.root, "commit", "--quiet", "--all", "--message=내 것")
    git(project.root, "checkout", "--quiet", "main")
    edit(project, HYPERVISOR, "#what-it-does", "#its-work")
    git(project.root, "commit", "--quiet", "--all", "--message=남의 것")
    git(project.root, "checkout", "--quiet", "mine")
    assert found(project, capsys) == set()


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "HEAD~99"])
def test_a_revision_that_is_not_there_is_refused(project: Project, revision: str) -> None:
    with pytest.raises(CouldNotRun) as caught:
        check.command(project, check.Options(since=revision))
    assert revision in str(caught.value)
    assert caught.value.hint


def test_without_a_repository_or_git_there_is_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(make_book(tmp_path))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(CouldNotRun) as caught:
        check.command(project, check.Options(since="main"))
    assert caught.value.hint
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CouldNotRun, match="git"):
        check.command(project, check.Options(since="main"))

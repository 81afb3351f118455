"""Which pages a change shows, their screenshots, and the summary that leads to them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.ci.preview import changed_paths, pages_of
from tools.ci.summary import summary


@pytest.mark.parametrize(
    ("paths", "pages"),
    [
        ([], []),
        (["README.md", "tests/web.py"], []),
        (["docs/index.md"], [""]),
        (["docs/labs/index.md", "docs/basics/type-2.md"], ["basics/type-2/", "labs/"]),
        (["docs/start/reindex.md"], ["start/reindex/"]),
        (["docs/_data/glossary.yml"], ["reference/glossary/"]),
        (["overrides/main.html"], ["", "basics/type-2/", "reference/glossary/"]),
    ],
)
def test_a_changed_file_shows_the_pages_that_it_makes(paths: list[str], pages: list[str]) -> None:
    assert pages_of(paths) == pages


def test_the_pages_that_stand_for_the_rest_exist(root: Path) -> None:
    for page in pages_of(["mkdocs.yml"]):
        file = root / "docs" / (page.rstrip("/") or "index")
        assert file.with_suffix(".md").is_file()


class Repository:
    """A folder with a history of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.git("commit", "-q", "--allow-empty", "-m", "first")

    def git(self, *arguments: str) -> str:
        command = ["git", "-c", "user.name=n", "-c", "user.email=e@example.org", *arguments]
        result = subprocess.run(
            command, cwd=self.folder, capture_output=True, encoding="utf-8", check=True
        )
        return result.stdout.strip()

    def commit(self, path: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("글", encoding="utf-8")
        self.git("add", path)
        self.git("commit", "-q", "-m", path)


def test_changes_are_counted_from_where_the_branch_left(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.git("switch", "-q", "-c", "branch")
    repository.commit("가상화.md")
    repository.git("switch", "-q", "main")
    repository.commit("other.md")
    base = repository.git("rev-parse", "HEAD")
    repository.git("switch", "-q", "branch")
    assert changed_paths(tmp_path, base) == ["가상화.md"]
    assert changed_paths(tmp_path, "0" * 40) == []
    assert changed_paths(tmp_path, "--output=x") == []
    assert not (tmp_path / "x...HEAD").exists()


@pytest.mark.browser
def test_a_changed_page_is_shown_narrow_and_wide_and_a_deleted_one_left_out(
    root: Path, tmp_path: Path
) -> None:
    repository = Repository(tmp_path)
    for path in ("docs/index.md", "docs/start/layers.md", "docs/start/gone.md"):
        repository.commit(path)
    for page in ("", "start/layers/", "start/kernel-mode/"):
        (tmp_path / "site" / page).mkdir(parents=True, exist_ok=True)
        text = "<!doctype html><html lang=ko><title>쪽</title><h1>계층</h1>"
        (tmp_path / "site" / page / "index.html").write_text(text, encoding="utf-8")
    first = repository.git("rev-list", "--max-parents=0", "HEAD")
    command = [sys.executable, "-m", "tools.ci.preview"]
    subprocess.run(
        [*command, "--site", "site", "--since", first, "--out", "screens"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root / "scripts")},
        check=True,
    )
    files = sorted((tmp_path / "screens").iterdir())
    assert [file.name for file in files] == [
        "home-1280.png",
        "home-360.png",
        "start-layers-1280.png",
        "start-layers-360.png",
    ]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in files)


def test_the_summary_says_where_the_files_are_and_how_to_open_them() -> None:
    text = summary("https://example.org/1", "https://example.org/2", ["home-360.png"])
    assert "[site.zip](https://example.org/1)" in text
    assert "[screens.zip](https://example.org/2)" in text
    assert "python3 -m http.server" in text
    assert "home-360.png" in text


def test_without_a_changed_page_the_summary_promises_no_screenshots() -> None:
    assert "screens.zip" not in summary("https://example.org/1", "", [])

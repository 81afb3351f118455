"""A copy of the book to make things in, as someone would at a prompt."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose, run
from handbook.cli import main as cli
from handbook.core.diagnostics import Diagnostic
from rooms.authoring.linked_book import FILES
from rooms.authoring.moving_book import faults, repository

Type = Callable[..., int]
Check = Callable[[], list[Diagnostic]]


@pytest.fixture(scope="session")
def before(root: Path) -> list[Diagnostic]:
    """What every rule finds in the book as it is."""
    return run(Project(root, root / "mkdocs.yml"))


@pytest.fixture
def book(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The text of the book, copied; the current folder is its root."""
    copy = tmp_path / "book"
    for name in ("docs", "overrides"):
        shutil.copytree(root / name, copy / name)
    for name in ("mkdocs.yml", "CHANGELOG.md", "pyproject.toml"):
        shutil.copy(root / name, copy)
    monkeypatch.chdir(copy)
    return copy


@pytest.fixture
def linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A little book in which everything leads to one page; the current folder is its root."""
    root = repository(tmp_path, FILES)
    assert faults(root) == set()
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def workshop(book: Path, root: Path) -> Path:
    """The same with its tool and its tests."""
    ignore = shutil.ignore_patterns("__pycache__", "node_modules")
    for name in ("scripts", "tests"):
        shutil.copytree(root / name, book / name, ignore=ignore)
    return book


@pytest.fixture
def type_new(book: Path) -> Type:
    """Run `dev.py new …` there; the exit code."""
    return lambda *words: cli.main(["new", *words])


@pytest.fixture
def check(book: Path) -> Check:
    """What every rule finds in the copy."""
    return lambda: diagnose(read_site(Project(book, book / "mkdocs.yml")))

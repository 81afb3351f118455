"""A copy of the book to make things in, as someone would at a prompt."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook import cli
from handbook.check import diagnose
from handbook.diagnostics import Diagnostic
from handbook.parse.read_site import read_site
from handbook.project import Project

Type = Callable[..., int]
Check = Callable[[], list[Diagnostic]]


@pytest.fixture
def book(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The book's own files, copied; the current folder is its root."""
    copy = tmp_path / "book"
    shutil.copytree(root / "docs", copy / "docs")
    for name in ("mkdocs.yml", "CHANGELOG.md", "pyproject.toml", "overrides", "scripts", "tests"):
        if (root / name).is_file():
            shutil.copy(root / name, copy)
        else:
            ignore = shutil.ignore_patterns("__pycache__", "node_modules")
            shutil.copytree(root / name, copy / name, ignore=ignore)
    monkeypatch.chdir(copy)
    return copy


@pytest.fixture
def type_new(book: Path) -> Type:
    """Run `dev.py new …` there; the exit code."""
    return lambda *words: cli.main(["new", *words])


@pytest.fixture
def check(book: Path) -> Check:
    """What every rule finds in the copy."""
    return lambda: diagnose(read_site(Project(book, book / "mkdocs.yml")))

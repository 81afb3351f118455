"""The text that stands for settings: the same in every run, another for other settings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from handbook.book.config.identity import identity_of
from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project

SLUGS = "  - toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: %s}}\n"
LOWER = "markdown_extensions:\n" + SLUGS % "lower"
SCRIPT = """
import sys
from pathlib import Path
from handbook.book.config.identity import identity_of
from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project
root = Path(sys.argv[1])
print(identity_of(read_settings(Project(root, root / "mkdocs.yml"))))
"""


def identity(folder: Path, settings: str, **others: str) -> str | None:
    (folder / "docs").mkdir(exist_ok=True)
    for name, text in others.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"site_name: a\n{settings}", encoding="utf-8")
    return identity_of(read_settings(Project(folder, folder / "mkdocs.yml")))


def test_it_is_the_same_in_another_process(tmp_path: Path, root: Path) -> None:
    here = identity(tmp_path, LOWER)
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    environment = {"PYTHONPATH": str(root / "scripts"), "PYTHONUTF8": "1"}
    there = subprocess.check_output(command, env=environment, encoding="utf-8")
    assert here is not None and there == f"{here}\n"


@pytest.mark.parametrize(
    "other",
    ["", "markdown_extensions: [footnotes]\n", "markdown_extensions:\n" + SLUGS % "lower-ascii"],
)
def test_other_settings_are_others(tmp_path: Path, other: str) -> None:
    assert identity(tmp_path, LOWER) != identity(tmp_path, other)


def test_what_is_inherited_counts(tmp_path: Path) -> None:
    settings = "INHERIT: base.yml\n"
    before = identity(tmp_path, settings, base="markdown_extensions: [footnotes]\n")
    assert before != identity(tmp_path, settings, base="markdown_extensions: [abbr]\n")


def test_extensions_that_read_files_have_none(tmp_path: Path) -> None:
    assert identity(tmp_path, "markdown_extensions: [pymdownx.snippets]\n") is None

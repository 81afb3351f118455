"""The little book as a git repository to move things in, at a prompt."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.cli import main as cli
from sample_book import make_book, project_of

_RULES = frozenset(
    "LNK001 LNK002 LNK003 LNK007 LNK008 LNK009 LNK020 LNK021 LNK025 CIT003 GLO004 STR006".split()
)
_IDENTITY = ("-c", "user.name=소희", "-c", "user.email=sohee@example.com")


def git(root: Path, *arguments: str) -> str:
    """Return what git prints there."""
    result = subprocess.run(
        ["git", *_IDENTITY, *arguments],
        cwd=root,
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    return result.stdout


def repository(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Return the root of the little book with `files`, all of it committed."""
    root = make_book(folder, files)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=처음")
    return root


def faults(root: Path) -> set[tuple[str, int, str]]:
    """Where links are broken, by path, line and rule."""
    return {
        (d.location.path, d.location.line, d.rule)
        for d in diagnose(read_site(project_of(root)))
        if d.rule in _RULES
    }


def texts(root: Path) -> Mapping[str, bytes]:
    """Return every file but those of git."""
    files = (f for f in root.rglob("*") if f.is_file() and ".git" not in f.relative_to(root).parts)
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def move(*words: str) -> int:
    """Run `dev.py move …`; the exit code."""
    return cli.main(["move", *words])

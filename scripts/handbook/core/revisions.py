"""When each file was last changed, as git tells; nothing where git cannot tell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from handbook.core.git import GitFailed, git


def last_changes(root: Path) -> Mapping[str, date]:
    """Return the date (UTC) of the last commit to each file below `root`, by its path with `/`.

    Empty without git, outside a repository and in a shallow clone, whose dates would be wrong.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    log = _git(root, "log", "--format=%x00%ct", "--name-only", "-z", "--relative")
    return _dates(log)


def korean_date(day: date) -> str:
    """Return `day` as the book writes dates in running text."""
    return f"{day.year}년 {day.month}월 {day.day}일"


def last_commit_time(root: Path) -> int | None:
    """Return the Unix time (seconds) of the newest commit, or None without one."""
    text = _git(root, "log", "-1", "--format=%ct").strip()
    return int(text) if text.isdigit() else None


def _dates(log: str) -> Mapping[str, date]:
    changed: dict[str, date] = {}
    when: date | None = None
    for field in log.split("\0"):
        text = field.strip("\n")
        if text.isdigit():
            when = datetime.fromtimestamp(int(text), UTC).date()
        elif text and when is not None:
            changed.setdefault(text, when)
    return changed


def _git(root: Path, *arguments: str) -> str:
    """Return git's answer; without one the book is built all the same, without dates."""
    try:
        return git(root, *arguments)
    except GitFailed:
        return ""

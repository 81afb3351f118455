"""What git knows of a file that somebody misses, or misses something in; asked only then."""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from handbook.core.git import GitFailed, git

_STEPS = 10
"""A file may have been renamed several times."""
_MOST_ASKED = 500
"""Files that git is asked for in one check. Where more are missed than any book has pages, nothing
was renamed, and each question is a process.
"""
_TRUNKS = ("origin/main", "main")
"""What a branch leads back to, the first that git knows."""
_LOST_NAME = re.compile(r"^-#{1,6} .*\{[^}\n]*#[^}\n]*\}[ \t\r]*$", re.MULTILINE)
_PATCH = re.compile(r"^--- .*\n\+\+\+ (?P<path>.*?)\t?$", re.MULTILINE)
_RENAMED = ("--find-renames", "--diff-filter=R", "--name-status", "-z", "--relative")


class History:
    """What was below `folder` of the project at `root`; without a root nothing is known.

    git is asked once for the renames that are not committed, and once for each file that this does
    not tell of.
    """

    def __init__(self, root: Path | None = None, folder: str = ".") -> None:
        self._root = root
        self._folder = folder
        self._known: dict[str, str] = {}
        self._texts: dict[tuple[str, str], str] = {}

    def new_path(self, path: str) -> str:
        """Return where the file `path` (from the root, with `/`) is now; empty where unknown."""
        if self._root is None:
            return ""
        if path not in self._known and len(self._known) < _MOST_ASKED:
            self._known[path] = self._followed(path, self._root)
        return self._known.get(path, "")

    def text_with(self, path: str, pattern: str) -> str:
        """Return the text of the file `path` when something in it last matched `pattern`, or else
        in it under an old name that `new_path` was asked for; empty where unknown. The pattern
        means the same to Python and to POSIX.
        """
        if self._root is None:
            return ""
        asked = (path, pattern)
        if asked not in self._texts and len(self._texts) < _MOST_ASKED:
            found = _last_text(self._root, path, pattern)
            old = "" if found else self._old_name(path)
            self._texts[asked] = _last_text(self._root, old, pattern) if old else found
        return self._texts.get(asked, "")

    def text_before(self, path: str) -> str:
        """Return the text that the file `path` had when the branch left the trunk; empty where
        unknown.
        """
        if self._root is None:
            return ""
        try:
            return git(self._root, "show", "--no-textconv", f"{self._base}:./{path}")
        except GitFailed:
            return ""

    def held(self, path: str) -> bool | None:
        """Tell whether any commit has or had the file `path`; None where git does not answer."""
        if self._root is None:
            return None
        try:
            return git(self._root, "log", "-1", "--full-history", "--format=%H", "--", path) != ""
        except GitFailed:
            return None

    def tracks(self, path: str) -> bool:
        """Tell whether git keeps the file `path`, committed or not yet."""
        if self._root is None:
            return False
        try:
            return git(self._root, "ls-files", "--", path) != ""
        except GitFailed:
            return False

    def is_committed(self, path: str) -> bool:
        """Tell whether the last commit has the file `path`, which is in the folder. git is asked
        once for all of them.
        """
        return path in self._committed_paths

    @cached_property
    def _committed_paths(self) -> frozenset[str]:
        if self._root is None:
            return frozenset()
        try:
            listed = git(self._root, "ls-tree", "-r", "-z", "--name-only", "HEAD", self._folder)
        except GitFailed:
            return frozenset()
        return frozenset(listed.split("\0"))

    @cached_property
    def texts_before(self) -> Mapping[str, str]:
        """The texts that pages had when the branch left the trunk: of those that have lost a line
        since in which a heading is given a name. Empty where git does not know.
        """
        if self._root is None:
            return {}
        try:
            options = (
                "-U0",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--no-renames",
                "--diff-filter=M",
            )
            quiet = ("-c", "core.quotePath=false", "diff", "--no-prefix", "--relative")
            found = git(self._root, *quiet, *options, self._base, "--", f"{self._folder}/*.md")
            heads = list(_PATCH.finditer(found))
            ends = [*(head.start() for head in heads[1:]), len(found)]
            return {
                head["path"]: git(
                    self._root, "show", "--no-textconv", f"{self._base}:./{head['path']}"
                )
                for head, end in zip(heads, ends, strict=False)
                if _LOST_NAME.search(found, head.end(), end)
            }
        except GitFailed:
            return {}

    @cached_property
    def _base(self) -> str:
        """The commit at which the branch left the trunk, or the last one where git knows none."""
        assert self._root is not None
        return left_trunk(self._root) or "HEAD"

    def _followed(self, path: str, root: Path) -> str:
        seen = [path]
        for _ in range(_STEPS):
            new = self._uncommitted.get(seen[-1]) or _committed(root, seen[-1])
            if not new or new in seen:
                return ""
            if (root / new).is_file():
                return new
            seen.append(new)
        return ""

    def _old_name(self, path: str) -> str:
        """Return what the file `path` was called, as far as that has been asked; else nothing."""
        renamed = {**self._uncommitted, **self._known}
        return next((old for old, new in renamed.items() if new == path), "")

    @cached_property
    def _uncommitted(self) -> Mapping[str, str]:
        """What has another name in the working tree than in the last commit, files included that
        git has not been told of: they are added to a copy of its index.
        """
        assert self._root is not None
        try:
            index = Path(git(self._root, "rev-parse", "--git-path", "index").strip())
            with tempfile.TemporaryDirectory() as folder:
                copy = Path(folder) / "index"
                shutil.copy(self._root / index, copy)
                alone = {"GIT_INDEX_FILE": str(copy)}
                git(self._root, "add", "--intent-to-add", "--", self._folder, environment=alone)
                found = git(
                    self._root, "diff", *_RENAMED, "HEAD", "--", self._folder, environment=alone
                )
        except (GitFailed, OSError):
            return {}
        return dict(_pairs(found))


def left_trunk(root: Path) -> str:
    """Return the commit at which the branch in `root` left the trunk; nothing where git knows of no
    trunk.
    """
    for trunk in _TRUNKS:
        try:
            return git(root, "merge-base", trunk, "HEAD").strip()
        except GitFailed:
            continue
    return ""


def _committed(root: Path, path: str) -> str:
    """Return the new name that the last commit without the file `path` gave it, or nothing."""
    gone = ("log", "-1", "--full-history", "--no-renames", "--diff-filter=D", "--format=%H")
    try:
        commit = git(root, *gone, "--", path).strip()
        found = git(root, "diff-tree", "-r", *_RENAMED, commit) if commit else ""
    except GitFailed:
        return ""
    return dict(_pairs(found)).get(path, "")


def _last_text(root: Path, path: str, pattern: str) -> str:
    seek = ("log", "-1", "--format=%H", "--pickaxe-regex", f"-S{pattern}")
    with contextlib.suppress(GitFailed):  # it may have another name by now
        text = git(root, "show", "--no-textconv", f"HEAD:./{path}")
        if re.search(pattern, text):
            return text
    try:
        commit = git(root, *seek, "--", path).strip()
        return git(root, "show", "--no-textconv", f"{commit}~1:./{path}") if commit else ""
    except GitFailed:
        return ""


def _pairs(found: str) -> Iterator[tuple[str, str]]:
    fields = found.split("\0")
    for index, field in enumerate(fields):
        if field.startswith("R") and field[1:].isdigit() and index + 2 < len(fields):
            yield fields[index + 1], fields[index + 2]

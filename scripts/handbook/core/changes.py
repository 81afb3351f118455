"""What has changed since a revision, as git tells: lines of files, and pages that are gone."""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from handbook.core.diagnostics import Location
from handbook.core.errors import CouldNotRun
from handbook.core.git import GitFailed, git

_HUNK = re.compile(r"^@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@", re.MULTILINE)
_PATCH = re.compile(r"^--- .*\n\+\+\+ (?:b/(?P<path>.*?)\t?|/dev/null)$", re.MULTILINE)
_DIFF = (
    *("-c", "core.quotePath=false", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=no"),
    *("diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "-M", "--relative"),
)
"""The same words from git, whatever the user has set."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed lines by path (from 1; relative to the root, with `/`), and paths that are gone."""

    base: str
    lines: Mapping[str, tuple[range, ...]]
    removed: tuple[str, ...]

    def touch(self, location: Location) -> bool:
        """Tell whether `location` is on a changed line, or right beside lines taken out."""
        found = range(location.line, location.end_line + 1)
        return any(
            changed.start < found.stop and found.start < changed.stop
            for changed in self.lines.get(location.path, ())
        )


def changes_since(root: Path, revision: str) -> Changes:
    """Return what has changed since `revision` and the work in `root` parted, committed or not.

    Raises CouldNotRun without git, outside a repository, and for a revision that is not there.
    """
    base = _base(root, revision)
    lines = dict(_changed_lines(_git(root, *_DIFF, base)))
    for path in _listed(root, "ls-files", "--others", "--exclude-standard", "-z"):
        lines[path] = (range(1, 2**31),)
    gone = _listed(
        root, "diff", "--name-only", "--no-renames", "--diff-filter=D", "--relative", "-z", base
    )
    return Changes(base, lines, tuple(gone))


@contextlib.contextmanager
def tree_at(root: Path, revision: str) -> Iterator[Path]:
    """Give a folder with the project as it was at `revision`. Raises CouldNotRun."""
    prefix = _git(root, "rev-parse", "--show-prefix").strip()
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder).resolve() / "tree"
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        _git(root, "read-tree", revision, environment=index)
        _git(root, "checkout-index", "--all", f"--prefix={tree}/", environment=index)
        yield tree / prefix


def _base(root: Path, revision: str) -> str:
    hint = "git fetch로 받아 오거나, git log에 나오는 이름을 적으세요."
    if revision.startswith("-"):
        raise CouldNotRun(f"'{revision}' 가지나 커밋이 없어요.", hint=hint)
    _git(root, "rev-parse", "--git-dir")
    try:
        commit = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()
    except GitFailed:
        near = get_close_matches(revision, _branches(root), 1)
        hint = f"혹시 {near[0]} 말인가요?" if near else hint
        raise CouldNotRun(f"git에 '{revision}' 가지나 커밋이 없어요.", hint=hint) from None
    try:
        return git(root, "merge-base", commit, "HEAD").strip()
    except GitFailed:
        return commit


def _branches(root: Path) -> list[str]:
    return _git(root, "for-each-ref", "--format=%(refname:short)").split()


def _changed_lines(patch: str) -> Iterator[tuple[str, tuple[range, ...]]]:
    heads = list(_PATCH.finditer(patch))
    ends = [*(head.start() for head in heads[1:]), len(patch)]
    for head, end in zip(heads, ends, strict=False):
        if head["path"] is not None:
            yield head["path"], tuple(_hunks(patch[head.end() : end]))


def _hunks(patch: str) -> Iterable[range]:
    for match in _HUNK.finditer(patch):
        start, count = int(match["start"]), int(match["count"] or 1)
        # Lines that were only taken out leave their mark between two lines that stay.
        yield range(start, start + count) if count else range(start, start + 2)


def _listed(root: Path, *arguments: str) -> list[str]:
    return [path for path in _git(root, *arguments).split("\0") if path]


def _git(root: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
    try:
        return git(root, *arguments, environment=environment)
    except GitFailed as error:
        hint = (
            "git을 설치하거나 이 옵션을 빼세요." if error.missing else "git 저장소에서 실행하세요."
        )
        raise CouldNotRun(f"달라진 것을 알 수 없어요({error}).", "--changed-since", hint) from None

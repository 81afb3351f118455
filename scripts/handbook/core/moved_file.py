"""Moves or takes away a file while other files are written: it comes back if that fails."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.core.git import GitFailed, git
from handbook.core.system_words import reason_of, way_out


@contextlib.contextmanager
def moved_file(root: Path, old: str, new: str) -> Iterator[None]:
    """Move the file `old` to `new` (paths from `root`, with `/`), with git where it knows the file:
    what is not committed stays as it is.

    Whatever the body raises, the file is back at `old`. Raises CouldNotRun when it cannot be moved.
    """
    made = _make_folders((root / new).parent)
    try:
        _move(root, old, new)
        try:
            yield
        except BaseException:
            _move(root, new, old)
            raise
    except BaseException:
        for folder in made:
            folder.rmdir()
        raise
    _drop_empty(root, (root / old).parent)


@contextlib.contextmanager
def removed_file(root: Path, path: str) -> Iterator[None]:
    """Take away the file `path`. Whatever the body raises, it is back. Raises CouldNotRun."""
    file = root / path
    try:
        attic = Path(tempfile.mkdtemp(dir=file.parent, prefix=".old-"))
    except OSError as error:
        raise _failed(error, path) from None
    kept = attic / file.name
    try:
        try:
            file.replace(kept)
        except OSError as error:
            raise _failed(error, path) from None
        try:
            yield
        except BaseException:
            kept.replace(file)
            raise
        kept.unlink()
    finally:
        attic.rmdir()
    _drop_empty(root, file.parent)


def _move(root: Path, old: str, new: str) -> None:
    try:
        git(root, "mv", "--", old, new)
    except GitFailed:
        # There is no git, or it does not know the file.
        try:
            if os.path.lexists(root / new):
                raise CouldNotRun("이미 있는 파일이에요.", new, "다른 이름을 고르세요.")
            (root / old).rename(root / new)
        except OSError as error:
            raise _failed(error, old) from None


def _make_folders(folder: Path) -> list[Path]:
    """Make `folder` and those above it; return those that were not there, the innermost first."""
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(error, folder.as_posix()) from None
    return missing


def _drop_empty(root: Path, folder: Path) -> None:
    with contextlib.suppress(OSError):
        while folder != root and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _failed(error: OSError, path: str) -> CouldNotRun:
    reason = reason_of(error)
    return CouldNotRun(
        f"파일을 옮길 수 없어요({reason}).",
        path,
        way_out(error, "파일과 폴더의 쓰기 권한을 확인하세요."),
    )

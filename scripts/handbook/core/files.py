"""Writes files of the project in one step: all of them, or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.core.errors import CouldNotRun
from handbook.core.system_words import reason_of, way_out

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Change:
    """The whole new text of the file `path` (relative to the project's root, with `/`).

    A `new` file must not be there yet; any other keeps its mode, and its byte order mark unless it
    is to be `unmarked`.
    """

    path: str
    text: str
    new: bool = False
    unmarked: bool = False


def write_all(root: Path, changes: Sequence[Change]) -> None:
    """Write `changes` below `root`.

    Raises CouldNotRun where a new file is there already or something cannot be written; every
    file is then as it was.
    """
    for change in changes:
        if change.new and os.path.lexists(root / change.path):
            raise CouldNotRun("이미 있는 파일이에요.", change.path, "다른 이름을 고르세요.")
    prepared: list[tuple[Path, Path]] = []
    try:
        for change in changes:
            target = (root / change.path).resolve()
            prepared.append((_prepare(target, change), target))
        _put_in_place(prepared)
    except OSError as error:
        reason = reason_of(error)
        raise CouldNotRun(
            f"파일을 고쳐 쓸 수 없어요({reason}).",
            str(error.filename or root),
            way_out(error, "파일과 폴더의 쓰기 권한을 확인하세요."),
        ) from None
    finally:
        for temporary, _ in prepared:
            temporary.unlink(missing_ok=True)


def _prepare(target: Path, change: Change) -> Path:
    """Write the new content beside `target`; return where."""
    mark = b""
    if change.new:
        target.parent.mkdir(parents=True, exist_ok=True)
    elif not change.unmarked and target.read_bytes().startswith(_BYTE_ORDER_MARK):
        mark = _BYTE_ORDER_MARK
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(mark + change.text.encode("utf-8"))
        _set_mode(Path(name), None if change.new else target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _set_mode(file: Path, model: Path | None) -> None:
    """Give `file` the mode of `model`, or that of any new file (temporary ones are private)."""
    if model is not None:
        shutil.copymode(model, file)
    elif os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        file.chmod(0o666 & ~mask)


def _put_in_place(prepared: Sequence[tuple[Path, Path]]) -> None:
    before = {target: target.read_bytes() if target.exists() else None for _, target in prepared}
    done: list[Path] = []
    try:
        for temporary, target in prepared:
            temporary.replace(target)
            done.append(target)
    except BaseException:
        for target in done:
            content = before[target]
            with contextlib.suppress(OSError):
                if content is None:
                    target.unlink()
                else:
                    target.write_bytes(content)
        raise

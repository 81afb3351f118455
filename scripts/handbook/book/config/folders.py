"""Looks at the folders below docs/ before MkDocs walks them: it follows links without end."""

from __future__ import annotations

import os
from pathlib import Path

from handbook.core.errors import CouldNotRun


def refuse_loops(root: Path, docs: str) -> None:
    """Raise CouldNotRun for a link to a folder that holds it, naming the link.

    One such link makes every page appear some forty times; two of them never end.
    """
    top = root / docs
    waiting = [(top, frozenset({top.resolve()}))]
    while waiting:
        folder, above = waiting.pop()
        for inner in _folders(folder):
            real = Path(os.path.realpath(inner))
            if real in above:
                raise CouldNotRun(
                    "폴더 링크가 자기를 담은 폴더로 되돌아가요.",
                    inner.relative_to(root).as_posix(),
                    "이 링크를 지우세요.",
                )
            waiting.append((inner, above | {real}))


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return sorted(Path(entry.path) for entry in entries if _is_folder(entry))
    except OSError:
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself hides none of the others
        return False

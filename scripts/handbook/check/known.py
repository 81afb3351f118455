"""What a site is known to have (`--baseline`), so that a check fails on what is new alone.

A finding is known by its path, rule and message, not by its line, and each as often as it was.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun
from handbook.core.files import Change, write_all

Kind = tuple[str, str, str]
_VERSION = 1
_MOST_BYTES = 64 * 1024 * 1024


def kind_of(diagnostic: Diagnostic) -> Kind:
    """Return what a finding is, wherever its lines have moved."""
    return diagnostic.location.path, diagnostic.rule, diagnostic.message


def write_known(file: Path, found: Iterable[Diagnostic]) -> None:
    """Write a baseline in the place of an older one, or where nothing is. Raises CouldNotRun."""
    there = os.path.lexists(file)
    if there and not (file.is_file() and file.stat().st_size == 0):
        _read(file, "이미 있는 파일이고 기준 파일이 아니에요.", "다른 이름을 고르세요.")
    counts = sorted(Counter(map(kind_of, found)).items())
    entries = [
        {"path": path, "rule": rule, "message": message, "count": count}
        for (path, rule, message), count in counts
    ]
    text = json.dumps({"version": _VERSION, "findings": entries}, ensure_ascii=False, indent=1)
    write_all(file.parent, [Change(file.name, f"{text}\n", new=not there)])


def without_known(file: Path, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that are not in the baseline `file`. Raises CouldNotRun."""
    known = _read(file, "기준 파일을 읽을 수 없어요.", "--write-baseline으로 다시 만드세요.")
    fresh: list[Diagnostic] = []
    for diagnostic in found:
        if known[kind_of(diagnostic)] > 0:
            known[kind_of(diagnostic)] -= 1
        else:
            fresh.append(diagnostic)
    return fresh


def _read(file: Path, trouble: str, hint: str) -> Counter[Kind]:
    try:
        # A pipe never ends, and neither does a device.
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            raise ValueError
        data = json.loads(file.read_text(encoding="utf-8"))
        return Counter(
            {(e["path"], e["rule"], e["message"]): int(e["count"]) for e in data["findings"]}
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise CouldNotRun(trouble, str(file), hint) from None

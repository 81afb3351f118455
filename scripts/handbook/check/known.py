"""What a site is known to have (`--baseline`), so that a check fails on what is new alone.

A finding is known by its path, rule and message, not by its line, and each as often as it was.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun

Kind = tuple[str, str, str]
_VERSION = 1


def kind_of(diagnostic: Diagnostic) -> Kind:
    """Return what a finding is, wherever its lines have moved."""
    return diagnostic.location.path, diagnostic.rule, diagnostic.message


def write_known(file: Path, found: Iterable[Diagnostic]) -> None:
    """Write a baseline. Raises CouldNotRun."""
    counts = sorted(Counter(map(kind_of, found)).items())
    entries = [
        {"path": path, "rule": rule, "message": message, "count": count}
        for (path, rule, message), count in counts
    ]
    text = json.dumps({"version": _VERSION, "findings": entries}, ensure_ascii=False, indent=1)
    try:
        file.write_text(text + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise CouldNotRun(
            f"기준 파일을 쓸 수 없어요({error.strerror}).", str(file), "쓰기 권한을 확인하세요."
        ) from None


def without_known(file: Path, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that are not in the baseline `file`. Raises CouldNotRun."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        known = Counter(
            {(e["path"], e["rule"], e["message"]): int(e["count"]) for e in data["findings"]}
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise CouldNotRun(
            "기준 파일을 읽을 수 없어요.", str(file), "--write-baseline으로 다시 만드세요."
        ) from None
    fresh: list[Diagnostic] = []
    for diagnostic in found:
        if known[kind_of(diagnostic)] > 0:
            known[kind_of(diagnostic)] -= 1
        else:
            fresh.append(diagnostic)
    return fresh

"""Prints findings in the format that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun
from handbook.report import github, json, sarif, text
from handbook.report.colour import paint_for
from handbook.report.source_lines import SourceLines
from handbook.rules.registry import RULES

FORMATS = ("text", "json", "github", "sarif")


def write_report(found: Sequence[Diagnostic], output: str, root: Path) -> None:
    """Print `found` on standard output; `output` is one of FORMATS.

    For GitHub the totals also go to the job's summary, where the host names a file for it.
    Raises CouldNotRun when that file cannot be written.
    """
    lines = SourceLines(root).line
    if output == "json":
        report = json.render(found)
    elif output == "sarif":
        report = sarif.render(found, RULES, lines)
    elif output == "github":
        report = github.render(found)
        _append_summary(github.summary(found))
    else:
        report = text.render(found, lines, paint_for(sys.stdout))
    sys.stdout.write(report)


def _append_summary(words: str) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(words)
    except OSError as error:
        raise CouldNotRun(
            f"작업 요약을 쓸 수 없어요({error.strerror}).",
            path,
            "GITHUB_STEP_SUMMARY를 확인하세요.",
        ) from None

"""The formats in which findings are printed. A new one is a function and its entry here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun
from handbook.core.system_words import reason_of, way_out
from handbook.report import github, json, sarif, text
from handbook.report.colour import paint_for
from handbook.report.report import Report
from handbook.report.source_lines import SourceLines

Format = Callable[[Report], str]

FORMATS: Mapping[str, Format] = {
    "text": text.render,
    "json": json.render,
    "github": github.render,
    "sarif": sarif.render,
}
"""What `--format` may ask for."""
_SUMMARIES: Mapping[str, Format] = {"github": github.summary}
"""What is added to the summary of the job besides, where the host names a file for it."""


def write_report(found: Sequence[Diagnostic], name: str, root: Path) -> None:
    """Print `found` on standard output in the format `name`.

    Raises CouldNotRun when the summary of the job cannot be written.
    """
    report = Report(found, SourceLines(root).line, paint_for(sys.stdout))
    if name in _SUMMARIES:
        _append_summary(_SUMMARIES[name](report))
    sys.stdout.write(FORMATS[name](report))


def _append_summary(words: str) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(words)
    except OSError as error:
        raise CouldNotRun(
            f"작업 요약을 쓸 수 없어요({reason_of(error)}).",
            path,
            way_out(error, "GITHUB_STEP_SUMMARY를 확인하세요."),
        ) from None

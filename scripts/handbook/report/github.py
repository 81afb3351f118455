"""Findings as annotations of a pull request, within what GitHub shows, and the rest as a summary.

The host shows at most ten errors and ten warnings of one step; what is printed beyond is lost
without a word. So the most serious ones are annotated, and the summary of the job holds them all.
Source: "Workflow commands for GitHub Actions" and "Annotation limits" in GitHub's documentation.
"""

from __future__ import annotations

from handbook.core.diagnostics import Diagnostic, Severity
from handbook.report.report import Report
from handbook.report.text import count, tame

PER_KIND = 10
"""Annotations of one severity that the host shows for one step."""
_SUMMARY_ROWS = 200
"""Rows of the summary's table: the host cuts a summary at 1 MiB."""


def render(report: Report) -> str:
    """Return the workflow commands for standard output, and a line with the totals."""
    found = report.found
    chosen: list[Diagnostic] = []
    for severity in Severity:
        chosen += [d for d in found if d.severity is severity][:PER_KIND]
    lines = [_annotation(diagnostic) for diagnostic in sorted(chosen)]
    if len(chosen) < len(found):
        left = len(found) - len(chosen)
        lines.append(f"{left}가지가 더 있어요. 모두 작업 요약(Summary)에 적었어요.")
    return "\n".join([*lines, count(found)]) + "\n"


def summary(report: Report) -> str:
    """Return the Markdown for the job's summary: the totals and a table of the findings."""
    found = report.found
    lines = [f"### 책 검사: {count(found)}", ""]
    if found:
        lines += ["| 자리 | 규칙 | 내용 | 고치기 |", "| --- | --- | --- | --- |"]
        lines += [_row(diagnostic) for diagnostic in found[:_SUMMARY_ROWS]]
    if len(found) > _SUMMARY_ROWS:
        lines += ["", f"{len(found) - _SUMMARY_ROWS}가지가 더 있어요."]
    return "\n".join(lines) + "\n"


def _annotation(diagnostic: Diagnostic) -> str:
    place = diagnostic.location
    fields = {"file": place.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:
        # The host refuses columns that span lines, and its last column is inclusive.
        fields |= {"col": place.column, "endColumn": max(place.column, place.end_column - 1)}
    fields |= {"title": diagnostic.rule}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    hint = f"\n고치기: {diagnostic.hint}" if diagnostic.hint else ""
    words = _data("\n".join(map(tame, (diagnostic.message + hint).split("\n"))))
    return f"::{diagnostic.severity.label} {properties}::{words}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(diagnostic: Diagnostic) -> str:
    cells = (str(diagnostic.location), diagnostic.rule, diagnostic.message, diagnostic.hint)
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    """Return `text` as words: nothing in it is Markdown or HTML of the summary."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", " ")
    return "".join(f"\\{c}" if c in "\\|`*_[]#!" else c for c in escaped)

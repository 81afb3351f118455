"""Findings as JSON: an array of objects, whose shape is a promise to other programs."""

from __future__ import annotations

from typing import Any

from handbook.core.diagnostics import Diagnostic, Fix, Location
from handbook.report.as_json import to_json
from handbook.report.report import Report


def render(report: Report) -> str:
    """Return the findings. Lines and columns count from 1 and in code points, ends exclusive."""
    return to_json([_finding(d) for d in report.found])


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "path": diagnostic.location.path,
        **_range(diagnostic.location),
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.label,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "fix": _fix(diagnostic.fix),
        "related": [{"path": p.path, **_range(p)} for p in diagnostic.related],
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{**_range(edit.location), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "edits": edits}


def _range(location: Location) -> dict[str, int]:
    return {
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
    }

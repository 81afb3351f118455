"""Findings as SARIF 2.1.0, for code scanning.

Source: OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020-03-27.
Columns count code points (§3.14.17) and the end column is exclusive (§3.30.8), as ours are.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from handbook.core.diagnostics import Diagnostic, Fix, Location
from handbook.report.as_json import to_json
from handbook.report.report import LineOf, Report
from handbook.rules.rule import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
VERSION = "2.1.0"
_ROOT = "SRCROOT"


def render(report: Report) -> str:
    """Return the log of one run."""
    position = {rule.id: index for index, rule in enumerate(report.rules)}
    fingerprints = _Fingerprints(report.line_of)
    run = {
        "tool": {"driver": {"name": "handbook", "rules": [_descriptor(r) for r in report.rules]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [
            _result(diagnostic, position[diagnostic.rule], fingerprints.of(diagnostic))
            for diagnostic in report.found
        ],
    }
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [run]}
    return to_json(log)


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "defaultConfiguration": {"level": rule.severity.label},
        "help": {"text": f"python3 scripts/dev.py explain {rule.id}"},
    }


def _result(diagnostic: Diagnostic, rule: int, fingerprint: str) -> dict[str, Any]:
    hint = f" 고치기: {diagnostic.hint}" if diagnostic.hint else ""
    place = {
        "artifactLocation": _artifact(diagnostic.location.path),
        "region": _region(diagnostic.location),
    }
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": rule,
        "level": diagnostic.severity.label,
        "message": {"text": diagnostic.message + hint},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"lineAndRule/v1": fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"physicalLocation": {"artifactLocation": _artifact(p.path), "region": _region(p)}}
            for p in diagnostic.related
        ]
    if diagnostic.fix is not None:
        result["fixes"] = [_fix(diagnostic.fix)]
    return result


def _fix(fix: Fix) -> dict[str, Any]:
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        replacement = {
            "deletedRegion": _region(edit.location),
            "insertedContent": {"text": edit.text},
        }
        changes.setdefault(edit.location.path, []).append(replacement)
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {"artifactLocation": _artifact(path), "replacements": replacements}
            for path, replacements in changes.items()
        ],
    }


def _artifact(path: str) -> dict[str, str]:
    return {"uri": _uri(path), "uriBaseId": _ROOT}


def _uri(path: str) -> str:
    """Return a path as a relative reference: only what RFC 3986 lets stand is left as it is."""
    kept = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    return "".join(
        chr(b) if b in kept else f"%{b:02X}" for b in path.encode("utf-8", "surrogateescape")
    )


def _region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }


class _Fingerprints:
    """Names a finding by its rule and its line's words, so that it is known again when it moves."""

    def __init__(self, line_of: LineOf) -> None:
        self._line_of = line_of
        self._seen: Counter[str] = Counter()

    def of(self, diagnostic: Diagnostic) -> str:
        """Return the name; findings alike in one file are numbered."""
        place = diagnostic.location
        line = " ".join(self._line_of(place.path, place.line).split())
        parts = "\n".join((diagnostic.rule, place.path, line, diagnostic.message))
        digest = hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._seen[digest] += 1
        return f"{digest}:{self._seen[digest]}"

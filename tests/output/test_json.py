"""The JSON report has the shape that other programs rely on."""

from __future__ import annotations

import json

from handbook.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from handbook.output.json import render


def test_every_key_is_there_and_nothing_else() -> None:
    place = Location("docs/a.md", 3, 1, 3, 5)
    fix = Fix("'가상 머신' 표기로 고치기", (Edit(place, "가상 머신"),))
    found = [
        Diagnostic(place, "GLO003", Severity.WARNING, "글", "고치세요.", fix),
        Diagnostic(Location("mkdocs.yml"), "LNK007", Severity.ERROR, "없어요."),
    ]
    assert json.loads(render(found)) == [
        {
            "path": "docs/a.md",
            "line": 3,
            "column": 1,
            "end_line": 3,
            "end_column": 5,
            "rule": "GLO003",
            "severity": "warning",
            "message": "글",
            "hint": "고치세요.",
            "fix": {
                "title": "'가상 머신' 표기로 고치기",
                "edits": [
                    {"line": 3, "column": 1, "end_line": 3, "end_column": 5, "text": "가상 머신"}
                ],
            },
        },
        {
            "path": "mkdocs.yml",
            "line": 1,
            "column": 1,
            "end_line": 1,
            "end_column": 1,
            "rule": "LNK007",
            "severity": "error",
            "message": "없어요.",
            "hint": "",
            "fix": None,
        },
    ]
    assert "가상 머신" in render(found)


def test_nothing_found_is_an_empty_array() -> None:
    assert json.loads(render([])) == []

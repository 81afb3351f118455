"""The JSON report has the shape that other programs rely on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from handbook.report import sarif
from handbook.report.json import render
from handbook.report.report import Report
from handbook.rules.registry import RULES
from sample_book import ROOT, read_book

SCHEMA = ROOT / "docs/assets/schemas/diagnostics.schema.json"


def test_every_key_is_there_and_nothing_else() -> None:
    place = Location("docs/a.md", 3, 1, 3, 5)
    fix = Fix("'가상 머신' 표기로 고치기", (Edit(place, "가상 머신"),))
    found = [
        Diagnostic(place, "GLO003", Severity.WARNING, "글", "고치세요.", fix),
        Diagnostic(Location("mkdocs.yml"), "LNK007", Severity.ERROR, "없어요."),
    ]
    assert json.loads(render(Report(found))) == [
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
            "related": [],
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
            "related": [],
        },
    ]
    assert "가상 머신" in render(Report(found))


def test_nothing_found_is_an_empty_array() -> None:
    assert json.loads(render(Report([]))) == []


def test_the_published_schema_accepts_real_findings_and_refuses_others(tmp_path: Path) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    page = "# 가상 머신 { #vm }\n\n[없는 쪽](none.md)과 가상머신.\n"
    found = json.loads(render(Report(diagnose(read_book(tmp_path, {"docs/basics/vm.md": page})))))
    assert {finding["rule"] for finding in found} >= {"LNK001", "GLO003"}
    validator = Draft202012Validator(schema)
    validator.validate(found)
    assert validator.is_valid([{**found[0], "rule": rule.id} for rule in RULES])
    for wrong in ({"line": 0}, {"severity": "info"}, {"path": "docs\\a.md"}, {"other": 1}):
        assert not validator.is_valid([{**found[0], **wrong}])


@pytest.mark.parametrize("form", [render, sarif.render])
def test_a_page_cannot_speak_to_a_terminal_that_shows_the_report(
    form: Callable[[Report], str],
) -> None:
    words = "가\x9b2J\x7f \u202e나\u2066 \x1b[1m다"
    rules = tuple(rule for rule in RULES if rule.id == "GLO003")
    found = [Diagnostic(Location("docs/a.md"), "GLO003", Severity.WARNING, words)]
    written = form(Report(found, rules=rules))
    assert not set(written) & set("\x9b\x7f\u202e\u2066\x1b")
    assert words in _texts(written)


def _texts(written: str) -> set[str]:
    """All texts of a report."""
    texts: set[str] = set()
    json.loads(written, object_pairs_hook=lambda pairs: texts.update(str(v) for _, v in pairs))
    return texts

"""The SARIF log is one that other programs accept, and says the same as the other formats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft7Validator, validators

from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from handbook.report.report import Report
from handbook.report.sarif import render
from sample_book import ROOT, read_book

SCHEMA = ROOT.parent / "shared/schemas/sarif-schema-2.1.0.json"
GOLDEN = Path(__file__).parent / "golden/log.sarif"
PLACE = Location("docs/가 b.md", 3, 1, 3, 5)
FIX = Fix("'가상 머신' 표기로 고치기", (Edit(PLACE, "가상 머신"),))
FOUND = [
    Diagnostic(PLACE, "GLO003", Severity.WARNING, "글", "고치세요.", FIX),
    Diagnostic(Location("mkdocs.yml"), "LNK007", Severity.ERROR, "없어요."),
]


def log_of(found: list[Diagnostic], line: str = "가상머신") -> dict[str, Any]:
    log: dict[str, Any] = json.loads(render(Report(found, lambda *_: line)))
    return log


def in_little_book(folder: Path) -> list[Diagnostic]:
    page = "# 가상 머신 { #vm }\n\n[없는 쪽](none.md)과 가상머신, [또](none.md).\n"
    return diagnose(read_book(folder, {"docs/basics/vm.md": page}))


def validate(log: dict[str, Any]) -> None:
    """By the OASIS schema where it is at hand, and always by what we rely on ourselves."""
    if SCHEMA.exists():
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        assert validators.validator_for(schema) in {Draft4Validator, Draft7Validator}
        Draft7Validator(schema).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning"}
        (place,) = result["locations"]
        region = place["physicalLocation"]["region"]
        start = region["startLine"], region["startColumn"]
        assert (1, 1) <= start <= (region["endLine"], region["endColumn"])
        assert place["physicalLocation"]["artifactLocation"]["uriBaseId"] == "SRCROOT"


def test_the_results_are_as_agreed() -> None:
    log = log_of(FOUND)
    log["runs"][0]["tool"]["driver"].pop("rules")
    for result in log["runs"][0]["results"]:
        result.pop("ruleIndex")
    assert log == json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_it_fits_the_schema(count: int) -> None:
    validate(log_of(FOUND[:count]))


def test_real_findings_fit_too_and_each_has_a_name_of_its_own(tmp_path: Path) -> None:
    found = in_little_book(tmp_path)
    log = log_of(found)
    validate(log)
    results = log["runs"][0]["results"]
    names = [result["partialFingerprints"]["lineAndRule/v1"] for result in results]
    assert len(results) == len(found)
    assert len(set(names)) == len(names)


def test_a_finding_keeps_its_name_when_it_moves_down() -> None:
    moved = Location("docs/가 b.md", 30, 5, 30, 9)
    before, after = (
        log_of([Diagnostic(place, "GLO003", Severity.WARNING, "글")]) for place in (PLACE, moved)
    )
    name = "partialFingerprints"
    assert before["runs"][0]["results"][0][name] == after["runs"][0]["results"][0][name]


def test_columns_count_code_points_and_paths_are_addresses() -> None:
    log = log_of(FOUND)
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/%EA%B0%80%20b.md"

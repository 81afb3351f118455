"""The page of a rule is its documentation, and its samples are the rule's tests."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from handbook.check.run import diagnose, within
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.report import text
from handbook.report.report import Report
from handbook.report.source_lines import SourceLines
from handbook.rules.registry import RULES
from handbook.rules.rule import Part, Rule, Scope, Sites
from sample_book import ROOT, Samples, read_book, samples_of

PAGES = ROOT / "docs/contributing/rules"
UNFORESEEN = "INT001"
"""The one rule without samples: what it finds is mended as soon as it is known."""
WHERE = {
    Sites.ANY: "어느 MkDocs 사이트에서나 봐요.",
    Sites.COMPLETE: "어느 MkDocs 사이트에서나 봐요. 다만 파일을 만들거나 빼는 플러그인이 있으면",
    Sites.THIS_BOOK: "이 책에서만 봐요.",
}
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
RULES_WITH_SAMPLES = [rule for rule in RULES if rule.id != UNFORESEEN]
every_rule_with_samples = pytest.mark.parametrize(
    "rule", RULES_WITH_SAMPLES, ids=lambda rule: rule.id
)


def page_of(rule: Rule) -> str:
    return (PAGES / f"{rule.id}.md").read_text(encoding="utf-8")


def report_on(rule: Rule, files: dict[str, str], folder: Path) -> str:
    everything = within(diagnose(read_book(folder, files)), list(files))
    found = [diagnostic for diagnostic in everything if diagnostic.rule == rule.id]
    return text.render(Report(found, SourceLines(folder / "book").line))


@every_rule_with_samples
def test_the_bad_sample_is_reported_as_the_page_shows(rule: Rule, tmp_path: Path) -> None:
    samples: Samples = samples_of(page_of(rule))
    report = report_on(rule, dict(samples.bad), tmp_path)
    findings, _, _ = report.rstrip("\n").rpartition("\n")
    assert findings.rstrip("\n") == samples.report.rstrip("\n")


@every_rule_with_samples
def test_the_good_sample_is_silent(rule: Rule, tmp_path: Path) -> None:
    samples = samples_of(page_of(rule))
    assert report_on(rule, dict(samples.good), tmp_path) == "찾은 문제가 없어요.\n"


@every_rule
def test_the_page_says_what_the_registry_says(rule: Rule) -> None:
    page = page_of(rule)
    assert f'title: "{rule.id}: {rule.title}"\n' in page
    assert f"# {rule.id}: {rule.title} {{ #{rule.id.lower()} }}\n" in page
    weight = "오류" if rule.severity is Severity.ERROR else "경고"
    assert f"{rule.since}판부터 있어요. {weight}예요. {WHERE[rule.applies_to]}" in page


def kept_parts(rule: Rule) -> list[Part]:
    """Return the checks of a rule whose answers are kept while other pages change."""
    on_page = [p for p in rule.parts if p.scope is Scope.PAGE and not p.needs_site]
    return on_page + [p for p in rule.parts if p.scope is Scope.DATA]


WITH_KEPT_PARTS = [rule for rule in RULES_WITH_SAMPLES if kept_parts(rule)]


@pytest.mark.parametrize("rule", WITH_KEPT_PARTS, ids=lambda rule: rule.id)
def test_what_is_said_of_one_page_or_the_data_needs_no_other_page(
    rule: Rule, tmp_path: Path
) -> None:
    site = read_book(tmp_path, dict(samples_of(page_of(rule)).bad))
    settings = replace(site.settings, published={})
    lonely = replace(site, settings=settings, documents={}, style_sheets=(), templates=())
    found: list[Diagnostic] = []
    for part in kept_parts(rule):
        if part.scope is Scope.DATA:
            found += part.on_site(site)
            assert list(part.on_site(lonely)) == list(part.on_site(site))
            continue
        for document in site.documents.values():
            found += part.on_page(document, site)
            assert list(part.on_page(document, lonely)) == list(part.on_page(document, site))
    assert found


def test_rules_and_pages_are_the_same_set() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(rule.id for rule in RULES)


def test_ids_are_unique_and_named_after_their_family_and_file() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    folder = ROOT / "scripts/handbook/rules"
    files = {
        match[1].upper()
        for path in folder.glob("*/*.py")
        if (match := re.match(r"([a-z]{2,3}\d{3})_", path.name))
    }
    assert files == set(ids)

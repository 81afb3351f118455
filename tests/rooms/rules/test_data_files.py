"""Faults of the data files are findings at their own line, not stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.check.run import diagnose
from sample_book import Find, read_book

GLOSSARY = "docs/_data/glossary.yml"
SOURCES = "docs/_data/sources.yml"
TERM = "- {id: kvm, ko: KVM, en: KVM, short: 커널이에요.}\n"


@pytest.mark.parametrize(
    ("text", "rule", "place", "words"),
    [
        ("id: kvm\n", "GLO001", (1, 1), "목록"),
        ("- kvm\n", "GLO001", (1, 3), "항목 묶음"),
        (TERM.replace("kvm", "KVM_1"), "GLO001", (1, 8), "정해진 꼴"),
        (TERM.replace("short: 커널이에요.", "short: "), "GLO001", (1, 38), "비어"),
        (TERM.replace("}", ", aliases: [VMM]}"), "GLO001", (1, 56), "항목 묶음"),
        (
            TERM.replace("}", ", aliases: [{form: 케이, kind: spelling, link: no-link}]}"),
            "GLO001",
            (1, 89),
            "no-link",
        ),
        (TERM.replace("}", ", chapter: /basics/vm.md}"), "GLO001", (1, 55), "정해진 꼴"),
        (TERM + TERM.replace("ko: KVM", "ko: 케이"), "GLO002", (2, 8), "또 있어요"),
        (TERM.replace("}", ", avoid: [KVM]}"), "GLO002", (1, 54), "KVM"),
        (TERM.replace("}", ", see: [kvm]}"), "GLO004", (1, 52), "자기 자신"),
        (TERM.replace("}", ", see: [kwm]}"), "GLO004", (1, 52), "kwm"),
    ],
)
def test_a_fault_of_the_glossary_stands_at_its_place(
    find: Find, text: str, rule: str, place: tuple[int, int], words: str
) -> None:
    found = [d for d in find({GLOSSARY: text}) if d.rule == rule]
    assert [(d.location.line, d.location.column) for d in found] == [place]
    assert words in found[0].message
    assert found[0].hint


def test_a_date_may_be_quoted_or_not(find: Find) -> None:
    entry = (
        "- {id: popek1974, title: F, authors: P, year: 1974, kind: paper,\n"
        "   url: https://doi.org/10.1145/361011.361073, seen: page, accessed: %s}\n"
    )
    assert find({SOURCES: entry % "2026-11-23"}) == []
    bad = find({SOURCES: entry % "2026년"})
    assert [(d.rule, d.location.line) for d in bad] == [("CIT001", 2)]


@pytest.mark.parametrize(
    "schema",
    ['{"$ref": "#"}', '{"type": 5}', "[1]", '{"$ref": "http://127.0.0.1:9/none.json"}', "3"],
)
def test_a_schema_that_is_none_is_said_and_nothing_is_fetched(schema: str, tmp_path: Path) -> None:
    site = read_book(tmp_path, {"docs/_data/page.schema.json": schema})
    found = [d for d in diagnose(site) if d.rule == "STR001" and "스키마" in d.message]
    assert {d.location.path for d in found} == {"docs/index.md"}
    assert not [d for d in diagnose(site) if d.rule == "INT001"]

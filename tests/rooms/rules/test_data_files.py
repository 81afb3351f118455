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
        (TERM + TERM.replace("ko: KVM", "ko: 케이"), "GLO002", (2, 8), "'KVM'(kvm) 용어가 이미"),
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


def test_a_key_that_is_only_begun_is_guessed(find: Find) -> None:
    found = find({GLOSSARY: TERM.replace("}", ", alias: [케이]}")})
    (told,) = [d for d in found if "alias" in d.message]
    assert told.hint.startswith("혹시 'aliases' 말인가요?")


@pytest.mark.parametrize(
    ("copy", "told"),
    [
        (TERM, ["id 'kvm' 값을 'KVM'(kvm) 용어가 이미 써요."]),
        (TERM.replace("id: kvm", "id: kvm-two"), ["표기 'KVM' 값을 'KVM'(kvm) 용어가 이미 써요."]),
        (
            "- {id: kvm-two, ko: 케이브이엠, en: k v m, aliases: [{form: KVM}, {form: 커널 VM}],"
            " short: 커널이에요.}\n",
            ["표기 'KVM', '커널 VM' 값을 'KVM'(kvm) 용어가 이미 써요."],
        ),
    ],
)
def test_two_entries_for_one_term_are_told_once_and_the_other_is_named(
    find: Find, copy: str, told: list[str]
) -> None:
    first = TERM.replace("}", ", aliases: [{form: 커널 VM}]}")
    found = [d for d in find({GLOSSARY: first + copy}) if d.rule == "GLO002"]
    assert [d.message for d in found] == told
    assert [(d.location.line, d.related[0].line) for d in found] == [(2, 1)]


def test_everything_that_an_entry_lacks_is_explained(find: Find) -> None:
    (wrong,) = (d for d in find({SOURCES: "- id: popek1974\n"}) if d.rule == "CIT001")
    for key in ("title", "authors", "year", "url"):
        assert key in wrong.message
        assert f"{key}: " in wrong.hint


@pytest.mark.parametrize("level", ["4", "기초", "[1]", "one", "[a, 'b']"])
def test_what_may_stand_there_is_listed(find: Find, level: str) -> None:
    page = f"---\ntitle: 가상 머신\nlevel: {level}\n---\n\n# 가상 머신 {{ #vm }}\n"
    (wrong,) = (d for d in find({"docs/basics/vm.md": page}) if "level" in d.message)
    assert "1, 2, 3 가운데 하나" in wrong.hint
    assert "['" not in wrong.message


def test_a_number_in_quotes_loses_them(find: Find) -> None:
    page = '---\ntitle: 가상 머신\nlevel: "2"\n---\n\n# 가상 머신 { #vm }\n'
    (wrong,) = (d for d in find({"docs/basics/vm.md": page}) if "level" in d.message)
    assert wrong.hint == "따옴표를 빼고 2 하나만 적으세요."
    assert wrong.fix is not None
    (edit,) = wrong.fix.edits
    assert (edit.location.column, edit.location.end_column, edit.text) == (8, 11, "2")


@pytest.mark.parametrize("kind", ["book", "books"])
def test_every_value_of_an_entry_that_may_stand_there_is_listed(find: Find, kind: str) -> None:
    entry = (
        "- {id: popek1974, title: F, authors: P, year: 1974, url: 'https://example.com/a',\n"
        f"   seen: page, accessed: 2026-11-23, kind: {kind}}}\n"
    )
    (wrong,) = (d for d in find({SOURCES: entry}) if d.rule == "CIT001")
    assert "paper, specification, kernel" in wrong.hint


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

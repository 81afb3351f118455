"""Citations and sources: what is meant, and what is the same document."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.cli import fix
from handbook.core.diagnostics import Diagnostic
from handbook.rules.citations.cit008_same_document import doi_in
from sample_book import ROOT, Find, make_book, project_of

PAGE = "docs/basics/vm.md"
SOURCES = "docs/_data/sources.yml"
SOURCE = (
    "- id: {}\n  title: {}\n  authors: Popek\n  year: 1974\n  kind: paper\n  url: {}\n"
    "  accessed: 2026-11-23\n"
)

KNOWN = ("popek1974", "글", "https://example.com/a")


def found(find: Find, body: str) -> list[Diagnostic]:
    files = {PAGE: f"# 가상 머신 {{ #vm }}\n\n{body}\n"}
    return [d for d in find(files) if d.rule == "CIT003"]


@pytest.mark.parametrize(
    ("typed", "hint", "fixed"),
    [
        ("글이에요 [@ popek1974].", "빈칸을 지우세요.", True),
        ("글이에요 [@Popek1974].", "'popek1974' 이름으로 바꾸세요.", True),
        ("글이에요 [@popek1947].", "혹시 'popek1974' 말인가요? 아니면 new source", False),
        ("글이에요 [@nonesuch2007].", "new source 명령으로", False),
        ("글이에요 [@ nonesuch].", "[@출처id] 꼴로 적으세요.", False),
    ],
)
def test_a_source_that_is_not_there(find: Find, typed: str, hint: str, fixed: bool) -> None:
    (one,) = found(find, typed)
    assert one.hint.startswith(hint)
    assert (one.fix is not None) is fixed


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("@popek1974 문서에 있어요.", True),
        ("문서(@popek1974)에 있어요.", True),
        ("글이에요 @popek1974, §2.", False),
        ("글이에요 [더 보기: @popek1974].", False),
    ],
)
def test_a_source_outside_brackets_is_put_within_where_it_stands_alone(
    find: Find, typed: str, sure: bool
) -> None:
    files = {PAGE: f"# 가상 머신 {{ #vm }}\n\n{typed}\n", SOURCES: SOURCE.format(*KNOWN)}
    (one,) = (d for d in find(files) if d.rule == "STR030")
    offered = one.fix if sure else one.guesses[0]
    assert (one.fix is not None) is sure
    assert offered is not None
    assert [edit.text for edit in offered.edits] == ["[@popek1974]"]


MISSHAPEN = [
    ("글이에요 ［@popek1974］.", "글이에요 [@popek1974]."),
    ("글이에요 ［@popek1974， §2；@adams2006］.", "글이에요 [@popek1974, §2; @adams2006]."),
    ("글이에요 [＠popek1974].", "글이에요 [@popek1974]."),
    ("글이에요 [@popek1974，§2].", "글이에요 [@popek1974, §2]."),
    ("글이에요 [[@popek1974]].", "글이에요 [@popek1974]."),
    ("글이에요 [@popek1974](https://example.com/a).", "글이에요 [@popek1974]."),
    ("글이에요 [@popek1974, §2; adams2006].", "글이에요 [@popek1974, §2; @adams2006]."),
    ("글이에요 [@popek1974, adams2006].", "글이에요 [@popek1974; @adams2006]."),
    ("글이에요 [ @popek1974 ].", "글이에요 [@popek1974]."),
    ("글이에요 [@popek1974 ].", "글이에요 [@popek1974]."),
    ("글이에요 [@popek1974; ].", "글이에요 [@popek1974]."),
    ("글이에요 [@popek1974 §2].", "글이에요 [@popek1974, §2]."),
    ("글이에요 [@popek1974: 3절].", "글이에요 [@popek1974, 3절]."),
    ("글이에요 [@popek1974; §2].", "글이에요 [@popek1974, §2]."),
    ("글 [@adams2006]. 길은 [@popek1974 3절].", "글 [@adams2006]. 길은 [@popek1974, 3절]."),
]
BOTH = SOURCE.format(*KNOWN) + SOURCE.format("adams2006", "견줌", "https://example.com/b")
OF_FORM = frozenset({"STR030", "STR011", "KOR006", "CIT003", "LNK013"})


@pytest.mark.parametrize(("typed", "right"), MISSHAPEN)
def test_a_citation_of_another_shape_is_one_finding_and_one_repair(
    find: Find, tmp_path: Path, typed: str, right: str
) -> None:
    head = "# 가상 머신 { #vm }\n\n"
    files = {PAGE: f"{head}{typed}\n", SOURCES: BOTH}
    assert [d.rule for d in find(files) if d.rule in OF_FORM] == ["STR030"]
    root = make_book(tmp_path / "fixed", files)
    assert fix.fix(project_of(root)) == 0
    assert (root / PAGE).read_text(encoding="utf-8") == f"{head}{right}\n"


def test_another_address_behind_a_citation_may_be_a_link_of_its_own(find: Find) -> None:
    typed = "# 가상 머신 { #vm }\n\n글이에요 [@popek1974](https://example.com/z).\n"
    (one,) = (d for d in find({PAGE: typed, SOURCES: BOTH}) if d.rule in OF_FORM)
    assert one.fix is None
    assert one.hint.startswith("혹시 '[@popek1974]' 말인가요?")


def test_what_a_reader_sees_of_a_citation_is_told_right_behind_a_good_one(find: Find) -> None:
    typed = "# 가상 머신 { #vm }\n\n글이에요 [@popek1974]. 또 [@adams2006 ; @popek1974].\n"
    (one,) = (d for d in find({PAGE: typed, SOURCES: BOTH}) if d.rule in OF_FORM)
    assert (one.rule, one.location.column) == ("STR011", 22)


@pytest.mark.parametrize(
    "typed",
    [
        "글이에요 [@popek1974; @adams2006, §2, 3쪽 …].",
        "글이에요 [@popek1974](그림 1).",
        "글이에요 [[@popek1974]](hypervisor.md).",
        "글이에요 `［@popek1974］`.",
    ],
)
def test_a_citation_that_is_read_is_left_alone(find: Find, typed: str) -> None:
    files = {PAGE: f"# 가상 머신 {{ #vm }}\n\n{typed}\n", SOURCES: BOTH}
    assert [d.rule for d in find(files) if d.rule in OF_FORM] == []


def test_a_check_says_so_once(tmp_path: Path) -> None:
    """In a process of its own, as an author starts it: pytest catches what is logged."""
    root = make_book(tmp_path, {PAGE: "# 가상 머신 { #vm }\n\n글이에요 [@nonesuch2007].\n"})
    command = [sys.executable, "-m", "handbook", "check"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    assert done.stdout.count("nonesuch2007'") == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://doi.org/10.1145/361011.361073",
        "http://dx.doi.org/10.1145/361011.361073",
        "https://dl.acm.org/doi/pdf/10.1145/361011.361073",
        "https://dl.acm.org/doi/10.1145/361011.361073#sec-1",
        "https://example.com/article?doi=10.1145/361011.361073",
        "https://link.example.com/content/pdf/10.1145%2F361011.361073.pdf",
    ],
)
def test_one_document_has_one_name_under_every_host(address: str) -> None:
    assert doi_in(address) == "10.1145/361011.361073"


def test_another_document_and_none(find: Find) -> None:
    assert doi_in("https://example.com/v10.1145/notes") == ""
    text = SOURCE.format("a", "One", "https://doi.org/10.1145/1") + SOURCE.format(
        "b", "Two", "https://doi.org/10.1145/12"
    )
    assert [d for d in find({SOURCES: text}) if d.rule == "CIT008"] == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://example.com/a", "http://example.com/a", True),
        ("https://example.com/a", "https://www.example.com/a/", True),
        ("https://example.com/a", "https://EXAMPLE.com/a?utm_source=x", True),
        ("https://example.com/a?b=1", "https://example.com/a?b=2", False),
        ("https://example.com/a#b", "https://example.com/a#c", False),
        ("https://example.com/a", "https://example.com/A", False),
        ("https://example.com/a", "https://docs.example.com/a", False),
    ],
)
def test_an_address_is_one_however_it_is_typed(
    find: Find, one: str, other: str, same: bool
) -> None:
    text = SOURCE.format("first", "글", one) + SOURCE.format("second", "다른 글", other)
    told = [d for d in find({SOURCES: text}) if d.rule == "CIT008"]
    assert [d.location.line for d in told] == ([13] if same else [])
    assert all("remove @second --to @first 명령" in d.hint for d in told)


@pytest.mark.parametrize(
    ("entry", "key", "words"),
    [
        ("year: 2099\n  accessed: 2026-11-23", "year", "2099년은 아직"),
        ("year: 1974\n  accessed: 2999-01-01", "accessed", "아직 오지 않았어요"),
        ("year: 2026\n  accessed: 2025-01-01", "accessed", "나온 해(2026년)보다 앞"),
        ("year: 1974\n  accessed: '2026-02-30'", "accessed", "달력에 없어요"),
        (
            "year: 1974\n  accessed: 2026-11-23\n  valid_until: 2026-11-22",
            "valid_until",
            "확인한 날(2026-11-23)보다 앞",
        ),
        ("year: 1974\n  accessed: 2026-11-23\n  valid_until: 2999-01-01", "valid_until", "20년 뒤"),
        ("year: 1974\n  accessed: 2026-11-23\n  valid_until: 2026-11-23", "", ""),
    ],
)
def test_a_date_that_cannot_be_is_told_at_its_line(
    find: Find, entry: str, key: str, words: str
) -> None:
    head = "- id: a\n  title: 글\n  authors: 이\n  kind: paper\n  url: https://example.com/\n"
    text = f"{head}  {entry}\n"
    told = [d for d in find({SOURCES: text}) if d.rule == "CIT009"]
    assert [text.splitlines()[d.location.line - 1].split(":")[0].strip() for d in told] == (
        [key] if key else []
    )
    assert all(words in d.message for d in told)


def test_a_chapter_is_reviewed_on_a_day_that_was(find: Find) -> None:
    page = "---\ntitle: 가상 머신\nreviewed: 2999-01-01\n---\n\n# 가상 머신 { #vm }\n"
    (told,) = (d for d in find({PAGE: page}) if d.rule == "CIT009")
    assert told.location.line == 3


def authors_told(find: Find, *authors: str) -> list[Diagnostic]:
    """Return what is said of sources by these authors, one each."""
    entries = [
        SOURCE.format(f"s{n}", f"글 {n}", f"https://example.com/{n}").replace("Popek", author)
        for n, author in enumerate(authors)
    ]
    return [d for d in find({SOURCES: "".join(entries)}) if d.rule == "CIT010"]


@pytest.mark.parametrize(
    "authors",
    [
        ("Lima 프로젝트", "The Lima Authors"),
        ("Xen 프로젝트", "Xen Project"),
        ("리눅스 커널 문서", "Linux 커널 프로젝트"),
        ("Octavian Lascu 외", "Octavian Lascu et al."),
        ("Jeff Barr (AWS)", "jeff barr"),
    ],
)
def test_an_author_spelt_in_two_ways_is_told_once_and_put_right(
    find: Find, authors: tuple[str, str]
) -> None:
    (one,) = authors_told(find, *authors)
    assert one.location.line == SOURCE.count("\n") + 3
    assert one.fix is not None
    assert one.fix.edits[0].text == authors[0]


def test_the_spelling_that_most_sources_have_is_kept_though_it_is_not_the_first(
    find: Find,
) -> None:
    (one,) = authors_told(find, "OpenBSD", "OpenBSD 프로젝트", "OpenBSD 프로젝트")
    assert one.location.line == 3


@pytest.mark.parametrize(
    "authors",
    [
        ("Debian 프로젝트", "Debian QEMU Team"),
        ("VMware", "Broadcom"),
        ("Google", "Google Research"),
        ("Moby 프로젝트", "Moby 프로젝트, Docker"),
        ("프로젝트", "문서"),
    ],
)
def test_other_authors_and_the_same_spelling_are_left_alone(
    find: Find, authors: tuple[str, str]
) -> None:
    assert authors_told(find, *authors) == []


@pytest.mark.parametrize(
    ("typed", "right", "sure"),
    [
        ("글이에요 [popek1974].", "[@popek1974]", True),
        ("글이에요 [Popek1974].", "[@popek1974]", True),
        ("글이에요 [POPEK1974, §2].", "[@popek1974, §2]", True),
        ("글이에요 [popek1974; Adams2006].", "[@popek1974; @adams2006]", True),
        ("글이에요 [lwn].", "[@lwn]", True),
        ("글이에요 [LWN].", "[@lwn]", False),
        ("글이에요 [popk1974].", "[@popek1974]", False),
    ],
)
def test_a_source_in_brackets_without_its_sign_is_meant_as_one(
    find: Find, typed: str, right: str, sure: bool
) -> None:
    sources = BOTH + SOURCE.format("lwn", "소식", "https://example.com/c")
    files = {PAGE: f"# 가상 머신 {{ #vm }}\n\n{typed}\n", SOURCES: sources}
    (one,) = (d for d in find(files) if d.rule in OF_FORM)
    assert (one.rule, one.fix is not None) == ("LNK013", sure)
    offered = one.fix or one.guesses[0]
    assert [edit.text for edit in offered.edits] == [right]


@pytest.mark.parametrize("typed", ["[popek1975]", "[popek1974; 다른 글]", "[글과 popek1974]"])
def test_other_brackets_name_no_source(find: Find, typed: str) -> None:
    files = {PAGE: f"# 가상 머신 {{ #vm }}\n\n글이에요 {typed}.\n", SOURCES: BOTH}
    (one,) = (d for d in find(files) if d.rule in OF_FORM)
    assert one.fix is None
    assert "@" not in one.hint

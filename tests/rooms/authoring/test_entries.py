"""`new term` and `new source` add entries that the schemas take."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic, Severity
from rooms.authoring.conftest import Check, Type
from sample_book import make_book, read_book

SOURCE = ("--authors", "홍길동, Jane Roe", "--year", "2026", "--kind", "vendor")

CLASS = {"docs/basics/class.md": "# 수업 { #class }\n\n부트캠프에서 가상 머신을 배워요.\n"}
"""A page that speaks of what no term explains yet."""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The little book; the current folder is its root."""
    root = make_book(tmp_path, CLASS)
    monkeypatch.chdir(root)
    return root


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> list[Diagnostic]:
    """What every rule finds in the little book as it is."""
    return diagnose(read_book(tmp_path_factory.mktemp("before"), CLASS))


def test_a_term_is_added_at_the_end_and_read_back(type_new: Type, check: Check, book: Path) -> None:
    file = book / "docs/_data/glossary.yml"
    before = file.read_text("utf-8")
    assert type_new("term", "yes-term", "예: 쪽", "no: yes", "--short", "'뜻'이에요. # 둘째") == 0
    text = file.read_text("utf-8")
    assert text.startswith(before.rstrip())
    assert yaml.safe_load(text)[-1] == {
        "id": "yes-term",
        "ko": "예: 쪽",
        "en": "no: yes",
        "short": "'뜻'이에요. # 둘째",
    }
    found = [d for d in check() if d.location.line > before.count("\n")]
    assert [(d.rule, d.severity) for d in found if d.location.path.endswith("glossary.yml")] == [
        ("GLO005", Severity.WARNING)
    ]


def test_a_term_that_the_book_speaks_of_adds_nothing(
    type_new: Type, check: Check, before: list[Diagnostic]
) -> None:
    words = ("bootcamp", "부트캠프", "boot camp", "--search")
    assert type_new("term", *words, "--short", "짧은 동안 함께 배우는 수업이에요.") == 0
    assert check() == before


def test_a_term_that_nobody_has_explained_yet_is_told(type_new: Type, check: Check) -> None:
    assert type_new("term", "bootcamp", "부트캠프", "boot camp", "--search") == 0
    assert [d.rule for d in check() if "부트캠프" in d.message] == ["STR017"]


def test_the_place_that_explains_a_term_is_kept(
    type_new: Type, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("bootcamp", "부트캠프", "boot camp", "--chapter", "basics/vm.md#vm")
    assert type_new("term", *words) == 0
    entry = yaml.safe_load((book / "docs/_data/glossary.yml").read_text("utf-8"))[-1]
    assert entry["chapter"] == "basics/vm.md#vm"
    assert "**부트캠프**(boot camp)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("hypervisor", "새 말", "new word"), "용어가 이미"),
        (("new-word", "하이퍼 바이저", "new word"), "'hypervisor' 항목에"),
        (("새-말", "새 말", "new word"), "쓸 수 없는 글자"),
        (("new-word", " ", "new word"), "비어 있어요"),
        (("new-word", "새 말", "new word", "--short", "가" * 91), "91자"),
        (("new-word", "새 말", "new word", "--chapter", "basics/no.md"), "장이 없어요"),
        (("new-word", "새 말"), "예: python3 scripts/dev.py new term "),
    ],
)
def test_a_term_that_cannot_be_is_refused(
    type_new: Type, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], reason: str
) -> None:
    assert type_new("term", *words) == 2
    out, err = capsys.readouterr()
    assert out == "" and reason in err and err.count("\n") == 1


def test_a_source_is_added_and_only_its_use_is_missing(
    type_new: Type,
    check: Check,
    before: list[Diagnostic],
    book: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    title = "Nested: what a guest's guest sees"
    words = ("roe2026", title, "https://example.com/a#b", *SOURCE)
    assert type_new("source", *words, "--seen", "stored copy") == 0
    assert "[@roe2026]" in capsys.readouterr().out
    entry = yaml.safe_load((book / "docs/_data/sources.yml").read_text("utf-8"))[-1]
    assert entry["title"] == title and entry["authors"] == "홍길동, Jane Roe"
    assert entry["accessed"] == date.today()
    assert entry["seen"] == "stored copy"
    assert [d.rule for d in check() if d not in before] == ["CIT004"]


def test_how_a_source_was_seen_is_left_to_fill_in(
    type_new: Type,
    check: Check,
    before: list[Diagnostic],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert type_new("source", "roe2026", "Title", "https://example.com/a", *SOURCE) == 0
    assert "stored copy(보관된 사본)" in capsys.readouterr().out
    (told,) = [d for d in check() if d not in before and d.rule != "CIT004"]
    assert told.rule == "CIT001"
    assert "page" in told.hint


def test_a_cited_source_adds_nothing(
    type_new: Type, check: Check, before: list[Diagnostic], book: Path
) -> None:
    words = ("roe2026", "Title", "https://example.com/a", *SOURCE)
    assert type_new("source", *words, "--seen", "page") == 0
    page = book / "docs/basics/hypervisor.md"
    text = page.read_text("utf-8")
    page.write_text(text.rstrip() + "\n\n새 문장이에요 [@roe2026].\n", encoding="utf-8")
    assert [d.message for d in check()] == [d.message for d in before]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("popek1974", "Title", "https://example.com/a", *SOURCE), "출처가 이미"),
        (("x1", "Title", "https://doi.org/10.1145/361011.361073", *SOURCE), "'popek1974' 항목에"),
        (("x1", "Title", "http://www.doi.org/10.1145/361011.361073", *SOURCE), "'popek1974' 항목"),
        (
            ("x1", "Title", "https://example.com/a", *SOURCE[:2], "--year", "2999", *SOURCE[4:]),
            "--year: 2999년은",
        ),
        (("x1", "Title", "example.com", *SOURCE), "주소를 읽을 수 없어요"),
        (("x1", "Title", "https://example.com/a", *SOURCE[:4], "--kind", "blog"), "--kind: 'blog'"),
        (
            ("x1", "Title", "https://example.com/a", "--year", "1"),
            "예: python3 scripts/dev.py new source ",
        ),
    ],
)
def test_a_source_that_cannot_be_is_refused(
    type_new: Type, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], reason: str
) -> None:
    assert type_new("source", *words) == 2
    out, err = capsys.readouterr()
    assert out == "" and reason in err and err.count("\n") == 1


@pytest.mark.parametrize(("kind", "reason"), [("chaptr", "혹시 chapter"), ("집", "chapter, ")])
def test_an_unknown_kind_names_the_known(
    type_new: Type, capsys: pytest.CaptureFixture[str], kind: str, reason: str
) -> None:
    assert type_new(kind, "x") == 2
    err = capsys.readouterr().err
    assert reason in err and err.count("\n") == 1

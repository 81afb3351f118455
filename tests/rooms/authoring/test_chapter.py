"""`new chapter` makes a page that passes, and says no in one line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from handbook.cli import main as cli
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.chapters import PARTS
from rooms.authoring.conftest import Check, Type


def entries_of(config: str) -> list[str]:
    lines = [line.strip() for line in config.splitlines()]
    return [line.removeprefix("- ") for line in lines if line.endswith(".md")]


def test_a_new_chapter_passes_and_is_told_which_lines_it_has_to_write(
    type_new: Type, check: Check, before: list[Diagnostic], book: Path
) -> None:
    assert type_new("chapter", "methods/cpu-sharing.md", "CPU 나눠 쓰기: 차례") == 0
    page = (book / "docs/methods/cpu-sharing.md").read_text("utf-8")
    (added,) = set(check()) - set(before)
    assert (added.rule, added.severity) == ("STR017", Severity.WARNING)
    told = [int(number) for number in added.hint.partition("남은 줄: ")[2].split(", ")]
    sentences = [n for n, line in enumerate(page.splitlines(), 1) if "요." in line]
    assert told == [n for n in sentences if not page.splitlines()[n - 1].startswith("#")]


def test_it_follows_the_chapter_that_is_named(type_new: Type, check: Check, book: Path) -> None:
    config = book / "mkdocs.yml"
    old = config.read_text("utf-8")
    assert type_new("chapter", "practice/cloud.md", "클라우드", "--after", "methods/xen.md") == 0
    new = config.read_text("utf-8")
    assert new == old.replace(
        "      - methods/xen.md\n", "      - methods/xen.md\n      - practice/cloud.md\n"
    )
    assert [d.rule for d in check() if "practice/cloud.md" in d.location.path] == ["STR017"]


def test_it_comes_last_in_its_own_part(type_new: Type, book: Path) -> None:
    assert type_new("chapter", "docs/basics/last.md", "마지막") == 0
    entries = entries_of((book / "mkdocs.yml").read_text("utf-8"))
    assert entries[entries.index("basics/last.md") - 1].startswith("basics/")
    assert not entries[entries.index("basics/last.md") + 1].startswith("basics/")


def test_the_first_of_a_part_brings_its_section(type_new: Type, book: Path) -> None:
    config = book / "mkdocs.yml"
    kept = [line for line in config.read_text("utf-8").splitlines() if "containers" not in line]
    config.write_text(
        "\n".join(line for line in kept if "컨테이너:" not in line) + "\n", encoding="utf-8"
    )
    assert type_new("chapter", "containers/wasm.md", "웹어셈블리") == 0
    nav = yaml.load(config.read_text("utf-8"), yaml.BaseLoader)["nav"]
    assert {"컨테이너": ["containers/wasm.md"]} in nav
    assert [next(iter(section)) for section in nav].index("컨테이너") == len(nav) - 4


def test_the_first_of_a_new_part_brings_its_opening(
    type_new: Type,
    check: Check,
    book: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert type_new("chapter", "cloud/regions.md", "지역") == 2
    assert "markdown/chapters.py 파일의 PARTS에" in capsys.readouterr().err
    for room in ("handbook.authoring.chapter", "handbook.authoring.navigation"):
        monkeypatch.setattr(f"{room}.PARTS", {**PARTS, "cloud": "클라우드"})
        monkeypatch.setattr(f"{room}.CHAPTER_FOLDERS", (*PARTS, "cloud"))
    assert type_new("chapter", "cloud/regions.md", "지역") == 0
    said = capsys.readouterr().out
    assert "docs/_data/ways.yml" in said and "architecture.md#add-part" in said
    nav = yaml.load((book / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader)["nav"]
    assert {"클라우드": ["parts/cloud.md", "cloud/regions.md"]} in nav
    # To the checker itself the folder is still no part.
    assert {"STR037", "STR017"} <= {d.rule for d in check() if "cloud" in str(d)}


def test_the_line_breaks_of_a_windows_checkout_stay(type_new: Type, book: Path) -> None:
    config = book / "mkdocs.yml"
    config.write_bytes(config.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert type_new("chapter", "basics/last.md", "마지막") == 0
    for file in (config, book / "docs/basics/last.md"):
        data = file.read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n") > 0


@pytest.mark.parametrize(
    ("path", "title", "reason"),
    [
        ("practice/클라우드.md", "클라우드", "영어 소문자"),
        ("practice/Cloud.md", "클라우드", "영어 소문자"),
        ("practice/cloud", "클라우드", ".md로 끝나지"),
        ("reference/cloud.md", "클라우드", "장의 자리가"),
        ("../cloud.md", "클라우드", "장의 자리가"),
        ("practice/../../cloud.md", "클라우드", "영어 소문자"),
        ("methods/xen.md", "Xen", "이미 있는 파일"),
        ("practice/cloud.md", " ", "제목이 비어"),
        ("practice/cloud.md", "**클라우드**", "쓸 수 없는 글자"),
        ("practice/cloud.md", "가" * 41, "41자"),
    ],
)
def test_what_cannot_be_a_chapter_is_refused_in_one_line(
    book: Path, capsys: pytest.CaptureFixture[str], path: str, title: str, reason: str
) -> None:
    before = {file: file.read_bytes() for file in book.rglob("*.*") if file.is_file()}
    assert cli.main(["new", "chapter", path, title]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert reason in err and "고치기:" in err and err.count("\n") == 1
    assert {file: file.read_bytes() for file in book.rglob("*.*") if file.is_file()} == before


def test_an_unknown_neighbour_is_refused(
    type_new: Type, capsys: pytest.CaptureFixture[str], book: Path
) -> None:
    assert type_new("chapter", "practice/cloud.md", "클라우드", "--after", "methods/no.md") == 2
    assert "'methods/no.md' 페이지가 없어요" in capsys.readouterr().err
    assert not (book / "docs/practice/cloud.md").exists()


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="permissions do not stop this user"
)
def test_nothing_is_left_behind_where_nothing_may_be_written(
    type_new: Type, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (book / "docs/basics").chmod(0o500)
    assert type_new("chapter", "basics/last.md", "마지막") == 2
    assert "쓰기 권한" in capsys.readouterr().err
    assert "basics/last.md" not in (book / "mkdocs.yml").read_text("utf-8")

"""The `check` command: what it prints, what it returns, and how it refuses."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from handbook.check import run as check
from handbook.core.errors import CouldNotRun
from sample_book import make_book, project_of

VM = "docs/basics/vm.md"
BROKEN = "# 가상 머신 { #vm }\n\n[없는 쪽](none.md)과 가상머신\n"
SPELLING_ONLY = "docs/index.md"


def test_findings_are_printed_in_order_and_fail_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = project_of(make_book(tmp_path, {VM: BROKEN}))
    assert check.command(project, check.Options(output="json")) == 1
    out, err = capsys.readouterr()
    found = json.loads(out)
    places = [(entry["path"], entry["line"], entry["column"]) for entry in found]
    assert places == sorted(places)
    assert (VM, 3, 8) in places
    assert err == ""


def test_only_errors_fail_unless_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (
        tmp_path,
        {SPELLING_ONLY: "---\ntitle: 처음\n---\n\n# 처음 { #home }\n\n가상머신이에요.\n"},
    )
    project = project_of(make_book(*page))
    paths = [str(project.root / SPELLING_ONLY)]
    assert check.command(project, check.Options(paths)) == 0
    assert check.command(project, check.Options(paths, strict=True)) == 1
    assert "GLO003" in capsys.readouterr().out


def test_paths_choose_files_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = project_of(make_book(tmp_path, {VM: BROKEN}))
    monkeypatch.chdir(project.root / "docs")
    assert check.chosen(project, ["basics", "index.md"]) == ("docs/basics", "docs/index.md")
    found = check.run(project)
    assert {d.location.path for d in check.within(found, ["docs/basics"])} == {
        f"docs/basics/{name}.md" for name in ("hypervisor", "type-2", "vm")
    }
    assert check.within(found, ["docs/bas"]) == []
    assert check.within(found, ["."]) == found


@pytest.mark.parametrize("path", ["none.md", "/"])
def test_a_path_that_is_not_in_the_book_is_refused(tmp_path: Path, path: str) -> None:
    project = project_of(make_book(tmp_path))
    with pytest.raises(CouldNotRun) as caught:
        check.command(project, check.Options([path]))
    assert caught.value.where == path
    assert caught.value.hint


@pytest.mark.parametrize(
    ("path", "content", "where"),
    [
        ("docs/_data/glossary.yml", b"- id: a: b\n", "docs/_data/glossary.yml:1:8"),
        ("docs/_data/sources.yml", b"- [\n", "docs/_data/sources.yml:1:3"),
        ("docs/_data/chapter.schema.json", b"{", "docs/_data/chapter.schema.json:1:2"),
        ("mkdocs.yml", b"nav: a: b\n", "mkdocs.yml:1:7"),
    ],
)
def test_what_cannot_be_read_is_one_line_with_a_place_and_a_way_out(
    tmp_path: Path, path: str, content: bytes, where: str
) -> None:
    project = project_of(make_book(tmp_path))
    (project.root / path).write_bytes(content)
    with pytest.raises(CouldNotRun) as caught:
        check.run(project)
    assert caught.value.where == where
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_a_missing_data_file_is_named(tmp_path: Path) -> None:
    project = project_of(make_book(tmp_path))
    (project.root / "docs/_data/sources.yml").unlink()
    with pytest.raises(CouldNotRun) as caught:
        check.run(project)
    assert caught.value.where == "docs/_data/sources.yml"


@pytest.mark.parametrize(
    ("extension", "place"),
    [
        ("  - no_such_extension\n", "mkdocs.yml:12:5"),
        ("  - admonition:\n      no_such_option: 1\n", "mkdocs.yml"),
        ("  - 3\n", "mkdocs.yml:12:5"),
    ],
)
def test_settings_that_mkdocs_refuses_are_named(tmp_path: Path, extension: str, place: str) -> None:
    project = project_of(make_book(tmp_path))
    config = project.config_file.read_text(encoding="utf-8")
    project.config_file.write_text(
        config.replace("markdown_extensions:\n", f"markdown_extensions:\n{extension}"),
        encoding="utf-8",
    )
    with pytest.raises(CouldNotRun, match="설정") as caught:
        check.run(project)
    assert caught.value.where == place


def test_an_extension_that_is_misspelt_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    project = project_of(make_book(tmp_path))
    config = project.config_file.read_text(encoding="utf-8")
    project.config_file.write_text(
        config.replace("markdown_extensions:\n", "markdown_extensions:\n  - admonitoin\n"),
        encoding="utf-8",
    )
    with pytest.raises(CouldNotRun, match="혹시 'admonition'"):
        check.run(project)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff# 가\r\n",
        "---\n",
        "---\ntitle: [\n---\n",
        "---\n- 목록\n---\n",
        "---\n2026-11-23\n---\n# 가\n",
        "```mermaid\n```\n",
        '```mermaid\nblock\n  a["',
        "> " * 200 + "깊은 인용",
        "- " * 200 + "깊은 목록",
        "[" * 2000 + "](a.md)",
        "\x0b\x0c\x85\u2028 # 가",
        "<div markdown>\n<p>\n![",
    ],
)
def test_odd_pages_are_findings_or_fine_but_never_a_crash(tmp_path: Path, text: str) -> None:
    project = project_of(make_book(tmp_path, {VM: text}))
    try:
        found = check.run(project)
    except CouldNotRun as error:
        assert error.where.startswith(VM)
    else:
        assert all(d.location.line >= 1 and d.location.column >= 1 for d in found)


def test_a_page_in_a_folder_with_a_korean_name_is_checked(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFC", "docs/가상화/첫 쪽.md")
    found = check.run(project_of(make_book(tmp_path, {name: "[가](none.md)\n"})))
    assert [d.rule for d in found if d.location.path == name and d.rule == "LNK001"] == ["LNK001"]

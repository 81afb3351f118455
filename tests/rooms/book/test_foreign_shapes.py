"""What other sites are like: what a plugin or hook may write is not called a mistake, and what is
one is told all the same.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from handbook.book.config.plugins import is_rewritten
from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.rewritten import rewritten_lines
from handbook.check.run import diagnose
from rooms.book.foreign_shapes_of_markup import TYPED
from rooms.book.foreign_shapes_of_plugins import WRITTEN, Files, Found

SHAPES = {**WRITTEN, **TYPED}
_SECONDS = 5
"""Of the processor: a search that takes the square of the text's length needs minutes."""


def found(folder: Path, files: Files) -> Found:
    for path, content in {"docs/index.md": "# Home\n", **files}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    site = read_site(Project(folder, folder / "mkdocs.yml"))
    return {(d.location.path, d.location.line, d.rule) for d in diagnose(site)}


@pytest.mark.parametrize("name", SHAPES)
def test_what_cannot_be_known_is_no_mistake(name: str, tmp_path: Path) -> None:
    files, expected = SHAPES[name]
    assert found(tmp_path, files) == expected


def test_what_plugins_resolve_is_counted_and_said(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    settings = "site_name: a\nplugins: [mkdocstrings]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    text = "# A\n\n[a][pkg.Thing] [b][pkg.Other] [c][a] [d][here]\n\n[here]: index.md\n"
    (tmp_path / "docs/index.md").write_text(text, encoding="utf-8")
    said = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert any("mkdocstrings" in notice and "[글][이름] 2개" in notice for notice in said), said


def test_a_plugin_of_which_nothing_is_known_is_named(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    settings = "site_name: a\nplugins: [search, material/blog, {odd-one: {x: 1}}]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    said = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert [notice for notice in said if "플러그인(odd-one)" in notice and "원문" in notice]
    assert not any("search" in notice for notice in said)


@pytest.mark.parametrize(
    "endless", ["`", "\n```", "{% raw %}", "{{", "{%", "{# ", "{% macro x() %}"], ids=repr
)
def test_marks_without_end_are_looked_for_once(endless: str) -> None:
    text = "{{ b }}\n\n" + endless * (200_000 // len(endless))
    before = time.process_time()
    assert is_rewritten(text, ["macros"])
    assert 1 in rewritten_lines(text)
    assert time.process_time() - before < _SECONDS


def test_what_a_macro_may_write_is_said(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: a\nplugins: [macros]\n", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# A\n\n{{ b }}\n", encoding="utf-8")
    said = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert said == (
        "플러그인(macros)이 글을 바꾸는 페이지 1개에서는 바꾸지 않는 줄의 링크와 그림만 봐요.",
    )


@pytest.mark.parametrize(("theme", "meant"), [("materail", "'material'"), ("shadcn", "")])
def test_a_theme_that_is_not_installed_is_said(tmp_path: Path, theme: str, meant: str) -> None:
    (tmp_path / "docs").mkdir()
    settings = f"site_name: a\ntheme:\n  name: {theme}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (said,) = read_site(Project(tmp_path, tmp_path / "mkdocs.yml")).notices
    assert f"테마({theme})" in said
    assert meant in said
    assert ("혹시" in said) == bool(meant)

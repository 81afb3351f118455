"""A cache never changes an answer: whatever a page or a setting is made from belongs to its key."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check import run
from handbook.core.cache import NO_CACHE, Cache, cache_of
from sample_book import make_book, project_of

Change = Callable[[Path, pytest.MonkeyPatch], None]


def linked_page(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / "elsewhere/new.md").write_text("# 새 쪽\n\n[x](none.md)\n", "utf-8")


def dot_folder(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / "docs/.well-known/new.md").write_text("# 새 쪽\n\n[x](none.md)\n", "utf-8")


def variable(_: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("BOOK_ADDRESS", "https://book.example/")


def set_up(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "elsewhere/old.md").write_text("# 옛 쪽\n", "utf-8")
    if sys.platform != "win32":
        (root / "docs/linked").symlink_to(root / "elsewhere")
    (root / "docs/.well-known").mkdir()
    config = (root / "mkdocs.yml").read_text("utf-8")
    config = config.replace("exclude_docs: |\n", "exclude_docs: |\n  !.well-known/\n")
    address = "site_url: !ENV\n  - BOOK_ADDRESS\n  - ''\n"
    (root / "mkdocs.yml").write_text(address + config, "utf-8")


@pytest.mark.parametrize("change", [linked_page, dot_folder, variable])
def test_with_and_without_a_cache_the_answer_is_the_same(
    change: Change, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if change is linked_page and sys.platform == "win32":
        pytest.skip("links need rights there")
    root = make_book(tmp_path)
    set_up(root)
    project, cache = project_of(root), Cache(tmp_path / "cache")
    before = read_site(project, cache)
    change(root, monkeypatch)
    cached, fresh = read_site(project, cache), read_site(project)
    assert cached.settings == fresh.settings
    assert run.diagnose(cached, cache=cache) == run.diagnose(fresh)
    assert fresh.settings != before.settings


def test_settings_that_are_inherited_make_pages_anew(tmp_path: Path) -> None:
    site = tmp_path / "foreign"
    (site / "docs").mkdir(parents=True)
    (site / "docs/index.md").write_text("# Title { #named }\n\n[x](#named)\n", "utf-8")
    (site / "base.yml").write_text("markdown_extensions: [toc]\n", "utf-8")
    (site / "mkdocs.yml").write_text("site_name: a\nINHERIT: base.yml\n", "utf-8")
    project, cache = project_of(site), Cache(tmp_path / "cache")
    before = read_site(project, cache).documents["index.md"]
    (site / "base.yml").write_text("markdown_extensions: [toc, attr_list]\n", "utf-8")
    cached, fresh = (read_site(project, one).documents["index.md"] for one in (cache, NO_CACHE))
    assert cached.ids == fresh.ids == {"named"}
    assert before.ids != fresh.ids


TYPE_2 = "docs/basics/type-2.md"
FIGURE = '```mermaid\nblock\n%% id: one\n  hw["하드웨어"]\n  class hw hardware\n```\n'
MADE = {
    "{{ glossary }}": "docs/reference/glossary.md",
    "{{ contents }}": "docs/reference/contents.md",
    "{{ exam }}": "docs/reference/exam.md",
    "{{ figures }}": "docs/reference/figures.md",
}


@pytest.mark.parametrize(
    ("marker", "text", "again"),
    [
        ("{{ glossary }}", "# 쪽 { #page }\n\n아무 용어도 없는 문장이에요.\n", False),
        ("{{ glossary }}", "# 쪽 { #page }\n\n가상 머신이에요.\n", True),
        ("{{ contents }}", "---\ntitle: 쪽\n---\n\n가상 머신이에요.\n", False),
        ("{{ contents }}", "---\ntitle: 새 쪽\n---\n", True),
        ("{{ contents }}", f"---\ntitle: 쪽\n---\n\n{'가상 머신이에요. ' * 200}\n", True),
        ("{{ exam }}", "---\ntitle: 쪽\n---\n\n가상 머신이에요.\n", False),
        ("{{ exam }}", "---\ntitle: 쪽\n---\n\n## 핵심 정리 { #summary }\n\n- 하나\n", True),
        ("{{ exam }}", "---\ntitle: 쪽\n---\n\n## 퀴즈 { #quiz }\n\n### 물음 { #q }\n", True),
        ("{{ figures }}", "---\ntitle: 쪽\n---\n\n가상 머신이에요.\n", False),
        ("{{ figures }}", f"---\ntitle: 쪽\n---\n\n{FIGURE}", True),
    ],
    ids=[
        "no term",
        "a term",
        "the same minutes",
        "another title",
        "more minutes",
        "nothing to keep",
        "a summary",
        "a question",
        "no figure",
        "a figure",
    ],
)
def test_what_lists_the_chapters_is_made_again_when_what_it_says_changes(
    marker: str, text: str, again: bool, tmp_path: Path
) -> None:
    page = MADE[marker]
    title = "---\ntitle: 쪽\n---\n" if marker != "{{ glossary }}" else "# 쪽 { #page }\n"
    root = make_book(tmp_path, {page: f"# 목록 {{ #list }}\n\n{marker}\n", TYPE_2: title})
    config = root / "mkdocs.yml"
    nav = "nav:\n  - 기초:\n      - basics/type-2.md\n"
    config.write_text(config.read_text("utf-8") + nav, "utf-8")
    project, cache = project_of(root), Cache(tmp_path / "cache")
    uri = page.removeprefix("docs/")
    before = read_site(project, cache).documents[uri]
    (root / TYPE_2).write_text(text, "utf-8")
    cached, fresh = (read_site(project, c).documents[uri] for c in (cache, NO_CACHE))
    assert cached.ids == fresh.ids
    assert (cached is not before) is again


def test_what_is_old_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBOOK_CACHE_DIR", str(tmp_path))
    cache_of(tmp_path).save("old", "k" * 64, 1)
    cache_of(tmp_path).save("new", "k" * 64, 2)
    files = sorted(tmp_path.glob("*/*"), key=lambda file: file.read_bytes())
    long_ago = time.time() - 100 * 24 * 3600
    os.utime(files[0], (long_ago, long_ago))
    (tmp_path / "pruned").unlink()
    cache = cache_of(tmp_path)
    assert cache.load("old", "k" * 64) is None
    assert cache.load("new", "k" * 64) == 2

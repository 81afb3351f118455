"""Entries of another site's navigation that were copied, and whose path was left as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic

PAGES = {"plugins/blog.md": "# Built-in blog", "plugins/group.md": "# Plugins in groups"}
NAV = "site_name: a\nnav:\n  - Blog: plugins/blog.md\n"


def told(root: Path, nav: str, pages: Mapping[str, str]) -> list[Diagnostic]:
    """What LNK022 says of a site with these pages and the page index.md."""
    for uri, text in {"index.md": "# A", **pages}.items():
        (root / "docs" / uri).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / uri).write_text(f"{text}\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(nav, encoding="utf-8")
    found = diagnose(read_site(Project(root, root / "mkdocs.yml")))
    return [d for d in found if d.rule == "LNK022"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Group", "# Plugins in groups"),
        ("Plugins in groups", "# Plugins in groups"),
        ("plugins in Groups!", "---\ntitle: Plugins in groups\n---\n\n# B"),
    ],
)
def test_the_page_that_the_title_means_is_asked_for(tmp_path: Path, title: str, text: str) -> None:
    pages = {**PAGES, "plugins/group.md": text}
    (found,) = told(tmp_path, f"{NAV}  - '{title}': plugins/blog.md\n", pages)
    assert found.location.line == 4
    assert "혹시 'plugins/group.md' 말인가요?" in found.hint


def test_it_is_the_entry_with_the_other_title_wherever_it_stands(tmp_path: Path) -> None:
    nav = "site_name: a\nnav:\n  - Group: plugins/blog.md\n  - Blog: plugins/blog.md\n"
    assert [d.location.line for d in told(tmp_path, nav, PAGES)] == [3]


def test_a_folder_gives_its_index_its_name(tmp_path: Path) -> None:
    pages = {"blog/index.md": "# A", "group/index.md": "# B"}
    nav = "site_name: a\nnav:\n  - Blog: blog/index.md\n  - Group: blog/index.md\n"
    assert [d.location.line for d in told(tmp_path, nav, pages)] == [4]


@pytest.mark.parametrize(
    "rest",
    [
        "  - Group: plugins/blog.md\n  - Groups: plugins/group.md\n",
        "  - News: plugins/blog.md\n",
        "  - plugins/blog.md\n",
        "  - Blog: plugins/blog.md\n",
        "  - Group: plugins/blog.md\nnot_in_nav: /plugins/group.md\n",
        "  - Group: plugins/blog.md\nplugins:\n  - awesome-pages\n",
        "  - More:\n      - plugins/blog.md\n",
        "  - Group: index.md\n  - Home: index.md\n",
    ],
)
def test_a_page_that_stands_twice_on_purpose_is_not(tmp_path: Path, rest: str) -> None:
    assert told(tmp_path, NAV + rest, PAGES) == []

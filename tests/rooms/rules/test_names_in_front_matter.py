"""Icons, authors and categories that a page of another site names and that there are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.check.run import diagnose

SITE = "site_name: a\ntheme:\n  name: material\n"
BLOG = f"{SITE}plugins:\n  - blog:\n      categories_allowed: [News, Tips]\n"
AUTHORS = "authors:\n  squidfunk:\n    name: M\n  alexvoss:\n    name: A\n"
POST = "blog/posts/a.md"


def told(
    root: Path,
    front: str,
    uri: str = POST,
    settings: str = BLOG,
    authors: str = AUTHORS,
    *,
    at: str = "blog",
) -> list[tuple[int, int, str]]:
    """The line and column in the front matter and the repair of what LNK024 says of a page."""
    files = {"index.md": "# A\n", f"{at}/.authors.yml": authors, uri: f"---\n{front}---\n\n# B\n"}
    for name, text in files.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    found = diagnose(read_site(Project(root, root / "mkdocs.yml")))
    found = [d for d in found if d.rule == "LNK024"]
    assert all("빌드되지 않아요" in d.message for d in found)
    return [(d.location.line - 1, d.location.column, d.hint) for d in found]


@pytest.mark.parametrize(
    ("front", "line", "column", "meant"),
    [
        ("authors:\n  - squidfunc\n", 2, 5, "'squidfunk'"),
        ('date: 2026-01-01\nauthors: ["alexvos"]\n', 2, 12, "'alexvoss'"),
        ("authors:\n  - squidfunk\n  - nobody\n", 3, 5, "저자를 적으세요"),
        ("categories:\n  - New\n", 2, 5, "'News'"),
    ],
)
def test_what_the_blog_does_not_know_is_told(
    tmp_path: Path, front: str, line: int, column: int, meant: str
) -> None:
    ((at, from_left, hint),) = told(tmp_path, front)
    assert (at, from_left) == (line, column)
    assert meant in hint


def test_the_authors_are_looked_for_where_the_settings_say(tmp_path: Path) -> None:
    options = "      blog_dir: news\n      post_dir: '{blog}/all'\n"
    settings = f"{SITE}plugins:\n  material/blog:\n{options}".replace("      ", "    ")
    front = "authors:\n  - squidfunc\n"
    assert len(told(tmp_path, front, "news/all/2026/a.md", settings, at="news")) == 1


WRONG = "authors:\n  - squidfunc\n"


@pytest.mark.parametrize(
    ("front", "settings", "uri", "authors"),
    [
        ("authors:\n  - squidfunk\ncategories:\n  - News\n", BLOG, POST, AUTHORS),
        (WRONG, BLOG, "guide/a.md", AUTHORS),
        (WRONG, SITE, POST, AUTHORS),
        (WRONG, BLOG, POST, "authors: [\n"),
        (WRONG, BLOG, POST, ""),
        (WRONG, f"{BLOG}      authors: false\n", POST, AUTHORS),
        (WRONG, f"{BLOG}      enabled: !ENV [BLOG, false]\n", POST, AUTHORS),
        (WRONG, f"{BLOG}      authors_file: people.yml\n", POST, AUTHORS),
        (f"draft: true\n{WRONG}", BLOG, POST, AUTHORS),
        ("categories:\n  - New\n", f"{SITE}plugins:\n  - blog\n", POST, AUTHORS),
    ],
)
def test_what_it_knows_or_does_not_read_is_not(
    tmp_path: Path, front: str, settings: str, uri: str, authors: str
) -> None:
    assert told(tmp_path, front, uri, settings, authors) == []


@pytest.mark.parametrize(
    ("icon", "meant"),
    [("material/graph-outlin", "material/graph-outline"), ("octicon/tag-16", "octicons/tag-16")],
)
def test_an_icon_of_a_page_is_told(tmp_path: Path, icon: str, meant: str) -> None:
    ((line, column, hint),) = told(tmp_path, f"icon: {icon}\n", "a.md", SITE)
    assert (line, column) == (1, 7)
    assert meant in hint


@pytest.mark.parametrize(
    ("icon", "settings"),
    [
        ("material/graph-outline", SITE),
        ("material/graph-outlin", "site_name: a\n"),
        ("material/graph-outlin", f"{SITE}nav:\n  - index.md\n"),
        ("material/an-icon-of-tomorrow", SITE),
        ("''", SITE),
    ],
)
def test_an_icon_that_is_there_or_not_drawn_is_not(
    tmp_path: Path, icon: str, settings: str
) -> None:
    assert told(tmp_path, f"icon: {icon}\n", "a.md", settings) == []

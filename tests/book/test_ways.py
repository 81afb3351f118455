"""The ways through the book, as 이 책을 읽는 법 lists them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.site import Site

PAGE = "start/how-to-read.md"
EVERYTHING = "way-all"


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    return read_site(Project(root, root / "mkdocs.yml"))


def ways(site: Site) -> dict[str, list[str]]:
    """The pages of each way, in its order."""
    page = site.documents[PAGE]
    starts = [(h.place.start, h.id) for h in page.headings if h.level <= 3]
    found: dict[str, list[str]] = {h.id: [] for h in page.headings if h.id.startswith("way-")}
    for link in page.links:
        part = [name for start, name in starts if start < link.place.start][-1]
        if part in found and link.target.partition("#")[0].endswith(".md"):
            found[part].append((Path("start") / link.target.partition("#")[0]).as_posix())
        elif part in found:
            found[part].append(PAGE)
    return {part: [re.sub(r"start/\.\./", "", uri) for uri in uris] for part, uris in found.items()}


def test_the_table_counts_the_pages_of_each_way(site: Site) -> None:
    rows = re.findall(r"\| \[[^\]]+\]\(#(way-\w+)\) \| (\d+)장", site.documents[PAGE].source.text)
    assert {name: int(count) for name, count in rows} == {
        name: len(pages) for name, pages in ways(site).items()
    }


def test_every_way_follows_the_book(site: Site) -> None:
    order = [entry for entry in site.navigation.order if site.documents[entry].is_chapter]
    found = ways(site)
    assert found[EVERYTHING] == order
    for pages in found.values():
        assert pages == [uri for uri in order if uri in pages]

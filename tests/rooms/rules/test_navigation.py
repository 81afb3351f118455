"""The navigation and the files that the settings name."""

from __future__ import annotations

import pytest

from sample_book import Find


def test_assets_of_the_settings_and_pages_of_the_navigation_are_looked_for(find: Find) -> None:
    config = (
        "site_name: 책\nnav:\n  - 처음: index.md\n  - Basics/vm.md\nextra_css:\n  - assets/x.css\n"
    )
    found = [(d.rule, d.location.line) for d in find({"mkdocs.yml": config})]
    assert found == [("LNK007", 4), ("LNK004", 6)]


@pytest.mark.parametrize(
    ("nav", "column"),
    [
        ("nav: 7", 6),
        ("nav: index.md", 6),
        ("nav: {처음: index.md}", 6),
        ("nav: [index.md, [basics/vm.md]]", 17),
    ],
)
def test_a_navigation_that_is_none_is_told_of_once(find: Find, nav: str, column: int) -> None:
    ways = "- {id: a, name: 길, want: 처음부터 모두 읽고 싶어요., pages: [basics/vm.md, a.md]}\n"
    found = find({"mkdocs.yml": f"site_name: 책\n{nav}\n", "docs/_data/ways.yml": ways})
    told = [d for d in found if d.rule in {"LNK007", "LNK021", "STR032"}]
    assert [(d.rule, d.location.line, d.location.column) for d in told] == [("LNK007", 2, column)]


@pytest.mark.parametrize("nav", ["nav:", "nav: !ENV [NAV, 7]"])
def test_a_navigation_that_mkdocs_makes_is_fine(find: Find, nav: str) -> None:
    found = find({"mkdocs.yml": f"site_name: 책\n{nav}\n"})
    assert [d for d in found if d.rule in {"LNK007", "LNK021"}] == []

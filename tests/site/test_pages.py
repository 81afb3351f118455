"""Every page of the built site, as a reader's browser meets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from browsing import Browser, expect
from site_walk import LOOKS, SHARES, Answers, pages_seen, walk
from web import page_paths

pytestmark = pytest.mark.browser

_LEADS = """(here, [place, address]) =>
  here.closest(`[id="${place}"]`) || here.querySelector("a")?.href === address"""

# The tests of one visit go to one worker, which then makes it once.
VISITS = [
    pytest.param((look, share), id=name, marks=pytest.mark.xdist_group(f"pages {name}"))
    for look, (width, scheme) in enumerate(LOOKS)
    for share in range(SHARES)
    for name in [f"{width}-{scheme}-{share + 1}"]
]


@pytest.fixture(scope="session")
def visited(browser: Browser, built_site: Path, site_url: str) -> Callable[[int, int], Answers]:
    """Visit the pages of a look and share, once in a session."""
    kept: dict[tuple[int, int], Answers] = {}

    def visit(look: int, share: int) -> Answers:
        if (look, share) not in kept:
            paths = pages_seen(built_site, look, share)
            kept[look, share] = walk(browser, site_url, LOOKS[look], paths)
        return kept[look, share]

    return visit


@pytest.fixture(params=VISITS)
def answers(request: pytest.FixtureRequest, visited: Callable[[int, int], Answers]) -> Answers:
    """What the pages of one visit said."""
    return visited(*request.param)


def test_pages_load_without_an_error_and_from_this_site_alone(answers: Answers) -> None:
    assert answers.load == []
    assert answers.pages > 10


def test_every_diagram_is_whole_and_readable(answers: Answers) -> None:
    assert answers.diagrams == []
    assert answers.drawings >= 8


def test_no_page_scrolls_sideways(answers: Answers) -> None:
    assert answers.sideways == []


def test_no_column_can_scroll_without_a_link_to_focus(answers: Answers) -> None:
    assert answers.columns == []


def test_axe_finds_nothing(answers: Answers) -> None:
    assert answers.axe == []


def test_every_page_is_visited_and_the_books_own_in_every_look(built_site: Path) -> None:
    looks = [
        [path for share in range(SHARES) for path in pages_seen(built_site, look, share)]
        for look in range(len(LOOKS))
    ]
    assert sorted({path for seen in looks for path in seen}) == sorted(page_paths(built_site))
    assert all("basics/type-2/" in seen for seen in looks)


def test_an_old_address_leads_to_where_the_page_is_now(
    browser: Browser, root: Path, site_url: str
) -> None:
    redirects = yaml.safe_load((root / "docs/_data/redirects.yml").read_text(encoding="utf-8"))
    page = browser.new_page()
    for redirect in redirects:
        page.goto(site_url + redirect["from"])
        path, mark, place = redirect["to"].partition("#")
        folder = f"{path.removesuffix('.md')}/" if path != "index.md" else ""
        address = f"{site_url}{folder}{mark}{place}"
        _, moved, old = redirect["from"].partition("#")
        if not moved:
            page.wait_for_url(address)
            continue
        # A place that moved within its page is where it went; for another page there is a link.
        here = page.locator(f"[id='{old}']")
        expect(here).to_be_in_viewport()
        assert here.evaluate(_LEADS, [place, address]), redirect
    page.close()
    assert redirects

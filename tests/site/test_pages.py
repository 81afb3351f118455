"""Every page of the built site, as a reader's browser meets it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from accessibility import axe_faults_of_what_is_new, passes_for_orientation
from browsing import PHONE, Browser, expect
from site_walk import SCHEMES, SHARES, WIDTHS, Answers, visits, walk
from web import page_paths

pytestmark = pytest.mark.browser

_LEADS = """(here, [place, address]) =>
  here.closest(`[id="${place}"]`) || here.querySelector("a")?.href === address"""

_SHEET = re.compile(r'<link rel="stylesheet" href="(?:\.\./)*([^"]+)')

# The tests of one visit go to one worker, which then makes it once.
VISITS = [
    pytest.param(
        (width, share, scheme),
        id=f"{width}-{scheme}-{share + 1}",
        marks=pytest.mark.xdist_group(f"pages {width}-{share + 1}"),
    )
    for width in WIDTHS
    for share in range(SHARES)
    for scheme in SCHEMES
]


@pytest.fixture(scope="session")
def visited(
    browser: Browser, built_site: Path, site_url: str
) -> Callable[[int, int], Mapping[str, Answers]]:
    """Visit the pages of a width and share, once in a session."""
    kept: dict[tuple[int, int], Mapping[str, Answers]] = {}
    looks: dict[str, set[str]] = {scheme: set() for scheme in SCHEMES}

    def visit(width: int, share: int) -> Mapping[str, Answers]:
        if (width, share) not in kept:
            seen = visits(built_site, width, share)
            kept[width, share] = walk(browser, site_url, width, seen, looks)
        return kept[width, share]

    return visit


@pytest.fixture(params=VISITS)
def answers(
    request: pytest.FixtureRequest, visited: Callable[[int, int], Mapping[str, Answers]]
) -> Answers:
    """What the pages of one visit said, in one scheme."""
    width, share, scheme = request.param
    return visited(width, share)[scheme]


def test_pages_load_without_an_error_and_from_this_site_alone(answers: Answers) -> None:
    assert answers.load == []
    assert answers.pages > 10


def test_nothing_moves_while_a_page_opens(answers: Answers) -> None:
    assert answers.shifts == []


def test_links_of_a_page_that_sound_alike_lead_to_one_place(answers: Answers) -> None:
    assert answers.names == []


def test_every_text_has_a_size_of_the_scale(answers: Answers) -> None:
    assert answers.sizes == []


def test_every_diagram_is_whole_and_readable(answers: Answers) -> None:
    assert answers.diagrams == []
    assert answers.drawings >= 8


def test_no_page_scrolls_sideways(answers: Answers) -> None:
    assert answers.sideways == []


def test_no_column_can_scroll_without_a_link_to_focus(answers: Answers) -> None:
    assert answers.columns == []


def test_no_line_begins_with_a_particle_or_within_a_name(answers: Answers) -> None:
    assert answers.lines == []


def test_axe_finds_nothing(answers: Answers) -> None:
    assert answers.axe == []


@pytest.mark.parametrize(("scheme", "faint"), [("light", "#bbb"), ("dark", "#555")])
def test_a_faint_text_is_found_on_a_page_whose_looks_are_known(
    browser: Browser, site_url: str, scheme: str, faint: str
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    page.goto(site_url + "basics/type-2/")
    known: set[str] = set()
    assert axe_faults_of_what_is_new(page, known, moved=True) == []
    assert axe_faults_of_what_is_new(page, known, moved=False) == []
    looks = len(known)
    # The last of many alike, and one that stands on another ground than all others.
    for change in (f"color = '{faint}'", f"background = '{faint}'"):
        page.reload()
        page.locator("article > p:has(> a)").last.evaluate(f"text => text.style.{change}")
        for _ in range(2):  # as on two pages, of which each is named
            (found,) = axe_faults_of_what_is_new(page, known, moved=False)
            assert found.startswith("color-contrast")
    assert looks == len(known) > 20
    context.close()


def test_asking_about_colours_leaves_the_page_as_it_was(browser: Browser, site_url: str) -> None:
    # The walk asks anew about all but colours wherever the page is not as it was.
    page = browser.new_page()
    page.goto(site_url + "basics/type-2/")
    before = page.locator("body").inner_html()
    looks: set[str] = set()
    assert axe_faults_of_what_is_new(page, looks, moved=True) == []
    assert looks
    assert page.locator("body").inner_html() == before
    page.close()


def test_every_page_is_visited_and_the_books_own_in_every_look(built_site: Path) -> None:
    seen = Counter(
        (visit.path, scheme)
        for width in WIDTHS
        for share in range(SHARES)
        for visit in visits(built_site, width, share)
        for scheme in visit.schemes
    )
    assert {path for path, _ in seen} == set(page_paths(built_site))
    assert all(seen["basics/type-2/", scheme] == len(WIDTHS) for scheme in SCHEMES)


def test_the_style_sheets_show_pages_however_the_screen_is_held(
    browser: Browser, built_site: Path, site_url: str
) -> None:
    """Asked of one page for each set of style sheets that pages have."""
    alike = {
        frozenset(_SHEET.findall((built_site / path / "index.html").read_text("utf-8"))): path
        for path in page_paths(built_site)
    }
    page = browser.new_page(viewport=PHONE, bypass_csp=True)
    for path in alike.values():
        page.goto(site_url + path)
        assert passes_for_orientation(page), path
    page.add_style_tag(
        content="@media (orientation: landscape) { body { transform: rotate(90deg) } }"
    )
    assert not passes_for_orientation(page)
    page.close()


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

"""Every page of the built site, as a reader's browser meets it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from web import page_paths

pytestmark = pytest.mark.browser

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
# Labels must stay readable on a phone: CSS pixels, after the figure has been scaled.
SMALLEST_LABEL = 11.9


@pytest.fixture(params=[(w, s) for w in WIDTHS for s in SCHEMES], ids=lambda p: f"{p[0]}-{p[1]}")
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, locale="ko-KR"
    )
    yield context.new_page()
    context.close()


def test_pages_load_without_an_error_and_from_this_site_alone(
    browser: Browser, built_site: Path, site_url: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    seen: list[str] = []
    page.on("console", lambda m: seen.append(f"{page.url} {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda error: seen.append(f"{page.url} {error}"))
    page.on(
        "request", lambda r: None if r.url.startswith((site_url, "data:")) else seen.append(r.url)
    )
    paths = page_paths(built_site)
    for path in paths:
        response = page.goto(site_url + path, wait_until="load")
        assert response is not None
        assert response.ok, path
    assert seen == []
    assert context.cookies() == []
    assert len(paths) > 10
    context.close()


_CLIPPED = """
smallest => {
  const bad = [];
  const look = svg => {
    const name = svg.closest('figure').id, frame = svg.getBoundingClientRect();
    if (frame.width < 40 || frame.height < 40) bad.push(`${name}: not visible`);
    for (const text of svg.querySelectorAll('text')) {
      const label = text.textContent.trim(), box = text.getBoundingClientRect();
      if (!label) continue;
      const size = parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a;
      if (size < smallest) bad.push(`${name}: ${label} ${size.toFixed(1)}px`);
      if (box.left < frame.left - 1 || box.right > frame.right + 1
          || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        bad.push(`${name}: ${label} leaves the figure`);
      const rect = text.closest('g.box')?.querySelector('rect, polygon')?.getBoundingClientRect();
      if (rect && (box.left < rect.left - 1 || box.right > rect.right + 1
          || box.top < rect.top - 1 || box.bottom > rect.bottom + 1))
        bad.push(`${name}: ${label} leaves its box`);
    }
  };
  const drawings = [...document.querySelectorAll('svg.diagram__drawing')];
  drawings.filter(svg => !svg.closest('.switch, details:not([open])')).forEach(look);
  for (const figure of document.querySelectorAll('.switch')) {
    const panels = figure.querySelectorAll('.switch__panels > figure');
    figure.querySelectorAll('.switch__choices input').forEach((choice, index) => {
      choice.checked = true;
      look(panels[index].querySelector('svg.diagram__drawing'));
    });
  }
  return bad;
}
"""


def test_every_diagram_is_whole_and_readable(page: Page, built_site: Path, site_url: str) -> None:
    faults: list[str] = []
    drawn = 0
    for path in page_paths(built_site):
        page.goto(site_url + path, wait_until="load")
        drawn += page.locator("figure.diagram svg").count()
        faults += page.evaluate(_CLIPPED, SMALLEST_LABEL)
    assert faults == []
    assert drawn >= 8


def test_no_page_scrolls_sideways(page: Page, built_site: Path, site_url: str) -> None:
    too_wide = []
    for path in page_paths(built_site):
        page.goto(site_url + path, wait_until="load")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            too_wide.append(path)
    assert too_wide == []


_UNREACHABLE = """
() => [...document.querySelectorAll('.md-sidebar__scrollwrap')]
  .filter(part => part.offsetParent && getComputedStyle(part).overflowY !== 'hidden')
  .filter(part => ![...part.querySelectorAll('a, input, label')].some(child => child.offsetParent))
  .map(part => part.parentElement.className)
"""


def test_no_column_can_scroll_without_a_link_to_focus(
    page: Page, built_site: Path, site_url: str
) -> None:
    found = []
    for path in page_paths(built_site):
        page.goto(site_url + path, wait_until="load")
        found += [f"/{path}: {column}" for column in page.evaluate(_UNREACHABLE)]
    assert found == []


def test_axe_finds_nothing(page: Page, built_site: Path, site_url: str) -> None:
    axe = Axe()
    found: list[str] = []
    for path in page_paths(built_site):
        page.goto(site_url + path, wait_until="load")
        for violation in axe.run(page).response["violations"]:
            places = [" ".join(map(str, node["target"])) for node in violation["nodes"][:3]]
            found.append(f"/{path}: {violation['id']} {places}")
    assert found == []

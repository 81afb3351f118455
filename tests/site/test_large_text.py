"""Text twice as large, as a reader sets it in the browser: nothing is cut off, nothing is lost."""

from __future__ import annotations

import pytest

from browsing import Browser

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("design")]

PAGES = (
    "",
    "basics/virtual-machine/",
    "methods/three-axes/",
    "practice/choose/",
    "reference/glossary/",
    "reference/corrections/",
    "simulators/disk-write/",
)
_LOST = """() => {
  const wide = document.documentElement.scrollWidth > innerWidth + 1;
  const lost = wide ? ["the page scrolls sideways"] : [];
  const hides = value => value === "hidden" || value === "clip";
  const scrolled = "pre, table, .md-typeset__scrollwrap, .diagram__scroll, [tabindex='0']";
  for (const part of document.querySelectorAll("body *")) {
    if (!part.checkVisibility() || !part.textContent.trim()) continue;
    /* Drawings scale with their labels, the drawer is shut, marks of headings stand beside them. */
    if (part.closest("svg, .md-sidebar, .md-tabs, .headerlink")) continue;
    const { left, right, width, height } = part.getBoundingClientRect();
    if (width < 3 || height < 3) continue;
    const { overflowX, overflowY } = getComputedStyle(part);
    const cut = (hides(overflowX) && part.scrollWidth > part.clientWidth + 2)
      || (hides(overflowY) && part.scrollHeight > part.clientHeight + 2);
    const own = [...part.childNodes].some(child => child.nodeType === 3 && child.data.trim());
    const out = own && (left < -1 || right > innerWidth + 1) && !part.closest(scrolled);
    if (cut || out) lost.push(`${part.className}: ${part.textContent.trim().slice(0, 40)}`);
  }
  return lost;
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_text_twice_as_large_is_read_without_loss(
    browser: Browser, site_url: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="ko-KR")
    page = context.new_page()
    session = context.new_cdp_session(page)
    page.goto(site_url)
    usual = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    lost: dict[str, list[str]] = {}
    for path in PAGES:
        page.goto(site_url + path)
        size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
        assert size == 2 * usual
        lost[path] = page.evaluate(_LOST)
    assert {path: parts for path, parts in lost.items() if parts} == {}
    context.close()

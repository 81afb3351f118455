"""What the trimmed style sheets of the theme say of a page, beside the whole ones."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from browsing import Browser, Route

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("design")]

PAGES = (
    "",
    "basics/virtual-machine/",
    "reference/glossary/",
    "simulators/trap-and-emulate/",
    "contributing/rules/LNK007/",
)


_LOOKS = """
() => {
  const names = ['display', 'position', 'color', 'backgroundColor', 'fontSize', 'fontWeight',
    'lineHeight', 'marginTop', 'marginLeft', 'paddingTop', 'paddingLeft', 'borderTopWidth',
    'borderTopColor', 'width', 'height', 'opacity', 'visibility', 'transform', 'zIndex', 'content',
    'textDecorationLine', 'whiteSpace', 'overflowX', 'maskImage', 'cursor'];
  const look = (node, part) => {
    const style = getComputedStyle(node, part);
    return names.map(name => style[name]).join('|');
  };
  return [...document.querySelectorAll('body, body *')].map(node =>
    [node.tagName, node.className?.baseVal ?? node.className, look(node), look(node, '::before'),
     look(node, '::after')].join(' '));
}
"""


@pytest.mark.parametrize("width", [360, 1280])
def test_what_the_theme_says_of_anything_on_a_page_survives_the_trimming(
    browser: Browser, built_site: Path, site_url: str, width: int
) -> None:
    sheets = Path(material.__file__).parent / "templates/assets/stylesheets"

    def whole(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        route.fulfill(path=sheets / name, content_type="text/css")

    for path in PAGES:
        looks = []
        for untrimmed in (False, True):
            context = browser.new_context(
                viewport={"width": width, "height": 800}, java_script_enabled=False
            )
            page = context.new_page()
            if untrimmed:
                page.route("**/assets/stylesheets/*.css", whole)
            page.goto(site_url + path)
            looks.append(page.evaluate(_LOOKS))
            context.close()
        changed = [pair for pair in zip(*looks, strict=True) if pair[0] != pair[1]]
        assert changed == [], path
    trimmed = next(iter((built_site / "assets/stylesheets").glob("main.*.css")))
    assert trimmed.stat().st_size < 0.75 * (sheets / trimmed.name).stat().st_size

"""Drawings in a real browser, with the book's style sheet, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browsing import Browser, Page
from handbook.diagrams import engine
from handbook.diagrams.analyse import analyse
from handbook.diagrams.figure import figure
from rooms.diagrams.samples import ALL

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not engine.available(), reason="no merman on this machine"),
]

PHONE = 360
# The widest faces that a Korean reader may meet, as far as the machine has them.
FONTS = ("sans-serif", '"DejaVu Sans", "Noto Sans Mono CJK KR", "UnDotum", sans-serif')
_SHELL = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>그림</title>
<style>html{{font-size:125%}}body{{--hb-measure:30rem;--hb-note:.65rem;--hb-small:.75rem;--hb-unit:.85rem}}
body{{margin:0 .8rem;font-family:{font}}}
[data-md-color-scheme=default]{{--md-default-bg-color:#fff;--md-typeset-color:#23272e}}
[data-md-color-scheme=slate]{{--md-default-bg-color:#14181e;--md-typeset-color:#e2e3e4}}
body{{background:var(--md-default-bg-color)}}</style><style>{css}</style></head>
<body data-md-color-scheme="{scheme}" class="md-typeset">{figures}</body></html>"""

_FAULTS = """() => {
  const faults = [], near = 0.75;
  const inside = (a, b) => a.left >= b.left - near && a.right <= b.right + near
    && a.top >= b.top - near && a.bottom <= b.bottom + near;
  for (const svg of document.querySelectorAll('svg.diagram__drawing')) {
    if (!svg.checkVisibility()) continue;
    const scale = svg.getScreenCTM().a, name = svg.closest('figure').id;
    for (const text of svg.querySelectorAll('text')) {
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 12) faults.push(`${name}: ${text.textContent} ${size}px`);
      if (!inside(text.getBoundingClientRect(), svg.getBoundingClientRect()))
        faults.push(`${name}: ${text.textContent} leaves the drawing`);
      const holder = text.closest('.box, .mark, .note');
      const frame = holder && holder.querySelector('rect, polygon');
      if (frame && !inside(text.getBoundingClientRect(), frame.getBoundingClientRect()))
        faults.push(`${name}: ${text.textContent} leaves its box`);
    }
  }
  for (const node of document.querySelectorAll('figure *'))
    if (node.hasAttribute('style')) faults.push(`style on ${node.outerHTML}`);
  return faults;
}"""

_CONTRASTS = """() => {
  const paint = css => { const c = document.createElement('canvas').getContext('2d');
    c.fillStyle = css; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => { const [x, y] = [light(paint(a)), light(paint(b))].sort();
    return (y + 0.05) / (x + 0.05); };
  const paper = getComputedStyle(document.body).backgroundColor, found = {};
  for (const text of document.querySelectorAll('svg.diagram__drawing text')) {
    const holder = text.closest('.mark, .note, .box');
    const frame = holder && holder.querySelector('rect, polygon');
    const ground = frame ? getComputedStyle(frame).fill : paper;
    found['text ' + text.className.baseVal + ' in ' + (holder ? holder.className.baseVal : '')]
      = contrast(getComputedStyle(text).fill, ground);
  }
  for (const rect of document.querySelectorAll('.box > rect, .box > polygon, .note > rect'))
    found['line of ' + rect.parentNode.className.baseVal]
      = contrast(getComputedStyle(rect).stroke, paper);
  for (const path of document.querySelectorAll('.path, .message'))
    found['path ' + path.className.baseVal] = contrast(getComputedStyle(path).stroke, paper);
  for (const words of document.querySelectorAll('figcaption, .diagram__legend'))
    found['words ' + words.localName] = contrast(getComputedStyle(words).color, paper);
  return found;
}"""


@pytest.fixture(scope="module")
def css(root: Path) -> str:
    names = ("diagram-colours", "diagram", "plate", "print")
    sheets = (root / f"docs/assets/css/{name}.css" for name in names)
    return "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": PHONE, "height": 800})
    yield opened
    opened.close()


def show(page: Page, css: str, *names: str, scheme: str = "default", font: str = FONTS[0]) -> None:
    figures = "".join(figure(analyse(ALL[name])) for name in names)
    page.set_content(_SHELL.format(css=css, scheme=scheme, font=font, figures=figures))


def box(page: Page, selector: str) -> Any:
    found = page.locator(selector).first.bounding_box()
    assert found is not None
    return found


@pytest.mark.parametrize("font", FONTS, ids=["default", "widest"])
def test_on_a_phone_every_label_is_in_its_box_and_large_enough(
    page: Page, css: str, font: str
) -> None:
    show(page, css, *ALL, font=font)
    assert page.locator("svg.diagram__drawing text").count() > 30
    assert page.evaluate(_FAULTS) == []


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_colours_have_contrast(page: Page, css: str, scheme: str) -> None:
    show(page, css, *ALL, scheme=scheme)
    found = page.evaluate(_CONTRASTS)
    faint = {
        what: round(ratio, 2)
        for what, ratio in found.items()
        if ratio < (4.5 if what.startswith(("text", "words")) else 3)
    }
    assert faint == {}
    assert len(found) > 20


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_families_differ_by_more_than_colour(page: Page, css: str, scheme: str) -> None:
    show(page, css, *ALL, scheme=scheme)
    edges = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.box__edge')].map(edge => {
          const s = getComputedStyle(edge);
          return [edge.parentNode.className.baseVal,
                  [s.strokeDasharray, s.strokeLinecap, s.strokeWidth].join()];
        }))"""
    )
    families = ["hardware", "hypervisor", "host", "guest", "app"]
    assert len({edges[f"box box--{family}"] for family in families}) == len(families)
    assert edges["box box--hypervisor"] == edges["box box--vmm"]
    assert edges["box box--app"] == edges["box box--container"]


def test_a_wide_drawing_scrolls_in_its_frame_and_not_with_the_page(page: Page, css: str) -> None:
    show(page, css, "wide")
    frame = page.locator(".diagram__scroll")
    assert frame.evaluate("e => e.scrollWidth > e.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Tab")
    assert frame.evaluate("e => e === document.activeElement")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_a_wide_drawing_prints_whole(page: Page, css: str) -> None:
    show(page, css, "wide")
    page.emulate_media(media="print")
    assert box(page, "svg.diagram__drawing")["width"] <= PHONE
    frame = page.locator(".diagram__scroll")
    assert frame.evaluate("e => getComputedStyle(e).overflowX") == "visible"


def test_on_paper_a_dark_screen_prints_light(page: Page, css: str) -> None:
    show(page, css, "type-2", scheme="slate")
    fill = "e => getComputedStyle(e).fill"
    rectangle = page.locator(".box--guest > rect").first
    dark = rectangle.evaluate(fill)
    page.emulate_media(media="print")
    assert rectangle.evaluate(fill) != dark
    show(page, css, "type-2")
    assert page.locator(".box--guest > rect").first.evaluate(fill) == "rgb(223, 236, 253)"


def test_a_wide_screen_has_a_wider_drawing_and_one_of_the_two_is_heard(
    page: Page, css: str
) -> None:
    show(page, css, "type-2")
    for width, place in ((1280, "desk"), (PHONE, "phone")):
        page.set_viewport_size({"width": width, "height": 800})
        (drawing,) = [one for one in page.locator("svg.diagram__drawing").all() if one.is_visible()]
        assert f"diagram__drawing--{place}" in (drawing.get_attribute("class") or "")
        shown, caption = drawing.bounding_box(), box(page, "figcaption")
        assert shown is not None
        assert caption["y"] >= shown["y"] + shown["height"]
        assert shown["width"] == 328 if place == "phone" else shown["width"] > 440
        assert page.get_by_role("img").count() == 1


def test_forced_colours_keep_boxes_and_paths_visible(page: Page, css: str) -> None:
    page.emulate_media(forced_colors="active")
    show(page, css, "type-2")
    styles = page.evaluate(
        """() => ['.box--guest > rect', '.path--cpu', '.path--io'].map(
          one => getComputedStyle(document.querySelector(one)).stroke)"""
    )
    system = page.evaluate(
        """() => { document.body.style.color = 'CanvasText';
          return getComputedStyle(document.body).color; }"""
    )
    assert styles == [system] * 3

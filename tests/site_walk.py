"""One visit to a page answers every question about how it looks and loads.

Opening a page costs far more than asking it something, so each page is opened once for a width and
a scheme, and what it answers is kept for the tests that ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from accessibility import axe_faults
from browsing import Browser, Page
from web import page_paths

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
LOOKS = tuple((width, scheme) for width in WIDTHS for scheme in SCHEMES)
SHARES = 3
"""Parts that the pages of one look are divided into, so that workers can share them."""
# Labels must stay readable on a phone: CSS pixels, after the figure has been scaled.
SMALLEST_LABEL = 11.9
# Made from one template: each is seen in one look, the next in the next.
_RULE_PAGE = re.compile(r"contributing/rules/[A-Z]+\d+/")


@dataclass(slots=True)
class Answers:
    """What the pages of one walk said; each fault names its page."""

    pages: int = 0
    drawings: int = 0
    load: list[str] = field(default_factory=list)
    """Errors in the console, answers that are none, requests that leave the site, cookies."""
    diagrams: list[str] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)


def pages_seen(site: Path, look: int, share: int) -> list[str]:
    """Return the addresses to visit for the look and share with these numbers."""
    every = page_paths(site)
    rules = [path for path in every if _RULE_PAGE.fullmatch(path)]
    book = [path for path in every if not _RULE_PAGE.fullmatch(path)]
    return book[share::SHARES] + rules[look :: len(LOOKS)][share::SHARES]


def walk(
    browser: Browser,
    url: str,
    look: tuple[int, str],
    paths: Sequence[str],
) -> Answers:
    """Open each page below `url` once and ask it everything."""
    width, scheme = look
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="ko-KR",
    )
    page = context.new_page()
    answers = Answers()
    page.on(
        "console",
        lambda m: answers.load.append(f"{page.url} {m.text}") if m.type == "error" else None,
    )
    page.on("pageerror", lambda error: answers.load.append(f"{page.url} {error}"))
    page.on(
        "request",
        lambda r: None if r.url.startswith((url, "data:")) else answers.load.append(r.url),
    )
    for path in paths:
        _visit(page, url, path, answers)
    answers.load += [f"a cookie: {cookie}" for cookie in context.cookies()]
    context.close()
    return answers


def _visit(page: Page, url: str, path: str, answers: Answers) -> None:
    response = page.goto(url + path, wait_until="load")
    if response is None or not response.ok:
        answers.load.append(f"/{path}: no answer")
    answers.pages += 1
    answers.drawings += page.locator("figure.diagram svg").count()
    if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
        answers.sideways.append(f"/{path}")
    answers.columns += [f"/{path}: {column}" for column in page.evaluate(_UNREACHABLE)]
    answers.axe += [f"/{path}: {fault}" for fault in axe_faults(page)]
    # Last: it turns every switch.
    answers.diagrams += [f"/{path}: {fault}" for fault in page.evaluate(_CLIPPED, SMALLEST_LABEL)]


_UNREACHABLE = """
() => [...document.querySelectorAll('.md-sidebar__scrollwrap')]
  .filter(part => part.offsetParent && getComputedStyle(part).overflowY !== 'hidden')
  .filter(part => ![...part.querySelectorAll('a, input, label')].some(child => child.offsetParent))
  .map(part => part.parentElement.className)
"""

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
  /* Of two drawings of a figure the one for another width is hidden. */
  const other = svg => svg.parentElement.querySelectorAll('.diagram__drawing').length < 2
    || getComputedStyle(svg).display !== 'none';
  const drawings = [...document.querySelectorAll('svg.diagram__drawing')];
  drawings.filter(svg => !svg.closest('.switch, details:not([open])') && other(svg)).forEach(look);
  for (const figure of document.querySelectorAll('.switch')) {
    const panels = figure.querySelectorAll('.switch__panels > figure');
    figure.querySelectorAll('.switch__choices input').forEach((choice, index) => {
      choice.checked = true;
      [...panels[index].querySelectorAll('svg.diagram__drawing')].filter(other).forEach(look);
    });
  }
  return bad;
}
"""

"""One visit to a page answers every question about how it looks and loads, in light and in dark.

Opening a page costs far more than asking it something, so each page is opened once for a width, and
what it answers is kept for the tests that ask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from accessibility import axe_faults_of_what_is_new
from browsing import Axe, Browser, Page
from line_starts import broken_lines
from web import page_paths

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
SHARES = 4
"""Parts that the pages of one width are divided into, so that workers can share them."""
# Labels must stay readable on a phone: CSS pixels, after the figure has been scaled.
SMALLEST_LABEL = 11.9
# What a page may move by itself while it opens, as browsers measure it: 0 is nothing.
LARGEST_SHIFT = 0.002
STEPS = ("mark", "note", "small", "text", "h3", "h2", "h1")
"""The sizes of the book's texts, as type.css calls them."""
# Made from one template: each is seen in one width and scheme, the next in the next.
_RULE_PAGE = re.compile(r"contributing/rules/[A-Z]+\d+/")
_LOOKS = tuple((width, scheme) for width in WIDTHS for scheme in SCHEMES)
_PALETTES = {"light": "default", "dark": "slate"}
"""What the theme calls the colours of a scheme."""


@dataclass(slots=True)
class Answers:
    """What the pages of one walk said; each fault names its page."""

    pages: int = 0
    drawings: int = 0
    load: list[str] = field(default_factory=list)
    """Errors in the console, answers that are none, requests that leave the site, cookies."""
    shifts: list[str] = field(default_factory=list)
    """What moved under the reader's eyes while the page opened."""
    names: list[str] = field(default_factory=list)
    """Links of one page that sound alike and lead apart."""
    sizes: list[str] = field(default_factory=list)
    """Texts whose size is none of the scale's."""
    diagrams: list[str] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """Lines that end where they should not; colours part none, so one scheme is asked."""
    looks: set[str] = field(default_factory=set)
    """How texts look whose colours were asked about, in this walk or one before."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An address to open, and the schemes to look at it in."""

    path: str
    schemes: tuple[str, ...] = SCHEMES


def visits(site: Path, width: int, share: int) -> list[Visit]:
    """Return what to visit at a width, for the share with this number."""
    every = page_paths(site)
    rules = [path for path in every if _RULE_PAGE.fullmatch(path)]
    book = [Visit(path) for path in every if not _RULE_PAGE.fullmatch(path)]
    for look, (seen_at, scheme) in enumerate(_LOOKS):
        if seen_at == width:
            book += [Visit(path, (scheme,)) for path in rules[look :: len(_LOOKS)]]
    return book[share::SHARES]


def walk(
    browser: Browser, url: str, width: int, seen: Sequence[Visit], looks: Mapping[str, set[str]]
) -> Mapping[str, Answers]:
    """Open each page below `url` once and ask it everything; return the answers by scheme. By
    scheme too, `looks` are those of earlier walks.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 800}, locale="ko-KR", reduced_motion="reduce"
    )
    context.add_init_script(WATCH_SHIFTS)
    context.add_init_script(Axe().axe_script)  # kept by the browser, sent once for all pages
    page = context.new_page()
    said = {scheme: Answers(looks=looks[scheme]) for scheme in SCHEMES}
    strayed: list[str] = []
    page.on(
        "console",
        lambda m: strayed.append(f"{page.url} {m.text}") if m.type == "error" else None,
    )
    page.on("pageerror", lambda error: strayed.append(f"{page.url} {error}"))
    page.on(
        "request",
        lambda r: None if r.url.startswith((url, "data:")) else strayed.append(r.url),
    )
    for visit in seen:
        page.emulate_media(color_scheme="light" if visit.schemes[0] == "light" else "dark")
        response = page.goto(url + visit.path, wait_until="load")
        if response is None or not response.ok:
            strayed.append(f"/{visit.path}: no answer")
        for scheme in visit.schemes:
            _turn(page, scheme)
            _ask(page, visit.path, said[scheme])
            said[scheme].load += strayed
            strayed.clear()
    said[SCHEMES[0]].load += [f"a cookie: {cookie}" for cookie in context.cookies()]
    context.close()
    return said


def _turn(page: Page, scheme: str) -> None:
    """Show `page` in the colours of a scheme, and wait until all have changed."""
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    page.wait_for_function(_IN_COLOURS, arg=_PALETTES[scheme])


def _ask(page: Page, path: str, answers: Answers) -> None:
    answers.pages += 1
    answers.drawings += page.locator("figure.diagram svg").count()
    if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
        answers.sideways.append(f"/{path}")
    answers.columns += [f"/{path}: {column}" for column in page.evaluate(_UNREACHABLE)]
    # Where nothing has moved since the scheme before, only its colours can be at fault.
    moved = not page.evaluate(_UNMOVED)
    faults = axe_faults_of_what_is_new(page, answers.looks, moved=moved)
    if moved:
        answers.lines += [f"/{path}: {line}" for line in broken_lines(page)]
        shifts = page.evaluate(SHIFTED, LARGEST_SHIFT)
        answers.names += [f"/{path}: {name}" for name in page.evaluate(_ALIKE)]
        answers.sizes += [f"/{path}: {text}" for text in page.evaluate(_OFF_SCALE, STEPS)]
        answers.shifts += [f"/{path}: {shift}" for shift in shifts]
    answers.axe += [f"/{path}: {fault}" for fault in faults]
    answers.diagrams += [f"/{path}: {fault}" for fault in page.evaluate(_CLIPPED, SMALLEST_LABEL)]


WATCH_SHIFTS = """
new PerformanceObserver(seen => (window.shifts ??= []).push(...seen.getEntries()))
  .observe({type: 'layout-shift', buffered: true});
"""

# Without its emulator (a site built without Node) the guest's page unfolds its record instead.
SHIFTED = """
most => {
  const guest = document.querySelector('[data-guest]')?.getBoundingClientRect();
  if (guest?.top < innerHeight && document.querySelector('script[data-missing]')) return [];
  const name = ({node}) => node?.id || node?.className || node?.nodeName || 'something gone';
  const moved = (window.shifts ?? []).filter(shift => !shift.hadRecentInput);
  const sum = moved.reduce((whole, shift) => whole + shift.value, 0);
  const moves = moved.flatMap(shift => [...shift.sources].map(name));
  return sum > most ? [`${sum.toFixed(4)} ${moves.join(', ')}`] : [];
}
"""

# A place on another page may have that page's name, a mark of a term leads to the term, and a
# source is called what its authors call it.
_ALIKE = """
() => {
  const places = new Map();
  for (const link of document.querySelectorAll('.md-content a[href]:not(.term, [rel=noopener])')) {
    const name = (link.ariaLabel ?? link.textContent).trim().replace(/\\s+/g, ' ');
    const here = link.pathname === location.pathname && link.host === location.host;
    const place = here ? link.href : link.href.replace(/#.*/, '');
    places.set(name, (places.get(name) ?? new Set()).add(place));
  }
  return [...places].filter(([, all]) => all.size > 1)
    .map(([name, all]) => `${name}: ${[...all].join(' ')}`);
}
"""

# Code within a line goes with the text around it, and labels of figures with their drawing.
_OFF_SCALE = """
steps => {
  const scratch = document.body.appendChild(document.createElement('p'));
  const size = node => getComputedStyle(node).fontSize;
  const scale = new Set(steps.map(step => {
    scratch.style.fontSize = `var(--hb-${step})`;
    return size(scratch);
  }));
  scratch.remove();
  const off = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, node = text.parentElement;
    if (!text.data.trim() || node.closest('svg, script, style, :not(pre) > code')) continue;
    if (!scale.has(size(node)) && node.checkVisibility())
      off.set(`${node.localName}.${node.className} ${size(node)}`, text.data.trim().slice(0, 20));
  }
  return [...off].map(one => one.join(' '));
}
"""

_IN_COLOURS = """
palette => document.body.dataset.mdColorScheme === palette
  && document.getAnimations().every(change => change.playState !== 'running')
"""

_UNMOVED = """
() => {
  let look = document.body.innerHTML;
  for (const part of document.body.querySelectorAll('*')) {
    const shown = part.checkVisibility();  // a folded part would be laid out to be measured
    const {x, y, width, height} = shown ? part.getBoundingClientRect() : {};
    look += `${x} ${y} ${width} ${height} ${getComputedStyle(part).visibility}\n`;
  }
  const before = window.lookBefore;
  window.lookBefore = look;
  return before === look;
}
"""

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
    const choices = [...figure.querySelectorAll('.switch__choices input')];
    const chosen = choices.find(choice => choice.checked);
    choices.forEach((choice, index) => {
      choice.checked = true;
      [...panels[index].querySelectorAll('svg.diagram__drawing')].filter(other).forEach(look);
    });
    if (chosen) chosen.checked = true;
  }
  return bad;
}
"""

"""What a page's layout says when it is measured: lines, edges, widths, and what lies over what.

A page is opened once and made as wide as each width in turn, which costs far less than a visit.
"""

from __future__ import annotations

from collections.abc import Sequence

from browsing import Browser
from line_starts import broken_lines

WIDTHS = (320, 360, 768, 960, 1024, 1180, 1280, 1920)


def measured(browser: Browser, url: str, paths: Sequence[str]) -> dict[str, list[str]]:
    """Return the faults of the pages at every width, by kind; each names its page and width."""
    context = browser.new_context(locale="ko-KR", reduced_motion="reduce")
    page = context.new_page()
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for path in paths:
        page.goto(url + path, wait_until="load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            for kind, faults in page.evaluate(_MEASURE).items():
                found[kind] += [f"/{path} {width}px: {fault}" for fault in faults]
            found["breaks"] += [f"/{path} {width}px: {fault}" for fault in broken_lines(page)]
    context.close()
    return found


KINDS = ("breaks", "sideways", "narrow", "headings", "edges", "measure", "overlaps", "gaps")

_MEASURE = r"""
() => {
  const root = document.querySelector('.md-content__inner');
  const shown = node => node.checkVisibility() && node.getClientRects().length > 0;
  const words = node => node.textContent.trim().replace(/\s+/g, ' ').slice(0, 24);
  const body = parseFloat(getComputedStyle(root).fontSize);
  const size = node => parseFloat(getComputedStyle(node).fontSize);
  const range = document.createRange();
  const found = {sideways: [], narrow: [], headings: [], edges: [], measure: [], overlaps: [],
                 gaps: []};

  if (document.documentElement.scrollWidth > innerWidth + 1)
    found.sideways.push(`${document.documentElement.scrollWidth} px`);

  for (const node of root.querySelectorAll('p, li, figcaption, label, dd')) {
    if (!shown(node) || node.closest('table, .sim, .guest, svg')) continue;
    const box = node.getBoundingClientRect(), em = size(node);
    if (words(node).length > 12 && box.width < 8 * em && box.height > 4 * em)
      found.narrow.push(`${words(node)} ${Math.round(box.width)} px`);
    const most = em < body ? 48 : 38;
    if (node.matches('p') && box.width > most * em && words(node).length > 20)
      found.measure.push(`${words(node)} ${Math.round(box.width / em)} em`);
  }

  /* No line of a heading is empty. */
  for (const head of root.querySelectorAll('h1, h2, h3')) {
    if (!shown(head)) continue;
    range.selectNodeContents(head);
    const inside = [...head.childNodes].filter(child => !child.matches?.('.headerlink'));
    let low = 0;
    for (const child of inside) {
      range.selectNodeContents(child);
      for (const box of range.getClientRects()) low = Math.max(low, box.bottom);
    }
    if (low && head.getBoundingClientRect().bottom - low > size(head))
      found.headings.push(words(head));
  }

  /* Title, facts and text begin at one edge. */
  const edge = node => {
    range.selectNodeContents(node.querySelector('li') ?? node);
    const sign = node.querySelector('.headerlink');
    if (sign) range.setEndBefore(sign);
    return range.getBoundingClientRect().left;
  };
  const left = edge(root.querySelector('h1'));
  const first = '.chapter-head__number, .chapter-lead, .chapter-facts, h1 ~ p, h1 ~ h2';
  for (const node of root.querySelectorAll(first)) {
    if (!shown(node)) continue;
    const off = edge(node) - left;
    if (Math.abs(off) > 1) found.edges.push(`${words(node)} ${off.toFixed(1)} px`);
  }

  /* Nothing in the header lies over something else in it, and no block over the next. */
  const bar = ['.md-header__button.md-logo', '.md-header__title .md-header__topic:first-child',
    '.md-tabs__list', '.md-header__option', '.md-search__form'];
  const boxes = bar.map(name => document.querySelector(`.md-header ${name}`))
    .filter(node => node && shown(node))
    .map(node => [node.className.split(' ')[0], node.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.bottom > 0 && box.top < 100 && box.right > 0);
  for (const [name, a] of boxes) for (const [other, b] of boxes) {
    if (name < other && a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      found.overlaps.push(`${name} and ${other}`);
  }
  let above = null;
  for (const node of root.children) {
    if (!shown(node) || getComputedStyle(node).position === 'absolute'
        || getComputedStyle(node).float !== 'none') continue;
    const box = node.getBoundingClientRect();
    if (above && box.top < above.box.bottom - 1)
      found.overlaps.push(`${words(above.node)} and ${words(node)}`);
    above = {node, box};
  }

  /* Code and the particle behind it: a gap would read as two words. */
  for (const code of root.querySelectorAll('p code, li code')) {
    const next = code.nextSibling;
    if (!shown(code) || next?.nodeType !== 3 || !/^[가-힣]/.test(next.data)) continue;
    range.selectNodeContents(code);
    const end = [...range.getClientRects()].pop();
    range.setStart(next, 0);
    range.setEnd(next, 1);
    const start = range.getClientRects()[0];
    const gap = start.left - end.right;
    if (Math.abs(start.top - end.top) < 12 && gap > 0.26 * size(code.parentElement))
      found.gaps.push(`${words(code)} ${gap.toFixed(1)} px`);
  }
  return found;
}
"""

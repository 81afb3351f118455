"""Where lines begin: never with a particle, a mark of a source or a way back, nor in a name."""

from __future__ import annotations

from typing import cast

from browsing import Page


def broken_lines(page: Page) -> list[str]:
    """Return the ends and beginnings of the lines that were parted where they should not be."""
    return cast(list[str], page.evaluate(_BROKEN))


# Only the beginnings of lines are asked for, by halving: to measure every letter takes long.
_BROKEN = r"""
() => {
  const root = document.querySelector('.md-content__inner');
  if (!root) return [];
  const skipped = 'svg, template, pre, script, style, .headerlink, .sim, .guest, .md-code__nav';
  const blocks = 'p, li, td, th, h1, h2, h3, h4, figcaption, summary, label, dd, dt, legend, '
    + 'button, .md-button, div';
  const range = document.createRange();
  const found = [];
  let block = null, before = '', bottom = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (parent.closest(skipped) || !parent.checkVisibility({visibilityProperty: true})) continue;
    const here = parent.closest(blocks);
    if (here !== block) { block = here; before = ''; bottom = null; }
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(box => box.width);
    if (!lines.length) { before += text.data; continue; }
    const mark = parent.closest('sup, .source-back');
    const box = at => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return [...range.getClientRects()].find(box => box.width);
    };
    /* The first letter from `from` on that stands below `low`; blanks stand where they end. */
    const below = (from, low) => {
      let least = from, most = text.data.length;
      while (least < most) {
        let middle = least + most >> 1, there = middle, place;
        while (there < most && !(place = box(there))) there++;
        if (there < most && place.top <= low) least = there + 1; else most = middle;
      }
      return least;
    };
    const starts = [];
    if (bottom !== null && lines[0].top > bottom - 2) starts.push(below(0, bottom - 2));
    let low = lines[0].bottom;
    for (const line of lines) {
      if (line.top <= low - 2) continue;
      starts.push(below(starts.at(-1) ?? 0, low - 2));
      low = line.bottom;
    }
    for (const at of starts) {
      const head = before + text.data.slice(0, at), letter = text.data[at] ?? '';
      const joined = head.slice(-1).trim() && /[가-힣]/.test(letter);
      const name = /[A-Za-z0-9]-$/.test(head) && /[A-Za-z0-9]/.test(letter);
      if (mark || joined || (name && !parent.closest('a[lang], [lang] a')))
        found.push(`${head.slice(-12)} / ${text.data.slice(at, at + 8)}`);
    }
    if (!mark) bottom = low;
    before += text.data;
  }
  return found;
}
"""

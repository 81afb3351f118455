"""What axe finds on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from browsing import Axe, Page

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that ask nothing but colours, and take longer than all others together."""
_CHEAPLY = {
    # Without its type, axe describes what passes too, which takes twice as long as the search.
    "resultTypes": ["violations"],
    # The style sheets are fetched and read for one rule (ORIENTATION), which is asked once.
    "preload": False,
}
ORIENTATION = "css-orientation-lock"
_NEW = "data-new-look"
_ONLY_NEW = [
    {"id": "color-contrast", "selector": f"[{_NEW}]"},
    {"id": "link-in-text-block", "selector": f"a[href][{_NEW}]"},
]


def axe_faults(page: Page, within: str | None = None) -> list[str]:
    """Return the rules that are broken on `page`, or `within` a selector on it, each with its first
    three places.
    """
    return _named(Axe().run(page, context=within, options=_CHEAPLY).response["violations"])


def axe_faults_of_what_is_new(page: Page, known: set[str], *, moved: bool) -> list[str]:
    """Return the same, of colours only where texts look like none of the `known` ones, and nothing
    but colours where nothing has `moved` since the last time. New looks become known, unless a
    colour among them is at fault: each page that has it is to be named.

    A page repeats a few looks hundreds of times, and so does a site. Texts look alike that are the
    same element of the same classes in the same colours, size and lines on the same grounds.
    """
    new = page.evaluate(_MARK_NEW_LOOKS, [_NEW, list(known)])
    if not new and not moved:
        return []
    if page.evaluate("!window.axe"):
        page.evaluate(Axe().axe_script)
    page.evaluate("rules => axe.configure({ rules })", _ONLY_NEW)
    options = _CHEAPLY if moved else {**_CHEAPLY, "runOnly": list(COLOURS)}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    page.evaluate(_UNMARK, _NEW)  # what is asked next is the page as it was
    if not any(fault["id"] in COLOURS for fault in found):
        known.update(new)
    return _named(found)


def _named(violations: Sequence[Mapping[str, Any]]) -> list[str]:
    return [
        f"{fault['id']}: {[' '.join(map(str, node['target'])) for node in fault['nodes'][:3]]}"
        for fault in violations
    ]


def passes_for_orientation(page: Page) -> bool:
    """Whether the style sheets of `page` show it however the screen is held."""
    options = {"runOnly": [ORIENTATION], "preload": True}
    return bool(Axe().run(page, options=options).response["passes"])


_UNMARK = """
mark => {
  for (const node of document.querySelectorAll(`[${mark}]`)) node.removeAttribute(mark);
}
"""

_MARK_NEW_LOOKS = """
([mark, known]) => {
  const seen = new Set(known), fresh = [], grounds = new Map();
  /* What lies under a text: of each element that it stands in, what is not see-through. */
  const ground = node => {
    if (!node) return '';
    if (!grounds.has(node)) {
      const style = getComputedStyle(node);
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter,
        style.mixBlendMode].join(' ').replace('rgba(0, 0, 0, 0) none 1 none normal', '');
      grounds.set(node, own + ground(node.parentElement));
    }
    return grounds.get(node);
  };
  const look = node => {
    const style = getComputedStyle(node), around = node.parentElement;
    return [node.localName, node.getAttribute('class'), around.getAttribute('class'),
      style.color, style.fill, style.fontSize, style.fontWeight, style.textShadow,
      style.textDecorationLine, style.position, getComputedStyle(around).color,
      ground(node)].join('|');
  };
  const says = node => node.matches('a[href], input, textarea, select')
    || [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
  for (const node of document.body.querySelectorAll('*')) {
    if (!says(node) || !node.checkVisibility()) continue;
    const its = look(node);
    if (seen.has(its)) continue;
    seen.add(its);
    fresh.push(its);
    node.setAttribute(mark, '');
  }
  return fresh;
}
"""

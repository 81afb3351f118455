"""The mark on what an extension wrote, and no author.

Whoever reads the HTML of a page (its links, the text that may hold left-over markup) passes over
what bears it. An element whose words are the author's, such as the link of a term, bears none.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

_MARK = "data-generated"
_OF_PYTHON_MARKDOWN = frozenset({"footnote-ref", "footnote-backref", "headerlink"})
"""Classes of what Python-Markdown's own extensions write."""


def mark_generated(element: Element) -> Element:
    """Mark `element`, and with it all that it holds; return it."""
    element.set(_MARK, "")
    return element


def is_generated(attributes: Mapping[str, str]) -> bool:
    """Tell by its attributes whether an element was written by an extension."""
    classes = attributes.get("class", "").split()
    return _MARK in attributes or not _OF_PYTHON_MARKDOWN.isdisjoint(classes)

"""Marks the table after `<!-- sortable -->` so that a script can sort and filter it.

The bar for the filter and the headings that sort take their room before the script is there.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from itertools import zip_longest

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from handbook.markdown.extensions.generated import mark_generated

_MARKER = re.compile(r"^(?P<indent>\s*)<!-- sortable -->\s*$")
_AFTER_FENCES = 24  # superfences has 25: what a fence shows is no marker
_PLACE = "handbook-sortable-table"
_NOT_SORTED = frozenset({"출처", "비고"})


class SortableMarker(Preprocessor):
    """Keeps the marker as a paragraph, which raw HTML handling would hide."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each marker replaced."""
        return [_MARKER.sub(rf"\g<indent>{_PLACE}\n", line) for line in lines]


class SortableTables(Treeprocessor):
    """Puts each marked table into its frame; a marker before anything else marks nothing."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        for parent in list(root.iter()):
            for place, table in zip_longest(list(parent), list(parent)[1:]):
                if place.tag != "p" or place.text != _PLACE:
                    continue
                if table is None or table.tag != "table":
                    parent.remove(place)
                    continue
                place.tag = "div"
                place.text = None
                place.set("class", "sortable-table")
                place.set("data-sortable", "")
                parent.remove(table)
                place.append(table)
                parent.insert(list(parent).index(place), _bar())
                _mark_headings(table)


def _bar() -> etree.Element:
    """The paragraph that the script puts its filter into."""
    bar = etree.Element("p", {"class": "sortable-table__bar"})
    mark_generated(bar)
    return bar


def _mark_headings(table: etree.Element) -> None:
    for heading in table.iter("th"):
        if "".join(heading.itertext()).strip() not in _NOT_SORTED:
            heading.set("data-sort", "")


class SortableExtension(Extension):
    """Registers both halves."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the processors to `md`."""
        md.preprocessors.register(SortableMarker(md), "handbook-sortable", _AFTER_FENCES)
        md.treeprocessors.register(SortableTables(md), "handbook-sortable", 8)


def makeExtension(**kwargs: object) -> SortableExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return SortableExtension(**kwargs)

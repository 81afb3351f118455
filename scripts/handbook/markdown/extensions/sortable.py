"""Marks the table after `<!-- sortable -->` so that a script can sort and filter it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from itertools import pairwise

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

_MARKER = re.compile(r"^<!-- sortable -->\s*$")
_AFTER_FENCES = 24  # superfences has 25: what a fence shows is no marker
_PLACE = "handbook-sortable-table"


class SortableMarker(Preprocessor):
    """Keeps the marker as a paragraph, which raw HTML handling would hide."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each marker replaced."""
        return [f"{_PLACE}\n" if _MARKER.match(line) else line for line in lines]


class SortableTables(Treeprocessor):
    """Puts each marked table into its frame."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        children = list(root)
        for place, table in pairwise(children):
            if place.tag == "p" and place.text == _PLACE and table.tag == "table":
                place.tag = "div"
                place.text = None
                place.set("class", "sortable-table")
                place.set("data-sortable", "")
                root.remove(table)
                place.append(table)


class SortableExtension(Extension):
    """Registers both halves."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the processors to `md`."""
        md.preprocessors.register(SortableMarker(md), "handbook-sortable", _AFTER_FENCES)
        md.treeprocessors.register(SortableTables(md), "handbook-sortable", 8)


def makeExtension(**kwargs: object) -> SortableExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return SortableExtension(**kwargs)

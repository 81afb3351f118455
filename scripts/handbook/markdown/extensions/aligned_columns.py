"""Gives the cells of aligned table columns a class: the security policy drops styles in a page.

A column that holds numbers alone is aligned right even where its author did not ask for it.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_STYLE = re.compile(r"text-align: (left|center|right);")
_ONE = r"[+−-]?\d[\d,.]*\s?(?:%|[A-Za-z]{1,3}|[가-힣]{1,4})?"
_NUMBER = re.compile(rf"(?:약 )?{_ONE}(?: {_ONE})?")
"""A number with its unit, or two: `10,556`, `36.1밀리초`, `0.9와 2.1`. A date is none."""


class AlignedColumns(Treeprocessor):
    """Replaces the style that Python-Markdown writes into a cell, and aligns columns of numbers."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        for cell in (*root.iter("th"), *root.iter("td")):
            match = _STYLE.fullmatch(cell.get("style", ""))
            if match is not None:
                del cell.attrib["style"]
                _align(cell, match[1])
        for table in root.iter("table"):
            _align_numbers(table)


def _align_numbers(table: etree.Element) -> None:
    rows = [list(row) for row in table.iter("tr")]
    for column in zip(*rows, strict=False):
        head, *cells = column
        texts = ["".join(cell.itertext()).strip() for cell in cells]
        named = "align-" in head.get("class", "")
        if not named and len(texts) > 1 and all(map(_NUMBER.fullmatch, texts)):
            for cell in column:
                _align(cell, "right")


def _align(cell: etree.Element, side: str) -> None:
    cell.set("class", " ".join((*cell.get("class", "").split(), f"align-{side}")))


class AlignedColumnsExtension(Extension):
    """Registers the step after inline parsing."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`."""
        md.treeprocessors.register(AlignedColumns(md), "handbook-aligned", 4)


def makeExtension(**kwargs: Any) -> AlignedColumnsExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return AlignedColumnsExtension(**kwargs)

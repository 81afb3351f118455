"""Gives the cells of aligned table columns a class: the security policy drops styles in a page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_STYLE = re.compile(r"text-align: (left|center|right);")


class AlignedColumns(Treeprocessor):
    """Replaces the style that Python-Markdown writes into a cell."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        for cell in (*root.iter("th"), *root.iter("td")):
            match = _STYLE.fullmatch(cell.get("style", ""))
            if match is not None:
                del cell.attrib["style"]
                names = (*cell.get("class", "").split(), f"align-{match[1]}")
                cell.set("class", " ".join(names))


class AlignedColumnsExtension(Extension):
    """Registers the step after inline parsing."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`."""
        md.treeprocessors.register(AlignedColumns(md), "handbook-aligned", 4)


def makeExtension(**kwargs: Any) -> AlignedColumnsExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return AlignedColumnsExtension(**kwargs)

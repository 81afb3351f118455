"""Names the signs that link to headings: a dozen links called "¶" tell a listener nothing."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class HeadingLinks(Treeprocessor):
    """Gives each sign its heading's words as a name."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        for tag in _HEADINGS:
            for heading in root.iter(tag):
                for link in heading.iter("a"):
                    if link.get("class") == "headerlink":
                        _name(link, heading)


def _name(link: etree.Element, heading: etree.Element) -> None:
    sign = "".join(link.itertext())
    words = "".join(heading.itertext()).removesuffix(sign).strip()
    link.set("aria-label", f"'{words}' 절의 주소")


class HeadingLinksExtension(Extension):
    """Registers the step behind `toc`, which writes the signs."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`."""
        md.treeprocessors.register(HeadingLinks(md), "handbook-heading-links", 3.5)


def makeExtension(**kwargs: Any) -> HeadingLinksExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return HeadingLinksExtension(**kwargs)

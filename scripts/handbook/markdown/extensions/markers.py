"""Paragraphs that hold only a marker, such as `{{ glossary }}`, and what takes their place."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from handbook.markdown.extensions.generated import mark_generated
from handbook.markdown.extensions.page_context import PageContext, current_page

Build = Callable[[etree.Element, PageContext], None]
"""Appends what a marker stands for to the element. Raises CouldNotRun."""


class Markers(BlockProcessor):
    """Replaces markers; register it before ordinary paragraphs (priority above 10)."""

    def __init__(self, parser: BlockParser, builders: Mapping[str, Build]) -> None:
        super().__init__(parser)
        self._builders = builders

    def test(self, parent: etree.Element, block: str) -> bool:
        """Tell whether `block` is a marker."""
        return block.strip() in self._builders

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Append the generated elements to `parent`."""
        build = self._builders[blocks.pop(0).strip()]
        context = current_page()
        if context is not None:
            build(mark_generated(etree.SubElement(parent, "div")), context)

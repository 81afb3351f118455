"""Generates the pages that are made from data, each at its marker."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable
from functools import partial

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from handbook.data.load import load_sources
from handbook.data.sources import KIND_NAMES
from handbook.markdown.extensions.changelog_page import build_changelog
from handbook.markdown.extensions.citations import describe_source
from handbook.markdown.extensions.glossary_page import build_glossary
from handbook.markdown.extensions.page_context import PageContext, current_page
from handbook.rules.checks_page import build_checks


class ReferenceMarker(BlockProcessor):
    """Replaces a paragraph that holds only a marker, such as `{{ glossary }}`."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._builders: dict[str, Callable[[etree.Element, PageContext], None]] = {
            "{{ glossary }}": build_glossary,
            "{{ bibliography }}": _bibliography,
            "{{ checks }}": build_checks,
            "{{ changelog }}": partial(build_changelog, parser=parser),
        }

    def test(self, parent: etree.Element, block: str) -> bool:
        """Tell whether `block` is a marker."""
        return block.strip() in self._builders

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Append the generated elements to `parent`."""
        build = self._builders[blocks.pop(0).strip()]
        context = current_page()
        if context is not None:
            build(etree.SubElement(parent, "div", {"class": "generated"}), context)


def _bibliography(parent: etree.Element, context: PageContext) -> None:
    sources = load_sources(context.root)
    for kind, name in KIND_NAMES.items():
        entries = sorted(
            (entry for entry in sources.entries if entry.kind == kind),
            key=lambda entry: (entry.title.casefold(), entry.id),
        )
        if not entries:
            continue
        etree.SubElement(parent, "h2", {"id": f"kind-{kind}"}).text = name
        listing = etree.SubElement(parent, "ul", {"class": "bibliography"})
        for entry in entries:
            describe_source(etree.SubElement(listing, "li", {"id": f"source-{entry.id}"}), entry)


class ReferencePagesExtension(Extension):
    """Registers the marker before ordinary paragraphs."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the block processor to `md`."""
        md.parser.blockprocessors.register(ReferenceMarker(md.parser), "handbook-reference", 30)


def makeExtension(**kwargs: object) -> ReferencePagesExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return ReferencePagesExtension(**kwargs)

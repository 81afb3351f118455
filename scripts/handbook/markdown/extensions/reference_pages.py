"""Generates the pages that are made from data, each at its marker."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from functools import partial

from markdown import Markdown
from markdown.extensions import Extension

from handbook.data.load import SOURCES, load_sources
from handbook.data.sources import KIND_NAMES
from handbook.markdown.extensions.changelog_page import build_changelog
from handbook.markdown.extensions.citations import describe_source
from handbook.markdown.extensions.glossary_page import build_glossary
from handbook.markdown.extensions.markers import Build, Markers
from handbook.markdown.extensions.page_context import PageContext


def _bibliography(parent: etree.Element, context: PageContext) -> None:
    context.data.add(SOURCES)
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
    """Registers the markers before ordinary paragraphs."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the block processor to `md`."""
        builders: dict[str, Build] = {
            "{{ glossary }}": build_glossary,
            "{{ bibliography }}": _bibliography,
            "{{ changelog }}": partial(build_changelog, parser=md.parser),
        }
        markers = Markers(md.parser, builders)
        md.parser.blockprocessors.register(markers, "handbook-reference", 30)


def makeExtension(**kwargs: object) -> ReferencePagesExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return ReferencePagesExtension(**kwargs)

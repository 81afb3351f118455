"""Generates the page of changes from CHANGELOG.md, which is their one source."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.blockparser import BlockParser

from handbook.core.conflicts import refuse_conflicts
from handbook.core.source import read_source
from handbook.markdown.extensions.page_context import PageContext
from handbook.markdown.extensions.relative_links import moved_links

CHANGELOG = "CHANGELOG.md"
_HEADING = re.compile(r"(?P<marks>#{2,3}) +(?P<text>\S.*)")
_IN_DOCS = re.compile(r"\]\(docs/")
"""The beginning of a link as the repository's host reads it."""
_VERSION = re.compile(r"\d+(?:\.\d+)*")


def build_changelog(parent: etree.Element, context: PageContext, parser: BlockParser) -> None:
    """Append what CHANGELOG.md says below its title to `parent`. Raises CouldNotRun.

    Versions become headings called `v0-1-0`, or `unreleased`, and their parts are counted.
    """
    context.made_from.add(CHANGELOG)
    source = read_source(context.root, CHANGELOG)
    refuse_conflicts(source)
    text = source.text.replace("\r\n", "\n")
    version, part = "unreleased", 0
    for block in re.split(r"\n{2,}", text.strip()):
        heading = _HEADING.fullmatch(block)
        if heading is None:
            if not block.startswith("# "):
                parser.parseBlocks(parent, [moved_links(_IN_DOCS.sub("](", block), context)])
            continue
        if heading["marks"] == "##":
            version, part = _name(heading["text"]), 0
            name = version
        else:
            part += 1
            name = f"{version}-{part}"
        level = f"h{len(heading['marks'])}"
        etree.SubElement(parent, level, {"id": name}).text = heading["text"]


def _name(title: str) -> str:
    number = _VERSION.match(title)
    return f"v{number[0].replace('.', '-')}" if number else "unreleased"

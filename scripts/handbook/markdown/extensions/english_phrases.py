"""Marks English phrases as English, so that a screen reader does not spell them in Korean.

Phrases only (`trap-and-emulate`, `virtual machine`): an abbreviation or a name alone is read well
by a Korean voice, and a span for each would cut the text into pieces.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

_PHRASE = re.compile(r"(?<![\w./@-])[A-Za-z]+(?:[ -][A-Za-z]+)+(?![A-Za-z0-9_/@]|[.-][A-Za-z0-9])")
_ORDINARY_WORD = re.compile(r"(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])")
_LEFT_ALONE = frozenset({"code", "pre", "script", "style", "svg", "template", "kbd"})


class EnglishPhrases(Treeprocessor):
    """Wraps each phrase, below every element whose language is the page's."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        _visit(root)


def _visit(element: etree.Element) -> None:
    if element.tag in _LEFT_ALONE or element.get("lang"):
        return
    element.text, inside = _marked(element.text)
    for child in element:
        _visit(child)
        child.tail, spans = _marked(child.tail)
        inside += [child, *spans]
    element[:] = inside


def _marked(text: str | None) -> tuple[str | None, list[etree.Element]]:
    if not text or STX in text:
        return text, []
    spans: list[etree.Element] = []
    head, end = text, 0
    for match in _PHRASE.finditer(text):
        if not _ORDINARY_WORD.search(match[0]):
            continue
        between = text[end : match.start()]
        if spans:
            spans[-1].tail = between
        else:
            head = between
        span = etree.Element("span", {"lang": "en"})
        span.text = AtomicString(match[0])
        spans.append(span)
        end = match.end()
    if spans:
        spans[-1].tail = text[end:]
    return head, spans


class EnglishPhrasesExtension(Extension):
    """Registers the step behind all that reads or changes the author's words."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`."""
        md.treeprocessors.register(EnglishPhrases(md), "handbook-english", 2)


def makeExtension(**kwargs: Any) -> EnglishPhrasesExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return EnglishPhrasesExtension(**kwargs)

"""Links the first mention of each glossary term to its entry, particle and all."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from handbook.core.diagnostics import Span
from handbook.data.glossary import Glossary, Term
from handbook.data.load import GLOSSARY, load_glossary
from handbook.data.term_matcher import Mention, glossary_matcher
from handbook.markdown.extensions.page_context import PageContext, current_page
from handbook.markdown.extensions.raw_anchors import RawAnchors
from handbook.markdown.extensions.relative_links import source_link

GLOSSARY_PAGE = "reference/glossary.md"
# At most this many links in one paragraph.
MARKS_PER_BLOCK = 3
_BLOCKS = frozenset({"p", "li", "td", "dd"})
_PASSED_OVER = frozenset(
    {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "th", "script", "style",
     "figure", "svg", "template", "button", "sup"}
)  # fmt: skip


_ASKS = frozenset({"quiz", "guess", "quiz-key"})
"""A question must not be answered by the definition of its words."""


class TermLinker(Treeprocessor):
    """Marks the terms of one page and leaves their definitions at its end."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        context = current_page()
        if context is None or context.path.startswith(("reference/", "contributing/")):
            return
        context.data.add(GLOSSARY)
        glossary = load_glossary(context.root)
        # A page does not link the terms that it explains itself.
        own = {t.id for t in glossary.terms if (t.chapter or "").partition("#")[0] == context.path}
        walk = _Walk(context, glossary, own, RawAnchors(self.md))
        walk.visit(root, MARKS_PER_BLOCK)
        if walk.marked:
            root.append(_definitions([glossary.by_id[name] for name in walk.marked]))


class _Walk:
    def __init__(
        self, context: PageContext, glossary: Glossary, own: set[str], anchors: RawAnchors
    ) -> None:
        self._context = context
        self._matcher = glossary_matcher(glossary)
        self._own = own
        self._anchors = anchors
        self.marked: list[str] = []

    def visit(self, element: etree.Element, room: int) -> int:
        """Mark terms below `element`, at most `room` in the current block; return what is left."""
        if element.tag in _PASSED_OVER or _ASKS & set(element.get("class", "").split()):
            return room
        inner = room
        if element.tag in _BLOCKS:
            inner = MARKS_PER_BLOCK
            self._anchors.begin()
        children = list(element)
        before, inner = self._split(element.text, inner)
        pieces: list[tuple[str | None, list[etree.Element]]] = [before]
        for child in children:
            inner = self.visit(child, inner)
            after, inner = self._split(child.tail, inner)
            pieces.append(after)
        for child in children:
            element.remove(child)
        element.text = pieces[0][0]
        for link in pieces[0][1]:
            element.append(link)
        for child, (text, links) in zip(children, pieces[1:], strict=True):
            child.tail = text
            element.append(child)
            for link in links:
                element.append(link)
        return room if element.tag in _BLOCKS else inner

    def _split(
        self, text: str | None, room: int
    ) -> tuple[tuple[str | None, list[etree.Element]], int]:
        if not text or isinstance(text, AtomicString):
            return (text, []), room
        links: list[etree.Element] = []
        head, end = text, 0
        for mention in self._wanted(text, room, self._anchors.within(text)):
            gap = text[end : mention.span.start]
            if links:
                links[-1].tail = gap
            else:
                head = gap
            links.append(self._link(mention, text))
            end = mention.span.end
        if links:
            links[-1].tail = text[end:]
        return (head, links), room - len(links)

    def _wanted(self, text: str, room: int, linked: list[Span]) -> Iterator[Mention]:
        for mention in self._matcher.find(text):
            if room <= 0:
                return
            if any(mention.span.start < one.end and one.start < mention.span.end for one in linked):
                continue
            if mention.key in self._own or mention.key in self.marked:
                continue
            self.marked.append(mention.key)
            room -= 1
            yield mention

    def _link(self, mention: Mention, text: str) -> etree.Element:
        target = f"{GLOSSARY_PAGE}#term-{mention.key}"
        link = etree.Element("a")
        link.set("class", "term")
        link.set("href", source_link(self._context, target))
        link.set("data-term", mention.key)
        link.text = text[mention.span.start : mention.span.end]
        return link


def _definitions(terms: list[Term]) -> etree.Element:
    template = etree.Element("template", {"id": "term-definitions", "data-search-exclude": ""})
    for term in terms:
        entry = etree.SubElement(template, "div", {"data-term": term.id})
        name = etree.SubElement(entry, "strong")
        name.text = AtomicString(term.ko)
        if term.en != term.ko:
            name.tail = " "
            english = etree.SubElement(entry, "span", {"lang": "en"})
            english.text = AtomicString(term.en)
        short = etree.SubElement(entry, "p")
        short.text = AtomicString(term.short)
    return template


class TermsExtension(Extension):
    """Registers the linker after inline parsing and the reference pages, before `toc`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`."""
        md.treeprocessors.register(TermLinker(md), "handbook-terms", 6)


def makeExtension(**kwargs: object) -> TermsExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return TermsExtension(**kwargs)

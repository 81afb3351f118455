"""Generates the pages that are made from data, each at its marker."""

from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable
from functools import partial

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import AtomicString

from handbook.data.glossary import Glossary, Term
from handbook.data.load import load_glossary, load_sources
from handbook.data.sources import KIND_NAMES
from handbook.markdown.extensions.changelog_page import build_changelog
from handbook.markdown.extensions.citations import describe_source
from handbook.markdown.extensions.page_context import PageContext, current_page
from handbook.markdown.extensions.relative_links import moved_links, source_link
from handbook.rules.checks_page import build_checks

_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
_BIBLIOGRAPHY = "reference/bibliography.md"


class ReferenceMarker(BlockProcessor):
    """Replaces a paragraph that holds only a marker, such as `{{ glossary }}`."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._builders: dict[str, Callable[[etree.Element, PageContext], None]] = {
            "{{ glossary }}": _glossary,
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


def initial(term: Term) -> str:
    """Return the index letter of a term: a Korean consonant, a Latin capital, or `#`."""
    first = unicodedata.normalize("NFC", term.ko)[0]
    if "가" <= first <= "힣":
        return _INITIALS[(ord(first) - ord("가")) // 588]
    return first.upper() if first.isascii() and first.isalpha() else "#"


def _glossary(parent: etree.Element, context: PageContext) -> None:
    glossary = load_glossary(context.root)
    groups: dict[str, list[Term]] = {}
    for term in sorted(glossary.terms, key=lambda term: (term.ko.isascii(), term.ko.casefold())):
        groups.setdefault(initial(term), []).append(term)
    index = etree.SubElement(parent, "nav", {"class": "glossary-index"})
    index.set("aria-label", "첫 글자로 찾기")
    for number, letter in enumerate(groups):
        link = etree.SubElement(index, "a", {"href": f"#index-{number}"})
        link.text = letter
        link.tail = " "
    for number, (letter, terms) in enumerate(groups.items()):
        etree.SubElement(parent, "h2", {"id": f"index-{number}"}).text = letter
        for term in terms:
            _term(parent, term, glossary, context)


def _term(parent: etree.Element, term: Term, glossary: Glossary, context: PageContext) -> None:
    entry = etree.SubElement(parent, "section", {"class": "glossary-entry"})
    heading = etree.SubElement(entry, "h3", {"id": f"term-{term.id}"})
    heading.text = AtomicString(term.ko)
    if term.en != term.ko:
        english = etree.SubElement(entry, "p", {"class": "glossary-english", "lang": "en"})
        english.text = AtomicString(term.en)
    etree.SubElement(entry, "p").text = AtomicString(term.short)
    if term.body:
        etree.SubElement(entry, "p").text = moved_links(term.body, context)
    forms = [alias.form for alias in term.aliases]
    if forms:
        etree.SubElement(entry, "p").text = AtomicString("다른 말: " + ", ".join(forms))
    if term.chapter:
        page = context.root / "docs" / term.chapter.partition("#")[0]
        if page.is_file():
            _links(entry, "설명하는 장: ", [("본문에서 읽기", source_link(context, term.chapter))])
    see = [
        (glossary.by_id[name].ko, f"#term-{name}") for name in term.see if name in glossary.by_id
    ]
    if see:
        _links(entry, "함께 보기: ", see)
    known = load_sources(context.root).by_id
    sources = [
        (known[name].title, source_link(context, f"{_BIBLIOGRAPHY}#source-{name}"))
        for name in term.sources
        if name in known
    ]
    if sources:
        _links(entry, "출처: ", sources)


def _links(entry: etree.Element, label: str, links: Iterable[tuple[str, str]]) -> None:
    line = etree.SubElement(entry, "p")
    line.text = label
    for number, (text, address) in enumerate(links):
        if number:
            line[-1].tail = ", "
        link = etree.SubElement(line, "a", {"href": address})
        link.text = AtomicString(text)


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

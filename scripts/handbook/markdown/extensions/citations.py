"""Turns `[@popek1974, §2]` into a numbered reference and lists the sources at the foot."""

from __future__ import annotations

import logging
import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping, Sequence

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from handbook.data.load import SOURCES, load_sources
from handbook.data.sources import Source
from handbook.markdown.extensions.generated import mark_generated
from handbook.markdown.extensions.line_breaks import CLASS as NO_BREAK
from handbook.markdown.extensions.page_context import current_page

log = logging.getLogger("mkdocs.plugins.handbook")
CITATION = r"\[(@[a-z0-9-]+(?:,[^;\[\]]+)?(?:;\s*@[a-z0-9-]+(?:,[^;\[\]]+)?)*)\]"
_HANGUL = re.compile(r"[가-힣]")


class CitationMark(InlineProcessor):
    """Replaces the marks in the text. Their numbers come later: lists are read after paragraphs."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        """Return what stands for the mark `m`: a link for each source, without its number."""
        context = current_page()
        if context is None:
            return None, None, None
        context.data.add(SOURCES)
        known = load_sources(context.root).by_id
        mark = mark_generated(etree.Element("sup", {"class": "citation"}))
        for part in m.group(1).split(";"):
            source_id, _, locator = part.strip().removeprefix("@").partition(",")
            if source_id in known:
                link = etree.SubElement(mark, "a", {"data-source": source_id})
                link.text = AtomicString(locator.strip())
                continue
            log.warning("%s: 출처 '%s' 항목이 sources.yml에 없어요.", context.path, source_id)
            unknown = etree.SubElement(mark, "span", {"class": "citation-unknown"})
            unknown.text = AtomicString(f"[{source_id}?]")
        return mark, m.start(0), m.end(0)


class SourceList(Treeprocessor):
    """Numbers the sources in the order in which a reader meets them, and lists them at the foot."""

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        context = current_page()
        if context is None:
            return
        known = load_sources(context.root).by_id
        places: dict[str, list[str]] = {}
        for mark in root.iter("sup"):
            if mark.get("class") == "citation":
                for link in mark.iter("a"):
                    _number(link, known[link.get("data-source", "")], places)
        if places:
            _append_list(root, known, places)


def _number(link: etree.Element, source: Source, places: dict[str, list[str]]) -> None:
    """Give a link of a mark its number, and note where it stands in `places`."""
    found = places.setdefault(source.id, [])
    number = list(places).index(source.id) + 1
    found.append(f"cite-{number}-{len(found) + 1}")
    text = f"{number}, {link.text}" if link.text else str(number)
    link.set("href", f"#source-{number}")
    link.set("id", found[-1])
    link.set("aria-label", f"[{text}] 출처: {source.title}")
    link.text = AtomicString(f"[{text}]")


def _append_list(
    root: etree.Element, known: Mapping[str, Source], places: Mapping[str, Sequence[str]]
) -> None:
    section = mark_generated(etree.SubElement(root, "section", {"class": "sources"}))
    heading = etree.SubElement(section, "h2", {"id": "sources"})
    heading.text = "출처"
    entries = etree.SubElement(section, "ol")
    for number, (source_id, marks) in enumerate(places.items(), start=1):
        item = etree.SubElement(entries, "li", {"id": f"source-{number}"})
        describe_source(item, known[source_id])
        _lead_back(item, number, marks)


def _lead_back(item: etree.Element, number: int, marks: Sequence[str]) -> None:
    """End `item` with a link to each mark, on one line with the word before them."""
    last = item[-1]
    before, blank, word = str(last.tail).rpartition(" ")
    last.tail = before + blank
    ending = etree.SubElement(item, "span", {"class": NO_BREAK})
    ending.text = AtomicString(f"{word} ")
    for count, mark in enumerate(marks, start=1):
        back = etree.SubElement(ending, "a", {"href": f"#{mark}", "class": "source-back"})
        back.set("aria-label", f"{number}번 출처의 {count}번째 인용으로 돌아가기")
        back.text = AtomicString("↩")
        back.tail = " " if count < len(marks) else None


def describe_source(item: etree.Element, source: Source) -> None:
    """Write a source into `item`: title, authors, year, kind, and how it was read."""
    link = etree.SubElement(item, "a", {"href": source.url, "rel": "noopener"})
    if not _HANGUL.search(source.title):
        link.set("lang", "en")
    link.text = AtomicString(source.title)
    facts = f". {source.authors}, {source.year}년. {source.kind_name}, {source.seen_words}."
    link.tail = AtomicString(facts)
    if source.archived:
        link.tail = AtomicString(f"{facts} ")
        copy = etree.SubElement(item, "a", {"href": source.archived})
        copy.text, copy.tail = "보관본", "도 있어요."


class CitationsExtension(Extension):
    """Registers the mark before links, and the list after inline parsing."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the processors to `md`."""
        md.inlinePatterns.register(CitationMark(CITATION, md), "handbook-citation", 172)
        md.treeprocessors.register(SourceList(md), "handbook-sources", 7)


def makeExtension(**kwargs: object) -> CitationsExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return CitationsExtension(**kwargs)

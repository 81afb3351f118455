"""Turns `[@popek1974, §2]` into a numbered reference and lists the sources at the foot."""

from __future__ import annotations

import logging
import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from handbook.mdx.page_context import current_page
from handbook.model.data import load_sources
from handbook.model.sources import Source

log = logging.getLogger("mkdocs.plugins.handbook")
CITATION = r"\[(@[a-z0-9-]+(?:,[^;\[\]]+)?(?:;\s*@[a-z0-9-]+(?:,[^;\[\]]+)?)*)\]"
_HANGUL = re.compile(r"[가-힣]")


class Citations:
    """The sources that one page has cited so far, in order, with their places."""

    def __init__(self) -> None:
        self.places: dict[str, list[str]] = {}

    def number(self, source_id: str) -> tuple[int, str]:
        """Count one more citation of a source; return its number and the place's id."""
        places = self.places.setdefault(source_id, [])
        number = list(self.places).index(source_id) + 1
        places.append(f"cite-{number}-{len(places) + 1}")
        return number, places[-1]


class CitationMark(InlineProcessor):
    """Replaces the marks in the text."""

    def __init__(self, md: Markdown, citations: Citations) -> None:
        super().__init__(CITATION, md)
        self._citations = citations

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        """Return the numbers that stand for the mark `m`."""
        context = current_page()
        if context is None:
            return None, None, None
        known = load_sources(context.root).by_id
        mark = etree.Element("sup", {"class": "citation"})
        for part in m.group(1).split(";"):
            source_id, _, locator = part.strip().removeprefix("@").partition(",")
            source = known.get(source_id)
            if source is None:
                log.warning("%s: 출처 '%s' 항목이 sources.yml에 없어요.", context.path, source_id)
                unknown = etree.SubElement(mark, "span", {"class": "citation-unknown"})
                unknown.text = AtomicString(f"[{source_id}?]")
                continue
            number, place = self._citations.number(source_id)
            link = etree.SubElement(mark, "a", {"href": f"#source-{number}", "id": place})
            link.set("data-source", source_id)
            text = f"{number}, {locator.strip()}" if locator.strip() else str(number)
            link.text = AtomicString(f"[{text}]")
            link.set("aria-label", f"[{text}] 출처: {source.title}")
        return mark, m.start(0), m.end(0)


class SourceList(Treeprocessor):
    """Appends the list of the sources cited on the page."""

    def __init__(self, md: Markdown, citations: Citations) -> None:
        super().__init__(md)
        self._citations = citations

    def run(self, root: etree.Element) -> None:
        """Change the page's tree in place."""
        context = current_page()
        places, self._citations.places = self._citations.places, {}
        if context is None or not places:
            return
        known = load_sources(context.root).by_id
        section = etree.SubElement(root, "section", {"class": "sources"})
        heading = etree.SubElement(section, "h2", {"id": "sources"})
        heading.text = "출처"
        entries = etree.SubElement(section, "ol")
        for number, (source_id, marks) in enumerate(places.items(), start=1):
            item = etree.SubElement(entries, "li", {"id": f"source-{number}"})
            describe_source(item, known[source_id])
            for count, mark in enumerate(marks, start=1):
                item[-1].tail = (item[-1].tail or "") + " "
                back = etree.SubElement(item, "a", {"href": f"#{mark}", "class": "source-back"})
                back.set("aria-label", f"본문의 {count}번째 인용으로 돌아가기")
                back.text = AtomicString("↩")


def describe_source(item: etree.Element, source: Source) -> None:
    """Write a source into `item`: title, authors, year, kind, and when it was read."""
    link = etree.SubElement(item, "a", {"href": source.url, "rel": "noopener"})
    if not _HANGUL.search(source.title):
        link.set("lang", "en")
    link.text = AtomicString(source.title)
    facts = f". {source.authors}, {source.year}년. {source.kind_name}, {source.accessed} 확인."
    link.tail = AtomicString(facts)
    if source.archived:
        etree.SubElement(item, "a", {"href": source.archived}).text = "보관본"


class CitationsExtension(Extension):
    """Registers the mark before links, and the list after inline parsing."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the processors to `md`."""
        citations = Citations()
        md.inlinePatterns.register(CitationMark(md, citations), "handbook-citation", 172)
        md.treeprocessors.register(SourceList(md, citations), "handbook-sources", 7)


def makeExtension(**kwargs: object) -> CitationsExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return CitationsExtension(**kwargs)

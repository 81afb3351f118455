"""The page of all figures: those of each chapter, small, each a link to where it stands."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markdown.blockparser import BlockParser
from markdown.util import AtomicString

from handbook.book.contents import BookPart, Chapter, read_contents
from handbook.book.ways_page import contents_for
from handbook.core.source import read_source
from handbook.diagrams.analyse import DiagramReport, analyse
from handbook.diagrams.figure import FILE_NAME, figure_id, first_sentence
from handbook.diagrams.kinds.table import kind_typed
from handbook.diagrams.svg import element
from handbook.markdown.extensions.page_context import FIGURES_OF_BOOK, PageContext
from handbook.markdown.extensions.relative_links import source_link
from handbook.markdown.scan.scanner import fenced


@dataclass(frozen=True, slots=True)
class _Place:
    """What a card is written from, besides its figure."""

    part: BookPart
    chapter: Chapter
    context: PageContext
    parser: BlockParser


def build_figures(parent: etree.Element, context: PageContext, parser: BlockParser) -> None:
    """Append the figures of the book under the names of their chapters, a field that filters them,
    and links to the parts. Raises CouldNotRun.
    """
    # A search finds the figures in their chapters.
    whole = etree.SubElement(parent, "div", {"class": "figure-cards", "data-search-exclude": ""})
    context.made_from.add(FIGURES_OF_BOOK)
    etree.SubElement(whole, "div", {"class": "filter", "data-filter": "그림"})
    index = etree.SubElement(whole, "nav", {"class": "glossary-index", "aria-label": "부로 찾기"})
    for part in contents_for(context).parts:
        before = len(whole)
        for chapter in part.chapters:
            _chapter(whole, _Place(part, chapter, context, parser))
        if len(whole) > before:
            link = etree.SubElement(index, "a", {"href": f"#{whole[before].get('id')}"})
            link.text = AtomicString(part.name)
            link.tail = " "


def figures_of_chapters(root: Path) -> Iterator[str]:
    """Yield all that the page shows of the chapters. Raises CouldNotRun."""
    for chapter in read_contents(root).chapters:
        yield chapter.path
        for report in _figures(root, chapter):
            yield report.source


def _figures(root: Path, chapter: Chapter) -> Iterator[DiagramReport]:
    """Yield the figures of a chapter in their order; those with a mistake are the checker's."""
    for content in _drawings(read_source(root, f"docs/{chapter.path}").text):
        if (report := analyse(content)).error is None:
            yield report


@lru_cache(maxsize=1024)  # while the book is served one chapter changes at a time
def _drawings(text: str) -> tuple[str, ...]:
    """Return what stands in the fences of the figures of a page."""
    return tuple(fence.content for fence in fenced(text)[1] if fence.language == "mermaid")


def _chapter(parent: etree.Element, place: _Place) -> None:
    reports = list(_figures(place.context.root, place.chapter))
    if not reports:
        return
    name = f"figures-{place.chapter.path.removesuffix('.md').replace('/', '-')}"
    heading = etree.SubElement(parent, "h2", {"id": name, "data-part": place.part.folder})
    heading.text = AtomicString(f"{place.part.name}: {place.chapter.title}")
    for report in reports:
        _card(parent, report, place)


def _card(parent: etree.Element, report: DiagramReport, place: _Place) -> None:
    figure = figure_id(report.source, report.metadata)
    card = etree.SubElement(parent, "section", {"class": "figure-card"})
    card.set("data-words", "|".join(_words(report, place.chapter)))
    if report.model is not None and FILE_NAME.fullmatch(figure):
        card.append(_picture(figure, place))
    name = _name(report, place.chapter)
    # No heading: a hundred of them would fill the contents at the side of the page.
    line = etree.SubElement(card, "p", {"class": "entry-name"})
    address = source_link(place.context, f"{place.chapter.path}#{figure}")
    etree.SubElement(line, "a", {"href": address}).text = AtomicString(name)
    caption = report.metadata.caption.removeprefix(name).strip()
    if caption:
        etree.SubElement(card, "p").text = AtomicString(caption)
    kind = kind_typed(report.source)
    if kind is not None:
        what = etree.SubElement(card, "p", {"class": "figure-card__kind"})
        what.text = AtomicString(kind.title)


def _name(report: DiagramReport, chapter: Chapter) -> str:
    """Return what a figure is looked for by: its title, what it is chosen by, or its caption."""
    metadata = report.metadata
    if metadata.title_text:
        return metadata.title_text
    if metadata.variant is not None:
        return f"{chapter.title}: {metadata.variant.label.text}"
    return first_sentence(metadata.caption) or chapter.title


def _words(report: DiagramReport, chapter: Chapter) -> Iterator[str]:
    """Yield what else finds a figure: its chapter, and what it is of."""
    yield chapter.title
    if report.metadata.variant is not None:
        yield report.metadata.variant.label.text
    boxes = report.model.named if report.model is not None else ()
    yield from dict.fromkeys(box.label.flat for box in boxes)


def _picture(figure: str, place: _Place) -> etree.Element:
    """Return the file that site/figure_files.py writes beside the chapter. It is not there when
    MkDocs looks for what a page shows, so MkDocs is not shown it.
    """
    beside = posixpath.relpath(_folder(place.chapter.path), _folder(place.context.path))
    image = element("img", src=f"{beside}/{figure}.svg", alt="", loading="lazy")
    frame = etree.Element("div", {"class": "figure-card__picture"})
    frame.text = AtomicString(place.parser.md.htmlStash.store(image))
    return frame


def _folder(path: str) -> str:
    """Return where the site has the page `path`, from the site's root."""
    return path.removesuffix(".md")

"""The whole book by its parts, and the opening of one part."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as etree

from markdown.util import AtomicString

from handbook.book.contents import BookPart, Chapter
from handbook.book.ways_page import add_chapter, contents_for
from handbook.data.ways import OPENINGS
from handbook.markdown.extensions.page_context import PageContext
from handbook.markdown.extensions.relative_links import source_link
from handbook.markdown.reading_time import in_words

REVIEWS = "review"
"""Below docs/: the page with the mixed questions of a part, named after the folder of its chapters.
"""


def build_contents(parent: etree.Element, context: PageContext) -> None:
    """Append every part with its chapters, numbered throughout, to `parent`."""
    whole = etree.SubElement(parent, "div", {"class": "contents"})
    for part in contents_for(context).parts:
        section = etree.SubElement(whole, "section", {"class": "part", "data-part": part.folder})
        heading = etree.SubElement(section, "h3", {"id": f"part-{part.folder}"})
        opening = f"{OPENINGS}/{part.folder}.md"
        if (context.root / "docs" / opening).is_file():
            link = etree.SubElement(heading, "a", {"href": source_link(context, opening)})
            link.text = AtomicString(part.name)
        else:
            heading.text = AtomicString(part.name)
        _chapters(section, part, context)


def build_part(parent: etree.Element, context: PageContext) -> None:
    """Append the chapters of the part that the page opens: what each answers, and its minutes."""
    folder = posixpath.basename(context.path).removesuffix(".md")
    part = contents_for(context).part(folder)
    if part is None:
        return
    read = [chapter for chapter in part.chapters if not chapter.looked_up]
    time = sum(chapter.time.text for chapter in read)
    size = etree.SubElement(parent, "p", {"class": "way__size"})
    size.text = AtomicString(f"{len(read)}장 · 본문 {in_words(time)}")
    for item, chapter in _chapters(parent, part, context):
        etree.SubElement(item, "p").text = AtomicString(chapter.description)
    review = f"{REVIEWS}/{folder}.md"
    if (context.root / "docs" / review).is_file():
        last = etree.SubElement(parent, "p")
        last.text = "장을 다 읽었으면 섞어 푸는 문제가 있어요: "
        link = etree.SubElement(last, "a", {"href": source_link(context, review)})
        link.text = AtomicString(f"되짚기: {part.name}")


def _chapters(
    parent: etree.Element, part: BookPart, context: PageContext
) -> list[tuple[etree.Element, Chapter]]:
    """Append the chapters to read with their numbers, then the pages to look things up in.

    Return each item with its chapter.
    """
    items: list[tuple[etree.Element, Chapter]] = []
    for looked_up in (False, True):
        chapters = [chapter for chapter in part.chapters if chapter.looked_up == looked_up]
        if not chapters:
            continue
        listing = etree.SubElement(parent, "ul" if looked_up else "ol", {"class": "chapter-list"})
        listing.set("data-search-exclude", "")
        if not looked_up:
            listing.set("start", str(chapters[0].number))
        items += [(add_chapter(listing, chapter, context), chapter) for chapter in chapters]
    return items

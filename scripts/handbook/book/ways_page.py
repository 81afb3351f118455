"""The ways through the book: where to begin, as cards to choose from, and listed in full.

docs/assets/js/ways.js finds what it remembers for a reader by the classes and attributes here.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown.util import AtomicString

from handbook.book.contents import Chapter, Contents, Walk, read_contents
from handbook.markdown.extensions.page_context import CONTENTS_OF_BOOK, PageContext
from handbook.markdown.extensions.relative_links import source_link
from handbook.markdown.reading_time import in_words

HOW_TO_READ = "start/how-to-read.md"


def contents_for(context: PageContext) -> Contents:
    """Return the contents of the book, and note that the page shows them. Raises CouldNotRun."""
    context.made_from.add(CONTENTS_OF_BOOK)
    return read_contents(context.root)


def build_begin(parent: etree.Element, context: PageContext) -> None:
    """Say how long the book is, and link where the first way and the last begin."""
    contents = contents_for(context)
    if not contents.walks:
        return
    short, whole = contents.walks[0], contents.walks[-1]
    length = etree.SubElement(parent, "p", {"class": "begin__length"})
    length.text = AtomicString(
        f"모두 {len(whole.chapters)}장이고, 본문만 읽으면 {in_words(whole.time.text)} 걸려요. "
        f"먼저 {len(short.chapters)}장만 골라 읽으면 {in_words(short.time.text)}이에요."
    )
    buttons = etree.SubElement(parent, "p", {"class": "begin__buttons"})
    for walk, name, style in (
        (
            short,
            f"{short.way.name}부터 읽기 ({in_words(short.time.text)})",
            "md-button md-button--primary",
        ),
        (whole, "처음부터 읽기", "md-button"),
    ):
        link = _link(buttons, walk.chapters[0], context)
        link.text = AtomicString(name)
        link.attrib |= {"class": style, "data-way": walk.way.id}
        link.tail = " "
    again = etree.SubElement(parent, "p", {"class": "begin__again"})
    again.text = AtomicString("고른 길은 장의 끝마다 다음 장으로 이어져요.")


def build_way_cards(parent: etree.Element, context: PageContext) -> None:
    """Append a card for each way: for whom it is, how long, and its chapters folded away."""
    cards = etree.SubElement(parent, "div", {"class": "ways"})
    for walk in contents_for(context).walks:
        card = etree.SubElement(cards, "section", {"class": "way", "data-way": walk.way.id})
        heading = etree.SubElement(card, "h3", {"id": walk.way.id})
        link = _link(heading, walk.chapters[0], context)
        link.text = AtomicString(walk.way.name)
        link.set("data-way", walk.way.id)
        etree.SubElement(card, "p").text = AtomicString(walk.way.want)
        etree.SubElement(card, "p", {"class": "way__size"}).text = AtomicString(_size(walk))
        details = etree.SubElement(card, "details", {"class": "way__order"})
        summary = etree.SubElement(details, "summary")
        summary.text = AtomicString(f"{len(walk.chapters)}장의 순서")
        _listing(details, walk.chapters, context).set("data-search-exclude", "")


def build_way_lists(parent: etree.Element, context: PageContext) -> None:
    """Append a table of the ways, and below it the chapters of each under its heading."""
    walks = contents_for(context).walks
    table = etree.SubElement(parent, "table")
    row = etree.SubElement(etree.SubElement(table, "thead"), "tr")
    for name in ("길", "읽을 장", "본문만", "퀴즈까지"):
        etree.SubElement(row, "th").text = name
    body = etree.SubElement(table, "tbody")
    for walk in walks:
        row = etree.SubElement(body, "tr")
        link = etree.SubElement(etree.SubElement(row, "td"), "a", {"href": f"#way-{walk.way.id}"})
        link.text = AtomicString(walk.way.name)
        time = walk.time
        for value in (
            f"{len(walk.chapters)}장",
            in_words(time.text),
            in_words(time.text + time.quiz),
        ):
            etree.SubElement(row, "td").text = AtomicString(value)
    for walk in walks:
        section = etree.SubElement(
            parent, "section", {"class": "way-list", "data-way": walk.way.id}
        )
        heading = etree.SubElement(section, "h3", {"id": f"way-{walk.way.id}"})
        heading.text = AtomicString(walk.way.name)
        etree.SubElement(section, "p").text = AtomicString(walk.way.want)
        _listing(section, walk.chapters, context)


def _size(walk: Walk) -> str:
    time = walk.time
    whole = in_words(time.text + time.quiz)
    return f"{len(walk.chapters)}장 · 본문 {in_words(time.text)}, 퀴즈까지 {whole}"


def _listing(
    parent: etree.Element, chapters: tuple[Chapter, ...], context: PageContext
) -> etree.Element:
    listing = etree.SubElement(parent, "ol", {"class": "chapter-list"})
    for chapter in chapters:
        add_chapter(listing, chapter, context)
    return listing


def add_chapter(listing: etree.Element, chapter: Chapter, context: PageContext) -> etree.Element:
    """Append a chapter, its title a link, and its minutes; return the item."""
    item = etree.SubElement(listing, "li")
    link = _link(item, chapter, context)
    link.text = AtomicString(chapter.title)
    link.tail = " "
    minutes = etree.SubElement(item, "span", {"class": "minutes"})
    minutes.text = AtomicString(in_words(chapter.time.text))
    return item


def _link(parent: etree.Element, chapter: Chapter, context: PageContext) -> etree.Element:
    return etree.SubElement(parent, "a", {"href": source_link(context, chapter.path)})

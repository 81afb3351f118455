"""Damage to citations and sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from mutations.book import Book
from mutations.damage import (
    SENTENCE,
    Damage,
    Edit,
    Operators,
    in_running_text,
    in_sources,
    in_text,
    on_pages,
    unsuppressed,
)
from mutations.reading import Page
from mutations.texts import Kind

CITATION = re.compile(r" ?\[@[^\]]*\]")
YEAR = re.compile(r"(?<![\w,.])(?:19|20)\d\d년(?!대)")
NO_CLAIM = re.compile(r"소희|지호|317번|이 책|이 기계|쟀|잰|재 봤|재어|돌렸|기준|확인|예를 들")
"""What the book measured, made up or only supposes: CIT005 asks for no source there."""
UNSOURCED = re.compile(r"^<!-- handbook: ignore CIT006 .*-->\n.*\n", re.MULTILINE)
NEW_SOURCE = (
    "- id: %s\n  title: 글\n  authors: 이\n  year: 2000\n  kind: paper\n"
    "  url: https://example.com/\n  accessed: 2026-11-23\n  seen: %s\n\n"
)


def misspelt_citations(page: Page, book: Book) -> Iterator[Damage]:
    """Misspell the id of a source that is cited twice elsewhere: other damage may take one."""
    for citation in page.citations:
        if book.uses[citation.id] > 2:
            yield Damage(page.path, citation.end, citation.end, "zz", page.line(citation.start))


_LISTED = re.compile(r"^(?:\d+\.|[-|]) ", re.MULTILINE)


def bare_years(page: Page, book: Book) -> Iterator[Damage]:
    """Take the only citation away from a paragraph that names a year."""
    for text in page.texts:
        cited = [c for c in page.citations if text.start <= c.start < text.end]
        year = YEAR.search(page.text, text.start, text.end)
        if text.kind is not Kind.PARAGRAPH or text.in_box:
            continue
        if len(cited) != 1 or year is None or len(page.citations) == 1:
            continue
        if _LISTED.search(page.text[text.end :].partition("\n#")[0]):
            continue  # it may cover the list or the table below it too
        if book.uses[cited[0].id] > 2 and not NO_CLAIM.search(text.words):
            mark = CITATION.search(page.text, text.start, text.end)
            assert mark is not None
            yield Damage(page.path, *mark.span(), "", page.line(year.start()))


def bare_figures(page: Page, _: Book) -> Iterator[Damage]:
    """Put a paragraph with a percentage before a part of the page."""
    if page.citations:
        for heading in page.headings:
            if heading.level == 2 and heading.id not in {"quiz", "summary", "answer"}:
                start = heading.start
                before = page.text[:start].rstrip().rpartition("\n\n")[2]
                after = page.part(start - 1)
                if after in {"try-it", "answer", "checkpoint", "summary"} or NO_CLAIM.search(
                    before
                ):
                    continue
                text = "서버의 37.25%가 그래요.\n\n"
                yield Damage(page.path, start, start, text, page.line(start))


def unsourced_chapters(page: Page, _: Book) -> Iterator[Damage]:
    """Take away the comment that says why a chapter goes without sources."""
    for match in UNSOURCED.finditer(page.text):
        yield Damage(page.path, *match.span(), "", page.line(match.start()))


def sourceless_chapters(page: Page, book: Book) -> Iterator[Damage]:
    """Take every citation away from a chapter whose sources are cited twice elsewhere."""
    own = Counter(c.id for c in page.citations)
    if page.is_chapter and own and all(book.uses[name] > count + 1 for name, count in own.items()):
        text = CITATION.sub("", page.text[page.body :])
        yield Damage(page.path, page.body, len(page.text), text, page.title_line)


def repeated_sources(book: Book) -> Iterator[Damage]:
    """Put a source with the id of an earlier one before the last one."""
    source = book.sources
    start = source.text.rindex("\n- id: ") + 1
    for name in book.source_ids[:-1]:
        yield Damage(source.path, start, start, NEW_SOURCE % (name, "page"), source.line(start))


def copied_sources(book: Book) -> Iterator[Damage]:
    """Make another work of a source: that of the first one."""
    source = book.sources
    works = list(re.finditer(r"^  title: (?:.*\n)*?  url: .*$", source.text, re.MULTILINE))
    for match in works[1:]:
        first = works[0][0]
        line = source.line(match.start()) + first.count("\n")
        yield Damage(source.path, *match.span(), first, line)


def unused_sources(book: Book) -> Iterator[Damage]:
    """Add a source that nothing cites."""
    yield from in_text(book.sources, r"^(?P<x>)- id: ", NEW_SOURCE % ("cited-nowhere", "page"))


def unread_sources(page: Page, book: Book) -> Iterator[Damage]:
    """Rest a paragraph on a source that nobody has read."""
    start = book.sources.text.rindex("\n- id: ") + 1
    unread = Edit(book.sources.path, start, start, NEW_SOURCE % ("unread-at-all", "not seen"))
    if page.is_chapter and not UNSOURCED.search(page.text):
        for damage in in_running_text(
            page, SENTENCE, r"그렇게 적혀 있어요 [@unread-at-all].\n\n\g<x>"
        ):
            yield replace(damage, also=(unread,))


OPERATORS: Operators = {
    "a citation": ("CIT003", on_pages(misspelt_citations)),
    "the kind of a source": ("CIT001", in_sources(r"^  kind: (?P<x>paper|vendor)$", "blog")),
    "the year of a source": ("CIT001", in_sources(r"^  year: (?P<x>\d+)$", "'언젠가'")),
    "a key of a source": ("CIT001", in_sources(r"^  (?P<x>authors): ", "author")),
    "the address of a source": ("CIT001", in_sources(r"^  url: (?P<x>https:)//", "ftp:")),
    "a source of its own": ("CIT002", repeated_sources),
    "the work of a source": ("CIT002", copied_sources),
    "a use of a source": ("CIT004", unused_sources),
    "the source of a year": ("CIT005", on_pages(bare_years)),
    "the source of a percentage": ("CIT005", on_pages(bare_figures)),
    "the reason to go without sources": ("CIT006", on_pages(unsourced_chapters)),
    "the sources of a chapter": ("CIT006", on_pages(sourceless_chapters)),
    "the only source that was read": ("CIT007", unsuppressed(on_pages(unread_sources))),
    "the host of a DOI": (
        "CIT008",
        in_sources(r"^  url: (?P<x>https://doi\.org)/", "http://dx.doi.org"),
    ),
    "the day on which it was read": (
        "CIT009",
        in_sources(r"^  accessed: (?P<x>20\d\d)-", "2999"),
    ),
    "the year in which it came out": ("CIT009", in_sources(r"^  year: (?P<x>\d+)$", "2099")),
    "the spelling of an author": (
        "CIT010",
        in_sources(r"^  authors: (?:Kubernetes|QEMU|UTM) (?P<x>프로젝트)$", "기여자"),
    ),
}

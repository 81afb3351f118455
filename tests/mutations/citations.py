"""Damage to citations and sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.markdown.directives import COMMENT
from handbook.markdown.page import Document
from handbook.markdown.passage import TextKind
from mutations.damage import Damage, Operators, in_sources, in_text, on_pages

CITATION = re.compile(r" ?\[@[^\]]*\]")
YEAR = re.compile(r"(?<![\w,.])(?:19|20)\d\d년(?!대)")
OWN_VALUES = re.compile(r"소희|지호|317번|이 책|이 기계|쟀|잰|재 봤|재어|돌렸|기준|확인")


def misspelt_citations(page: Document, site: Site) -> Iterator[Damage]:
    """Misspell the id of a source that is cited elsewhere too."""
    uses = Counter(c.id for p in site.documents.values() for c in p.citations)
    for citation in page.citations:
        if uses[citation.id] > 1:
            line = page.locate(citation.place).line
            yield Damage(page.path, citation.place.end, citation.place.end, "zz", line)


def uses_of(site: Site) -> Counter[str]:
    """How often the pages and the glossary cite each source."""
    uses = Counter(c.id for page in site.documents.values() for c in page.citations)
    uses.update(name for term in site.glossary.terms for name in term.sources)
    return uses


def bare_years(page: Document, site: Site) -> Iterator[Damage]:
    """Take the only citation away from a paragraph that names a year."""
    uses = uses_of(site)
    for passage in page.passages:
        start, end = passage.offsets[0], passage.offsets[-1]
        cited = [c for c in page.citations if start <= c.place.start < end]
        year = YEAR.search(page.source.text, start, end)
        if passage.kind is not TextKind.PARAGRAPH or page.admonitions_at(start):
            continue
        if len(cited) != 1 or year is None or len(page.citations) == 1:
            continue
        if uses[cited[0].id] > 1 and not OWN_VALUES.search(passage.text):
            mark = CITATION.search(page.source.text, start, end)
            assert mark is not None
            yield Damage(page.path, *mark.span(), "", page.source.position(year.start())[0])


def bare_figures(page: Document, _: Site) -> Iterator[Damage]:
    """Put a paragraph with a percentage before a part of the page."""
    if page.citations:
        for heading in page.headings:
            if heading.level == 2 and heading.id not in {"quiz", "summary", "answer"}:
                start = heading.place.start
                before = page.source.text[:start].rstrip().rpartition("\n\n")[2]
                after = page.part_at(start - 1)
                if after in {"try-it", "answer", "checkpoint", "summary"} or OWN_VALUES.search(
                    before
                ):
                    continue
                line = page.locate(heading.place).line
                yield Damage(page.path, start, start, "서버의 37.25%가 그래요.\n\n", line)


def unsourced_chapters(page: Document, _: Site) -> Iterator[Damage]:
    """Take away the comment that says why a chapter goes without sources."""
    for suppression in page.suppressions:
        if "CIT006" in suppression.rules:
            line = page.locate(suppression.place).line
            assert COMMENT.match(page.source.line(line))
            start, end = page.source.offset(line, 1), page.source.offset(line + 2, 1)
            yield Damage(page.path, start, end, "", line)


def sourceless_chapters(page: Document, site: Site) -> Iterator[Damage]:
    """Take every citation away from a chapter whose sources are cited elsewhere too."""
    uses, own = uses_of(site), Counter(c.id for c in page.citations)
    if page.is_chapter and own and all(uses[name] > count for name, count in own.items()):
        body = page.source.text[page.front.body :]
        text = CITATION.sub("", body)
        line = page.title_place.line
        yield Damage(page.path, page.front.body, page.front.body + len(body), text, line)


def repeated_sources(site: Site) -> Iterator[Damage]:
    """Put a source with the id of an earlier one before the last one."""
    source = site.data_files["sources"].source
    start = source.text.rindex("\n- id: ") + 1
    for entry in site.sources.entries[:-1]:
        text = (
            f"- id: {entry.id}\n  title: 글\n  authors: 이\n  year: 2000\n  kind: paper\n"
            "  url: https://example.com/\n  accessed: 2026-11-23\n  seen: page\n\n"
        )
        yield Damage(source.path, start, start, text, source.position(start)[0])


def copied_sources(site: Site) -> Iterator[Damage]:
    """Make another work of a source: that of the first one."""
    source = site.data_files["sources"].source
    works = list(re.finditer(r"^  title: (?:.*\n)*?  url: .*$", source.text, re.MULTILINE))
    for match in works[1:]:
        first = works[0][0]
        line = source.position(match.start())[0] + first.count("\n")
        yield Damage(source.path, *match.span(), first, line)


def unused_sources(site: Site) -> Iterator[Damage]:
    """Add a source that nothing cites."""
    text = (
        "- id: cited-nowhere\n  title: 글\n  authors: 이\n  year: 2000\n  kind: paper\n"
        "  url: https://example.com/\n  accessed: 2026-11-23\n  seen: page\n\n"
    )
    yield from in_text(site.data_files["sources"].source, r"^(?P<x>)- id: ", text)


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
    "the host of a DOI": (
        "CIT008",
        in_sources(r"^  url: (?P<x>https://doi\.org)/", "http://dx.doi.org"),
    ),
}

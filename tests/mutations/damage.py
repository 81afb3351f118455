"""Damage to the book: what is changed, where, and which line must then be reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.source import SourceText, read_source
from handbook.markdown.page import Document
from sample_book import ROOT


@dataclass(frozen=True)
class Damage:
    """Put `text` in the place of `start`..`end` of the file `path`.

    The one finding expected is at `line`, in that file or in `reported_in`.
    """

    path: str
    start: int
    end: int
    text: str
    line: int
    reported_in: str = ""

    @property
    def place(self) -> tuple[str, int]:
        """Path and line of the finding."""
        return (self.reported_in or self.path, self.line)

    def apply(self, source: SourceText) -> SourceText:
        """Return `source` with the damage done."""
        text = source.text[: self.start] + self.text + source.text[self.end :]
        return SourceText(source.path, text)


Operator = Callable[[Site], Iterator[Damage]]
Operators = dict[str, tuple[str, Operator]]
"""By a name that says what is damaged: the rule that must find it, and the damage."""


def chapters(site: Site) -> Iterator[Document]:
    """The pages for readers; those for contributors talk about mistakes."""
    return (page for page in site.documents.values() if page.folder != "contributing")


def on_pages(damages: Callable[[Document, Site], Iterator[Damage]]) -> Operator:
    """Make an operator of what is done to one page."""
    return lambda site: (damage for page in chapters(site) for damage in damages(page, site))


def in_pages(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the source of a page."""
    return on_pages(lambda page, _: in_text(page.source, pattern, text))


def in_text(source: SourceText, pattern: str, text: str) -> Iterator[Damage]:
    """Replace what the group `x` matches; `text` may refer to groups of `pattern`."""
    for match in re.finditer(pattern, source.text, re.MULTILINE):
        line = source.position(match.start("x"))[0]
        yield Damage(source.path, *match.span("x"), match.expand(text), line)


def in_prose(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the running text of a page."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        for match in re.finditer(pattern, page.prose, re.MULTILINE):
            line = page.source.position(match.start("x"))[0]
            yield Damage(page.path, *match.span("x"), match.expand(text), line)

    return on_pages(damages)


def in_chapters(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the running text of a chapter."""
    everywhere = in_prose(pattern, text)
    return lambda site: (
        damage
        for damage in everywhere(site)
        if any(page.path == damage.path and page.is_chapter for page in site.documents.values())
    )


def in_settings(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in mkdocs.yml."""
    return lambda _: in_text(read_source(ROOT, "mkdocs.yml"), pattern, text)


def in_style_sheets(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the site's style sheets."""
    return lambda site: (d for f in site.style_sheets for d in in_text(f.source, pattern, text))


def in_templates(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the theme's overrides."""
    return lambda site: (d for f in site.templates for d in in_text(f.source, pattern, text))


def in_redirects(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the file of redirects."""

    def damages(site: Site) -> Iterator[Damage]:
        yield from in_text(site.data_files["redirects"].source, pattern, text)

    return damages


def at_the_end(text: str) -> Operator:
    """Append `text` to a page; the finding is expected at its last line."""

    def damages(page: Document, _: Site) -> Iterator[Damage]:
        end = len(page.source.text)
        line = page.source.position(end)[0] + text.rstrip("\n").count("\n")
        yield Damage(page.path, end, end, text, line)

    return on_pages(damages)


def in_glossary(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the glossary file."""

    def damages(site: Site) -> Iterator[Damage]:
        yield from in_text(site.data_files["glossary"].source, pattern, text)

    return damages


def in_sources(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the file of sources."""

    def damages(site: Site) -> Iterator[Damage]:
        yield from in_text(site.data_files["sources"].source, pattern, text)

    return damages


def in_ways(pattern: str, text: str) -> Operator:
    """Replace what the group `x` matches in the file of the ways."""

    def damages(site: Site) -> Iterator[Damage]:
        yield from in_text(site.data_files["ways"].source, pattern, text)

    return damages

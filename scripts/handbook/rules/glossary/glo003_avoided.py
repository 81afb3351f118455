"""GLO003: the text uses the spellings that the book has decided on.

Not looked at: titles, link texts, quotations, code, addresses, and the pages for contributors,
which talk about spellings.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.source import SourceText
from handbook.core.yaml import Placed
from handbook.markdown.page import Document
from handbook.rules.glossary.avoided_spellings import AvoidedSpellings, avoided_spellings
from handbook.rules.rule import Part, Rule, Scope

_ABOUT_SPELLINGS = "contributing"


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each avoided spelling in the running text and the captions of a page."""
    if document.folder == _ABOUT_SPELLINGS:
        return
    spellings = avoided_spellings(site.glossary)
    yield from _search(document.source, document.prose, 0, spellings)
    for diagram in document.diagrams:
        for words in diagram.report.metadata.captions:
            span = diagram.span(words.place)
            yield from _search_span(document.source, span, spellings)


def check_glossary(site: Site) -> Iterator[Diagnostic]:
    """Yield each avoided spelling in the explanations of the glossary."""
    spellings = avoided_spellings(site.glossary)
    for term in site.glossary.listed:
        for text in (term.short, term.body):
            if isinstance(text, Placed):
                yield from _search_span(text.source, text.span, spellings)


def _search_span(
    source: SourceText, span: Span, spellings: AvoidedSpellings
) -> Iterator[Diagnostic]:
    yield from _search(source, source.text[span.start : span.end], span.start, spellings)


def _search(
    source: SourceText, text: str, offset: int, spellings: AvoidedSpellings
) -> Iterator[Diagnostic]:
    for found in spellings.search(text):
        place = source.locate(Span(offset + found.start, offset + found.end))
        message = f"'{found.wrong}' 표기는 쓰지 않아요."
        hint = f"'{found.right}' 표기로 고치세요."
        typed, asked = found.particle
        whole = source.locate(Span(offset + found.start, offset + found.end + len(typed)))
        edits = (Edit(whole, f"{found.right}{asked}"),)
        fix = Fix(f"'{found.right}' 표기로 고치기", edits) if found.certain else None
        yield RULE.found(place, message, hint, fix)


RULE = Rule(
    "GLO003",
    "정한 표기를 써요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_glossary),
)

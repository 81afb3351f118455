"""GLO003: the text uses the spellings that the book has decided on.

Not looked at: link texts, quotations, code, addresses, and the pages for contributors, which talk
about spellings.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity, Span
from handbook.core.source import SourceText
from handbook.core.yaml import Placed
from handbook.markdown.page import Document
from handbook.markdown.passage import Passage, TextKind, yaml_passage
from handbook.rules.glossary.avoided_spellings import AvoidedSpellings, Found, avoided_spellings
from handbook.rules.rule import Part, Rule, Scope

ABOUT_SPELLINGS = "contributing"
_READ_IN_LISTS = ("title", "description")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each avoided spelling in the running text of a page, its headings, its captions, and
    what of its front matter a reader meets.
    """
    if document.folder == ABOUT_SPELLINGS:
        return
    spellings = avoided_spellings(site.glossary)
    yield from _search(document.source, document.prose, 0, spellings)
    for passage in document.passages:
        if passage.kind is TextKind.HEADING:
            yield from _search_heading(document.source, passage, spellings)
    for text in map(document.front.placed.get, _READ_IN_LISTS):
        if isinstance(text, Placed):
            passage = yaml_passage(text.source, text.span)
            yield from _search(text.source, passage.bare, passage.offsets[0], spellings)
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


def _search_heading(
    source: SourceText, passage: Passage, spellings: AvoidedSpellings
) -> Iterator[Diagnostic]:
    for found in spellings.search(passage.bare):
        start, end = found.start, found.end + len(found.particle[0])
        typed = passage.is_typed(start, end)
        place = source.locate(passage.span(start, found.end))
        yield _found(found, place, source.locate(passage.span(start, end)) if typed else None)


def _search_span(
    source: SourceText, span: Span, spellings: AvoidedSpellings
) -> Iterator[Diagnostic]:
    yield from _search(source, source.text[span.start : span.end], span.start, spellings)


def _search(
    source: SourceText, text: str, offset: int, spellings: AvoidedSpellings
) -> Iterator[Diagnostic]:
    for found in spellings.search(text):
        start, end = offset + found.start, offset + found.end
        whole = source.locate(Span(start, end + len(found.particle[0])))
        yield _found(found, source.locate(Span(start, end)), whole)


def _found(found: Found, place: Location, whole: Location | None) -> Diagnostic:
    """Return the finding at `place`; `whole` is what may be replaced, with the particle."""
    message = f"'{found.wrong}' 표기는 쓰지 않아요."
    hint = f"'{found.right}{found.particle[1]}' 표기로 고치세요."
    if not found.certain:
        hint = f"'{found.right}' 표기로 고치고, 바로 뒤에 붙은 글자도 그에 맞추세요."
    fix = None
    if found.certain and whole is not None:
        edit = Edit(whole, f"{found.right}{found.particle[1]}")
        fix = Fix(f"'{found.right}' 표기로 고치기", (edit,))
    return RULE.found(place, message, hint, fix)


RULE = Rule(
    "GLO003",
    "정한 표기를 써요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_glossary),
)

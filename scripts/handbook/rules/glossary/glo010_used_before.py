"""GLO010: a term is not used before the chapter that explains it, unless a reader can look it up.

A use is a mention in running text: headings, captions, quotations and quizzes do not count, and
everyday words that are never linked do not either. A reader is helped where the page shows the
term's pop-up, where the mention is a link, inside `!!! ahead`, and where the paragraph says that
the term comes later (뒤에서 배울 하이퍼콜).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import split_anchor
from handbook.core.diagnostics import Diagnostic, Severity, Span
from handbook.data.glossary import Term
from handbook.data.term_matcher import FormMatcher, glossary_matcher
from handbook.markdown.page import Document
from handbook.markdown.passage import Passage, TextKind
from handbook.rules.rule import Rule, Scope

_RUNNING = frozenset({TextKind.PARAGRAPH, TextKind.ITEM, TextKind.CELL})
_QUIZ = "quiz"
_AHEAD = "ahead"
_LATER = re.compile(
    r"뒤에서|뒤에 나|뒤의 장|다음 [장절]|[장절]에서|[장절]의|배워요|배울|이어져요|미리 보"
)


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first use of each term that a later chapter explains."""
    # With an entry unknown, 동적 이진 변환 would be taken for a use of 이진 변환.
    here = site.settings.navigation.order.get(document.uri)
    if here is None or not document.is_chapter or not site.glossary.is_whole:
        return
    later = {
        term.id: term
        for term in site.glossary.terms
        if term.id not in document.terms
        and _order(term, site) > here
        and any(form in document.text for form in term.linked_forms)
    }
    forms = tuple(form for term in later.values() for form in term.linked_forms)
    matcher = glossary_matcher(site.glossary)
    for passage in document.passages if later else ():
        if not any(form in passage.text for form in forms) or not _counts(passage, document):
            continue
        for name, place in _uses(passage, document, matcher):
            term = later.pop(name, None)
            if term is not None:
                page, _ = split_anchor(term.chapter or "")
                message = f"'{term.ko}' 용어를 설명하기 전에 써요. 설명은 '{page}' 페이지에 있어요."
                hint = "풀어 쓰거나, '뒤에서 배울'을 앞에 적거나, '!!! ahead' 상자에 넣으세요."
                yield RULE.found(document.locate(place), message, hint)


def _order(term: Term, site: Site) -> int:
    """Return where the navigation has the chapter of a term; -1 where that is unknown."""
    return site.settings.navigation.order.get(split_anchor(term.chapter or "")[0], -1)


def _counts(passage: Passage, document: Document) -> bool:
    start = passage.offsets[0]
    return (
        passage.kind in _RUNNING
        and document.part_at(start) != _QUIZ
        and _AHEAD not in document.admonitions_at(start)
        and _LATER.search(passage.text) is None
    )


def _uses(passage: Passage, document: Document, matcher: FormMatcher) -> Iterator[tuple[str, Span]]:
    """Yield the terms outside links, by id, each with its place."""
    for mention in matcher.find(passage.bare):
        place = passage.span(mention.span.start, mention.span.end)
        if not any(link.whole.start <= place.start < link.whole.end for link in document.links):
            yield mention.key, place


RULE = Rule("GLO010", "용어를 설명한 뒤에 써요", Severity.WARNING, "0.1", Scope.PAGE, check)

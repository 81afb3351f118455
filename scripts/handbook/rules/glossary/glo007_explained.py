"""GLO007: the chapter that the glossary names for a term explains it."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike
from handbook.core.yaml import Placed
from handbook.data.glossary import Term
from handbook.markdown.page import Document
from handbook.rules.glossary.introductions import Pages, chapter_of
from handbook.rules.glossary.renamed_term import as_before
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import suggest, typed_value


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each `chapter` that says nothing of its term, or less than another chapter does.

    LNK008 tells of a page that is not there.
    """
    pages = Pages(site)
    for term in site.glossary.terms:
        page = chapter_of(term, site)
        if page is None or page.is_swallowed or pages.explain(term, page):
            continue
        assert isinstance(term.chapter, Placed)
        better = pages.introducing(term)
        message = f"'{page.uri}' 페이지에 '{term.ko}' 용어의 설명이 없어요."
        otherwise = f"그 페이지에 '**{term.ko}**({term.en})' 꼴로 설명을 더하세요."
        known = Alike(tuple(dict.fromkeys(_places_in(better, term))) if better else ())
        if better is not None and not _is_named(better):
            otherwise = f"{otherwise} '{better.uri}' 페이지의 제목에는 {{ #이름 }}을 다세요."
        before = as_before(term, site)
        if before is not None and pages.words(page).explains(before):
            hint = _of_renamed(term, before.ko)
            yield RULE.found(term.chapter.location, message, hint)
            continue
        suggestion = suggest(typed_value(term.chapter), term.chapter, known, "자리로", otherwise)
        yield RULE.suggested(term.chapter.location, message, suggestion)


def _of_renamed(term: Term, old: str) -> str:
    """Return how the pages follow a term that was called `old`."""
    was = f"전에는 '{old}' 용어였어요."
    command = "python3 scripts/dev.py fix 명령이 옛 이름이 남은 페이지를 고쳐 줘요."
    if old in term.avoid:
        return f"{was} {command}"
    return f"{was} 그 용어의 avoid 목록에 '{old}' 표기를 적으세요. 그러면 {command}"


def _places_in(page: Document, term: Term) -> Iterator[str]:
    """Yield where on `page` a term may be explained: as of most terms from the page's title on, or
    under a heading that is named like it. An id that nobody gave is another heading's tomorrow.
    """
    yield f"{page.uri}#{page.headings[0].id}" if _is_named(page) else page.uri
    if term.id in page.ids:
        yield f"{page.uri}#{term.id}"


def _is_named(page: Document) -> bool:
    return bool(page.headings) and page.headings[0].explicit


RULE = Rule("GLO007", "용어를 설명한다는 장이 설명해요", Severity.WARNING, "0.1", Scope.SITE, check)

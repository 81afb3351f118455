"""GLO005: the book speaks of every term in its glossary."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import place_of
from handbook.data.glossary import Term
from handbook.rules.rule import Rule, Scope

GLOSSARY_PAGE = "reference/glossary.md"


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each term that no page links or mentions in any of its spellings."""
    if site.unread:  # a page that cannot be read may hold it
        return
    pages = [page for uri, page in site.documents.items() if uri != GLOSSARY_PAGE]
    linked = frozenset[str]().union(*(page.terms for page in pages))
    unused = [term for term in site.glossary.terms if term.id not in linked]
    # Most stand where they are explained: with these out of the way there is little to look for.
    for page in pages:
        at_home = [term for term in unused if _home(term) == page.uri]
        text = page.text.casefold() if at_home else ""
        found = {term.id for term in at_home if _mentioned(term, text)}
        unused = [term for term in unused if term.id not in found]
    for page in pages:
        text = page.text.casefold() if unused else ""
        unused = [term for term in unused if not _mentioned(term, text)]
    for term in unused:
        message = f"'{term.ko}' 용어를 어느 페이지에서도 쓰지 않아요."
        hint = "본문에서 쓰거나 용어집에서 빼세요."
        yield RULE.found(place_of(term.id).location, message, hint)


def _home(term: Term) -> str:
    return term.chapter.partition("#")[0] if term.chapter else ""


def _mentioned(term: Term, text: str) -> bool:
    return any(form.casefold() in text for form in term.all_forms)


RULE = Rule("GLO005", "용어집의 용어를 책에서 써요", Severity.WARNING, "0.1", Scope.SITE, check)

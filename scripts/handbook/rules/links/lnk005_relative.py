"""LNK005: an address within the book is relative, so that it works wherever the site stands."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import Target, resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike
from handbook.markdown.page import Document, Link
from handbook.rules.links.candidates import files_meant
from handbook.rules.links.nearest import TO, address_of, typed_at
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import Suggestion, suggest


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each address that begins with `/` or spells out the site's own address."""
    for link in document.links:
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or not (target.absolute or target.own_site):
            continue
        what = "'/'로 시작해요" if target.absolute else "https부터 적은 이 사이트의 주소예요"
        message = f"'{link.target}' 주소가 {what}. 사이트를 다른 곳에 두면 끊겨요."
        place = document.locate(link.place)
        yield RULE.suggested(place, message, _suggestion(link, target, document, site))


def _suggestion(link: Link, target: Target, document: Document, site: Site) -> Suggestion:
    uris: tuple[str, ...] = (target.uri,)
    certain = target.exists
    if not target.exists:
        meant = files_meant(target.uri, target.anchor, site)
        uris, certain = meant.uris, meant.certain
    typed = tuple(
        address_of(uri, target.anchor, document.uri, link.from_source, site) for uri in uris
    )
    otherwise = "이 책의 페이지면 이 파일에서 시작하는 상대 주소로 적으세요."
    place = typed_at(link, document)
    return suggest(place, link.target, Alike(typed, certain), TO, otherwise)


RULE = Rule(
    "LNK005",
    "책 안의 주소는 상대 주소예요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)

"""LNK005: an address within the book is relative, so that it works wherever the site stands."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.links.nearest import address_of, nearest
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each address that begins with `/` or spells out the site's own address."""
    for link in document.links:
        target = resolve(link.target, document.uri, link.from_source, site)
        if target is None or not (target.absolute or target.own_site):
            continue
        what = "'/'로 시작해요" if target.absolute else "이 사이트의 온 주소예요"
        uri = target.uri if target.exists else nearest(target.uri, site)[0]
        if uri is None:
            hint = "이 책의 페이지면 이 파일에서 시작하는 상대 주소로 적으세요."
        else:
            typed = address_of(uri, target.anchor, document.uri, link.from_source, site)
            hint = f"'{typed}' 주소로 바꾸세요."
        message = f"'{link.target}' 주소가 {what}. 사이트를 다른 곳에 두면 끊겨요."
        yield RULE.found(document.locate(link.place), message, hint)


RULE = Rule(
    "LNK005",
    "책 안의 주소는 상대 주소예요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    needs_site=True,
)

"""LNK018: what a style sheet loads exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import resolve
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.links.nearest import advise
from handbook.rules.rule import Rule, Scope, Sites


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each `url()` and `@import` of the site's own style sheets that leads nowhere."""
    for sheet in site.style_sheets:
        for address in sheet.addresses:
            if address.target.startswith("#"):
                continue
            target = resolve(address.target, sheet.uri, False, site)
            if target is None or (target.exists and not target.absolute):
                continue
            place = sheet.locate(address)
            advice = advise(target, sheet.uri, False, site, place)
            message = f"'{address.target}' 파일이 없어요.{advice.reason}"
            if target.absolute:
                message = (
                    f"'{address.target}' 주소가 '/'로 시작해요. 사이트를 다른 곳에 두면 끊겨요."
                )
            yield RULE.suggested(place, message, advice.suggestion)


RULE = Rule(
    "LNK018",
    "스타일시트가 부르는 파일이 있어요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.COMPLETE,
)

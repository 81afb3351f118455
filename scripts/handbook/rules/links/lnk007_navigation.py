"""LNK007: a page named in the navigation exists."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.book.targets import in_docs
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.rules.links.nearest import advise_entry
from handbook.rules.rule import Rule, Scope, Sites

_SHAPE = (
    "nav: 다음 줄부터 한 줄에 하나씩 '- basics/vm.md'나 '- 제목: basics/vm.md' 꼴로 적고, 부는 "
    "'- 부 이름:' 아래에 들여 적으세요."
)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each entry of `nav` whose page is not there, and what of it is no list of pages."""
    for entry in site.settings.navigation.misshapen:
        yield RULE.found(entry.location, "차례(nav)를 목록으로 읽을 수 없어요.", _SHAPE)
    for entry in site.settings.navigation:
        if "://" in entry.target:
            continue
        target = in_docs(entry.target, "", site)
        if not target.exists:
            advice = advise_entry(entry, target, site)
            message = f"차례(nav)에 적힌 '{entry.target}' 페이지가 없어요.{advice.reason}"
            yield RULE.suggested(entry.location, message, advice.suggestion)


RULE = Rule(
    "LNK007",
    "차례에 적힌 페이지가 있어요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.COMPLETE,
)

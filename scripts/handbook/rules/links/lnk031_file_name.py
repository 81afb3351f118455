"""LNK031: the name of a file is in Unicode's composed form (NFC)."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import is_normalized

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.rules.links.nearest import renaming
from handbook.rules.rule import Rule, Scope, Sites


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each file whose name only macOS finds by the letters that are typed."""
    for uri in site.settings.published:
        if not is_normalized("NFC", uri):
            path = f"{site.settings.docs}/{uri}"
            message = "파일 이름의 글자가 자모로 풀려 있어요(NFD). 펴낸 사이트에서는 링크가 끊겨요."
            yield RULE.found(Location(path), message, renaming(path, site))


RULE = Rule(
    "LNK031",
    "파일 이름의 글자는 모아서 적어요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.ANY,
)

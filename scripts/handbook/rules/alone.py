"""What the rules say of each page alone, kept from run to run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handbook.cache import Cache, digest
from handbook.diagnostics import Diagnostic
from handbook.model.document import Document
from handbook.model.site import Site
from handbook.rules.rule import Rule

_NAME = "what is found on a page alone"
_Known = dict[str, tuple[str, tuple[Diagnostic, ...]]]


def found_alone(rules: Sequence[Rule], site: Site, cache: Cache) -> Iterator[Diagnostic]:
    """Yield what the rules that look at a page alone find; pages that did not change since the
    results in `cache` are not looked at again.
    """
    rules = [rule for rule in rules if rule.alone]
    key = digest(rule.id for rule in rules)
    known: _Known = cache.load(_NAME, key) or {}
    now: _Known = {}
    for uri, document in site.documents.items():
        stamp, found = known.get(uri, ("", ()))
        if not stamp or stamp != document.stamp:
            found = tuple(_on_page(document, rules, site))
        now[uri] = (document.stamp, found)
        yield from found
    if now != known:
        cache.save(_NAME, key, now)


def _on_page(document: Document, rules: Sequence[Rule], site: Site) -> Iterator[Diagnostic]:
    for rule in rules:
        if rule.page is not None:
            yield from rule.page(document, site)

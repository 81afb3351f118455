"""What the rules say of each page alone, kept from run to run."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.cache import Cache, digest
from handbook.diagnostics import Diagnostic
from handbook.model.document import Document
from handbook.model.site import Site
from handbook.rules.rule import Rule


def found_alone(
    document: Document, rules: Sequence[Rule], site: Site, cache: Cache
) -> tuple[Diagnostic, ...]:
    """Return what those of `rules` that look at a page alone find on one.

    They are not asked again about a page that has not changed since the results in `cache`. The
    pages of `site` do not matter.
    """
    rules = [rule for rule in rules if rule.alone]
    name = f"{document.uri} alone"
    key = digest([document.stamp, *(rule.id for rule in rules)])
    known = cache.load(name, key) if document.stamp else None
    if isinstance(known, tuple):
        return known
    checks = [rule.page for rule in rules if rule.page is not None]
    found = tuple(diagnostic for check in checks for diagnostic in check(document, site))
    if document.stamp:
        cache.save(name, key, found)
    return found

"""What the rules say of each page alone, and of the data files alone, kept from run to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from handbook.book.site import Site
from handbook.core.cache import Cache, digest
from handbook.core.diagnostics import Diagnostic
from handbook.markdown.page import Document
from handbook.rules.rule import Rule

Found = tuple[Diagnostic, ...]
Look = Callable[[], Iterable[Diagnostic]]
_DATA = "the data files"


def found_on_page(document: Document, rules: Sequence[Rule], site: Site, cache: Cache) -> Found:
    """Return what those of `rules` that look at a page alone find on one.

    They are not asked again about a page that has not changed since the results in `cache`. The
    pages of `site` do not matter.
    """
    checks = [rule for rule in rules if rule.alone]
    return _kept(
        document.uri,
        document.stamp,
        checks,
        cache,
        lambda: (d for rule in checks if rule.page is not None for d in rule.page(document, site)),
    )


def found_in_data(rules: Sequence[Rule], site: Site, cache: Cache) -> Found:
    """Return what the same rules find in the data files."""
    checks = [rule for rule in rules if rule.alone]
    return _kept(
        _DATA,
        site.stamp,
        checks,
        cache,
        lambda: (d for rule in checks if rule.book is not None for d in rule.book(site)),
    )


def _kept(subject: str, stamp: str, rules: Sequence[Rule], cache: Cache, look: Look) -> Found:
    """Return what `look` finds, or found when the subject had the same stamp."""
    name = f"{subject} alone"
    key = digest([stamp, *(rule.id for rule in rules)])
    known = cache.load(name, key) if stamp else None
    if isinstance(known, tuple):
        return known
    found = tuple(look())
    if stamp:
        cache.save(name, key, found)
    return found

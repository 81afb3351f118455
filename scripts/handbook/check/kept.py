"""What the rules say of each page alone, and of the data files alone, kept from run to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from handbook.book.project import CONFIG_NAME
from handbook.book.site import Site
from handbook.core.cache import Cache, digest
from handbook.core.crash import crash_of
from handbook.core.diagnostics import Diagnostic
from handbook.markdown.page import Document
from handbook.rules.internal.int001_crash import RULE, crash_in_rule
from handbook.rules.rule import Results, Rule

CRASH = RULE.id
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
        lambda: (d for rule in checks for d in found_on(rule, document, site)),
    )


def found_in_data(rules: Sequence[Rule], site: Site, cache: Cache) -> Found:
    """Return what the same rules find in the data files."""
    checks = [rule for rule in rules if rule.alone]
    return _kept(
        _DATA,
        site.stamp,
        checks,
        cache,
        lambda: (d for rule in checks for d in found_in(rule, site)),
    )


def found_on(rule: Rule, document: Document, site: Site) -> Found:
    """Return what a rule finds on a page; where it stops, one finding that says so."""
    if rule.page is None:
        return ()
    try:
        return tuple(rule.page(document, site))
    except Exception as error:
        return (crash_in_rule(rule, document.path, crash_of(error)),)


def found_in(rule: Rule, site: Site) -> Found:
    """Return what a rule finds in the book as a whole; where it stops, a finding that says so."""
    if rule.book is None:
        return ()
    try:
        return tuple(rule.book(site))
    except Exception as error:
        return (crash_in_rule(rule, CONFIG_NAME, crash_of(error)),)


def found_in_results(rule: Rule, site: Site, results: Results) -> Found:
    """Return what a rule finds in the results of the others, or that it stopped."""
    if rule.results is None:
        return ()
    try:
        return tuple(rule.results(site, results))
    except Exception as error:
        return (crash_in_rule(rule, CONFIG_NAME, crash_of(error)),)


def _kept(subject: str, stamp: str, rules: Sequence[Rule], cache: Cache, look: Look) -> Found:
    """Return what `look` finds, or found when the subject had the same stamp."""
    name = f"{subject} alone"
    key = digest([stamp, *(rule.id for rule in rules)])
    known = cache.load(name, key) if stamp else None
    if isinstance(known, tuple):
        return known
    found = tuple(look())
    if stamp and not any(d.rule == CRASH for d in found):
        cache.save(name, key, found)
    return found

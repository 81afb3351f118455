"""Asks the rules; what they say of one page, or of the data files, is kept from run to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from handbook.book.project import CONFIG_NAME
from handbook.book.site import Site
from handbook.core.cache import Cache, digest
from handbook.core.crash import crash_of
from handbook.core.diagnostics import Diagnostic
from handbook.markdown.page import Document
from handbook.rules.internal.int001_crash import RULE, crash_in_rule
from handbook.rules.rule import Results, Rule, Scope

CRASH = RULE.id
Found = tuple[Diagnostic, ...]
Look = Callable[[], Iterable[Diagnostic]]
_DATA = "the data files"


def found_on_page(document: Document, rules: Sequence[Rule], site: Site, cache: Cache) -> Found:
    """Return what the checks of `rules` that look at one page find on it.

    They are not asked again about a page where neither it nor the settings and the data files have
    changed since the results in `cache`. The pages of `site` do not matter.
    """
    return _kept(
        document.uri,
        _stamp(document, site),
        rules,
        cache,
        lambda: _on_page(document, rules, site, needs_site=False),
    )


def is_known(document: Document, rules: Sequence[Rule], site: Site, cache: Cache) -> bool:
    """Tell whether `cache` has what `found_on_page` returns."""
    name, key = _entry(document.uri, _stamp(document, site), rules)
    return cache.load(name, key) is not None


def found_in_data(rules: Sequence[Rule], site: Site, cache: Cache) -> Found:
    """Return what the checks that look at the data files find in them, kept likewise."""
    return _kept(_DATA, site.stamp, rules, cache, lambda: _on_site(rules, site, Scope.DATA))


def found_in_site(rules: Sequence[Rule], site: Site) -> Iterator[Diagnostic]:
    """Yield what the checks find that need all pages and files."""
    for document in site.documents.values():
        yield from _on_page(document, rules, site, needs_site=True)
    yield from _on_site(rules, site, Scope.SITE)


def found_in_results(rules: Sequence[Rule], site: Site, results: Results) -> Iterator[Diagnostic]:
    """Yield what the checks find that look at the results of the others."""
    for rule in rules:
        for part in rule.parts:
            if part.scope is Scope.RESULTS:
                yield from _asked(rule, CONFIG_NAME, partial(part.on_results, site, results))


def _on_page(
    document: Document, rules: Sequence[Rule], site: Site, needs_site: bool
) -> Iterator[Diagnostic]:
    for rule in rules:
        for part in rule.parts:
            if part.scope is Scope.PAGE and part.needs_site is needs_site:
                yield from _asked(rule, document.path, partial(part.on_page, document, site))


def _on_site(rules: Sequence[Rule], site: Site, scope: Scope) -> Iterator[Diagnostic]:
    for rule in rules:
        for part in rule.parts:
            if part.scope is scope:
                yield from _asked(rule, CONFIG_NAME, partial(part.on_site, site))


def _asked(rule: Rule, path: str, look: Look) -> Found:
    """Return what `look` finds; where the rule stops, one finding at `path` that says so."""
    try:
        return tuple(look())
    except Exception as error:
        return (crash_in_rule(rule, path, crash_of(error)),)


def _stamp(document: Document, site: Site) -> str:
    return document.stamp and site.stamp and digest([document.stamp, site.stamp])


def _kept(subject: str, stamp: str, rules: Sequence[Rule], cache: Cache, look: Look) -> Found:
    """Return what `look` finds, or found when the subject had the same stamp."""
    name, key = _entry(subject, stamp, rules)
    known = cache.load(name, key) if stamp else None
    if isinstance(known, tuple):
        return known
    found = tuple(look())
    if stamp and not any(d.rule == CRASH for d in found):
        cache.save(name, key, found)
    return found


def _entry(subject: str, stamp: str, rules: Sequence[Rule]) -> tuple[str, str]:
    """Return the name and the key under which findings are kept."""
    return f"{subject} alone", digest([stamp, " ".join(rule.id for rule in rules)])

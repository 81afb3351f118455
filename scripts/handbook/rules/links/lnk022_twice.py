"""LNK022: a page stands once in the navigation."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator

from handbook.book.config.plugins import MAKE_NAVIGATION
from handbook.book.navigation import PathEntry
from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Location, Severity
from handbook.core.likeness import MOST, Alike, caseless
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import suggest

_JOINTS = re.compile(r"[\W_]+")


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each further entry of a page in `nav`: MkDocs would know only one of its places. On
    another site that may be meant, unless a page beside it has the entry's title and no entry.
    """
    if not site.settings.is_book:
        yield from _copied(site)
        return
    first: dict[str, Location] = {}
    for entry in site.settings.navigation:
        if entry.target not in site.documents:
            continue
        if entry.target in first:
            message = f"'{entry.target}' 페이지가 차례에 또 있어요."
            before = (first[entry.target],)
            yield RULE.found(entry.location, message, "한 줄만 남기세요.", related=before)
        first.setdefault(entry.target, entry.location)


def _copied(site: Site) -> Iterator[Diagnostic]:
    """Yield the entries under whose title the page of another entry stands, and not their own."""
    settings = site.settings
    if not MAKE_NAVIGATION.isdisjoint(settings.not_run):
        return
    entries = [entry for entry in settings.navigation if entry.target in site.documents]
    often = Counter(entry.target for entry in entries)
    left = [
        uri
        for uri in site.documents
        if uri not in settings.navigation.order and uri not in settings.off_navigation
    ]
    for entry in entries:
        if often[entry.target] == 1 or not entry.title or _is_called(entry, entry.target, site):
            continue
        folder = posixpath.dirname(_place(entry.target))
        beside = (uri for uri in left if posixpath.dirname(_place(uri)) == folder)
        meant = tuple(uri for uri in beside if _is_called(entry, uri, site))
        others = tuple(e for e in entries if e.target == entry.target and e is not entry)
        if meant and any(other.title != entry.title for other in others):
            message = f"'{entry.target}' 페이지가 차례에 또 있고, '{meant[0]}' 페이지는 없어요."
            near = Alike(meant[:MOST])
            found = suggest(entry.location, entry.target, near, "경로로", "한 줄만 남기세요.")
            related = (others[0].location,)
            yield RULE.suggested(entry.location, message, found, related=related)


def _is_called(entry: PathEntry, uri: str, site: Site) -> bool:
    """Tell whether a page has the title of an entry, as its name or as its own title."""
    document = site.documents[uri]
    heading = next((h.text for h in document.headings if h.level == 1), "")
    called = (posixpath.basename(_place(uri)), document.front.text("title") or "", heading)
    return _letters(entry.title) in {_letters(one) for one in called if one}


def _place(uri: str) -> str:
    """Return where a page stands among the others: an index stands for its folder."""
    folder, name = posixpath.split(uri.removesuffix(".md"))
    return folder if name.lower() in {"index", "readme"} else posixpath.join(folder, name)


def _letters(title: str) -> str:
    return _JOINTS.sub("", caseless(title))


RULE = Rule(
    "LNK022",
    "한 페이지는 차례에 한 번 나와요",
    Severity.ERROR,
    "0.1",
    Scope.SITE,
    check,
    applies_to=Sites.ANY,
)

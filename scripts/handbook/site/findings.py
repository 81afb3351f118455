"""What the checker says of a book that is being served."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from handbook.book.load import read_site
from handbook.book.project import Project
from handbook.book.site import Site
from handbook.check.run import diagnose
from handbook.core.cache import Cache, cache_of
from handbook.core.crash import crash_of
from handbook.core.diagnostics import Diagnostic
from handbook.core.errors import CouldNotRun
from handbook.report import text
from handbook.report.colour import paint_for
from handbook.report.report import Report
from handbook.report.source_lines import SourceLines

_UNREAD = frozenset({"INT001", "INT002"})


@dataclass(frozen=True, slots=True)
class Findings:
    """What is said of a book, in the terminal and on its pages."""

    said: str
    """For the terminal."""
    everywhere: list[str] = field(default_factory=list)
    """Lines for every page: what has no page of its own to stand on."""
    by_page: Mapping[str, list[str]] = field(default_factory=dict)
    """Lines for a page, by its address within the site."""


def find(root: Path, config_file: Path) -> Findings:
    """Check the book in `root`. Never raises: what stops the checker is said in one line."""
    try:
        cache = _kept_cache(root)
        site = read_site(Project(root, config_file), cache)
        found = diagnose(site, cache=cache)
        shown = Report(found, SourceLines(root).line, paint_for(sys.stderr))
        return Findings(text.render(shown), _unread(found), _by_page(found, site))
    except CouldNotRun as error:
        return _one_line(str(error))
    except Exception as error:
        return _one_line(f"검사기가 멈췄어요({crash_of(error)}). 책은 그대로 보여요.")


@lru_cache(maxsize=1)
def _kept_cache(root: Path) -> Cache:
    """The cache of all saves: what one has read the next need not even unpack."""
    return cache_of(root)


def _one_line(line: str) -> Findings:
    return Findings(f"{line}\n", [line])


def _unread(found: Iterable[Diagnostic]) -> list[str]:
    """Return the findings about pages that cannot be read, which have no page to stand on."""
    return [_line(d) for d in found if d.rule in _UNREAD]


def _by_page(found: Iterable[Diagnostic], site: Site) -> Mapping[str, list[str]]:
    pages = {page.path: site.settings.published[uri] for uri, page in site.documents.items()}
    by_address: dict[str, list[str]] = defaultdict(list)
    for diagnostic in found:
        address = pages.get(diagnostic.location.path)
        if address is not None:
            by_address[address.removesuffix("index.html")].append(_line(diagnostic))
    return dict(by_address)


def _line(diagnostic: Diagnostic) -> str:
    hint = f" 고치기: {diagnostic.hint}" if diagnostic.hint else ""
    return f"{diagnostic.location}: {diagnostic.rule} {diagnostic.message}{hint}"

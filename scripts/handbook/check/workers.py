"""Reads the pages of a site ahead, all cores at work, and leaves what it learns in the cache."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from handbook.book.load import SiteReader
from handbook.check.kept import found_in_data, found_on_page
from handbook.check.processes import Job, cores, share
from handbook.core.cache import Cache
from handbook.rules.rule import Rule

FEWEST = 16
"""So many pages take longer than it takes to share them out."""


def read_ahead(reader: SiteReader, rules: Sequence[Rule], cache: Cache) -> None:
    """Read the pages that are not in `cache`, and look at each alone, and at the data, by `rules`.

    Does nothing where it would save no time. Raises CouldNotRun when a data file cannot be read;
    a page that cannot is left to whoever reads it next.
    """
    unknown = [uri for uri in reader.uris if not reader.pages.is_known(uri)]
    processes = min(cores(), len(unknown) // (FEWEST // 2))
    if processes < 2:
        return
    site = reader.site([])
    asked = [rule for rule in rules if rule.holds_for(site)]

    def look_at(uri: str) -> None:
        found_on_page(reader.pages.read(uri), asked, site, cache)

    longest_first = sorted(unknown, key=reader.pages.size, reverse=True)
    jobs: list[Job] = [
        partial(found_in_data, asked, site, cache),
        *(partial(look_at, uri) for uri in longest_first),
    ]
    share(jobs, processes)

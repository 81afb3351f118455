"""Reads the pages of a site on all cores."""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress

from handbook.book.load import SiteReader
from handbook.check.kept import found_in_data, found_on_page
from handbook.core.cache import Cache, Entries
from handbook.core.errors import CouldNotRun
from handbook.rules.rule import Rule

_FEWEST_EACH = 8
"""So many pages take longer than it takes to start a process."""


def warm(reader: SiteReader, rules: Sequence[Rule], cache: Cache) -> None:
    """Put the pages into the cache of `reader`, and what `rules` find on each, and in the data,
    into `cache`; both are asked next by whoever wants the site and its findings.

    Does nothing where it would save no time. Raises CouldNotRun when a data file cannot be read;
    a page that cannot is left to whoever reads it next.
    """
    unknown = [uri for uri in reader.uris if _is_unknown(reader, uri)]
    processes = min(cores(), len(unknown) // _FEWEST_EACH)
    if processes < 2:
        return
    # Only a check of many pages needs them, and they take as long to import as to read a page.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    asked = [rule for rule in rules if rule.holds_for(reader.whole)]
    longest_first = sorted(unknown, key=reader.pages.size, reverse=True)
    pool = ProcessPoolExecutor(processes, get_context("fork"), _Worker.begin, (reader, asked))
    try:
        for packed in pool.map(_Worker.look_at, [_DATA, *longest_first]):
            with suppress(Exception):  # what cannot be read again is worked out again
                pages, found = pickle.loads(packed)
                _save(pages, reader.pages.cache)
                _save(found, cache)
    except BrokenProcessPool:
        return  # whatever ended a worker, the pages can be read without
    finally:
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """Return how many processes may be started: 1 where starting one costs more than it saves.

    Elsewhere than on Linux a new process begins with nothing, and a quarter of a second goes by
    until it has read our code. A copy of a process with threads, on the other hand, may hang.
    """
    alone = threading.active_count() == 1 and "merman" not in sys.modules
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and alone else 1


_DATA = ""
"""Stands for the data files among the pages to be looked at."""


class _Worker:
    """What a process of the pool has: it is a copy of this one, with caches of its own."""

    reader: SiteReader
    rules: Sequence[Rule]

    @classmethod
    def begin(cls, reader: SiteReader, rules: Sequence[Rule]) -> None:
        """Set up a new process."""
        cls.reader, cls.rules = reader, rules
        reader.pages.cache = Cache()

    @classmethod
    def look_at(cls, uri: str) -> bytes:
        """Return what is to be saved of one page: itself, and the findings.

        It is packed here: a pool whose results cannot be packed or read waits for ever.
        """
        try:
            return pickle.dumps(cls._look_at(uri))
        except Exception:
            return pickle.dumps(({}, {}))

    @classmethod
    def _look_at(cls, uri: str) -> tuple[Entries, Entries]:
        site, found = cls.reader.whole, Cache()
        if uri == _DATA:
            found_in_data(cls.rules, site, found)
            return {}, found.take()
        found_on_page(cls.reader.pages.read(uri), cls.rules, site, found)
        return cls.reader.pages.cache.take(), found.take()


def _is_unknown(reader: SiteReader, uri: str) -> bool:
    try:
        return reader.pages.known(uri) is None
    except CouldNotRun:
        return False


def _save(entries: Entries, cache: Cache) -> None:
    for name, (key, value) in entries.items():
        cache.save(name, key, value)

"""Reads the pages of a site on all cores."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handbook.book.load import SiteReader
from handbook.check.kept import found_in_data, found_on_page, is_known
from handbook.core.cache import Cache, Entries
from handbook.core.errors import CouldNotRun
from handbook.rules.rule import Rule

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_FEWEST_EACH = 8
"""So many pages take longer than it takes to start a process."""
_DATA = ""
"""Stands for the data files among the pages to be looked at."""


def warm(reader: SiteReader, rules: Sequence[Rule], cache: Cache) -> None:
    """Put the pages into the cache of `reader`, and what `rules` find on each, and in the data,
    into `cache`; both are asked next by whoever wants the site and its findings.

    Does nothing where it would save no time. Raises CouldNotRun when a data file cannot be read;
    a page that cannot is left to whoever reads it next.
    """
    asked = [rule for rule in rules if rule.holds_for(reader.whole)]
    unknown = [uri for uri in reader.uris if _is_unknown(uri, reader, asked, cache)]
    processes = min(cores(), len(unknown) // _FEWEST_EACH)
    if processes < 2:
        return
    longest_first = sorted(unknown, key=reader.pages.size, reverse=True)
    # One is read before there are copies of this process: they find done what it has to import
    # and to compile.
    _look_at(longest_first.pop(), reader, asked, cache)
    _shared(reader, asked, [_DATA, *longest_first], cache, processes)


def cores() -> int:
    """Return how many processes may be at work: 1 where starting one costs more than it saves.

    Elsewhere than on Linux a new process begins with nothing, and a quarter of a second goes by
    until it has read our code. A copy of a process with threads, on the other hand, may hang.
    """
    alone = threading.active_count() == 1
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and alone else 1


def _shared(
    reader: SiteReader, rules: Sequence[Rule], pages: Sequence[str], cache: Cache, processes: int
) -> None:
    """Look at `pages` together with copies of this process; keep what they give back."""
    # Only a check of many pages needs it, and it takes as long to import as to read a page.
    from multiprocessing import get_context  # noqa: PLC0415

    context = get_context("fork")
    waiting = _Waiting(pages, context.Value("l", 0))
    helpers: list[tuple[Any, Connection]] = []
    try:
        for _ in range(processes - 1):
            here, there = context.Pipe(duplex=False)
            helper = context.Process(target=_help, args=(reader, rules, waiting, there))
            helper.start()
            there.close()
            helpers.append((helper, here))
        for uri in waiting:
            _look_at(uri, reader, rules, cache)
        for _, here in helpers:
            _keep_results(here, reader, cache)
    finally:
        for helper, here in helpers:
            here.close()
            helper.terminate()
            helper.join()


@dataclass(frozen=True, slots=True)
class _Waiting:
    """The pages that nobody looks at yet: each process takes the next one."""

    pages: Sequence[str]
    taken: Any
    """A number that the processes share."""

    def __iter__(self) -> Iterator[str]:
        while True:
            with self.taken.get_lock():
                number = self.taken.value
                self.taken.value += 1
            if number >= len(self.pages):
                return
            yield self.pages[number]


def _look_at(uri: str, reader: SiteReader, rules: Sequence[Rule], cache: Cache) -> None:
    with suppress(Exception):  # whoever reads it next says why it cannot be read
        if uri == _DATA:
            found_in_data(rules, reader.whole, cache)
        else:
            found_on_page(reader.pages.read(uri), rules, reader.whole, cache)


def _help(
    reader: SiteReader, rules: Sequence[Rule], waiting: _Waiting, results: Connection
) -> None:
    """Look at pages in a process of its own, then give back what is to be kept of each.

    It is packed page by page, and given back at the end: until then nobody takes it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    packed: list[bytes] = []
    for uri in waiting:
        reader.pages.cache, found = Cache(), Cache()
        _look_at(uri, reader, rules, found)
        with suppress(Exception):  # what cannot be packed is worked out again
            packed.append(pickle.dumps((reader.pages.cache.take(), found.take())))
    with suppress(OSError):
        for one in packed:
            results.send_bytes(one)
    results.close()


def _keep_results(results: Connection, reader: SiteReader, cache: Cache) -> None:
    """Keep what a helper gives back until it has ended, in whatever way."""
    with suppress(EOFError, OSError):
        while True:
            packed = results.recv_bytes()
            with suppress(Exception):  # what cannot be read again is worked out again
                pages, found = pickle.loads(packed)
                _save(pages, reader.pages.cache)
                _save(found, cache)


def _is_unknown(uri: str, reader: SiteReader, rules: Sequence[Rule], cache: Cache) -> bool:
    try:
        page = reader.pages.known(uri)
    except CouldNotRun:
        return False
    return page is None or not is_known(page, rules, reader.whole, cache)


def _save(entries: Entries, cache: Cache) -> None:
    for name, (key, value) in entries.items():
        cache.save(name, key, value)

"""Asks other hosts whether the addresses that the book links still lead somewhere.

Each host is asked one question at a time, with a pause between two, and HEAD before GET. An
answer that is fine is believed for a week.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import requests

from handbook.book.site import Site
from handbook.core.cache import Cache, digest
from handbook.core.errors import CouldNotRun
from handbook.core.web_addresses import split_address, without_fragment

WEEK_SECONDS = 7 * 24 * 3600
_NAME = "gasanghwa-handbook link check"
_ASK_AGAIN = frozenset({429, 500, 502, 503, 504})
_GONE = frozenset({404, 410})
_HOSTS_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient the questions are. All but `tries` in seconds."""

    between: float = 1.0
    timeout: float = 20.0
    tries: int = 3
    longest_wait: float = 30.0


def addresses_of(site: Site) -> frozenset[str]:
    """Return the addresses outside the book that its pages and sources link, without anchors."""
    linked = (link.target for page in site.documents.values() for link in page.links)
    sources = (source.url for source in site.sources.entries)
    return frozenset(
        without_fragment(address)
        for address in (*linked, *sources)
        if address and address.lower().startswith(("http://", "https://"))
    )


def ask(addresses: Iterable[str], cache: Cache, pace: Pace | None = None) -> Mapping[str, str]:
    """Return what is wrong with each address that leads nowhere: its status, or why none came.

    An address that merely refuses a program (401, 403) counts as fine. Raises CouldNotRun when no
    host at all can be reached.
    """
    pace = pace or Pace()
    by_host: dict[str, list[str]] = {}
    for address in sorted(set(addresses)):
        parts = split_address(address)
        host = parts.netloc.lower() if parts is not None else ""
        by_host.setdefault(host, []).append(address)
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
        answers = pool.map(lambda group: _Host(cache, pace).ask(group), by_host.values())
        faults = {address: fault for answer in answers for address, fault in answer.items()}
    everything = {address for group in by_host.values() for address in group}
    if everything and faults.keys() == everything and not any(map(str.isdigit, faults.values())):
        raise CouldNotRun(
            "인터넷에 닿지 않아서 바깥 주소가 열리는지 확인하지 못했어요.",
            "--external",
            "연결을 확인하거나 이 옵션을 빼세요.",
        )
    return faults


class _Host:
    """The questions to one host, one after another."""

    def __init__(self, cache: Cache, pace: Pace) -> None:
        self._cache = cache
        self._pace = pace
        self._session = requests.Session()
        self._session.headers["User-Agent"] = _NAME
        self._pause = threading.Event()
        self._asked = False

    def ask(self, addresses: Iterable[str]) -> Mapping[str, str]:
        """Return the faults of these addresses."""
        faults: dict[str, str] = {}
        with self._session:
            for address in addresses:
                if self._was_fine(address):
                    continue
                fault = self._fault(address)
                if fault:
                    faults[address] = fault
                else:
                    self._cache.save(f"external {address}", _key(address), time.time())
        return faults

    def _was_fine(self, address: str) -> bool:
        when = self._cache.load(f"external {address}", _key(address))
        return isinstance(when, float) and 0 <= time.time() - when < WEEK_SECONDS

    def _fault(self, address: str) -> str:
        """Return what is wrong with `address`, or an empty text."""
        fault = ""
        for attempt in range(self._pace.tries):
            try:
                response = self._question("HEAD", address)
                if response.status_code >= 400:
                    response = self._question("GET", address)
            except (requests.RequestException, ValueError) as error:
                fault = type(error).__name__
                self._wait(self._pace.between * 2**attempt)
                continue
            if response.status_code not in _ASK_AGAIN:
                return str(response.status_code) if response.status_code in _GONE else ""
            fault = str(response.status_code)
            self._wait(_retry_after(response) or self._pace.between * 2**attempt)
        # A host that is overloaded or refuses to be asked so often says nothing about the address.
        return "" if fault == "429" else fault

    def _question(self, method: str, address: str) -> requests.Response:
        if self._asked:
            self._wait(self._pace.between)
        self._asked = True
        with self._session.request(
            method, address, timeout=self._pace.timeout, allow_redirects=True, stream=True
        ) as response:
            return response

    def _wait(self, seconds: float) -> None:
        self._pause.wait(min(seconds, self._pace.longest_wait))


def _retry_after(response: requests.Response) -> float:
    """Return the seconds that the host asks to wait: RFC 9110, section 10.2.3."""
    value = response.headers.get("Retry-After", "")
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, OverflowError):
        return 0.0


def _key(address: str) -> str:
    return digest([address])

"""What Korean readers type finds the page that answers it, in a real browser on the built site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browsing import Browser, Page
from searching import Golden, ask, golden, nonsense, open_search, rank_of

pytestmark = pytest.mark.browser

FIRST = 0.95


@pytest.fixture(scope="module")
def searched(browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ko-KR")
    page = context.new_page()
    open_search(page, site_url)
    yield page
    context.close()


@pytest.mark.parametrize("half", ["tuning"])
def test_a_query_finds_its_page(searched: Page, site_url: str, half: str) -> None:
    queries = golden(half)
    ranks = {query: rank_of(query, ask(searched, site_url, query.ask)) for query in queries}
    assert [_told(q, rank) for q, rank in ranks.items() if not 1 <= rank <= 3] == []
    others = [_told(query, rank) for query, rank in ranks.items() if rank != 1]
    assert len(others) <= (1 - FIRST) * len(queries), others


def test_there_are_enough_queries_and_none_twice() -> None:
    asked = [query.ask for half in ("tuning", "held_out") for query in golden(half)]
    assert len(asked) == len(set(asked)) >= 150


@pytest.mark.parametrize("query", nonsense())
def test_nonsense_finds_nothing_and_says_so(searched: Page, site_url: str, query: str) -> None:
    assert ask(searched, site_url, query) == []


def _told(query: Golden, rank: int) -> str:
    return f"{query.ask}: {rank or 'nowhere'}, wanted {', '.join(query.find)}"

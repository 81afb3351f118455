"""The search as a reader uses it: type, and read what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from browsing import Page

GOLDEN = Path(__file__).parent / "site/search/golden.yml"
INPUT = ".md-search__input"
_ANSWERED = "query => window.handbookSearchDoor.result?.query === query"
_SHOWN = """base => [...document.querySelectorAll(".md-search-result__item")].map(item =>
  [...item.querySelectorAll("a[href]")].map(link => {
    const url = new URL(link.href);
    return (url.origin + url.pathname + url.hash).replace(base, "");
  }))"""


@dataclass(frozen=True, slots=True)
class Golden:
    """What is asked, and the pages or `page#section`s of which any one answers it."""

    ask: str
    find: tuple[str, ...]


def golden(half: str) -> list[Golden]:
    """The queries of one half of golden.yml."""
    return [Golden(str(q["ask"]), tuple(q["find"])) for q in _file()[half]]


def nonsense() -> list[str]:
    """What the book knows nothing of."""
    return [str(query) for query in _file()["nothing"]]


def _file() -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
    return value


def open_search(page: Page, url: str) -> None:
    """Open a page and reach for its search."""
    page.goto(url)
    page.locator(INPUT).focus()


def ask(page: Page, base: str, query: str) -> list[list[str]]:
    """Type `query`; return the addresses below `base` of each result, in the order shown."""
    page.locator(INPUT).fill(query)
    page.wait_for_function(_ANSWERED, arg=query)
    shown: list[list[str]] = page.evaluate(_SHOWN, base)
    return shown


def rank_of(query: Golden, shown: list[list[str]]) -> int:
    """The place of the first right result, from 1; 0 where there is none."""
    for place, addresses in enumerate(shown, 1):
        page = addresses[0].partition("#")[0]
        if any(find in addresses if "#" in find else find == page for find in query.find):
            return place
    return 0

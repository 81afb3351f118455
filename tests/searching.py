"""The search as a reader uses it: type, and read what stands there."""

from __future__ import annotations

from browsing import Page

INPUT = ".md-search__input"
_ANSWERED = "query => window.handbookSearchDoor.result?.query === query"
_SHOWN = """base => [...document.querySelectorAll(".md-search-result__item")].map(item =>
  [...item.querySelectorAll("a[href]")].map(link => {
    const url = new URL(link.href);
    return (url.origin + url.pathname + url.hash).replace(base, "");
  }))"""


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

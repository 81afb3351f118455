"""Search engines in a browser: the theme's and ours behind the theme's interface, and Pagefind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

# Counts what is asked of the search's worker and what it answers, and how long that takes.
_WATCH = """(() => {
  const Native = window.Worker;
  const watched = window.watchedSearch = { asked: 0, answered: 0, at: 0, took: [] };
  window.Worker = class extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.type !== 3) return;
        watched.answered += 1;
        watched.took.push(performance.now() - watched.at);
      });
    }
    postMessage(message, ...rest) {
      if (message.type === 2) { watched.asked += 1; watched.at = performance.now(); }
      super.postMessage(message, ...rest);
    }
  };
})()"""
_SHOWN = """base => [...document.querySelectorAll(".md-search-result__item")].map(item =>
  [...item.querySelectorAll("a[href]")].map(link => {
    const url = new URL(link.href);
    return (url.origin + url.pathname + url.hash).replace(base, "");
  }))"""
_INPUT = ".md-search__input"
_PAGEFIND = """async ([query, base]) => {
  window.pagefind ??= await import(base + "pagefind/pagefind.js");
  const start = performance.now();
  const { results } = await window.pagefind.search(query);
  const pages = await Promise.all(results.slice(0, 10).map(result => result.data()));
  const took = performance.now() - start;
  return [pages.map(page => [new URL(page.url, base).href.replace(base, "")]), took];
}"""


class SearchEngine(Protocol):
    """Answers queries; `took` collects the milliseconds of each answer."""

    took: list[float]

    def ask(self, query: str) -> list[list[str]]:
        """Return the addresses within the site of each result, best first."""


class ThemeInterface:
    """A search behind the theme's interface, typed into as a reader does."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        context.add_init_script(_WATCH)
        self._page = context.new_page()
        self._base = base
        self._page.goto(base)
        self._page.locator(_INPUT).focus()
        self.took: list[float] = []

    def ask(self, query: str) -> list[list[str]]:
        """Return the addresses within the site of each result, best first."""
        asked = self._page.evaluate("window.watchedSearch.asked")
        self._page.locator(_INPUT).fill(query)
        self._page.locator(_INPUT).dispatch_event("keyup")
        self._page.wait_for_function(
            "n => watchedSearch.asked > n && watchedSearch.answered >= watchedSearch.asked",
            arg=asked,
        )
        self.took.append(self._page.evaluate("window.watchedSearch.took.at(-1)"))
        shown: list[list[str]] = self._page.evaluate(_SHOWN, self._base)
        return shown


class Pagefind:
    """Pagefind's own interface for scripts, on a site that it has indexed."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self._page = context.new_page()
        self._base = base
        self._page.goto(base)
        self.took: list[float] = []

    def ask(self, query: str) -> list[list[str]]:
        """Return the address within the site of each result, best first."""
        shown: list[list[str]]
        shown, took = self._page.evaluate(_PAGEFIND, [query, self._base])
        self.took.append(took)
        return shown


def first_answer(page: Page, base: str, query: str) -> float:
    """Return the milliseconds from reaching for the search to the first result, on a visit whose
    files the browser has kept.
    """
    for _ in range(2):
        page.goto(base, wait_until="networkidle")
        start = page.evaluate("performance.now()")
        page.locator(_INPUT).focus()
        page.locator(_INPUT).fill(query)
        page.locator(_INPUT).dispatch_event("keyup")
        page.wait_for_selector(".md-search-result__link")
        took: float = page.evaluate("start => performance.now() - start", start)
    return took

"""The texts under the results: fetched for what is shown, and missed only where they are lost."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_plus, urlsplit

import pytest

from browsing import Browser, Page, Request, Route, expect
from searching import INPUT, ask, open_search

pytestmark = pytest.mark.browser

CHAPTER = "basics/type-2/"
TEXTS = "**/search/texts/**"
QUERY_BYTES = 150_000
"""Compressed: all that is fetched from reaching for the search until the texts stand."""
RESULTS = 10
OWN, BESIDE, ALONE = 5, 2, 5
"""Where a contributors' page is read: its own pages, the book's below them, and the book's where
there are none.
"""
PHONE, DESK, TALL = (360, 740), (1280, 800), (1920, 2400)
_STANDS = """() => {
  const door = window.handbookSearchDoor;
  const places = [...document.querySelectorAll(".md-search-result [data-at]")];
  if (places.length && !door.texts.size) return false;
  const wrap = document.querySelector(".md-search__scrollwrap").getBoundingClientRect();
  const waits = place => {
    const { top, bottom } = place.getBoundingClientRect();
    return place.checkVisibility() && top < wrap.bottom && bottom > wrap.top;
  };
  return !places.some(waits);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ko-KR")
    yield context.new_page()
    context.close()


def _texts_of(page: Page) -> list[str]:
    """The files of texts that are asked for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    return asked


class _Gate:
    """Holds back the texts that a page asks for, until it is opened."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._held: list[Route] | None = []
        page.route(TEXTS, self._meet)

    def _meet(self, route: Route) -> None:
        if self._held is None:
            route.continue_()
        else:
            self._held.append(route)

    def open(self) -> None:
        """Let all through, and wait until the texts stand."""
        held, self._held = self._held or [], None
        for route in held:
            route.continue_()
        self._page.wait_for_function(_STANDS)


def test_a_result_stands_at_once_and_its_text_follows(page: Page, site_url: str) -> None:
    gate = _Gate(page)
    open_search(page, site_url + CHAPTER)
    with page.expect_request(TEXTS):
        ask(page, site_url, "컨테이너를 지우면")
    result = page.locator(".md-search-result__item").first
    expect(result).to_contain_text("컨테이너")
    expect(result.locator(".search-teaser").first).to_be_empty()
    gate.open()
    expect(result.locator("p:not([class]) mark").first).to_be_visible()


def test_words_of_the_text_are_marked_after_the_jump(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    ask(page, site_url, "가상머신")
    page.wait_for_function(_STANDS)
    links = page.locator(".md-search-result__link").all()
    assert any("가상 머신" in unquote_plus(link.get_attribute("href") or "") for link in links)


def test_only_what_is_on_the_screen_is_fetched(page: Page, site_url: str) -> None:
    open_search(page, site_url + CHAPTER)
    asked = _texts_of(page)
    shown = ask(page, site_url, "컨테이너")
    page.wait_for_function(_STANDS)
    fetched = [path for path in asked if "/texts/" in path]
    before = len(fetched)
    assert 0 < before < len(shown)
    page.locator(".md-search-result__item").last.scroll_into_view_if_needed()
    page.wait_for_function(_STANDS)
    fetched = [path for path in asked if "/texts/" in path]
    assert len(fetched) > before
    assert len(fetched) == len(set(fetched)), "each once"


def test_a_text_that_is_lost_leaves_the_result_and_is_asked_for_again(
    page: Page, site_url: str
) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route(TEXTS, lambda route: route.abort())
    open_search(page, site_url + CHAPTER)
    shown = ask(page, site_url, "하이퍼바이저")
    page.wait_for_function(_STANDS)
    expect(page.locator(".md-search-result__item")).to_have_count(len(shown))
    expect(page.locator(".md-search-result__link p:not([class])")).to_have_count(0)
    page.unroute(TEXTS)
    ask(page, site_url, "하이퍼바이저 ")
    expect(page.locator(".md-search-result__link p mark").first).to_be_visible()
    assert errors == []


def test_a_text_that_comes_late_fills_what_is_asked_now(page: Page, site_url: str) -> None:
    gate = _Gate(page)
    open_search(page, site_url + CHAPTER)
    with page.expect_request(TEXTS):
        ask(page, site_url, "도커")
    ask(page, site_url, "볼륨")
    gate.open()
    marks = page.locator(".md-search-result__link p:not(.search-why) mark").all_inner_texts()
    assert marks
    assert {mark for mark in marks if "도커" in mark or "docker" in mark.lower()} == set()


def test_no_query_can_fetch_more_than_a_phone_should(
    page: Page, site_url: str, built_site: Path
) -> None:
    """The index with the heaviest texts that the results can show, whatever is asked."""
    open_search(page, site_url + CHAPTER)
    most = max(len(ask(page, site_url, query)) for query in ("컨테이너", "실행", "메모리 파일"))
    assert most == RESULTS
    open_search(page, site_url + "contributing/")
    assert _found(page, site_url, "규칙 용어") == (OWN, BESIDE)
    assert _found(page, site_url, "게임") == (0, ALONE)
    search = built_site / "search"
    scripts = [
        f"../assets/js/search/{name}" for name in ("engine.bundle.js", "panel.js", "teasers.js")
    ]
    always = sum(_compressed(search / name) for name in (*scripts, "book.json", "book.bin"))
    heaviest: dict[Path, int] = {}
    for file in (search / "texts").rglob("*.txt"):
        heaviest[file.parent] = max(heaviest.get(file.parent, 0), _compressed(file))
    contributing = search / "texts/contributing"
    book = sorted(
        (s for f, s in heaviest.items() if not f.is_relative_to(contributing)), reverse=True
    )
    others = sorted(
        (s for f, s in heaviest.items() if f.is_relative_to(contributing)), reverse=True
    )
    assert always + sum(book[:RESULTS]) + book[0] <= QUERY_BYTES
    silent = _compressed(search / "contributing.json")
    assert always + silent + sum(others[:RESULTS]) <= QUERY_BYTES
    there = silent + _compressed(search / "contributing.bin") + book[0]
    assert always + there + sum(others[:OWN]) + sum(book[:BESIDE]) <= QUERY_BYTES
    assert always + there + sum(book[:ALONE]) <= QUERY_BYTES


def _found(page: Page, site_url: str, query: str) -> tuple[int, int]:
    """How many pages of the contributors' and of the book are found."""
    shown = [links[0].startswith("contributing/") for links in ask(page, site_url, query)]
    return shown.count(True), shown.count(False)


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes()))


@pytest.mark.parametrize("place", [CHAPTER, "contributing/"])
@pytest.mark.parametrize("size", [PHONE, DESK, TALL])
@pytest.mark.parametrize(
    "query", ["컨테이너", "가상머신 컨테이너 차이", "도커 느린 이유", "김치찌개"]
)
def test_no_query_fetches_more_than_a_phone_should(
    browser: Browser, site_url: str, size: tuple[int, int], query: str, place: str
) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="ko-KR")
    page = context.new_page()
    with page.expect_response("**/search/search_index.json"):  # the last that a visit asks for
        page.goto(site_url + place, wait_until="networkidle")
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    page.on("request", note)
    page.locator(INPUT).focus()
    ask(page, site_url, query)
    page.wait_for_function(_STANDS)
    moved = {request.url: len(gzip.compress(request.response().body())) for request in asked}
    assert sum(moved.values()) <= QUERY_BYTES, moved
    assert len(moved) >= 5, "the scripts and the index"
    context.close()

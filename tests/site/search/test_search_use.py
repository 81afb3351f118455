"""Using the search: what it costs those who do not, and what it does for those who do."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from browsing import Axe, Browser, Page, Route, expect
from searching import INPUT, ask, open_search

pytestmark = pytest.mark.browser

CHAPTER = "basics/type-2/"
ALWAYS = ("door.js", "worker.js", "search_index.json")
"""What of the search every page fetches."""
FIRST_VISIT = 110_000
"""Bytes, compressed, that the first visit of a chapter may move."""
_AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ko-KR")
    yield context.new_page()
    context.close()


def _moved(page: Page) -> dict[str, int]:
    """Path and compressed size of all that the page fetches from now on."""
    moved: dict[str, int] = {}
    page.on(
        "requestfinished",
        lambda request: moved.update(
            {urlsplit(request.url).path: len(gzip.compress(request.response().body()))}
        ),
    )
    return moved


@pytest.mark.parametrize(
    "chapter", [CHAPTER, "practice/first-vm-linux/", "practice/install-debian/"]
)
def test_a_first_visit_fetches_no_index_and_little_else(
    page: Page, site_url: str, chapter: str
) -> None:
    moved = _moved(page)
    page.goto(site_url + chapter, wait_until="networkidle")
    assert not {p for p in moved if "/search/" in p and not p.endswith(ALWAYS)}
    assert sum(moved.values()) <= FIRST_VISIT, moved


def test_reaching_for_the_search_fetches_it_once(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER, wait_until="networkidle")
    fetched: list[str] = []
    page.on("requestfinished", lambda request: fetched.append(urlsplit(request.url).path))
    page.locator(INPUT).focus()
    ask(page, site_url, "도커")
    ask(page, site_url, "하이퍼바이저")
    assert sorted(path.rpartition("/")[2] for path in fetched if "/texts/" not in path) == [
        "book.bin",
        "book.json",
        "engine.bundle.js",
        "panel.js",
        "teasers.js",
    ]


def test_what_is_typed_before_the_index_is_there_is_answered(page: Page, site_url: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/book.json", hold)
    open_search(page, site_url + CHAPTER)
    page.keyboard.type("virtualbox")
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    assert held, "the index is asked for while the reader types"
    held[0].continue_()
    expect(page.locator(".md-search-result__link").first).to_contain_text("타입 2 하이퍼바이저")


def test_a_lost_index_is_said_and_asked_for_again(page: Page, site_url: str) -> None:
    page.route("**/search/book.json", lambda route: route.abort())
    open_search(page, site_url + CHAPTER)
    page.locator(INPUT).fill("도커")
    expect(page.locator(".md-search-result__meta")).to_contain_text("가져오지 못했어요")
    page.unroute("**/search/book.json")
    page.locator(INPUT).fill("도커 ")
    expect(page.locator(".md-search-result__link").first).to_contain_text("도커")


def test_the_page_for_a_wrong_address_searches_too(page: Page, site_url: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_search(page, site_url + "404.html")
    assert ask(page, site_url, "도커")[0][0] == "containers/docker/"
    assert errors == []


def test_text_without_keys_counts_as_typed(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    page.keyboard.insert_text("하이퍼바이저를")
    expect(page.locator(".md-search-result__link").first).to_contain_text("하이퍼바이저")


def test_a_found_word_is_marked_after_the_jump(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    ask(page, site_url, "가상머신")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/basics/virtual-machine/?h=*")
    marks = page.locator("article mark[data-md-highlight]")
    expect(marks.first).to_be_attached()
    assert "가상" in " ".join(marks.all_inner_texts())


def test_enter_goes_to_the_best_answer(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    ask(page, site_url, "하이퍼바이져")
    page.keyboard.press("Enter")
    page.wait_for_url("**/basics/hypervisor/**")


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("ehzj", "한/영을 바꿔 읽었어요: ehzj → 도커"),
        ("hypervisr", "비슷한 말로 읽었어요: hypervisr → hypervisor"),
        ("hypervisor", "같은 말이에요: hypervisor, 하이퍼바이저"),
        ("가상머신 컨테이너 차이", "제목에 있어요: 가상 머신, 컨테이너"),
    ],
)
def test_the_best_answer_says_why(page: Page, site_url: str, query: str, why: str) -> None:
    open_search(page, site_url)
    ask(page, site_url, query)
    expect(page.locator(".search-why")).to_have_count(1)
    expect(page.locator(".md-search-result__link").first.locator(".search-why")).to_contain_text(
        why
    )


def test_a_term_brings_its_definition_and_the_arrows_reach_it(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    ask(page, site_url, "하이퍼바이저란")
    card = page.locator(".search-card")
    expect(card).to_contain_text("hypervisor")
    expect(card.locator("p").nth(1)).to_contain_text("소프트웨어")
    above = card.bounding_box()
    first = page.locator(".md-search-result__item").first.bounding_box()
    assert above and first and above["y"] < first["y"]
    page.keyboard.press("ArrowDown")
    expect(card.locator("a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()


def test_how_many_is_said_aloud(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    shown = ask(page, site_url, "컨테이너")
    status = page.get_by_role("status").filter(has_text="결과")
    expect(status).to_contain_text(f"결과 {len(shown)}개")


def test_nothing_found_says_so_and_offers_the_nearest_term(page: Page, site_url: str) -> None:
    open_search(page, site_url)
    assert ask(page, site_url, "하이퍼파라미터") == []
    nothing = page.locator(".search-nothing")
    expect(nothing).to_contain_text("찾지 못했어요")
    expect(nothing.locator("a").first).to_have_attribute(
        "href", f"{site_url}reference/glossary/#term-hypervisor"
    )
    expect(nothing.get_by_text("넣어 달라고")).to_have_count(0)


def test_where_the_repository_is_known_an_issue_is_filled_in(page: Page, site_url: str) -> None:
    page.route("**/search/book.json", _with_a_repository)
    open_search(page, site_url)
    ask(page, site_url, "양자 컴퓨터")
    link = page.locator(".search-nothing").get_by_text("넣어 달라고").locator("..")
    address = link.get_attribute("href") or ""
    assert address.startswith("https://github.com/who/book/issues/new?template=page.yml&title=")
    assert "%EC%96%91%EC%9E%90" in address


def _with_a_repository(route: Route) -> None:
    index = route.fetch().json()
    index["issues"] = "https://github.com/who/book/issues/new"
    route.fulfill(json=index)


def test_contributors_pages_have_a_search_of_their_own(page: Page, site_url: str) -> None:
    open_search(page, site_url + CHAPTER)
    shown = ask(page, site_url, "하이퍼바이저")
    assert not [links for links in shown if links[0].startswith("contributing/")]
    assert ask(page, site_url, "LNK007")[0][0].startswith("contributing/rules/LNK007")
    open_search(page, site_url + "contributing/")
    assert ask(page, site_url, "용어 정하기")[0][0].startswith("contributing/terms/")


@pytest.mark.parametrize("query", ["하이퍼바이저", "가상머신 컨테이너 차이", "김치찌개"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_search_passes_axe(
    browser: Browser, site_url: str, query: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 740}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    open_search(page, site_url + CHAPTER)
    ask(page, site_url, query)
    found = Axe().run(page, context=".md-search", options=_AXE)
    assert found.response["violations"] == []
    wide = page.evaluate("document.querySelector('.md-search__scrollwrap').scrollWidth")
    assert wide <= page.evaluate("document.querySelector('.md-search__scrollwrap').clientWidth")
    context.close()


def test_a_page_opened_from_a_file_says_that_it_cannot_search(page: Page, built_site: Path) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((built_site / CHAPTER / "index.html").as_uri())
    page.locator(INPUT).focus()
    expect(page.locator(".md-search-result__meta")).to_contain_text("서버 없이 연 파일")
    assert errors == []


def test_the_index_is_small(built_site: Path) -> None:
    size = pages = 0
    for name in ("book", "contributing"):
        head = (built_site / "search" / f"{name}.json").read_bytes()
        its = len(gzip.compress(head)) + (built_site / "search" / f"{name}.bin").stat().st_size
        its_pages = len(json.loads(head)["pages"])
        assert its <= 3_500 * its_pages, name
        size += its
        pages += its_pages
    texts = (built_site / "search/texts").rglob("*.txt")
    assert size + sum(len(gzip.compress(text.read_bytes())) for text in texts) <= 3_500 * pages

"""A reader chooses a way, walks it, leaves, comes back, and has it forgotten."""

from __future__ import annotations

import json
import re

import pytest

from accessibility import axe_faults
from browsing import PHONE, Page, expect

pytestmark = pytest.mark.browser

# A browser that refuses to keep anything.
REFUSES = "Storage.prototype.setItem = () => { throw new Error('full'); }"
NEXT = ".walk.is-chosen > .walk__fork .walk__next"
"""Where the chosen way goes on, once the script has read which it is."""
FIRST_SCREEN = ("h1", ".home__lead", ".begin__length", ".begin__again")


@pytest.fixture
def page(phone: Page) -> Page:
    """The page of these tests is on a phone."""
    return phone


def chapters_of(page: Page, site_url: str, way: str) -> list[str]:
    """The addresses of a way's chapters, as its card lists them."""
    page.goto(site_url)
    links = page.locator(f'.way[data-way="{way}"] .chapter-list a')
    found: list[str] = links.evaluate_all("all => all.map(link => link.href)")
    return found


def begin(page: Page, site_url: str, way: str) -> None:
    page.goto(site_url)
    page.locator(f'.way[data-way="{way}"] h3 a').first.click()


def next_of(page: Page) -> str:
    return page.locator(".walk > .walk__fork .walk__next").get_attribute("href") or ""


def test_the_first_screen_of_a_phone_says_what_for_whom_how_long_and_where_to_begin(
    page: Page, site_url: str
) -> None:
    page.goto(site_url)
    for part in FIRST_SCREEN:
        box = page.locator(f".home {part}").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"], part
    buttons = page.locator(".begin__buttons a")
    expect(buttons).to_have_count(2)
    assert page.locator(".home__words").inner_text().count("장") >= 2
    for index in range(2):
        page.goto(site_url)
        buttons.nth(index).click()
        expect(page.locator("ul.chapter-facts")).to_be_attached()


def test_the_minutes_of_a_way_are_those_that_its_chapters_say(page: Page, site_url: str) -> None:
    texts, quizzes = 0, 0
    for address in chapters_of(page, site_url, "taste"):
        page.goto(address)
        facts = page.locator(".chapter-facts li").first.inner_text()
        text, quiz = re.findall(r"(\d+)분", facts)
        texts, quizzes = texts + int(text), quizzes + int(quiz)
    page.goto(site_url)
    size = page.locator('.way[data-way="taste"] .way__size')
    expect(size).to_contain_text(f"본문 {texts}분, 퀴즈까지 {texts + quizzes}분")


def test_the_stack_is_built_in_four_steps_without_script(plain: Page, site_url: str) -> None:
    plain.goto(site_url)
    choices = plain.locator(".home__stack .switch__choices label")
    expect(choices).to_have_count(4)
    boxes = []
    for index in range(4):
        choices.nth(index).click()
        shown = plain.locator(".home__stack figure.diagram:visible")
        expect(shown).to_have_count(1)
        boxes.append(shown.locator("g.box:visible").count())
    assert boxes == [3, 4, 5, 6]
    expect(plain.locator(".home__stack figure.diagram:visible")).to_contain_text("덧셈도")


@pytest.mark.parametrize("way", ["taste", "docker"])
def test_a_chosen_way_is_walked_to_its_end(page: Page, site_url: str, way: str) -> None:
    chapters = chapters_of(page, site_url, way)
    begin(page, site_url, way)
    walked = [page.url]
    for at in range(1, len(chapters)):
        chosen = page.locator('.walk [aria-pressed="true"].walk__place')
        expect(chosen).to_contain_text(f"{at}/{len(chapters)}")
        theme = page.locator(".md-footer__link--next")
        assert theme.evaluate("link => link.href") == chapters[at]
        page.locator(NEXT).click()
        walked.append(page.url)
    assert walked == chapters
    expect(page.locator(NEXT)).to_contain_text("다른 길 고르기")
    back = page.locator(".md-footer__link--prev").evaluate("link => link.href")
    assert back == chapters[-2]


def test_home_leads_back_to_where_the_reader_was_and_ticks_what_is_read(
    page: Page, site_url: str
) -> None:
    begin(page, site_url, "taste")
    page.locator(NEXT).click()
    expect(page.locator(NEXT)).to_contain_text("가상 머신")
    page.goto(site_url)
    again = page.locator(".begin__again")
    expect(again).to_have_text("이어 읽기: 가상화 맛보기 2/4")
    card = page.locator('.way[data-way="taste"]')
    expect(card.locator(".way__size")).to_contain_text("고른 길 · 1장 읽음")
    card.locator("summary").click()
    expect(card.get_by_role("link", name="컴퓨터의 계층 다 읽음")).to_be_visible()
    again.get_by_role("link").click()
    page.get_by_role("button", name="이 장을 다 읽었어요").click()
    page.goto(site_url)
    expect(again).to_have_text("이어 읽기: 가상 머신 맛보기 3/4")


def test_a_way_is_chosen_and_left_at_the_foot_of_a_chapter(page: Page, site_url: str) -> None:
    page.goto(site_url + "basics/virtual-machine/")
    expect(page.locator(".walk > .walk__fork")).to_have_count(3)
    button = page.get_by_role("button", name="처음부터 끝까지")
    button.click()
    expect(button).to_be_focused()
    expect(page.locator(".walk > .walk__fork")).to_have_count(1)
    assert next_of(page) == "../emulation/"
    page.locator(".walk__others summary").click()
    page.get_by_role("button", name="맛보기").click()
    assert next_of(page) == "../../containers/os-level/"
    theme = page.locator(".md-footer__link--next")
    expect(theme).to_contain_text("다음 (맛보기)")
    page.get_by_role("button", name="맛보기").click()
    expect(page.locator(".walk > .walk__fork")).to_have_count(3)
    expect(theme).to_contain_text("에뮬레이션")
    expect(theme).not_to_contain_text("맛보기")


def test_without_script_a_chapter_links_to_the_next_of_every_way(
    plain: Page, site_url: str
) -> None:
    plain.goto(site_url + "basics/virtual-machine/")
    expect(plain.locator(".walk__fork")).to_have_count(3)
    expect(plain.locator(".walk")).to_contain_text("맛보기 3/4")
    plain.get_by_role("link", name="OS 수준 가상화").last.click()
    expect(plain).to_have_url(site_url + "containers/os-level/")


def test_where_the_browser_keeps_nothing_the_book_reads_the_same(page: Page, site_url: str) -> None:
    page.add_init_script(REFUSES)
    begin(page, site_url, "taste")
    expect(page.locator(".walk__fork").first).to_be_visible()
    expect(page.get_by_role("button", name="이 장을 다 읽었어요")).to_have_count(0)
    page.goto(site_url + "start/how-to-read/")
    expect(page.locator(".kept")).to_contain_text("돌리지 않게 막아 둔 브라우저라면")
    page.goto(site_url)
    expect(page.locator(".begin__again")).not_to_contain_text("이어 읽기")


def test_what_is_kept_is_told_and_forgotten_when_asked(page: Page, site_url: str) -> None:
    begin(page, site_url, "docker")
    page.get_by_role("button", name="이 장을 다 읽었어요").click()
    page.get_by_role("link", name="이 브라우저에 남는 것").click()
    kept = page.locator(".kept")
    for fact in ("고른 길: 도커부터", "다 읽은 장: 1개", "마지막으로 본 장: 컴퓨터의 계층"):
        expect(kept).to_contain_text(fact)
    page.evaluate("localStorage.setItem('hb:/x/#quiz-1', '1')")
    kept.get_by_role("button", name="길과 읽은 표시 지우기").click()
    expect(kept).to_contain_text("답과 과제: 1개")
    kept.get_by_role("button", name="답까지 모두 지우기").click()
    expect(kept.get_by_role("status")).to_have_text("지금은 설정 말고 남아 있는 것이 없어요.")
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('hb:'))") == []
    page.goto(site_url)
    expect(page.locator(".begin__again")).not_to_contain_text("이어 읽기")


def test_what_was_kept_by_something_else_is_no_hindrance(page: Page, site_url: str) -> None:
    page.goto(site_url)
    for rubbish in ("no json", "[]", '{"way": 3, "done": 1, "last": 2}', "null"):
        page.evaluate("text => localStorage.setItem('hb:/:ways', text)", rubbish)
        page.goto(site_url + "basics/virtual-machine/")
        expect(page.get_by_role("button", name="이 장을 다 읽었어요")).to_be_visible()


def test_the_contents_of_a_page_fold_open_on_a_phone_without_script(
    plain: Page, site_url: str
) -> None:
    plain.goto(site_url + "basics/virtual-machine/")
    contents = plain.locator(".page-contents")
    expect(contents.get_by_role("link").first).to_be_hidden()
    contents.locator("summary").click()
    contents.get_by_role("link", name="핵심 정리").click()
    expect(plain).to_have_url(re.compile("#summary$"))
    plain.set_viewport_size({"width": 1280, "height": 800})
    expect(contents).to_be_hidden()


@pytest.mark.parametrize("address", ["", "parts/basics/", "start/how-to-read/", "basics/type-2/"])
def test_nothing_is_cut_at_320_pixels_and_axe_is_content_with_a_chosen_way(
    page: Page, site_url: str, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site_url)
    last = {"page": "basics/type-2", "title": "타입 2", "hash": ""}
    kept = {"way": "all", "done": ["basics/type-2", "start/layers"], "last": last}
    page.evaluate("text => localStorage.setItem('hb:/:ways', text)", json.dumps(kept))
    page.goto(site_url + address)
    expect(page.locator(".tick").first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe_faults(page) == []


def test_a_way_is_begun_and_walked_on_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # past the navigation
    focused = "document.activeElement"
    while "begin" not in page.evaluate(f"{focused}.parentElement.className"):
        page.keyboard.press("Tab")
        assert page.evaluate(f"{focused} !== document.body"), "the buttons are never reached"
    page.keyboard.press("Enter")
    expect(page.locator(".walk")).to_be_attached()
    page.get_by_role("button", name="이 장을 다 읽었어요").focus()
    page.keyboard.press("Space")
    expect(page.locator(".walk__done")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".walk__done")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(NEXT)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".walk")).to_have_attribute("data-title", "가상화")


def test_the_steps_of_the_stack_are_chosen_by_arrow_keys(plain: Page, site_url: str) -> None:
    plain.goto(site_url)
    plain.locator(".home__stack .switch__choices input").first.focus()
    plain.keyboard.press("ArrowDown")
    expect(plain.locator(".home__stack figure.diagram:visible")).to_contain_text("하이퍼바이저")


def test_the_foot_and_the_contents_of_a_page_are_not_printed(page: Page, site_url: str) -> None:
    page.goto(site_url + "basics/type-2/")
    page.emulate_media(media="print")
    for part in (".walk", ".page-contents"):
        expect(page.locator(part)).to_be_hidden()

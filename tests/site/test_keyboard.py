"""A reader without a mouse: the first page, a chapter, a term, the search, a quiz."""

from __future__ import annotations

import pytest

from browsing import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("design")]

CHAPTER = "basics/virtual-machine/"


def tab_to(page: Page, selector: str, most: int = 120) -> None:
    """Press Tab until the focus is on something that `selector` matches; fail where it never is,
    or where it is on something that cannot be seen on the way.
    """
    for _ in range(most):
        page.keyboard.press("Tab")
        here, shown = page.evaluate(
            """selector => {
              const at = document.activeElement;
              return [at.matches(selector), at === document.body || at.checkVisibility({
                visibilityProperty: true, contentVisibilityAuto: true})];
            }""",
            selector,
        )
        assert shown, "the focus is on something that nobody sees"
        if here:
            return
    pytest.fail(f"the Tab key never reaches {selector}")


def test_the_first_stop_leads_past_the_navigation(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, ".chapter-before > summary", most=4)


def test_from_the_first_page_into_a_chapter(page: Page, site_url: str) -> None:
    page.goto(site_url)
    tab_to(page, ".home .md-button")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != site_url)
    expect(page.locator("h1")).to_be_visible()


def test_the_drawer_of_a_phone_is_passed_by_while_it_is_shut(phone: Page, site_url: str) -> None:
    phone.goto(site_url + CHAPTER)
    tab_to(phone, ".drawer-button", most=2)
    tab_to(phone, "article *", most=4)


def test_a_wide_screen_shows_no_button_for_a_drawer(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    expect(page.locator(".drawer-button")).to_have_count(1)
    expect(page.locator(".drawer-button")).to_be_hidden()


def test_the_drawer_of_a_phone_opens_and_shuts_by_key(phone: Page, site_url: str) -> None:
    phone.goto(site_url + CHAPTER)
    button = phone.get_by_role("button", name="차례", exact=True)
    drawer = phone.locator(".md-sidebar--primary")
    for key in ("Enter", "Space"):
        button.focus()
        expect(button).to_have_attribute("aria-expanded", "false")
        phone.keyboard.press(key)
        expect(drawer.locator(":focus")).to_be_in_viewport()
        phone.keyboard.press("Tab")
        expect(drawer.locator("a:focus, label:focus")).to_be_in_viewport()
        phone.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(drawer).not_to_be_in_viewport()


def test_what_a_chapter_folds_opens_by_key(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    tab_to(page, ".chapter-before > summary")
    page.keyboard.press("Enter")
    expect(page.locator(".chapter-before a").first).to_be_visible()
    tab_to(page, ".chapter-before a", most=2)


def test_a_term_is_read_closed_and_followed(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    tab_to(page, "a.term")
    expect(page.locator(".popover")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".popover")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/glossary/#term-*")


def test_a_note_stays_with_a_term_that_the_focus_scrolls_to(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.evaluate(
        """() => new Promise(done => {
          addEventListener('scrollend', done, {once: true});
          [...document.querySelectorAll('a.term')].pop().focus();
        })"""
    )
    note, term = page.locator(".popover"), page.locator("a.term").last
    expect(note).to_be_visible()
    shown, mark = note.bounding_box(), term.bounding_box()
    assert shown is not None
    assert mark is not None
    assert abs(shown["y"] - (mark["y"] + mark["height"])) < 40 or shown["y"] < mark["y"]


def test_a_search_is_typed_and_its_answer_opened(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.locator(".md-top").wait_for(state="attached")
    tab_to(page, ".md-search__input", most=20)
    page.keyboard.type("하이퍼바이저")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/hypervisor/**")


def test_a_quiz_is_answered(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    quiz = page.locator(".quiz").first
    quiz.scroll_into_view_if_needed()
    page.locator(".quiz.is-live").first.wait_for()
    page.locator("#quiz-1 .headerlink").focus()
    tab_to(page, ".quiz input", most=3)
    page.keyboard.press("Space")
    tab_to(page, ".quiz .md-button", most=3)
    page.keyboard.press("Enter")
    expect(quiz.locator("[data-mark]").first).to_be_visible()
    expect(quiz.locator(".quiz__state").first).not_to_have_text("")

"""What a reader does: looks a word up, searches, changes the colours, reads without script."""

from __future__ import annotations

from pathlib import Path

import pytest

from browsing import Browser, Page, expect
from web import page_paths

pytestmark = pytest.mark.browser

CHAPTER = "basics/type-2/"


def _first_term(page: Page, site_url: str) -> str:
    page.goto(site_url + CHAPTER)
    return page.locator("a.term").first.get_attribute("data-term") or ""


def test_a_term_opens_by_hover_stays_under_the_pointer_and_closes_with_escape(
    page: Page, site_url: str
) -> None:
    term = _first_term(page, site_url)
    popover = page.locator(".popover")
    page.locator(f'a.term[data-term="{term}"]').first.hover()
    expect(popover).to_be_visible()
    expect(popover).to_contain_text(page.locator("a.term").first.inner_text()[:2])
    popover.hover()
    expect(popover).to_be_visible()
    page.keyboard.press("Escape")
    expect(popover).to_be_hidden()


def test_a_term_opens_by_keyboard_focus_and_enter_leads_to_the_glossary(
    page: Page, site_url: str
) -> None:
    term = _first_term(page, site_url)
    link = page.locator("a.term").first
    link.focus()
    expect(page.locator(".popover")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".popover")).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_url}reference/glossary/#term-{term}")
    expect(page.locator(f"#term-{term}")).to_be_visible()


def test_a_term_opens_by_tap_and_does_not_leave_the_page(tapped: Page, site_url: str) -> None:
    tapped.goto(site_url + CHAPTER)
    tapped.locator("a.term").first.tap()
    popover = tapped.locator(".popover")
    expect(popover).to_be_visible()
    expect(tapped).to_have_url(site_url + CHAPTER)
    box = popover.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    tapped.keyboard.press("Escape")
    expect(popover).to_be_hidden()


def test_a_citation_shows_its_source_and_leads_to_it(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    citation = page.locator(".citation a").first
    citation.hover()
    entry = page.locator(".sources li").first.locator("a").first.inner_text()
    expect(page.locator(".popover")).to_contain_text(entry)
    citation.click()
    expect(page).to_have_url(f"{site_url}{CHAPTER}#source-1")


def test_the_palette_switches_and_is_remembered(page: Page, site_url: str) -> None:
    page.goto(site_url)
    body = page.locator("body")
    page.get_by_title("밝은 화면으로 바꾸기").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("어두운 화면으로 바꾸기").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(site_url + CHAPTER)
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("기기 설정 따르기").click()
    expect(page.get_by_title("밝은 화면으로 바꾸기")).to_be_visible()


def test_the_browser_s_own_parts_take_the_reader_s_colours(page: Page, site_url: str) -> None:
    page.goto(site_url)
    paper = """() => {
      const mark = document.createElement('i');
      mark.style.backgroundColor = 'Canvas';
      document.documentElement.append(mark);
      const said = getComputedStyle(mark).backgroundColor;
      mark.remove();
      return said;
    }"""
    page.get_by_title("밝은 화면으로 바꾸기").click()
    light = page.evaluate(paper)
    page.get_by_title("어두운 화면으로 바꾸기").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    expect(page.get_by_title("기기 설정 따르기")).to_be_visible()
    assert page.evaluate(paper) == dark
    page.get_by_title("기기 설정 따르기").click()
    assert page.evaluate(paper) == light


@pytest.mark.parametrize("query", ["하이퍼바이저는", "하이퍼바이저를", "하이퍼바이저"])
def test_search_finds_a_word_with_its_particle(page: Page, site_url: str, query: str) -> None:
    page.goto(site_url)
    page.locator(".md-search__input").fill(query)
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text("하이퍼바이저")
    expect(
        page.locator('.md-search-result__link[href*="basics/hypervisor/"]').first
    ).to_be_attached()


def test_quiz_options_fold_open_without_script(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CHAPTER)
    option = page.locator(".quiz details").first
    answer = option.locator(".quiz__answer")
    expect(option.locator("summary")).to_be_visible()
    expect(answer).to_be_hidden()
    option.locator("summary").click()
    expect(answer).to_be_visible()
    context.close()


def test_without_script_a_term_is_a_link_and_every_diagram_is_there(
    browser: Browser, built_site: Path, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CHAPTER)
    term = page.locator("a.term").first
    name = term.get_attribute("data-term")
    assert page.locator("figure.diagram svg").count() > 0
    term.click()
    expect(page).to_have_url(f"{site_url}reference/glossary/#term-{name}")
    assert f"{'reference/glossary/'}" in page_paths(built_site)
    context.close()


def test_a_reader_sees_where_they_are_and_where_to_go_next(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    expect(page.locator(".md-nav__link--active").first).to_be_attached()
    expect(page.locator(".md-footer__link--prev")).to_contain_text("하이퍼바이저")
    page.locator(".md-footer__link--next").click()
    expect(page).to_have_url(site_url + "basics/type-1/")


def test_code_can_be_copied(page: Page, site_url: str) -> None:
    page.goto(site_url + "start/kernel-mode/")
    expect(page.locator("button[data-clipboard-target]").first).to_be_attached()

"""The marks of terms: a note by pointer and keyboard, a sheet by tap, a way to be rid of both."""

from __future__ import annotations

import pytest

from appearance import box, style
from browsing import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("design")]

CHAPTER = "basics/virtual-machine/"


def test_a_passing_pointer_opens_nothing_and_a_note_holds_nothing_to_press(
    page: Page, site_url: str
) -> None:
    page.clock.install()
    page.goto(site_url + CHAPTER)
    note, term = page.locator(".popover"), page.locator("a.term").first
    term.hover()
    page.clock.run_for(60)
    expect(note).to_be_hidden()
    page.clock.run_for(100)
    expect(note).to_be_visible()
    expect(note).to_have_attribute("role", "tooltip")
    page.locator(".citation a").first.focus()
    expect(note).to_be_visible()
    assert note.locator("a, button").count() == 0


def test_marks_of_terms_can_be_switched_off_and_stay_off(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    term = page.locator("a.term").first
    button = page.get_by_role("button", name="용어 밑줄 끄기")
    assert "underline" in style(term, "textDecorationLine")
    button.click()
    page.reload()
    assert style(term, "textDecorationLine") == "none"
    expect(button).to_have_attribute("aria-pressed", "true")
    term.focus()
    expect(page.locator(".popover")).to_be_hidden()
    button.click()
    assert "underline" in style(term, "textDecorationLine")


def test_by_tap_a_term_opens_a_sheet_that_can_be_closed(tapped: Page, site_url: str) -> None:
    tapped.goto(site_url + CHAPTER)
    tapped.locator("a.term").first.tap()
    sheet = tapped.locator(".popover")
    expect(sheet.get_by_text("용어집에서 보기")).to_be_visible()
    assert box(sheet)["y"] + box(sheet)["height"] >= 719
    sheet.get_by_role("button", name="닫기").tap()
    expect(sheet).to_be_hidden()


def test_a_sheet_stays_when_the_mouse_of_a_tap_has_left(tapped: Page, site_url: str) -> None:
    tapped.clock.install()
    tapped.goto(site_url + CHAPTER)
    term = tapped.locator("a.term").first
    term.tap()
    term.dispatch_event("mouseleave")
    tapped.clock.run_for(1_000)
    expect(tapped.locator(".popover").get_by_role("button", name="닫기")).to_be_visible()

"""The page of all figures, looked through on a phone and in the dark."""

from __future__ import annotations

import pytest

from browsing import Browser, Page, expect

pytestmark = pytest.mark.browser

FIGURES = "reference/figures/"
SCREENS = 30
"""Of a phone: what a thumb passes without losing its way."""


def test_a_phone_shows_two_figures_side_by_side_with_their_names(
    phone: Page, site_url: str
) -> None:
    phone.goto(site_url + FIGURES)
    first, second = (
        phone.locator("#figures-start-kernel-mode ~ .figure-card").nth(at) for at in (0, 1)
    )
    places = [card.bounding_box() for card in (first, second)]
    assert places[0] is not None
    assert places[1] is not None
    assert places[0]["y"] == places[1]["y"]
    assert places[0]["x"] + places[0]["width"] < places[1]["x"]
    for card in (first, second):
        expect(card.locator(".entry-name")).to_be_visible()
        picture = card.locator("img").bounding_box()
        assert picture is not None
        assert picture["width"] > 130
    assert phone.evaluate("document.body.scrollHeight") < SCREENS * 740


def test_the_parts_stay_in_reach_and_lead_to_their_first_figure(phone: Page, site_url: str) -> None:
    phone.goto(site_url + FIGURES)
    parts = phone.get_by_role("navigation", name="부로 찾기").get_by_role("link")
    for number in range(parts.count()):
        part = parts.nth(number)
        expect(part).to_be_in_viewport(ratio=1)
        part.click()
        heading = phone.locator(part.get_attribute("href") or "")
        expect(heading).to_be_in_viewport(ratio=1)
        above, below = part.bounding_box(), heading.bounding_box()
        assert above is not None
        assert below is not None
        assert below["y"] >= above["y"] + above["height"]


def test_in_the_dark_no_picture_is_white(browser: Browser, site_url: str) -> None:
    context = browser.new_context(color_scheme="dark", locale="ko-KR")
    page = context.new_page()
    page.goto(site_url + FIGURES)
    frame = page.locator(".figure-card__picture").first
    assert "invert" in frame.evaluate("one => getComputedStyle(one).filter")
    context.close()


def test_words_below_a_name_are_three_lines_at_most_and_whole_on_paper(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + FIGURES)
    words = page.locator(".figure-card > p:not(.entry-name, .figure-card__kind)")
    highest = "all => Math.max(...all.map(one => one.getBoundingClientRect().height))"
    seen = words.evaluate_all(highest)
    assert 30 < seen < 70
    page.emulate_media(media="print")
    assert words.evaluate_all("all => all.every(one => one.scrollHeight <= one.clientHeight + 1)")

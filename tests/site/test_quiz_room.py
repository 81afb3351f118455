"""What a script makes of a page has its room before the script is there."""

from __future__ import annotations

import pytest

from browsing import Browser
from site_walk import LARGEST_SHIFT, SHIFTED, WATCH_SHIFTS

pytestmark = pytest.mark.browser
REVIEW = "review/methods/"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", [REVIEW, "containers/os-level/"])
def test_questions_and_guesses_come_alive_without_moving_the_page(
    browser: Browser, site_url: str, width: int, path: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="ko-KR")
    page = context.new_page()
    page.add_init_script(WATCH_SHIFTS)
    page.goto(site_url + path)
    page.locator(".quiz").last.scroll_into_view_if_needed()
    page.locator(".quiz.is-live").last.wait_for()
    assert page.evaluate(SHIFTED, LARGEST_SHIFT) == []
    context.close()

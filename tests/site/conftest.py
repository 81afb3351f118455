"""The pages that tests of the built site ask for: on a desk, on a phone, without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browsing import PHONE, Browser, Page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as a small laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ko-KR")
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone, whose scripts must not fail."""
    context = browser.new_context(viewport=PHONE, locale="ko-KR")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page on a phone without JavaScript."""
    context = browser.new_context(viewport=PHONE, locale="ko-KR", java_script_enabled=False)
    yield context.new_page()
    context.close()

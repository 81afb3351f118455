"""Playwright's names. `pytest -m "not browser"` runs without the package, and asks none of them."""

from __future__ import annotations

try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import (
        Browser,
        BrowserContext,
        Dialog,
        Locator,
        Page,
        Request,
        Route,
        expect,
        sync_playwright,
    )
except ModuleNotFoundError:
    Axe = Browser = BrowserContext = Dialog = Locator = Page = Request = Route = None
    expect = sync_playwright = None

PHONE = {"width": 360, "height": 740}
"""A small phone, in CSS pixels."""

__all__ = [
    "PHONE",
    "Axe",
    "Browser",
    "BrowserContext",
    "Dialog",
    "Locator",
    "Page",
    "Request",
    "Route",
    "expect",
    "sync_playwright",
]

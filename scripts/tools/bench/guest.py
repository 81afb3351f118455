"""How long a reader waits for the computer in the page: to start, freeze, bring back, move it."""

from __future__ import annotations

import importlib.util
import re
import statistics
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.book.project import Project
from handbook.site import emulator
from tools.bench.timing import process
from tools.browser import chromium, launched

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

TARGETS = {
    "누른 뒤 프롬프트까지 / 1초": 1.0,
    "스냅샷 찍느라 멈춘 시간 / 0.1초": 0.1,
    "되돌리기 / 0.1초": 0.1,
    "다른 창으로 옮기느라 멈춘 시간 / 0.3초": 0.3,
}
"""Seconds that each may take."""

_PRESS = """
() => new Promise(resolve => {
  const start = performance.now();
  const frame = document.querySelector("#guest");
  new MutationObserver(() => {
    const told = frame.querySelector(".guest__status");
    if (told && told.textContent.includes("켜졌어요")) resolve((performance.now() - start) / 1000);
  }).observe(frame, { childList: true, subtree: true, characterData: true });
  document.querySelector(".guest__power").click();
})
"""
_MILLISECONDS = re.compile(r"(\d+)밀리초")


def missing(project: Project) -> str:
    """Return what is not there to measure with, or nothing."""
    if not emulator.is_installed(project.root):
        return "v86"
    if importlib.util.find_spec("playwright") is None:
        return "playwright"
    return "" if chromium() else "Chromium"


def waits(project: Project, workshop: Path, times: int) -> dict[str, float]:
    """Return the median seconds of each of TARGETS, each run in a fresh browser's window."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only the tests' lock has it

    site = workshop / "guest-site"
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site))
    process(command, project.root)()
    with _served(site) as url, sync_playwright() as playwright:
        browser = launched(playwright)
        runs = []
        for _ in range(times + 1):
            context = browser.new_context()
            runs.append(_run(context, f"{url}guest/"))
            context.close()
        browser.close()
    columns = zip(*runs[1:], strict=True)
    return dict(zip(TARGETS, map(statistics.median, columns), strict=True))


def _run(context: BrowserContext, address: str) -> tuple[float, float, float, float]:
    page = context.new_page()
    page.goto(address)
    start = float(page.evaluate(_PRESS))
    page.get_by_role("button", name="6. 스냅샷").click()
    page.get_by_role("button", name="스냅샷 찍기").click()
    save = _told(page, "찍었어요")
    page.get_by_role("button", name="되돌리기", exact=True).click()
    restore = _told(page, "되돌렸어요")
    page.get_by_role("button", name="7. 켜 둔").click()
    with context.expect_page() as opened:
        page.get_by_role("button", name="받는 창 열기").click()
    opened.value.locator(".guest__power").click()
    opened.value.get_by_text("준비됐어요").wait_for()
    page.get_by_role("button", name="옮기기", exact=True).click()
    return start, save, restore, _told(opened.value, "왔어요")


def _told(page: Page, words: str) -> float:
    """Return the seconds that the page says something took."""
    status = page.locator(".guest__status", has_text=words)
    status.wait_for()
    match = _MILLISECONDS.search(status.inner_text())
    assert match is not None, status.inner_text()
    return int(match[1]) / 1000


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Leave the terminal to the bench."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()

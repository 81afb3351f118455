"""The page of the guest in a real browser, and what a reader does there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from browsing import Locator, Page, expect
from guest_server import GuestServer

STARTS_WITHIN = 60_000
"""Milliseconds that a busy machine may take; how long it takes is the benchmark's business."""

PATIENT = 30_000
"""Milliseconds; the page itself speaks after five seconds."""


@dataclass
class Computer:
    """The page of the guest, and what a reader does there."""

    page: Page
    server: GuestServer
    errors: list[str] = field(default_factory=list)

    def open(self, path: str = "guest/") -> None:
        """Go to a page that holds a guest."""
        self.page.goto(self.server.url + path)

    def press(self) -> None:
        """Press the power button and wait for nothing."""
        self.page.locator(".guest__power").click()

    def start(self, path: str = "guest/") -> None:
        """Go to the page, press, and wait until the guest asks for a line."""
        self.open(path)
        self.press()
        expect(self.status).to_contain_text("켜졌어요", timeout=STARTS_WITHIN)

    @property
    def status(self) -> Locator:
        return self.page.locator(".guest__status")

    @property
    def failure(self) -> Locator:
        return self.page.locator(".guest__failure")

    @property
    def screen(self) -> Locator:
        return self.page.locator(".guest__screen")

    @property
    def field(self) -> Locator:
        return self.page.get_by_label("명령 치기")

    @property
    def lesson(self) -> Locator:
        return self.page.locator(".guest__lesson:visible")

    def type(self, line: str, answer: str | re.Pattern[str]) -> None:
        """Type a line as a reader would, and wait for the answer."""
        self.field.fill(line)
        self.field.press("Enter")
        expect(self.screen).to_contain_text(answer, use_inner_text=True)

    def counted(self, name: str, column: int = 2) -> int:
        """Return a number of the tables: column 1 is the last command, 2 is everything."""
        row = self.page.get_by_role("row", name=re.compile(f"^{name}"))
        return int(row.locator("th, td").nth(column).inner_text().replace(",", ""))

    def bytes_of_disk(self) -> list[int]:
        """Return the bytes of the sector of orders that the page shows."""
        rows = self.page.locator(".guest__bytes tbody tr td:nth-child(2)").all_inner_texts()
        return [int(byte, 16) for row in rows for byte in row.split()]


def listen(computer: Computer) -> None:
    """Write down what goes wrong in the page, and what it asks of other hosts."""
    page, errors = computer.page, computer.errors
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda r: (
            None
            if r.url.startswith((computer.server.url, "data:", "blob:"))
            else errors.append(r.url)
        ),
    )


def sentence(root: Path, code: str) -> str:
    """Return the start of the sentence that failures.js has for `code`."""
    text = (root / "docs/assets/js/guest/failures.js").read_text(encoding="utf-8")
    match = re.search(rf'^  "?{re.escape(code)}"?: \[\s*[`"](?P<words>[^$`"]+)', text, re.MULTILINE)
    assert match is not None, code
    return match["words"].strip()


def expect_failure(computer: Computer, root: Path, code: str) -> None:
    expect(computer.failure).to_contain_text(sentence(root, code), timeout=PATIENT)

"""A computer in a page of the built site, in a real browser, under a strict policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from browsing import Browser, BrowserContext
from guest_computer import Computer, listen
from guest_server import GuestServer, serve_guest


@pytest.fixture(scope="session")
def guest_site(built_site: Path) -> Path:
    """The built site, with the emulator in it."""
    emulator = built_site / "assets/guest/v86.wasm.gz"
    assert emulator.is_file(), "v86이 없어요: guest/ 폴더에서 npm ci --ignore-scripts"
    return built_site


@pytest.fixture
def server(guest_site: Path) -> Iterator[GuestServer]:
    """The site behind a strict policy."""
    with serve_guest(guest_site) as server:
        yield server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser with room for several windows."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ko-KR")
    yield context
    context.close()


@pytest.fixture
def computer(context: BrowserContext, server: GuestServer) -> Computer:
    """A page whose console, exceptions and requests are written down."""
    computer = Computer(context.new_page(), server)
    listen(computer)
    return computer

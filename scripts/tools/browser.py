"""The Chromium in which pages are measured and pictures drawn."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from handbook.core.errors import CouldNotRun

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

_NAMES = ("chromium", "chromium-browser", "chromium-headless-shell", "google-chrome")


def chromium() -> str | None:
    """Return the program that HANDBOOK_CHROMIUM names, or the first of the usual names."""
    return os.environ.get("HANDBOOK_CHROMIUM") or next(
        filter(None, map(shutil.which, _NAMES)), None
    )


def launched(playwright: Playwright) -> Browser:
    """Return a running Chromium. Raises CouldNotRun where there is none."""
    program = chromium()
    if program is None:
        raise CouldNotRun(
            "Chromium이 없어서 하지 못해요.",
            hint="Chromium을 설치하거나, HANDBOOK_CHROMIUM에 그 경로를 적으세요.",
        )
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=program, args=arguments)

"""Finds a Chromium for the tests, first of all one without windows: the same browser for a page,
at half the processor time. Standard library only, as bootstrap.py, which asks.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

SHELL = "chromium-headless-shell"
"""The one without windows, as Debian calls its package and its command."""
_WITH_WINDOWS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_SHELLS_OF_PLAYWRIGHT = ("chrome-headless-shell", "headless_shell")
_PROBE = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as p: print(p.chromium.executable_path)"
)


def find_browser(python: Path) -> str | None:
    """Return the path of a Chromium, the one that HANDBOOK_CHROMIUM names, the system's or that of
    the Playwright of `python`, or None.
    """
    named = os.environ.get("HANDBOOK_CHROMIUM") or shutil.which(SHELL)
    if named:
        return named
    own = _of_playwright(python)
    if own is not None and is_shell(str(own)):
        return str(own)
    found = next((path for name in _WITH_WINDOWS if (path := shutil.which(name))), None)
    return found or (str(own) if own is not None else None)


def is_shell(path: str | None) -> bool:
    """Tell whether the browser at `path` has no windows."""
    return path is not None and "headless" in Path(path).name


def has_shell_package() -> bool:
    """Tell whether this system is one whose packages hold it."""
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def _of_playwright(python: Path) -> Path | None:
    command = [str(python), "-c", _PROBE]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if not result.stdout.strip():
        return None
    full = Path(result.stdout.strip())
    # <cache>/chromium-1255/chrome-linux64/chrome; beside it chromium_headless_shell-1255.
    folder = full.parent.parent
    revision = folder.name.rpartition("-")[2]
    beside = folder.parent.glob(f"chromium_headless_shell-{revision}/*/*")
    shells = (file for file in beside if file.stem in _SHELLS_OF_PLAYWRIGHT and file.is_file())
    return next(shells, full if full.exists() else None)

"""The tests run in a Chromium without windows where there is one, and in any other elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import bootstrap
import browsers


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which commands are looked for."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.delenv("HANDBOOK_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(folder))
    return folder


def command(folder: Path, name: str) -> str:
    file = folder / name
    file.write_text("#!/bin/sh\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


def downloaded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Playwright's own browser, as it says where that is; its cache."""
    full = folder / "cache/chromium-1255/chrome-linux64/chrome"
    full.parent.mkdir(parents=True)
    full.touch()
    monkeypatch.setattr(browsers, "_PROBE", f"print({str(full)!r})")
    return folder / "cache"


@pytest.mark.skipif(sys.platform == "win32", reason="commands there end in .exe")
def test_the_one_without_windows_comes_first(
    commands: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = Path(sys.executable)
    monkeypatch.setattr(browsers, "_PROBE", "")
    assert browsers.find_browser(python) is None
    cache = downloaded(tmp_path, monkeypatch)
    full = str(cache / "chromium-1255/chrome-linux64/chrome")
    assert browsers.find_browser(python) == full
    system = command(commands, "chromium")
    assert browsers.find_browser(python) == system
    for revision in ("1000", "1255"):
        shell = cache / f"chromium_headless_shell-{revision}/linux/chrome-headless-shell"
        shell.parent.mkdir(parents=True)
        shell.touch()
    assert browsers.find_browser(python) == str(shell)
    of_debian = command(commands, browsers.SHELL)
    assert browsers.find_browser(python) == of_debian
    monkeypatch.setenv("HANDBOOK_CHROMIUM", system)
    assert browsers.find_browser(python) == system


def test_as_root_on_debian_it_is_installed_and_another_does_where_that_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(bootstrap, "may_apt", lambda: True)
    monkeypatch.setattr(bootstrap, "has_shell_package", lambda: True)
    monkeypatch.setattr(bootstrap, "has_korean_font", lambda: True)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda tool: tool)
    monkeypatch.setattr(bootstrap, "find_browser", lambda _: "/usr/bin/chromium")
    monkeypatch.setattr(bootstrap, "apt_install", lambda *names: asked.append(names))
    bootstrap.ensure_test_tools()
    assert asked == [(browsers.SHELL,)]

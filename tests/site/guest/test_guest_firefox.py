"""The same guest in Firefox, where it is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from guest_server import GuestServer

pytestmark = pytest.mark.browser

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
NODE = shutil.which("node")


@pytest.mark.skipif(FIREFOX is None, reason="Firefox is not installed")
def test_firefox_starts_writes_refuses_freezes_brings_back_and_moves(
    server: GuestServer, root: Path
) -> None:
    assert FIREFOX is not None
    assert NODE is not None, "node가 없어요: sudo apt-get install npm"
    script = root / "tests/site/firefox/session.mjs"
    session = subprocess.run(
        [NODE, script, FIREFOX, f"{server.url}guest/"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )
    assert session.returncode == 0, session.stderr
    seen = json.loads(session.stdout)
    assert seen["written"] == "6F 72 64 65 72 20 33 31"
    assert "바이트 F4" in seen["fault"]
    assert seen["wiped"] == " ".join(["00"] * 8)
    assert seen["restored"] == seen["moved"] == seen["written"]
    # Firefox fetches the pages before and after this one beforehand, which the policy forbids.
    assert [error for error in seen["errors"] if "(default-src)" not in error] == []

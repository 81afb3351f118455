"""What the sources of the book promise of their addresses and of how long they hold."""

from __future__ import annotations

import re
from pathlib import Path

from handbook.data.load import load_sources

OF_A_BRANCH = re.compile(r"https://github\.com/[^/]+/[^/]+/(?:blob|tree)/(?:main|master|HEAD)\b")
SHOWS_WINDOWS = re.compile(
    r"https://(?:docs\.getutm\.app|help\.gnome\.org|docs\.docker\.com/desktop)/"
    r"|https://learn\.microsoft\.com/(?:[\w-]+/)*(?:hyper-v[\w-]*/quick-start|wsl)/"
    r"|/(?:ko\.po|VirtualBox_ko\.ts|ko\.lproj/\S+)$"
)
"""Addresses of what a product's windows say, which its next version says otherwise."""


def test_what_stands_in_a_repository_is_named_by_its_commit_or_tag(root: Path) -> None:
    moving = [one.id for one in load_sources(root).entries if OF_A_BRANCH.match(one.url)]
    assert moving == []


def test_what_tells_of_menus_says_until_when_it_holds(root: Path) -> None:
    of_menus = [one for one in load_sources(root).entries if SHOWS_WINDOWS.search(one.url)]
    assert len(of_menus) > 20
    assert [one.id for one in of_menus if one.valid_until is None] == []

"""Icons in mkdocs.yml that the theme has not: it stops at one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handbook.book.config.icons import own_icons
from sample_book import Find

SETTINGS = "site_name: 책\ntheme:\n  name: material\n"
LINE = SETTINGS.count("\n") + 1


def told(find: Find, typed: str, **files: str) -> list[tuple[int, int, str]]:
    """Where below the name of the theme STR039 says something, and the repair."""
    found = find({"mkdocs.yml": SETTINGS + typed, **files})
    options = [d for d in found if d.rule == "STR039"]
    assert all("아이콘이 없어요" in d.message for d in options)
    return [(d.location.line - LINE + 1, d.location.column, d.hint) for d in options]


@pytest.mark.parametrize(
    ("typed", "line", "column", "meant"),
    [
        ("  icon:\n    repo: octicon/mark-github-24\n", 2, 11, "octicons/mark-github-24"),
        ("  icon:\n    edit: material/pencl\n", 2, 11, "material/pencil"),
        ("  icon:\n    edit: material-pencil\n", 2, 11, "material/pencil"),
        ("  icon:\n    edit: 'material/pencil.svg'\n", 2, 11, "material/pencil"),
        ("  icon:\n    tag:\n      html: fontawesome/github\n", 3, 13, "fontawesome/brands/github"),
        ("  icon:\n    admonition:\n      note: octicons/tgag-16\n", 3, 13, "octicons/tag-16"),
        ("  palette:\n    - toggle:\n        icon: material/brightnes-4\n", 3, 15, "brightness-4"),
        ("extra:\n  social:\n    - icon: fontawesome/brand/github\n", 3, 13, "brands/github"),
        ("extra:\n  social:\n    - icon: fa/xyzzy\n", 3, 13, ".icons 폴더"),
    ],
)
def test_an_icon_that_is_not_there_is_told(
    find: Find, typed: str, line: int, column: int, meant: str
) -> None:
    ((at, from_left, hint),) = told(find, typed)
    assert (at, from_left) == (line, column)
    assert meant in hint


@pytest.mark.parametrize(
    "typed",
    [
        "  icon:\n    repo: octicons/mark-github-24\n    logo: logo\n    edit: material/pencil\n",
        "  icon:\n    annotation: material/an-icon-of-tomorrow\n    close: simple/slack\n",
        "  icon:\n    repo: !ENV [ICON, octicon/x]\n    view: ''\n    logo: null\n",
        "  palette:\n    toggle:\n      icon: material/brightness-4\n",
        "extra:\n  icon: fa/xyzzy\n  social:\n    - link: fa/xyzzy\n",
    ],
)
def test_an_icon_that_is_there_or_may_be_in_another_version_is_not(find: Find, typed: str) -> None:
    assert told(find, typed) == []


ICON = {"overrides/.icons/guest/machine.svg": "<svg/>"}
FOLDER = "  custom_dir: overrides\n"


def test_an_icon_of_the_sites_own_is_there(find: Find) -> None:
    assert told(find, f"{FOLDER}  icon:\n    repo: guest/machine\n", **ICON) == []
    ((_, _, hint),) = told(find, f"{FOLDER}  icon:\n    repo: guest/machin\n", **ICON)
    assert "'guest/machine'" in hint


def test_templates_of_the_site_may_take_icons_from_elsewhere(find: Find) -> None:
    own = {"overrides/partials/social.html": "<img src='{{ social.icon }}'>"}
    assert told(find, f"{FOLDER}extra:\n  social:\n    - icon: fa/xyzzy\n", **own) == []


@pytest.mark.parametrize("theme", ["mkdocs", "null"])
def test_icons_of_other_themes_are_not_looked_at(find: Find, theme: str) -> None:
    config = f"site_name: 책\ntheme:\n  name: {theme}\n  icon:\n    repo: octicon/mark-github-24\n"
    assert not [d for d in find({"mkdocs.yml": config}) if "아이콘" in d.message]


@pytest.mark.skipif(os.name == "nt", reason="pipes are made the POSIX way here")
def test_a_folder_of_templates_may_hold_anything(tmp_path: Path) -> None:
    """As `custom_dir: /` does."""
    os.mkfifo(tmp_path / "pipe.html")
    (tmp_path / "gone.html").symlink_to(tmp_path / "nothing")
    (tmp_path / "folder.html").mkdir()
    (tmp_path / ".icons/set").mkdir(parents=True)
    (tmp_path / ".icons/set/own.svg").write_text("<svg/>", encoding="utf-8")
    assert own_icons("material", tmp_path) == {"set/own"}

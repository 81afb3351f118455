"""The icons that a theme brings, as mkdocs.yml, front matter and names in colons ask for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path, PurePosixPath

from handbook.book.config.themes import files_below, folder_of
from handbook.core.likeness import names_like
from handbook.core.source import MAX_SOURCE_BYTES

HOW_ICONS_ARE_NAMED = "material/github처럼 테마의 .icons 폴더에 있는 경로로 적으세요."
"""What to do where no icon is nearly the one that was asked for."""
_FOLDER = ".icons"
_ASKS = re.compile(r"\.icon\b|\[[\"']icon[\"']\]")
_GROWING = "simple"
"""The names of this set come and go with each version: only one with the same letters is a slip."""
_LETTERS = 5
"""In a shorter name letters that are left out make another name."""


@cache
def theme_icons() -> frozenset[str]:
    """Return the icons of Material for MkDocs (`material/link`); none where it is not installed."""
    folder = folder_of("material.templates")
    return icons_below(folder) if folder is not None else frozenset()


def icons_below(folder: Path) -> frozenset[str]:
    """Return the icons in one of the folders of a theme."""
    top = folder / _FOLDER
    files = top.rglob("*.svg") if top.is_dir() else ()
    return frozenset(file.relative_to(top).with_suffix("").as_posix() for file in files)


def own_icons(name: object, custom: Path | None) -> frozenset[str] | None:
    """Return the icons that a site itself adds to those of the theme `name` in its folder `custom`.

    None where the theme is another one, or where a template of the site asks for the names of icons
    and not for the theme's files: it may take them from elsewhere.
    """
    if name != "material":
        return None
    if custom is None:
        return frozenset()
    templates = (name for name in files_below(custom) if name.endswith(".html"))
    texts = (_text(custom / name) for name in templates)
    if any(_ASKS.search(text) and f"{_FOLDER}/" not in text for text in texts):
        return None
    own = (PurePosixPath(name) for name in files_below(custom / _FOLDER))
    return frozenset(str(name.with_suffix("")) for name in own if name.suffix == ".svg")


def _text(template: Path) -> str:
    """Return what a template says; nothing of one that is no file, is gone or too large."""
    try:
        is_one = template.is_file() and template.stat().st_size <= MAX_SOURCE_BYTES
        return template.read_text(encoding="utf-8", errors="replace") if is_one else ""
    except OSError:
        return ""


def in_set(icons: Collection[str], first: str) -> frozenset[str]:
    """Return the icons of the set `first`, without its name."""
    start = f"{first}/"
    return frozenset(icon.removeprefix(start) for icon in icons if icon.startswith(start))


def icons_like(rest: str, known: Collection[str], first: str) -> tuple[str, ...]:
    """Return which of the icons `known` of the set `first` may be meant by `rest`."""
    near = names_like(rest, known).names
    if first == _GROWING:
        near = tuple(one for one in near if _has_its_letters(rest, one))
    return near


def icons_meant(name: str, icons: Collection[str]) -> tuple[str, ...] | None:
    """Return which of `icons` may be meant by `name`, the likeliest first, if that is none of them.

    None where it may be an icon of another version of the theme: of a set that there is, and not
    nearly one of its names.
    """
    first, _, rest = name.removesuffix(".svg").partition("/")
    known = in_set(icons, first)
    if known:
        near = (*((rest,) if rest in known else ()), *icons_like(rest, known, first))
        near = near or tuple(sorted(i for i in known if i.endswith(f"/{rest}") and "/" not in rest))
        return tuple(f"{first}/{one}" for one in dict.fromkeys(near)) or None
    return tuple(dict.fromkeys(_in_other_sets(first, rest, icons)))


def _in_other_sets(first: str, rest: str, icons: Collection[str]) -> Iterator[str]:
    sets: Sequence[str] = sorted({icon.partition("/")[0] for icon in icons if "/" in icon})
    for one in names_like(first, sets).names:
        yield from (f"{one}/{icon}" for icon in [rest] if icon in in_set(icons, one))
    typed = f"{first}/{rest}" if rest else first
    yield from (icon for icon in sorted(icons) if icon.replace("/", "-") == typed)
    yield from (icon for icon in sorted(icons) if icon.endswith(f"/{typed}"))


def _has_its_letters(one: str, other: str) -> bool:
    """Whether letters are in another order, or some are missing in one of two names."""
    few, many = sorted((sorted(one), sorted(other)), key=len)
    rest = iter(many)
    return min(len(few), len(many)) >= _LETTERS and all(letter in rest for letter in few)

"""Tells which emoji or icon was meant by a name in colons that is none."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path

from handbook.core.likeness import names_like

_ICONS = ("material", "octicons", "fontawesome", "simple")
_GROWING = "simple"
"""Its names come and go with each version: only one with the same letters is a slip."""
_LETTERS = 5
"""A shorter word in colons is near to too many names."""


def emoji_meant(sign: str) -> tuple[str, ...]:
    """Return what may be meant by `sign`, a name in colons: nothing where it is a name, though
    perhaps of another index than the site's, or is near to none.
    """
    name = sign.strip(":")
    family, _, rest = name.partition("-")
    if family not in _ICONS:
        near = names_like(name, _emoji()).names if len(name) >= _LETTERS else ()
        return () if name in _emoji() else tuple(f":{one}:" for one in near)
    known = _icons().get(family, frozenset())
    if rest in known:
        return ()
    near = names_like(rest, known).names
    if family == _GROWING:
        near = tuple(one for one in near if _has_its_letters(rest, one))
    return tuple(f":{family}-{one}:" for one in near)


def _has_its_letters(one: str, other: str) -> bool:
    """Whether letters are in another order, or some are missing in one of two names."""
    few, many = sorted((sorted(one), sorted(other)), key=len)
    rest = iter(many)
    return min(len(few), len(many)) >= _LETTERS and all(letter in rest for letter in few)


@lru_cache(maxsize=1)
def _emoji() -> frozenset[str]:
    # Tables of thousands of names: only a page that holds such a sign needs them.
    from pymdownx import emoji1_db, gemoji_db, twemoji_db  # noqa: PLC0415

    tables = (emoji1_db, gemoji_db, twemoji_db)
    names = (name for db in tables for name in (*db.emoji, *db.aliases))
    return frozenset(name.strip(":") for name in names)


@lru_cache(maxsize=1)
def _icons() -> dict[str, frozenset[str]]:
    """The icons that the theme brings, where it is installed: by their first folder."""
    found = importlib.util.find_spec("material")
    if found is None or found.origin is None:
        return {}
    root = Path(found.origin).parent / "templates/.icons"
    return {
        family: frozenset(
            "-".join(file.relative_to(root / family).with_suffix("").parts)
            for file in (root / family).rglob("*.svg")
        )
        for family in _ICONS
    }

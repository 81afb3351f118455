"""Tells which emoji or icon was meant by a name in colons that is none."""

from __future__ import annotations

from functools import lru_cache

from handbook.book.config.icons import icons_like, in_set, theme_icons
from handbook.core.likeness import names_like

_ICONS = ("material", "octicons", "fontawesome", "simple")
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
    known = _icons(family)
    if rest in known:
        return ()
    return tuple(f":{family}-{one}:" for one in icons_like(rest, known, family))


@lru_cache(maxsize=1)
def _emoji() -> frozenset[str]:
    # Tables of thousands of names: only a page that holds such a sign needs them.
    from pymdownx import emoji1_db, gemoji_db, twemoji_db  # noqa: PLC0415

    tables = (emoji1_db, gemoji_db, twemoji_db)
    names = (name for db in tables for name in (*db.emoji, *db.aliases))
    return frozenset(name.strip(":") for name in names)


@lru_cache(maxsize=len(_ICONS))
def _icons(family: str) -> frozenset[str]:
    """The icons of one set as they stand in colons, without its name."""
    return frozenset(icon.replace("/", "-") for icon in in_set(theme_icons(), family))

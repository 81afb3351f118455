"""The inline scripts of the theme, the only ones that a built page may hold.

Each is known by the SHA-256 digest of its text, the path to the site's root left out, since that
differs from page to page. A new version of the theme may bring others: look at them, then list
them here (tests/rooms/site/test_finish.py says which).
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from urllib.parse import urlsplit

PINNED: dict[str, str] = {
    "7eb3684fdacd2881f67b9428983273a29d8774d8bc82622af9b65a8ec1032a90": "where settings are kept",
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e": "light or dark",
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f": "the tab of an address",
}
"""From a digest (64 hexadecimal digits) to what the script does."""

_BASE = re.compile(r'^__md_scope=new URL\("(?P<base>[^"]*)",location\)')
_NOT_FOUND = "404.html"


def is_pinned(script: str, page: str, site_url: str) -> bool:
    """Tell whether `script` is the theme's own, and leads to the root from `page` (its path within
    the site). `site_url` is the published address, or "".
    """
    base = _BASE.match(script)
    if base is not None and base["base"] != _root_of(page, site_url):
        return False
    return digest(script) in PINNED


def digest(script: str) -> str:
    """Return the name of a script in `PINNED`."""
    text = _BASE.sub('__md_scope=new URL("",location)', script)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _root_of(page: str, site_url: str) -> str:
    if page == _NOT_FOUND:  # it is served at any depth
        return urlsplit(site_url).path or "/"
    return posixpath.relpath(".", posixpath.dirname(page) or ".")

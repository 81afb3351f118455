"""Addresses that people type, taken apart without ever failing."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urldefrag, urlsplit

_HOST = re.compile(r"(?:https?|ftp|wss?):|//", re.IGNORECASE)
_NOT_READ = str.maketrans("", "", "\t\n\r")
_NOT_READ_BEFORE = "".join(map(chr, range(33)))
_ELSEWHERE = re.compile(r"[/#]|[a-z][a-z\d+.-]*:", re.IGNORECASE)


def split_address(address: str) -> SplitResult | None:
    """Return the parts of an address, or None for one that has none, such as `http://[abc`."""
    try:
        parts = urlsplit(address)
        _ = parts.port, parts.hostname  # these are looked at only when they are asked for
    except ValueError:
        return None
    return parts


def without_fragment(address: str) -> str:
    """Return `address` without its `#` and what follows, even where it is none."""
    try:
        return urldefrag(address)[0]
    except ValueError:
        return address.partition("#")[0]


def hangs_on_its_place(address: str) -> bool:
    """Tell whether an address leads elsewhere from another page: not one that begins with a scheme,
    with `/` or with `#` (RFC 3986, section 4.2: a relative-path reference).
    """
    return _ELSEWHERE.match(address) is None


def names_a_host(address: str) -> bool:
    """Tell whether an address names a host, as a browser reads it: a backslash is a slash, and tabs
    and line breaks within it and what cannot be seen before it are none (URL Standard, 4.4).
    """
    read = address.translate(_NOT_READ).replace("\\", "/")
    return _HOST.match(read.lstrip(_NOT_READ_BEFORE)) is not None

"""Addresses that people type, taken apart without ever failing."""

from __future__ import annotations

from urllib.parse import SplitResult, urldefrag, urlsplit


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

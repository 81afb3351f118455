"""Which ids of a page somebody may type: those that mean the same tomorrow, in letters that every
keyboard has.
"""

from __future__ import annotations

import re

from handbook.markdown.page import Document

COUNTED = re.compile(r"_\d*")
"""What MkDocs calls a heading of which no letter is left, as in Korean: it counts them."""

LATIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")
"""An id as it is typed on any keyboard."""


def is_name(text: str) -> bool:
    """Tell whether the book lets a heading be called so: in Latin letters, small ones."""
    return LATIN.fullmatch(text) is not None and text == text.lower()


def lasting_ids(page: Document) -> frozenset[str]:
    """Return the ids of a page but those that are counted: one more heading shifts them."""
    return frozenset(name for name in page.ids if COUNTED.fullmatch(name) is None)

"""Which ids of a page somebody may type: those that mean the same tomorrow."""

from __future__ import annotations

import re

from handbook.markdown.page import Document

COUNTED = re.compile(r"_\d*")
"""What MkDocs calls a heading of which no letter is left, as in Korean: it counts them."""


def lasting_ids(page: Document) -> frozenset[str]:
    """Return the ids of a page but those that are counted: one more heading shifts them."""
    return frozenset(name for name in page.ids if COUNTED.fullmatch(name) is None)

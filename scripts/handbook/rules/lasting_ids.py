"""Which ids of a page somebody may type: those that mean the same tomorrow, in letters that every
keyboard has.
"""

from __future__ import annotations

import re

from handbook.markdown.page import Document, Heading

COUNTED = re.compile(r"_\d*")
"""What MkDocs calls a heading of which no letter is left, as in Korean: it counts them."""

LATIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")
"""An id as it is typed on any keyboard."""

_BRACES = re.compile(r"\{:?(?P<list>[^{}\n]*)\}\s*$")
_VALUE = re.compile(r"[\w-]+=(?:\"[^\"]*\"|'[^']*'|\S*)")


def is_name(text: str) -> bool:
    """Tell whether the book lets a heading be called so: in Latin letters, small ones."""
    return LATIN.fullmatch(text) is not None and text == text.lower()


def lasting_ids(page: Document) -> frozenset[str]:
    """Return the ids of a page but those that are counted: one more heading shifts them."""
    return frozenset(name for name in page.ids if COUNTED.fullmatch(name) is None)


def typed_names(heading: Heading, page: Document) -> list[str]:
    """Return the words in the braces of a heading that are typed for its name: `#`, and what is no
    class and gives no value. A name is one word.
    """
    braces = _BRACES.search(page.source.text[heading.place.start : heading.place.end])
    words = _VALUE.sub(" ", braces["list"]).split() if braces else []
    return [word for word in words if not word.startswith(".")]


def is_well_named(heading: Heading, page: Document) -> bool:
    """Tell whether the braces of a heading hold one name, and one that the book lets it have."""
    return is_name(heading.id) and len(typed_names(heading, page)) == 1

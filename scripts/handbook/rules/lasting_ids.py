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
_HALF_TYPED = re.compile(
    r"\s+(?:[({\[<（]\s*#\s*(?P<opened>[A-Za-z0-9][\w.:-]*)\s*[)}\]>）]?"
    r"|#(?P<closed>[A-Za-z0-9][\w.:-]*)\s*[)}\]>）])\s*$"
)
"""What is typed for `{ #name }` at the end of a heading: `(#name)`, or only one of the braces."""
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


def mended_name(heading: Heading, page: Document) -> str:
    """Return the name that the braces of a heading are to hold, made of what they hold now; empty
    where none can be made.
    """
    words = [word.strip("#") for word in typed_names(heading, page)]
    name = "-".join(filter(None, words)).lower()
    return name if LATIN.fullmatch(name) else ""


def without_sign(heading: Heading, page: Document) -> tuple[str, str]:
    """Return the braces behind a heading without a name in which one stands without its sign,
    `{ name }`, and the name; twice nothing where none does.
    """
    braces = _BRACES.search(page.source.text[heading.place.start : heading.place.end])
    name = "" if heading.explicit or braces is None else mended_name(heading, page)
    return (braces[0].strip(), name) if braces is not None and name else ("", "")


def half_typed(heading: Heading) -> tuple[str, str]:
    """Return what stands at the end of a heading without a name as if it named it, `(#name)`, and
    the name; twice nothing where nothing does.
    """
    found = None if heading.explicit else _HALF_TYPED.search(heading.text)
    if found is None:
        return "", ""
    return found[0].strip(), (found["opened"] or found["closed"]).lower()


def words_of(heading: Heading) -> str:
    """Return the words of a heading without what is typed at their end for its name."""
    return heading.text.removesuffix(half_typed(heading)[0]).rstrip()

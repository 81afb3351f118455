"""Tells the links and images that have no address, and what to type for one."""

from __future__ import annotations

import re

from handbook.book.site import Site
from handbook.core.diagnostics import Location
from handbook.markdown.page import Document, Link
from handbook.markdown.scan.tokens import LinkForm

_SCHEME_ALONE = re.compile(r"https?:/{0,2}", re.IGNORECASE)
_NAMED = re.compile(r"\{:? *[^}\n]*#[^\s}]+")
"""Braces that make a place to lead to of what stands before them."""


def has_no_address(link: Link, document: Document, site: Site) -> bool:
    """Tell whether a link leads nowhere since nothing is typed where its address belongs.

    On other sites a script may act on what leads to `#` alone, and on raw HTML.
    """
    target = link.target.strip()
    of_script = target == "#" or link.form is LinkForm.HTML
    if not link.located or (of_script and not site.settings.is_book):
        return False
    if target not in {"", "#"} and not _SCHEME_ALONE.fullmatch(target):
        return False
    if link.attribute != "href":
        return True
    if link.form is not LinkForm.HTML and not link.text and not link.pictured:
        return False  # LNK010's
    return bool(target) or not _NAMED.match(document.source.text, link.whole.end)


def place_of_address(link: Link, document: Document) -> Location:
    """Return where the address is missing: its line, for one that is typed apart."""
    apart = link.form is LinkForm.REFERENCE or link.place.start != link.place.end
    return document.locate(link.place if apart else link.whole)

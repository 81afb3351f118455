"""What is indented too little, for the rules about lists and boxes."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Location
from handbook.markdown.page import Document
from handbook.markdown.scan.indents import Indented, IndentToken

_OTHER_LISTS = frozenset({"mdx_truly_sane_lists", "markdown_truly_sane_lists", "mdx_nested_lists"})
"""Extensions that read lists by the width of their marks; none of them runs during a check."""


def too_little(document: Document, kind: Indented) -> Iterator[tuple[Location, IndentToken]]:
    """Yield what of one kind is indented by too few spaces, and where it stands."""
    return ((document.locate(t.place), t) for t in document.indents if t.kind is kind)


def too_little_in_lists(
    document: Document, site: Site, kind: Indented
) -> Iterator[tuple[Location, IndentToken]]:
    """Yield the same of what stands in lists, unless the site reads lists in another way."""
    if not has_other_lists(site):
        yield from too_little(document, kind)


def has_other_lists(site: Site) -> bool:
    """Tell whether the site reads lists in another way than Python-Markdown."""
    return not _OTHER_LISTS.isdisjoint(site.settings.not_run)

"""What the plugin that leads on from old pages is given, wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mutations.book import Book
from mutations.damage import Damage, Operator, in_settings


def moved_pages(old: str, new: str) -> Operator:
    """Give the plugin mkdocs-redirects a page that is gone, and where it went."""
    text = f"  - redirects:\n      redirect_maps:\n        {old}: {new}\n"

    def damages(book: Book) -> Iterator[Damage]:
        for damage in in_settings(r"^plugins:\n(?P<x>)", text)(book):
            not_installed = ((damage.line, "STR039"),)
            yield replace(damage, line=damage.line + 2, besides=not_installed)

    return damages

"""Addresses of the generated pages, as a browser resolves them from the page being read."""

from __future__ import annotations

import posixpath

from handbook.mdx.page_context import PageContext

GLOSSARY_PAGE = "reference/glossary.md"
BIBLIOGRAPHY_PAGE = "reference/bibliography.md"
_FOLDER_PAGES = ("index.md", "README.md")


def term_anchor(term: str) -> str:
    """Return the id of a term's entry on the glossary page."""
    return f"term-{term}"


def source_anchor(source: str) -> str:
    """Return the id of a source's entry on the bibliography page."""
    return f"source-{source}"


def page_address(context: PageContext, page: str, anchor: str) -> str:
    """Return the relative address of `anchor` on `page` (a path below docs/) for a browser."""
    here = posixpath.dirname(_published(context.path, context.use_directory_urls))
    there = _published(page, context.use_directory_urls)
    folder, name = posixpath.split(there)
    way = posixpath.relpath(folder or ".", here or ".")
    address = name if way == "." else f"{way}/{name}"
    return f"{address or './'}#{anchor}"


def source_address(context: PageContext, page: str, anchor: str) -> str:
    """Return the same as a Markdown author would type it: from source file to source file."""
    here = posixpath.dirname(context.path)
    address = posixpath.relpath(page, here or ".")
    return f"{address}#{anchor}" if anchor else address


def _published(page: str, directory_urls: bool) -> str:
    """Return where `page` is published; a folder ends in a slash (the site's own is empty)."""
    folder, name = posixpath.split(page)
    if name in _FOLDER_PAGES:
        inside = folder
    elif directory_urls:
        inside = page.removesuffix(".md")
    else:
        return f"{page.removesuffix('.md')}.html"
    return f"{inside}/" if inside else ""

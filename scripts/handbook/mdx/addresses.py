"""Relative addresses from the page being converted to another page of the site."""

from __future__ import annotations

import posixpath

from handbook.mdx.page_context import PageContext


def relative_url(context: PageContext, target: str) -> str:
    """Return the address of `target` (`basics/x.md#id`) as seen from the page of `context`."""
    page, mark, anchor = target.partition("#")
    if page == context.path and anchor:
        return f"#{anchor}"
    here = _address(context.path, context.use_directory_urls)
    there = _address(page, context.use_directory_urls)
    start = here if context.use_directory_urls else posixpath.dirname(here)
    relative = posixpath.relpath(there or ".", start or ".")
    if context.use_directory_urls:
        relative += "/"
    return relative + mark + anchor


def source_link(context: PageContext, target: str) -> str:
    """Return `target` as an author would type it, for MkDocs to check and to resolve."""
    page, mark, anchor = target.partition("#")
    return posixpath.relpath(page, posixpath.dirname(context.path) or ".") + mark + anchor


def _address(page: str, directory_urls: bool) -> str:
    stem = page.removesuffix(".md")
    if not directory_urls:
        return f"{stem}.html"
    if stem == "index":
        return ""
    return stem.removesuffix("/index")

"""Links that the extensions write, in the form that authors use."""

from __future__ import annotations

import posixpath

from handbook.mdx.page_context import PageContext


def source_link(context: PageContext, target: str) -> str:
    """Return `target` as an author would type it, for MkDocs to check and to resolve."""
    page, mark, anchor = target.partition("#")
    return posixpath.relpath(page, posixpath.dirname(context.path) or ".") + mark + anchor

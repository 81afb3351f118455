"""Links that the extensions write, in the form that authors use."""

from __future__ import annotations

import posixpath
import re

from handbook.markdown.extensions.page_context import PageContext
from handbook.markdown.scan.masking import masked

_PAGE_LINK = re.compile(r"\]\((?P<target>[^()\s:]+\.md(?:#[^()\s]*)?)\)")


def source_link(context: PageContext, target: str) -> str:
    """Return `target` as an author would type it, for MkDocs to check and to resolve."""
    page, mark, anchor = target.partition("#")
    return posixpath.relpath(page, posixpath.dirname(context.path) or ".") + mark + anchor


def moved_links(text: str, context: PageContext, folder: str = "") -> str:
    """Return inline Markdown for use on the page of `context`: its links to pages are typed as
    from `folder` (relative to docs/). Links in code stay as they are.
    """
    parts: list[str] = []
    end = 0
    for match in _PAGE_LINK.finditer(masked(text)):
        target = posixpath.normpath(posixpath.join(folder, match["target"]))
        parts += [text[end : match.start("target")], source_link(context, target)]
        end = match.end("target")
    return "".join(parts) + text[end:]

"""Links that the extensions write, in the form that authors use."""

from __future__ import annotations

import posixpath
import re

from handbook.core.web_addresses import hangs_on_its_place
from handbook.markdown.extensions.page_context import PageContext
from handbook.markdown.scan.masking import masked

_LINK = re.compile(
    r"\]\((?:<(?P<angled>[^<>\n]+)>|(?P<bare>[^()<>\s][^()<>\n]*?))"
    r"(?=(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\))"
)
"""A link or an image, with a title or none. Python-Markdown lets an address have spaces."""


def source_link(context: PageContext, target: str) -> str:
    """Return `target` as an author would type it, for MkDocs to check and to resolve."""
    page, mark, anchor = target.partition("#")
    return posixpath.relpath(page, posixpath.dirname(context.path) or ".") + mark + anchor


def moved_links(text: str, context: PageContext, folder: str = "") -> str:
    """Return inline Markdown for use on the page of `context`: its links to pages and its images
    are typed as from `folder` (relative to docs/). Links in code stay as they are.
    """
    parts: list[str] = []
    end = 0
    for match in _LINK.finditer(masked(text)):
        name = "bare" if match["angled"] is None else "angled"
        typed = text[match.start(name) : match.end(name)]
        if not hangs_on_its_place(typed):
            continue
        path, mark, anchor = typed.partition("#")
        target = posixpath.normpath(posixpath.join(folder, path)) + mark + anchor
        parts += [text[end : match.start(name)], source_link(context, target)]
        end = match.end(name)
    return "".join(parts) + text[end:]

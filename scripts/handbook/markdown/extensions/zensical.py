"""Tells the other extensions which page Zensical converts.

MkDocs tells it through a hook (handbook.site.hooks). Zensical has no hooks: it leaves the page in a
preprocessor of the Markdown instance, and this extension looks there before any other runs.
Under MkDocs and in the checker there is no such preprocessor, and nothing happens.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from handbook.markdown.extensions.page_context import PageContext, set_page

_RENDERING_CONTEXT = "rendering_context"
_BEFORE_ALL_OTHERS = 1000


class _TakePage(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Take the page over, if there is one to take; return `lines` as they are."""
        if _RENDERING_CONTEXT in self.md.preprocessors:
            context: Any = self.md.preprocessors[_RENDERING_CONTEXT]
            root = Path(context.config["root_dir"])
            set_page(PageContext(root, context.page.path))
        return lines


class ZensicalExtension(Extension):
    """Needs no options."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the preprocessor."""
        md.preprocessors.register(_TakePage(md), "handbook-page", _BEFORE_ALL_OTHERS)


def makeExtension(**options: Any) -> ZensicalExtension:
    """Return the extension (the name is set by Python-Markdown)."""
    return ZensicalExtension(**options)

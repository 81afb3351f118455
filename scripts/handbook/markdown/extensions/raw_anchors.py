"""Tells what of a text stands within a link that the author typed as HTML.

Python-Markdown keeps such tags aside while it reads, and leaves placeholders in the texts.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.util import HTML_PLACEHOLDER_RE

from handbook.core.diagnostics import Span

_ANCHOR = re.compile(r"<(?P<close>/?)a(?=[\s>/])", re.IGNORECASE)


class RawAnchors:
    """Follows the texts of a block in their order: a link may begin in one and end in another."""

    def __init__(self, md: Markdown) -> None:
        self._kept = md.htmlStash.rawHtmlBlocks
        self._open = False

    def begin(self) -> None:
        """Begin a new block: a link that the last one left open does not reach into it."""
        self._open = False

    def within(self, text: str) -> list[Span]:
        """Return what of the next text of the block stands within such a link."""
        spans: list[Span] = []
        start = 0
        for placeholder in HTML_PLACEHOLDER_RE.finditer(text):
            tag = _ANCHOR.match(self._tag(int(placeholder[1])))
            if tag is None:
                continue
            if self._open:
                spans.append(Span(start, placeholder.start()))
            self._open, start = not tag["close"], placeholder.end()
        if self._open:
            spans.append(Span(start, len(text)))
        return spans

    def _tag(self, number: int) -> str:
        kept = self._kept[number] if number < len(self._kept) else ""
        return kept if isinstance(kept, str) else ""

"""Underlines in a shown message what its carets point at.

The carets of a terminal stand below the finding only where a syllable is as wide as two letters,
and few fonts of a browser keep to that. So the line of carets goes, and what it pointed at becomes
a `<mark>`.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from handbook.korean.width import width

_CODE = re.compile(r"<code>[^<]*\^\n[^<]*</code>")
_POINTED = re.compile(r"^(?P<line>[^\n<]+)\n(?P<pad> *)(?P<carets>\^+)$", re.MULTILINE)


class CaretMarks(Postprocessor):
    """Replaces the carets in code without colours, once the page is HTML."""

    def run(self, text: str) -> str:
        """Return the page with its marks."""
        return _CODE.sub(lambda code: _POINTED.sub(_marked, code[0]), text)


def _marked(match: re.Match[str]) -> str:
    line = unescape(match["line"])
    start = _index(line, len(match["pad"]))
    end = _index(line, len(match["pad"]) + len(match["carets"]))
    before, found, behind = (
        escape(part, quote=False) for part in (line[:start], line[start:end], line[end:])
    )
    return f"{before}<mark>{found}</mark>{behind}"


def _index(line: str, cells: int) -> int:
    """Return the number of characters that fill the first `cells` of a terminal."""
    return next((at for at in range(len(line)) if width(line[:at]) >= cells), len(line))


class CaretsExtension(Extension):
    """Registers the step after stashed HTML is back in its place."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the postprocessor to `md`."""
        md.postprocessors.register(CaretMarks(md), "handbook-carets", 5)


def makeExtension(**kwargs: Any) -> CaretsExtension:
    """Return the extension (Python-Markdown's entry point)."""
    return CaretsExtension(**kwargs)

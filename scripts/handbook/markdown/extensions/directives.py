"""Leaves the comments that speak to the checker out of the page."""

from __future__ import annotations

from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from handbook.markdown.directives import COMMENT

_AFTER_FENCES = 24  # superfences has 25; raw HTML blocks, which would keep the comment, have 20


class SuppressionExtension(Extension):
    """Takes the comments off before anything reads them; those shown in a fence stay."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the step."""
        md.preprocessors.register(_TakeOff(md), "handbook_suppressions", _AFTER_FENCES)


class _TakeOff(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return ["" if COMMENT.match(line) else line for line in lines]


def makeExtension(**kwargs: Any) -> SuppressionExtension:
    """Return the extension for Markdown."""
    return SuppressionExtension(**kwargs)

"""Explanations straight below their item, without an empty line: they become its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document, Option, Quiz

_GLUED = re.compile(r"[^\n]*\n(?P<indent> +)(?P<words>(?![-*+] |\d+[.)] )\S[^\n]*)")
"""The line of an item, and an indented line straight below it that begins no item."""
_EXPLAINED_BELOW = re.compile(r"(?:\n[ \t]*\S[^\n]*)*?\n[ \t]*\n {4}(?![-*+] |\d+[.)] )\S")


def glued(document: Document, quiz: Quiz) -> Iterator[tuple[Option, Span, list[tuple[Span, str]]]]:
    """Yield each item of `quiz` whose only explanation is glued to it, the place of the
    explanation's first line, and what to put where to part it from its item and the next.
    """
    text = document.source.text
    located = [(option, option.place.start) for option in quiz.options if option.place]
    ends = [text.rfind("\n", 0, start) for _, start in located[1:]]
    for (option, start), end in zip(located, [*ends, len(text)], strict=True):
        match = _GLUED.match(text, start)
        if match is None or _EXPLAINED_BELOW.match(text, match.end(), end) is not None:
            continue
        edits = [(Span(*match.span("indent")), "\n    ")]
        if end < len(text) and text[text.rfind("\n", 0, end) + 1 : end].strip():
            edits.append((Span(end + 1, end + 1), "\n"))
        yield option, Span(*match.span("words")), edits

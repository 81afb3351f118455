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
    starts = sorted(option.place.start for option in quiz.options if option.place)
    for option in quiz.options:
        match = _GLUED.match(text, option.place.start) if option.place else None
        if option.place is None or match is None:
            continue
        later = [start for start in starts if start > option.place.start]
        end = text.rfind("\n", 0, later[0]) if later else len(text)
        if _EXPLAINED_BELOW.match(text, match.end(), end) is not None:
            continue
        edits = [(Span(*match.span("indent")), "\n    ")]
        if later and text[:end].rpartition("\n")[2].strip():
            edits.append((Span(end + 1, end + 1), "\n"))
        yield option, Span(*match.span("words")), edits

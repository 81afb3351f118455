"""Finds footnotes as other tools have them, without the circumflex: 글[4] and [4]: 글."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document
from handbook.markdown.scan.tokens import ReferenceForm

_NUMBER = re.compile(r"\d{1,3}")
_SAYS = re.compile(r":[ \t]*(?=\S*[^\W\d])")
"""What stands behind the number of a footnote: a colon and words."""


@dataclass(frozen=True, slots=True)
class ForeignFootnote:
    """The brackets that begin the footnote of a `number`, and those of its marks."""

    number: str
    note: Span
    marks: tuple[Span, ...]


def foreign_footnotes(document: Document) -> Iterator[ForeignFootnote]:
    """Yield each such footnote that has marks in the text, where a reader sees both as text."""
    numbered = [
        token
        for token in document.references.undefined
        if token.form is ReferenceForm.SHORTCUT and _NUMBER.fullmatch(token.name)
    ]
    marks: defaultdict[str, list[Span]] = defaultdict(list)
    notes: dict[str, Span] = {}
    for token in numbered:
        if _begins_a_note(token.whole, document.source.text):
            notes.setdefault(token.name, token.whole)
        else:
            marks[token.name].append(token.whole)
    for number, note in notes.items():
        if marks[number]:
            yield ForeignFootnote(number, note, tuple(marks[number]))


def _begins_a_note(place: Span, text: str) -> bool:
    line = text.rfind("\n", 0, place.start) + 1
    return not text[line : place.start].strip() and _SAYS.match(text, place.end) is not None

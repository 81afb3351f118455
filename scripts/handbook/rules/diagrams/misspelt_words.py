"""The word at which a diagram cannot be read any further, where it is nearly one that could be."""

from __future__ import annotations

import re

from handbook.core.diagnostics import Location
from handbook.core.likeness import Alike, names_like
from handbook.core.placed_text import PlacedText
from handbook.diagrams.places import DiagramError
from handbook.markdown.page import Diagram, Document
from handbook.rules.suggestions import Suggestion, suggest

_KEYWORDS = {
    "block": ("columns", "space", "class"),
    "sequenceDiagram": ("accTitle", "accDescr", "participant", "Note"),
    "flowchart": ("accTitle", "accDescr", "subgraph", "class"),
}
"""The words that lines of a figure begin with, by the kind of the figure: its first word."""
_BRACKETS = ("[", "(", "{")
_WORD = re.compile(r"[^\W\d]\w*")
_NAMED = re.compile(r"(?<![\w\"])([A-Za-z]\w*)(?=[\[({])|^ *participant +(\w+)")


def suggestion(error: DiagramError, diagram: Diagram, document: Document) -> Suggestion:
    """Return what to do about an error: to type what a misspelt word was meant for, where the line
    begins with one or the error points at one, and the error's own hint otherwise.
    """
    lines = diagram.fence.lines
    if not 1 <= error.place.line <= len(lines):
        return Suggestion(error.hint)
    line = lines[error.place.line - 1]
    kinds = [match[0] for one in lines if (match := _WORD.match(one.text.lstrip()))]
    first = _WORD.search(line.text)
    if first is not None and not line.text[: first.start()].strip():
        keywords = _KEYWORDS if kinds[:1] == [first[0]] else _KEYWORDS.get(kinds[0], ())
        near = names_like(first[0], keywords)
        if near and first[0] not in keywords:
            place = _place(line, first, document)
            return suggest(place, first[0], Alike(near.names), "글자로", "")
    pointed = _WORD.match(line.text, error.place.column - 1)
    if pointed is not None and not _stands_at_a_box(line.text, pointed):
        near = names_like(pointed[0], _names(lines) - {pointed[0]})
        if near:
            place = _place(line, pointed, document)
            to = "참여자로" if kinds[:1] == ["sequenceDiagram"] else "상자로"
            return suggest(place, pointed[0], Alike(near.names), to, error.hint)
    return Suggestion(error.hint)


def _stands_at_a_box(line: str, word: re.Match[str]) -> bool:
    """Tell whether a word gives the name to a box, which is another than all before, or stands
    within its brackets.
    """
    before, behind = line[: word.start()][-1:], line[word.end() :][:1]
    return behind in _BRACKETS or before in _BRACKETS


def _names(lines: tuple[PlacedText, ...]) -> frozenset[str]:
    """Return the names that the figure gives to its boxes or participants."""
    found = (match for line in lines for match in _NAMED.finditer(line.text))
    return frozenset(match[1] or match[2] for match in found)


def _place(line: PlacedText, word: re.Match[str], document: Document) -> Location:
    return document.locate(line.span(*word.span()))

"""Explanations that are not indented below their item: each ends its list there, so that one
question becomes several, of which some lack an answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document, Option
from handbook.rules.quizzes.places import questions

_LINE = re.compile(r"^ {0,3}(?P<words>\S[^\n]*)", re.MULTILINE)
_EMPTY = re.compile(r"\n[ \t\r]*(?=\n)")
_NO_TEXT = re.compile(r"[#<>|]|[-*+] |\d+[.)] |\[[^\]\n]+\]:|!!!|\?\?\?|===|\{[:#.]")
"""What a line begins with that explains nothing by itself."""
_LEADS_BACK = re.compile(r"\(\[[^\]\n]+\]\(")


def cut_off(document: Document) -> Iterator[tuple[str, Option, Span]]:
    """Yield each explanation outside its item: the name of the question, the item, and where the
    first line of the explanation stands.
    """
    marks = (o.place.start for quiz in document.quizzes for o in quiz.options if o.place)
    starts = sorted([*marks, *(heading.place.start for heading in document.headings)])
    for quiz in questions(document):
        for option in quiz.options:
            if option.place is None:
                continue
            after = bisect_right(starts, option.place.start)
            end = starts[after] if after < len(starts) else len(document.source.text)
            place = _below(document, option, Span(option.place.start, end))
            if place is not None:
                yield quiz.name, option, place


def questions_cut(document: Document) -> frozenset[str]:
    """Return the names of the questions that are in pieces: what these lack, they lack for that."""
    return frozenset(name for name, _, _ in cut_off(document))


def is_told_as_indented(document: Document, place: Span) -> bool:
    """Tell whether STR021 speaks of the same line, which is indented by too little."""
    return any(place.start <= token.place.start < place.end for token in document.indents)


def _below(document: Document, option: Option, extent: Span) -> Span | None:
    text = document.source.text
    blank = _EMPTY.search(text, extent.start, extent.end)
    match = _LINE.search(text, blank.end(), extent.end) if blank else None
    if match is None or _NO_TEXT.match(match["words"]):
        return None
    explains = not option.explained or _LEADS_BACK.search(match["words"])
    return Span(match.start("words"), match.start() + len(match[0].rstrip())) if explains else None

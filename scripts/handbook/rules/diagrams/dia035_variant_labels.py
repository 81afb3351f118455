"""DIA035: no label of a box is a misspelling of what the figures behind the same switch call it.

A box may well be called something else in another of the figures. What differs by a letter or two
within a word is a slip, unless the page uses both words elsewhere too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike, jamo_slips
from handbook.diagrams.kinds.stack.model import Box, Stack
from handbook.markdown.page import Diagram, Document
from handbook.rules.diagrams.variants import Group, groups_of
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import exactly, suggest

_LETTERS_OF_TWO_SLIPS = 8
"""In so many letters of Hangul (jamo) two slips are one word still."""
_LETTERS_OF_A_SLIP = 6
_TOKEN = re.compile(r"[\w-]+")

_Placed = tuple[Diagram, Box]
_Labelled = tuple[Diagram, Box, str]
"""A box of a figure, and the word of its label that differs."""


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each label that is nearly what another figure of the group has in its place."""
    del site
    for group in groups_of(document):
        told: set[tuple[int, str]] = set()
        for wrong, right in _slips(document, group):
            diagram, box, word = wrong
            span = diagram.span(box.label.place)
            if (span.start, word) in told:
                continue
            told.add((span.start, word))
            typed = exactly(document.source, span, word)
            otherwise = "상자의 id도 다르게 적으세요."
            found = suggest(typed, word, Alike((right,)), "이름표로", otherwise)
            message = f"'{word}' 글자가 바꿔 보는 그림의 같은 상자에는 '{right}' 꼴로 적혀 있어요."
            yield RULE.suggested(typed or document.locate(span), message, found)


def told_labels(document: Document) -> frozenset[int]:
    """Return where the labels begin of which the rule tells."""
    slips = (slip for group in groups_of(document) for slip in _slips(document, group))
    return frozenset(diagram.span(box.label.place).start for (diagram, box, _), _ in slips)


def _slips(document: Document, group: Group) -> Iterator[tuple[_Labelled, str]]:
    """Yield each word of a label that is misspelt, and what was meant."""
    by_id: dict[str, list[tuple[Diagram, Box]]] = {}
    for member in group:
        for box in _boxes(member.diagram):
            by_id.setdefault(box.id, []).append((member.diagram, box))
    words: _Words | None = None
    for same in by_id.values():
        for one, other in _compared(same):
            pair = _nearly(one[1], other[1])
            if pair is None:
                continue
            words = words or _Words(document)
            known = [words.know(*pair), words.know(*pair[::-1])]
            if known == [False, True]:
                yield (*one, pair[0]), pair[1]
            elif not known[1]:
                yield (*other, pair[1]), pair[0]


def _compared(same: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield what to compare: each box with that of the first figure and that of the one before."""
    for number, box in enumerate(same[1:], 1):
        yield same[0], box
        if number > 1:
            yield same[number - 1], box


def _boxes(diagram: Diagram) -> tuple[Box, ...]:
    model = diagram.report.model
    return model.boxes if isinstance(model, Stack) else ()


def _nearly(one: Box, other: Box) -> tuple[str, str] | None:
    """Return the only word in which the labels of two boxes differ, as each of them has it, if one
    is a slip of the other.
    """
    words, others = one.label.flat.split(), other.label.flat.split()
    if one.role != other.role or len(words) != len(others):
        return None
    pairs = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    if len(pairs) != 1:
        return None
    slips, letters = jamo_slips(*pairs[0])
    near = slips == 1 and letters >= _LETTERS_OF_A_SLIP
    return pairs[0] if near or (slips == 2 and letters >= _LETTERS_OF_TWO_SLIPS) else None


class _Words:
    """The words of a page, each as often as it stands there."""

    def __init__(self, document: Document) -> None:
        self._tokens = sorted(_TOKEN.findall(document.source.text))

    def know(self, word: str, other: str) -> bool:
        """Tell whether the page has `word` elsewhere too, not as the beginning of `other`."""
        longer = len(other) > len(word) and other.startswith(word)
        return self._beginning(word) - (self._beginning(other) if longer else 0) > 1

    def _beginning(self, word: str) -> int:
        """Return how many begin with `word`."""
        key = itemgetter(slice(len(word)))
        return bisect_right(self._tokens, word, key=key) - bisect_left(self._tokens, word, key=key)


RULE = Rule(
    "DIA035",
    "바꿔 보는 그림의 같은 상자는 이름표가 어긋나지 않아요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
)

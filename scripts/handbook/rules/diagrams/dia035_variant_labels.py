"""DIA035: no label of a box is a misspelling of what the figures behind the same switch call it.

A box may well be called something else in another of the figures. What differs by a letter or two
within a word is a slip, unless the page uses both words elsewhere too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

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


def _slips(document: Document, group: Group) -> Iterator[tuple[_Labelled, str]]:
    """Yield each word of a label that is misspelt, and what was meant."""
    boxes = [(m.diagram, box) for m in group for box in _boxes(m.diagram)]
    by_id: dict[str, list[tuple[Diagram, Box]]] = {}
    for diagram, box in boxes:
        by_id.setdefault(box.id, []).append((diagram, box))
    for same in by_id.values():
        for one, other in combinations(same, 2):
            pair = _nearly(one[1], other[1])
            if pair is None:
                continue
            known = [_is_known(document, *words) for words in (pair, pair[::-1])]
            if known == [False, True]:
                yield (*one, pair[0]), pair[1]
            elif not known[1]:
                yield (*other, pair[1]), pair[0]


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


def _is_known(document: Document, word: str, other: str) -> bool:
    """Tell whether the page has the word elsewhere too; as the beginning of `other` it is none."""
    tokens = _TOKEN.findall(document.source.text)
    longer = len(other) > len(word)
    found = (t for t in tokens if t.startswith(word) and not (longer and t.startswith(other)))
    return sum(1 for _ in found) > 1


RULE = Rule(
    "DIA035",
    "바꿔 보는 그림의 같은 상자는 이름표가 어긋나지 않아요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
)

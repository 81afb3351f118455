"""Finds sentences and images that begin with a tab or four spaces, as word processors indent a
paragraph: they are code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from handbook.core.diagnostics import Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText, split_lines
from handbook.markdown.page import Document
from handbook.rules.structure.prose_as_code import blocks_of, is_elsewhere

_BEGINS = re.compile(r"[\"'“‘(*]{0,3}(?:[가-힣]|[A-Za-z0-9][\w.-]*(?:[가-힣]| +[가-힣]))")
_ENDS = re.compile(r"(?:[요죠다까오])[.!?][\"'”’)*]{0,3}$")
_WORD = re.compile(r"[가-힣]+")
_FEWEST_WORDS = 2
_PROGRAM = re.compile(
    r"^ *(?:[#$>|{}<@;:]|[-*+] |\d+[.)] |//|/\*|!!!|```)|[;{}]|[=<>|\\]|\w\(|^\S+: ", re.MULTILINE
)
_INTRODUCES = re.compile(
    r":$|예시|보기|문법|마크다운|출력|메시지|화면|입력|적어요|적으|나와요|보여요|뜨"
)
"""What says that a sample follows: it may well be a sentence."""
_SHOWS_MARKUP = re.compile(r"예시|보기|문법|마크다운|[Mm]arkdown|입력|적[어으는]|꼴")
"""What says so of an image: one that stands below words about a screen is meant to be seen."""
_IMAGE = re.compile(r"!\[[^\[\]]*[가-힣][^\[\]]*\]\([^()\s]+\)(?:\{[^{}]*\})?")
"""An image that stands alone on its line, described in Korean."""
_PLAIN = re.compile(r"[가-힣]+(?: [가-힣]+)*")
_MOST = 100
"""So many runs of code of a page are looked at: where there are more, they are meant to be code."""


def indented_paragraphs(document: Document) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Yield where the first of each run of such paragraphs stands, and what indents their lines."""
    text = document.source.text
    if "\n\t" not in text and f"\n{' ' * TAB_WIDTH}" not in text:
        return
    above: list[PlacedText] = []
    runs = groupby(blocks_of(split_lines(text, document.front.body)), _is_indented)
    for indented, run in islice(runs, 2 * _MOST):
        blocks = list(run)
        if indented and not _introduces(above, blocks[0]) and all(map(_is_prose, blocks)):
            lines = [line for block in blocks for line in _indented_lines(block)]
            if all(_is_code(document, line) for line in lines):
                first = lines[0]
                place = Span(first.offsets[first.indent], first.offsets[len(first.text.rstrip())])
                yield place, tuple(Span(o.offsets[0], o.offsets[o.indent]) for o in lines)
        above = blocks[-1]


def _is_indented(block: Sequence[PlacedText]) -> bool:
    return TAB_WIDTH <= block[0].indent < 2 * TAB_WIDTH


def _indented_lines(block: Sequence[PlacedText]) -> list[PlacedText]:
    return [line for line in block if line.indent >= TAB_WIDTH]


def _introduces(above: Sequence[PlacedText], block: Sequence[PlacedText]) -> bool:
    says = _SHOWS_MARKUP if _is_image(block) else _INTRODUCES
    return bool(above) and says.search(above[-1].text.rstrip()) is not None


def _is_prose(block: Sequence[PlacedText]) -> bool:
    """Whether a block is sentences, of which one may be broken into lines, or an image."""
    if _is_image(block):
        return True
    text = "\n".join(line.text.strip() for line in block)
    return (
        _BEGINS.match(text) is not None
        and _ENDS.search(text) is not None
        and _PROGRAM.search(text) is None
        and len(_WORD.findall(text)) >= _FEWEST_WORDS
    )


def _is_image(block: Sequence[PlacedText]) -> bool:
    return len(block) == 1 and _IMAGE.fullmatch(block[0].text.strip()) is not None


def _is_code(document: Document, line: PlacedText) -> bool:
    """Whether a line is code that nothing fences: no reader meets its words as text."""
    place = line.span(line.indent)
    if document.prose[place.start : place.end].strip("\x00 \r\n"):
        return False
    if any(place.start <= link.place.start < place.end for link in document.links if link.located):
        return False
    words = max(_PLAIN.findall(line.text), key=len, default="")
    return bool(words) and words not in document.text and not is_elsewhere(document, place.start)

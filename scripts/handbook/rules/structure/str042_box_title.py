"""STR042: the title of a box stands in quotation marks, and in this book each box has one.

Python-Markdown (extension admonition) takes words without them for classes, and makes a title of
the kind's name where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.structure.read_boxes import ReadBox, read_boxes


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each title without its marks, and each box of the book without a title."""
    for box in read_boxes(document, site):
        if box.rest.strip():
            continue
        title = _unmarked_title(box, document)
        if title is not None:
            yield _unmarked(title, document)
        elif site.settings.is_book and _kind(box, document).isascii():  # STR040's where it is not
            yield _untitled(box, document)


def _unmarked_title(box: ReadBox, document: Document) -> Span | None:
    """Return the words behind the kind, from the first that is not in Latin letters: a class is."""
    text = document.source.text
    strange = [word for word in box.words[1:] if not text[word.start : word.end].isascii()]
    return Span(strange[0].start, box.words[-1].end) if strange else None


def _unmarked(title: Span, document: Document) -> Diagnostic:
    words = document.source.text[title.start : title.end]
    place = document.locate(title)
    message = f"'{words}' 글에 따옴표가 없어서 제목이 되지 못하고 사라져요."
    fix = Fix("제목을 따옴표로 묶기", (Edit(place, f'"{words}"'),))
    return RULE.found(place, message, f'"{words}" 꼴로 따옴표로 묶으세요.', fix)


def _untitled(box: ReadBox, document: Document) -> Diagnostic:
    kind = _kind(box, document)
    message = f"상자에 제목이 없어서 '{kind.capitalize()}' 글자가 제목으로 보여요."
    hint = f'{box.sign} {kind} "제목" 꼴로 제목을 적거나, 제목이 없어야 하면 ""를 적으세요.'
    return RULE.found(document.locate(box.words[0]), message, hint)


def _kind(box: ReadBox, document: Document) -> str:
    return document.source.text[box.words[0].start : box.words[0].end]


RULE = Rule(
    "STR042",
    "상자의 제목은 따옴표로 묶어요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)

"""DIA020: a diagram can be read by Mermaid, as the repository's preview and browsers have it."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import Alike, names_like
from handbook.diagrams.places import DiagramError, line_place
from handbook.diagrams.refused import KINDS, kind_of, refused_word, unreadable
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope, Sites
from handbook.rules.suggestions import question


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first thing in each diagram that Mermaid cannot read.

    In this book DIA001 tells of what merman cannot read either.
    """
    for diagram in document.diagrams:
        source = diagram.report.source
        error = refused_word(source)
        if error is None and not site.settings.is_book:
            error = _misspelt(source) or unreadable(source)
        if error is not None:
            place = document.locate(diagram.span(error.place))
            yield RULE.found(place, error.message, error.hint)


def _misspelt(source: str) -> DiagramError | None:
    kind = kind_of(source)
    near = names_like(kind, KINDS) if kind and kind not in KINDS else Alike()
    if not near:
        return None
    lines = source.split("\n")
    number = next(n for n, line in enumerate(lines, start=1) if line.lstrip().startswith(kind))
    return DiagramError(
        line_place(source, number),
        f"'{kind}' 종류의 그림은 Mermaid에 없어요.",
        question(near.names),
    )


RULE = Rule(
    "DIA020",
    "그림을 Mermaid도 읽을 수 있어요",
    Severity.ERROR,
    "0.1",
    Scope.PAGE,
    check,
    applies_to=Sites.ANY,
)

"""DIA001: a diagram can be read and drawn."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.markdown.page import Document
from handbook.rules.diagrams.misspelt_words import suggestion
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield the first mistake of each diagram that cannot be read."""
    del site
    for diagram in document.diagrams:
        error = diagram.report.error
        if error is not None:
            place = document.locate(diagram.span(error.place))
            meant = suggestion(error, diagram, document)
            yield RULE.suggested(place, error.message, meant)


RULE = Rule("DIA001", "그림의 문법이 맞아요", Severity.ERROR, "0.1", Scope.PAGE, check)

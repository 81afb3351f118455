"""DIA004: a sequence or a flowchart says in words what it shows.

A stack needs no words of its author: its text alternative is made from the model.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.diagrams.kinds.table import kind_of
from handbook.markdown.page import Document
from handbook.rules.rule import Rule, Scope


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each sequence and flowchart without `accTitle` or `accDescr`."""
    del site
    for diagram in document.diagrams:
        model = diagram.report.model
        if model is None or not kind_of(model).owes_words:
            continue
        metadata = diagram.report.metadata
        words = {"accTitle": metadata.title, "accDescr": metadata.description}
        missing = [key for key, value in words.items() if value is None or not value.text]
        if missing:
            message = f"그림을 말로 풀어 주는 줄이 없어요: {', '.join(missing)}"
            hint = "첫 줄 바로 아래에 accTitle: 제목, accDescr: 무엇이 어디에 있는지 적으세요."
            yield RULE.found(document.locate(diagram.fence.opening), message, hint)


RULE = Rule("DIA004", "그림마다 대체 텍스트가 있어요", Severity.ERROR, "0.1", Scope.PAGE, check)
